import Accounts
import Core
import Formats
import Hummingbird
import Journal
import Storage
import Web

extension IntakeRoutes {
    /// Reads each file by itself; one that is refused does not stop the others. A single file leads straight to its review.
    func receive(_ upload: PostedUpload, _ context: OfficeContext) async throws -> Response {
        let actor = Actor(person: try context.person, moment: context.now)
        let files = upload.files.filter { $0.field == "files" }
        var typed = UploadForm.Typed(
            unit: upload["unit"] ?? "", named: upload["named"] ?? "", offered: upload["offered"] ?? "", window: upload["window"] ?? "")
        if files.isEmpty { typed.errors.add("files", IntakeRefusal.noFile) }
        let window = Self.window(typed.window.isEmpty ? typed.offered : typed.window, on: actor.day, &typed.errors)
        let unit = try await unit(of: &typed, on: window?.last ?? actor.day, for: actor.viewer)
        guard let unit, typed.errors.isEmpty else {
            return context.show(try await documentsPage(for: context, typed: typed), status: .unprocessableContent)
        }
        return try await answer(to: files, from: unit, window: window, by: actor, context)
    }

    /// The unit that was chosen, or the one that was named as of a day; what is wrong goes beside the field.
    private func unit(of typed: inout UploadForm.Typed, on day: Day, for viewer: Viewer) async throws -> OrgUnitID? {
        if typed.named.isEmpty {
            let unit = OrgUnitID(typed.unit)
            if unit == nil { typed.errors.add("unit", IntakeRefusal.unitMissing) }
            return unit
        }
        let name = typed.named
        do {
            return try await database.read { db in try ReceivingUnit.named(name, for: viewer, on: day, in: db) }
        } catch let refusal as IntakeRefusal {
            typed.errors.add("named", refusal)
            return nil
        }
    }

    private func answer(
        to files: [UploadedFile], from unit: OrgUnitID, window: Window?, by actor: Actor, _ context: OfficeContext
    ) async throws -> Response {
        var received: [ReceiptPage.Received] = []
        var refused: [ReceiptPage.Refused] = []
        for file in files {
            do {
                received.append(try await receive(file, from: unit, window: window, by: actor))
            } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .tooLarge || files.count > 1 {
                refused.append(ReceiptPage.Refused(name: file.name, sentence: refusal.sentence, remedy: refusal.remedy))
            }
        }
        if files.count == 1, let only = received.first { return .redirect(to: only.path) }
        return context.show(ReceiptPage(received: received, refused: refused), status: received.isEmpty ? .unprocessableContent : .ok)
    }

    /// The reading happens in another process, the understanding before the transaction begins.
    private func receive(_ file: UploadedFile, from unit: OrgUnitID, window: Window?, by actor: Actor) async throws -> ReceiptPage.Received
    {
        let document = try await reader.read(file.bytes, named: file.name)
        let incoming = await IncomingDocument.understood(name: file.name, bytes: file.bytes, document: document)
        let (stored, match) = try await database.write { db in
            let stored = try StoredDocument.receive(incoming, from: unit, window: window, by: actor, in: db)
            return (stored, try EventMatch.all(of: stored.id, visibleTo: actor.viewer, in: db).first)
        }
        return ReceiptPage.Received(
            name: file.name, path: "/documents/\(stored.id)", wasThere: stored.receivedAt != actor.moment,
            figures: incoming.reading.figures.count, match: match)
    }

    private static func window(_ text: String, on today: Day, _ errors: inout FormErrors) -> Window? {
        guard !text.isEmpty else { return nil }
        do {
            return try Window(typed: text, on: today)
        } catch let refusal as IntakeRefusal {
            errors.add("window", refusal)
        } catch {
            errors.add("window", IntakeRefusal.badWindow(text))
        }
        return nil
    }
}

extension UploadForm {
    /// The windows offices report for, the latest first.
    static func windows(on today: Day) -> [Field.Option] {
        Window.offered(on: today).map { Field.Option($0.description, $0.name) }
    }
}
