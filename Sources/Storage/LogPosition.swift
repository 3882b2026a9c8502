/// How far the log of a PostgreSQL server reaches, in bytes. What was committed before it was asked for lies below it; a replica that has
/// replayed as much shows it.
package struct LogPosition: Hashable, Sendable, Comparable, RawRepresentable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: LogPosition, right: LogPosition) -> Bool { left.rawValue < right.rawValue }
}

extension LogPosition: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let bytes) = sqlValue else { return nil }
        self.init(rawValue: bytes)
    }
}
