import Foundation
import GRDB
import Storage

/// A transaction on one of GRDB's connections. It lives no longer than the body, on that connection's queue.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: GRDB.Database
    private let path: String
    /// The first failure ends the transaction, as it does in PostgreSQL.
    private var failure: (any Error)?
    /// Statements whose rows are being read: each text is prepared once and kept, and a second use would start the first one over.
    private var underWay: Set<String> = []

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
            try prepared(text).execute(arguments: arguments(values))
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func forEachRow(of sql: Storage.SQL, _ body: (Storage.Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .sqlite)
        let statement = try noting { try prepared(text) }
        let isOutermost = underWay.insert(text).inserted
        defer { if isOutermost { underWay.remove(text) } }
        let columns = Storage.Row.Columns(statement.columnNames)
        let cursor = try noting { try GRDB.Row.fetchCursor(statement, arguments: arguments(values)) }
        while let values = try noting({ try cursor.next()?.databaseValues.map(Self.value) }) {
            try body(Storage.Row(columns: columns, values: values))
        }
    }

    /// SQLite has no deadline on a statement; waiting for another writer is over once the transaction has begun.
    func liftDeadlines() {}

    private func prepared(_ text: String) throws -> Statement {
        if text.utf8.count > Self.longestKept || underWay.contains(text) { return try database.makeStatement(sql: text) }
        return try database.cachedStatement(sql: text)
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

    private func arguments(_ values: [SQLValue]) throws -> StatementArguments {
        StatementArguments(
            try values.map { value -> DatabaseValue in
                switch value {
                case .null: return .null
                case .integer(let integer): return integer.databaseValue
                case .text(let text):
                    if text.utf8.contains(0) { throw StorageRefusal.unstorableText }
                    return text.databaseValue
                case .blob(let bytes): return Data(bytes).databaseValue
                }
            })
    }

    private static func value(_ value: DatabaseValue) throws -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let integer): .integer(integer)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        case .double(let double): throw StatementFailure(code: "REAL", message: "floating point \(double)", statement: "an answer")
        }
    }
}
