import Core
import Synchronization

/// One row of an answer, read by column name.
package struct Row: Sendable {
    let columns: Columns
    let values: [SQLValue]

    /// The column names of an answer, shared by its rows.
    package final class Columns: Sendable {
        private let names: [String]
        /// Where the last name was found: the next one asked for mostly stands behind it.
        private let latest = Atomic(-1)

        package init(_ names: [String]) {
            self.names = names
        }

        /// An answer has a dozen columns at most: looking along them is quicker than hashing the name, and costs nothing beforehand.
        func place(of name: String) -> Int? {
            let next = latest.load(ordering: .relaxed) + 1
            if next < names.count, isName(next, name) {
                latest.store(next, ordering: .relaxed)
                return next
            }
            guard let place = names.indices.first(where: { isName($0, name) }) else { return nil }
            latest.store(place, ordering: .relaxed)
            return place
        }

        private func isName(_ place: Int, _ name: String) -> Bool { names[place].utf8.count == name.utf8.count && names[place] == name }
    }

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column. A name the query does not have, or a value of another type, is a bug and is thrown as one.
    ///
    /// Read by the million: inlined so that it is compiled for each type where it is asked for.
    @inlinable
    package func get<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let value = try raw(name)
        guard let read = Value(sqlValue: value) else { throw ColumnMismatch(column: name, expected: "\(Value.self)", found: value) }
        return read
    }

    /// The value of a column that may be NULL.
    @inlinable
    package func find<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try raw(name) == .null ? nil : get(name, as: type)
    }

    @usableFromInline
    func raw(_ name: String) throws -> SQLValue {
        guard let place = columns.place(of: name) else { throw ColumnMismatch(column: name, expected: "a column", found: .null) }
        return values[place]
    }
}

/// A query and the code that reads it disagree. Not a refusal: nobody but us can mend it.
package struct ColumnMismatch: Error {
    package let column: String
    package let expected: String
    package let found: SQLValue

    package init(column: String, expected: String, found: SQLValue) {
        self.column = column
        self.expected = expected
        self.found = found
    }
}
