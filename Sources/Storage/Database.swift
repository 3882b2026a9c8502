/// A store with transactions. A body may run again after a conflict with another writer, so it changes nothing but the database.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// A consistent view: every query of the body sees the same state.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// All or nothing. When it returns, what was written survives the loss of power.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Ends its connections and threads. Nothing may be asked of it afterwards.
    func close() async
}
