import Core
import Journal
import Storage

extension ReorganisationDraftPage {
    static func read(
        _ id: ReorganisationDraftID, page: Int, typed: ActForm.Typed, for actor: Actor, in db: any Connection
    ) throws -> ReorganisationDraftPage {
        let draft = try ReorganisationDraft.find(id, for: actor.viewer, on: actor.day, in: db)
        return ReorganisationDraftPage(
            path: id.path, day: draft.day, basis: draft.basis, outlook: try outlook(of: draft, for: actor, in: db),
            acts: try ActTable(draft.lines, page: page, path: id.path, removal: "\(id.path)/acts", in: db),
            form: ActForm(path: id.path, typed: typed))
    }

    private static func outlook(of draft: ReorganisationDraft, for actor: Actor, in db: any Connection) throws -> Outlook {
        guard let file = draft.file else { return .empty }
        do {
            return .shown(PreviewPart(try ReorganisationPreview(of: file, for: actor.viewer, in: db)), file: file.digest)
        } catch ReorganisationRefusal.lines(let complaints, let count) {
            return .refused(complaints, inAll: count)
        }
    }
}
