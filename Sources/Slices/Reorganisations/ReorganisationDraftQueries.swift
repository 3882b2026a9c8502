import Core
import Storage

enum ReorganisationDraftQueries {
    private static let columns: SQL = "id, day, basis, file, reverses, made_by, made_at"

    static let all: SQL = "SELECT \(columns) FROM reorganisation_draft ORDER BY made_at DESC, id LIMIT 50"

    static func find(_ id: ReorganisationDraftID) -> SQL {
        "SELECT \(columns) FROM reorganisation_draft WHERE id = \(id)"
    }

    static func insert(_ draft: ReorganisationDraft) -> SQL {
        """
        INSERT INTO reorganisation_draft (id, day, basis, file, reverses, made_by, made_at)
        VALUES (\(draft.id), \(draft.day), \(draft.basis), \(ReorganisationFile(day: draft.day, lines: draft.lines).csv), \(draft.reverses),
            \(draft.madeBy), \(draft.madeAt))
        """
    }

    static func lock(_ id: ReorganisationDraftID) -> SQL {
        "SELECT id FROM reorganisation_draft WHERE id = \(id) \(.lockingRow)"
    }

    static func write(_ id: ReorganisationDraftID, _ file: [UInt8]) -> SQL {
        "UPDATE reorganisation_draft SET file = \(file) WHERE id = \(id)"
    }

    static func discard(_ id: ReorganisationDraftID) -> SQL {
        "DELETE FROM reorganisation_draft WHERE id = \(id)"
    }
}
