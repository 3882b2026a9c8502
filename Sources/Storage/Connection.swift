/// An open transaction. Synchronous: its body runs on a thread that may wait. Never kept after the body ends.
///
/// A statement that fails ends the transaction: every later one throws the same error, and nothing is kept even if the body
/// returns. PostgreSQL works so by itself; SQLite is held to the same. So ask first (`exists`) or say `ON CONFLICT`; catch a
/// `ConstraintViolation` only to throw a refusal in its place.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement; returns how many rows it changed itself (not its triggers and cascades). One that comes out empty
    /// for this engine does nothing.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs a query and hands over its rows one at a time; memory does not grow with their number. The body may use the
    /// connection too, but then what is left of the answer may be held in memory.
    func forEachRow(of sql: SQL, _ body: (Row) throws -> Void) throws

    /// All rows of a query, held in memory together.
    func rows(_ sql: SQL) throws -> [Row]

    /// For the rest of the transaction a statement takes as long as it takes: a migration, a complete check.
    func liftDeadlines() throws
}

extension Connection {
    package func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEachRow(of: sql) { rows.append($0) }
        return rows
    }

    /// The first row, if there is one.
    package func row(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    package func exists(_ sql: SQL) throws -> Bool {
        try row(sql) != nil
    }
}
