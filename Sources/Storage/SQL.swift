/// One SQL text for both engines. What is interpolated is bound, never spliced:
/// `"SELECT name FROM person WHERE id = \(id)"` sends `?` or `$1`, and a value.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Piece: Sendable {
        case text(String)
        case value(SQLValue)
        indirect case only(Dialect, [Piece])
    }

    private var pieces: [Piece]

    package init(stringLiteral text: String) {
        pieces = [.text(text)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Text that differs between the engines. Give it a name and a reason in `Dialect`, and use it from there.
    package static func choice(sqlite: StaticString, postgres: StaticString) -> SQL {
        SQL(pieces: [.only(.sqlite, [.text(sqlite.description)]), .only(.postgres, [.text(postgres.description)])])
    }

    /// What only one engine has a use for. A statement that comes out empty is not run.
    package static func only(_ dialect: Dialect, _ sql: SQL) -> SQL {
        SQL(pieces: [.only(dialect, sql.pieces)])
    }

    /// A name written in source code, such as a column's; never anything a person typed.
    package static func verbatim(_ name: StaticString) -> SQL {
        SQL(pieces: [.text(name.description)])
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(pieces: left.pieces + right.pieces)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            pieces.append(.value(value.sqlValue))
        }

        /// Nothing is bound as NULL.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            pieces.append(.value(value?.sqlValue ?? .null))
        }

        /// Another literal becomes part of this one, with its values.
        package mutating func appendInterpolation(_ part: SQL) {
            pieces += part.pieces
        }

        /// A list in parentheses, for `IN` and `VALUES`. An empty one is `(NULL)`, which nothing equals.
        package mutating func appendInterpolation(list values: [any SQLBindable]) {
            pieces.append(.text("("))
            for (index, value) in values.enumerated() {
                if index > 0 { pieces.append(.text(", ")) }
                pieces.append(.value(value.sqlValue))
            }
            pieces.append(.text(values.isEmpty ? "NULL)" : ")"))
        }

        /// Rows for `INSERT … VALUES`, each in parentheses. There must be at least one.
        package mutating func appendInterpolation(rows: [[any SQLBindable]]) {
            for (index, row) in rows.enumerated() {
                if index > 0 { pieces.append(.text(", ")) }
                appendInterpolation(list: row)
            }
        }
    }

    /// The text with numbered parameters, and the values in their order.
    package func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        var text = ""
        text.reserveCapacity(512)
        var values: [SQLValue] = []
        Self.render(pieces, for: dialect, into: &text, &values)
        return (text, values)
    }

    private static func render(_ pieces: [Piece], for dialect: Dialect, into text: inout String, _ values: inout [SQLValue]) {
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal
            case .only(let engine, let part): if engine == dialect { render(part, for: dialect, into: &text, &values) }
            case .value(let value):
                values.append(value)
                // Values stand in their order, so SQLite needs no numbers; GRDB would look up the name of each.
                text += dialect == .sqlite ? "?" : "$\(values.count)"
            }
        }
    }
}
