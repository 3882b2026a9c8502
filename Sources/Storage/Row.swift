import Core

/// One row of an answer, read by column name.
package struct Row: Sendable {
    let columns: Columns
    let values: [SQLValue]

    /// The column names of an answer, shared by its rows.
    package final class Columns: Sendable {
        private let names: [String]

        package init(_ names: [String]) {
            self.names = names
        }

        /// An answer has a dozen columns at most: looking along them is quicker than hashing the name, and costs nothing beforehand.
        func place(of name: String) -> Int? {
            names.firstIndex { $0.utf8.count == name.utf8.count && $0 == name }
        }
    }

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column. A name the query does not have, or a value of another type, is a bug and is thrown as one.
    package func get<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try read(name)
    }

    /// The value of a column that may be NULL.
    package func find<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try raw(name) == .null ? nil : get(name, as: type)
    }

    private func raw(_ name: String) throws -> SQLValue {
        guard let place = columns.place(of: name) else { throw ColumnMismatch(column: name, expected: "a column", found: .null) }
        return values[place]
    }
}

// Read by the million, so compiled for their types here: across modules the one above is not.
extension Row {
    package func get(_ name: String, as type: Int.Type = Int.self) throws -> Int { try read(name) }
    package func get(_ name: String, as type: String.Type = String.self) throws -> String { try read(name) }
    package func get(_ name: String, as type: [UInt8].Type = [UInt8].self) throws -> [UInt8] { try read(name) }
    package func get(_ name: String, as type: Day.Type = Day.self) throws -> Day { try read(name) }

    private func read<Value: SQLReadable>(_ name: String) throws -> Value {
        let value = try raw(name)
        guard let read = Value(sqlValue: value) else { throw ColumnMismatch(column: name, expected: "\(Value.self)", found: value) }
        return read
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
