/// The schema said no. Both engines throw it, so that a verb can turn the one it expects into a refusal of its own.
///
/// The transaction is over when it is thrown: PostgreSQL takes no further statement, and SQLite is held to the same.
package struct ConstraintViolation: Error, Equatable {
    package enum Kind: Sendable {
        case unique, foreignKey, check, notNull
        /// An `AppendOnly` table was to be changed.
        case appendOnly
    }

    package let kind: Kind
    /// The engine's own words, for the log; they differ between engines and name tables, so nobody is shown them.
    package let detail: String

    package init(kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}

/// A statement the engine could not make sense of or finish. Not a refusal: nobody but us can mend it.
package struct StatementFailure: Error, CustomStringConvertible {
    package let code: String
    package let message: String
    package let statement: String

    package init(code: String, message: String, statement: String) {
        self.code = code
        self.message = message
        self.statement = statement
    }

    package var description: String { "\(message) [\(code)] in: \(statement)" }
}
