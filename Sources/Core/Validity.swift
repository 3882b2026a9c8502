/// How long a fact about a unit, a name or a role holds. Half-open: `until` is the first day it no longer does.
public struct Validity: Hashable, Sendable {
    public let from: Day
    public let until: Day?

    public init(from: Day, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    public func contains(_ day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }

    /// The days both hold; nil when they share none.
    public func intersection(_ other: Validity) -> Validity? {
        let from = max(from, other.from)
        let until = [until, other.until].compactMap(\.self).min()
        if let until, until <= from { return nil }
        return Validity(from: from, until: until)
    }
}
