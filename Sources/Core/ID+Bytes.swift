import Foundation

extension ID {
    /// The sixteen bytes, where an identity is kept in as little room as it needs.
    public var bytes: [UInt8] { withUnsafeBytes(of: rawValue.uuid) { Array($0) } }

    /// Nil unless there are sixteen.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.init(rawValue: bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }
}
