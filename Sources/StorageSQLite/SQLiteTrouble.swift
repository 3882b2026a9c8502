import GRDB
import Storage

/// What SQLite's result codes mean to us.
enum SQLiteTrouble {
    /// A refusal or a `ConstraintViolation` where there is one for it; other errors pass as they are.
    static func translated(_ error: any Error, at path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: return violation(error)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageRefusal.busy
        case .SQLITE_FULL: return StorageRefusal.diskFull
        case .SQLITE_IOERR: return StorageRefusal.diskFailing(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return StorageRefusal.readOnly(path)
        case .SQLITE_CANTOPEN: return StorageRefusal.missing(path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return StorageRefusal.damaged(path)
        default: return failure(error)
        }
    }

    private static func violation(_ error: DatabaseError) -> any Error {
        let kind: ConstraintViolation.Kind
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: kind = .unique
        case .SQLITE_CONSTRAINT_FOREIGNKEY: kind = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: kind = .check
        case .SQLITE_CONSTRAINT_NOTNULL: kind = .notNull
        case .SQLITE_CONSTRAINT_TRIGGER where error.message == AppendOnly.message: kind = .appendOnly
        default: return failure(error)
        }
        return ConstraintViolation(kind: kind, detail: error.message ?? "")
    }

    private static func failure(_ error: DatabaseError) -> StatementFailure {
        StatementFailure(code: "\(error.extendedResultCode.rawValue)", message: error.message ?? "", statement: error.sql ?? "")
    }
}
