/// An open transaction. Synchronous: its body runs on a thread of the engine's own. Never kept after the body ends.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs a query and hands over its rows one at a time; memory does not grow with their number.
    func forEachRow(of sql: SQL, _ body: (Row) throws -> Void) throws
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
