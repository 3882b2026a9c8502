import CLibpq
import Storage

/// What a failed statement means for its transaction.
enum Trouble: Error {
    /// The connection is gone, and the transaction with it.
    case lost
    /// Another transaction was in the way; the same body may go through next time.
    case conflict
    /// The plan the connection had kept no longer fits the table: a migration has run. A new connection plans anew.
    case stale
    /// What the caller is told.
    case final(any Error)

    var isLost: Bool { if case .lost = self { true } else { false } }
    var isStale: Bool { if case .stale = self { true } else { false } }

    /// What the body sees. What will be tried again passes through it as it is.
    var thrown: any Error {
        if case .final(let error) = self { error } else { self }
    }

    /// Reads a result that reports an error.
    init(_ result: Answer, statement: String, place: String, wasPrepared: Bool) {
        let code = result.field(.sqlState) ?? ""
        let message = result.field(.message) ?? ""
        self =
            switch code {
            case "", "57P01", "57P02", "57P03", "57P05", "25P03": .lost
            case _ where code.hasPrefix("08"): .lost
            case "40001", "40P01": .conflict
            // "Cached plan must not change result type", if it went well before; else something PostgreSQL cannot do.
            case "0A000" where wasPrepared: .stale
            case "55P03", "57014", "53200", "53300": .final(StorageRefusal.busy)
            case "53100": .final(StorageRefusal.diskFull)
            case "58030": .final(StorageRefusal.diskFailing(place))
            case "25006": .final(StorageRefusal.readOnly(place))
            case "XX001", "XX002": .final(StorageRefusal.damaged(place))
            default:
                if let kind = Self.violation(code) {
                    .final(ConstraintViolation(kind: kind, detail: message))
                } else {
                    .final(StatementFailure(code: code, message: message, statement: statement))
                }
            }
    }

    private static func violation(_ code: String) -> ConstraintViolation.Kind? {
        switch code {
        case "23505", "23P01": .unique
        case "23503", "23001": .foreignKey
        case "23514": .check
        case "23502": .notNull
        case AppendOnly.state: .appendOnly
        default: nil
        }
    }
}
