import GRDB
import GRDBSQLite
import Storage

/// One use of a prepared statement, its values bound. GRDB runs it and watches over the transaction; values go to and from SQLite
/// itself, since on their way through GRDB's own types each would be copied twice.
final class SQLiteCursor: DatabaseCursor {
    typealias Element = [SQLValue]

    let _statement: Statement
    var _isDone = false
    private let columns: Range<Int32>

    init(_ statement: Statement, _ values: [SQLValue]) throws {
        _statement = statement
        columns = 0..<sqlite3_column_count(statement.sqliteStatement)
        sqlite3_reset(statement.sqliteStatement)
        for (place, value) in values.enumerated() { try Self.bind(value, at: Int32(place + 1), of: statement.sqliteStatement) }
        guard sqlite3_bind_parameter_count(statement.sqliteStatement) == values.count else {
            throw StatementFailure(code: "COUNT", message: "\(values.count) values", statement: statement.sql)
        }
    }

    /// Frees what the statement holds. Its error, if any, was thrown when it occurred.
    func end() {
        sqlite3_reset(_statement.sqliteStatement)
        sqlite3_clear_bindings(_statement.sqliteStatement)
    }

    func _element(sqliteStatement: SQLiteStatement) throws -> [SQLValue] {
        try columns.map { try Self.value(of: sqliteStatement, at: $0) }
    }

    /// SQLite copies what it is given before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func bind(_ value: SQLValue, at place: Int32, of statement: SQLiteStatement) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, place)
            case .integer(let integer): sqlite3_bind_int64(statement, place, integer)
            case .text(var text): try text.withUTF8 { try bind($0, at: place, of: statement) }
            case .blob(let bytes):
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, place, 0) : sqlite3_bind_blob64(statement, place, bytes, UInt64(bytes.count), copied)
            }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func bind(_ text: UnsafeBufferPointer<UInt8>, at place: Int32, of statement: SQLiteStatement) throws -> Int32 {
        if text.contains(0) { throw StorageRefusal.unstorableText }
        guard let start = text.baseAddress else { return sqlite3_bind_text(statement, place, "", 0, copied) }
        return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text64(statement, place, $0, UInt64(text.count), copied, UInt8(SQLITE_UTF8))
        }
    }

    private static func value(of statement: SQLiteStatement, at column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            let text = sqlite3_column_text(statement, column)
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: length(of: statement, at: column)), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(statement, column)
            return .blob([UInt8](UnsafeRawBufferPointer(start: bytes, count: length(of: statement, at: column))))
        default:
            let double = sqlite3_column_double(statement, column)
            throw StatementFailure(code: "REAL", message: "floating point \(double)", statement: "an answer")
        }
    }

    /// To be asked after the value itself.
    private static func length(of statement: SQLiteStatement, at column: Int32) -> Int { Int(sqlite3_column_bytes(statement, column)) }
}
