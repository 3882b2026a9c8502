import GRDB
import GRDBSQLite
import Storage

/// A transaction on one of GRDB's connections. It lives no longer than the body, on that connection's queue.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    private let path: String
    /// The first failure ends the transaction, as it does in PostgreSQL.
    private var failure: (any Error)?

    /// Longer texts are lists of values: no two are alike, so they are not kept.
    private static let longestKept = 4_096

    private init(database: GRDB.Database, path: String) {
        self.database = database
        self.path = path
    }

    static func run<Value>(_ body: (any Connection) throws -> Value, on database: GRDB.Database, at path: String) throws -> Value {
        let connection = SQLiteConnection(database: database, path: path)
        let value = try body(connection)
        if let failure = connection.failure { throw failure }
        return value
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        if text.isEmpty { return 0 }
        return try noting {
            // SQLite's count of changes stays what it was when a statement changes no rows at all, such as CREATE TABLE.
            let before = database.totalChangesCount
            let cursor = try SQLiteCursor(prepared(text), values)
            defer { cursor.end() }
            while try cursor.next() != nil {}
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func forEachRow(of sql: Storage.SQL, _ body: (Storage.Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .sqlite)
        let cursor = try noting { try SQLiteCursor(prepared(text), values) }
        defer { cursor.end() }
        let columns = Storage.Row.Columns(cursor.columnNames)
        while let values = try noting({ try cursor.next() }) {
            try body(Storage.Row(columns: columns, values: values))
        }
    }

    /// SQLite has no deadline on a statement; waiting for another writer is over once the transaction has begun.
    func liftDeadlines() {}

    /// Each text is prepared once and kept. One whose rows are being read would start over: it is prepared a second time.
    private func prepared(_ text: String) throws -> Statement {
        if text.utf8.count > Self.longestKept { return try database.makeStatement(sql: text) }
        let kept = try database.cachedStatement(sql: text)
        return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try database.makeStatement(sql: text)
    }

    private func noting<Value>(_ work: () throws -> Value) throws -> Value {
        if let failure { throw failure }
        do {
            return try work()
        } catch {
            let translated = SQLiteTrouble.translated(error, at: path)
            failure = translated
            throw translated
        }
    }
}
