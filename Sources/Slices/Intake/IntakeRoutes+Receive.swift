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
        let origin = try await origin(of: &typed, on: window?.last ?? actor.day, for: actor.viewer)
        guard let origin, typed.errors.isEmpty else {
            return context.show(try await documentsPage(for: context, typed: typed), status: .unprocessableContent)
        }
        let outcomes = try await receive(files, from: origin, window: window, by: actor)
        // The form's script sends one file at a time and stays where it is.
        let stays = upload["stay"] != nil
        if !stays, outcomes.count == 1, case .received(let only) = outcomes[0] { return .redirect(to: only.path) }
        let page = ReceiptPage(outcomes: outcomes)
        return context.show(page, status: page.received.isEmpty ? .unprocessableContent : .ok)
    }

    /// Whose documents come in.
    private enum Origin: Sendable {
        case unit(OrgUnitID)
        case asEachSays
    }

    /// The unit that was chosen, or the one that was named as of a day; what is wrong goes beside the field.
    private func origin(of typed: inout UploadForm.Typed, on day: Day, for viewer: Viewer) async throws -> Origin? {
        if typed.named.isEmpty {
            if typed.unit == UploadForm.asTextSays { return .asEachSays }
            let unit = OrgUnitID(typed.unit)
            if unit == nil { typed.errors.add("unit", IntakeRefusal.unitMissing) }
            return unit.map(Origin.unit)
        }
        let name = typed.named
        do {
            return .unit(try await database.read { db in try ReceivingUnit.named(name, for: viewer, on: day, in: db) })
        } catch let refusal as IntakeRefusal {
            typed.errors.add("named", refusal)
            return nil
        }
    }

    /// One after the other, so that only one of them is in memory.
    private func receive(_ files: [UploadedFile], from origin: Origin, window: Window?, by actor: Actor) async throws
        -> [ReceiptPage.Outcome]
    {
        var outcomes: [ReceiptPage.Outcome] = []
        for file in files {
            do {
                outcomes.append(.received(try await receive(file, from: origin, window: window, by: actor)))
            } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .tooLarge || files.count > 1 {
                outcomes.append(.refused(name: file.name, sentence: refusal.sentence, remedy: refusal.remedy))
            }
        }
        return outcomes
    }

    /// The reading happens in another process, the understanding before the transaction begins.
    private func receive(_ file: UploadedFile, from origin: Origin, window: Window?, by actor: Actor) async throws -> ReceiptPage.Received {
        guard file.size <= ReadingLimits().fileBytes else {
            throw FormatRefusal.fileTooLarge(megabytes: ReadingLimits().fileBytes >> 20)
        }
        let bytes = file.bytes
        let document = try await reader.read(bytes, named: file.name)
        let incoming = await IncomingDocument.understood(name: file.name, bytes: bytes, document: document)
        let day = (window ?? incoming.window)?.last ?? actor.day
        let (stored, match) = try await database.write { db in
            let unit =
                switch origin {
                case .unit(let unit): unit
                case .asEachSays: try ReceivingUnit.guessed(from: incoming, on: day, for: actor.viewer, in: db)
                }
            let stored = try StoredDocument.receive(incoming, from: unit, window: window, by: actor, in: db)
            return (stored, try EventMatch.all(of: stored.id, visibleTo: actor.viewer, in: db).first)
        }
        return ReceiptPage.Received(
            name: file.name, path: "/documents/\(stored.id)", wasThere: stored.receivedAt != actor.moment,
            figures: incoming.reading.figures.count, doubtful: incoming.reading.figures.count { $0.needsLook(incoming.reading.legibility) },
            match: match)
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

extension Reading.Figure {
    /// As the list of documents counts: read with doubt, of no indicator, or no result.
    fileprivate func needsLook(_ legibility: Legibility) -> Bool {
        legibility.confidence(of: passage) < Proposal.doubtBelow || ProposedFigure(self).indicator == nil || purpose != .review
    }
}

extension UploadForm {
    /// The windows offices report for, the latest first.
    static func windows(on today: Day) -> [Field.Option] {
        Window.offered(on: today).map { Field.Option($0.description, $0.name) }
    }
}
