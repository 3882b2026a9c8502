import Core

/// A term of the Party's Central Committee, from the day after one congress closes to the day the next one does. Papers of central bodies
/// are numbered within it, so "01-KL/TW" alone names several.
public struct PartyTerm: Hashable, Sendable {
    /// 13 for khóa XIII.
    public let number: Int
    /// The day after the congress before it closed.
    public let first: Day
    /// Nil for the term that goes on.
    public let last: Day?

    /// khóa XIII
    public var name: String { "khóa \(RomanNumeral.text(of: number) ?? String(number))" }

    /// The term of this number, from khóa VIII on.
    public init?(number: Int) {
        guard let term = Self.all.first(where: { $0.number == number }) else { return nil }
        self = term
    }

    /// The term this day lies in; nil before khóa VIII.
    public init?(on day: Day) {
        guard let term = Self.all.last(where: { $0.first <= day }) else { return nil }
        self = term
    }

    private init(_ number: Int, closedBefore: Day, closed: Day?) {
        (self.number, first, last) = (number, closedBefore.adding(days: 1), closed)
    }

    /// By the closing days of the congresses VIII to XIV.
    public static let all: [PartyTerm] = {
        let closings: [Day] = ["1996-07-01", "2001-04-22", "2006-04-25", "2011-01-19", "2016-01-28", "2021-02-01", "2026-01-23"]
        return closings.enumerated().map { place, day in
            PartyTerm(8 + place, closedBefore: day, closed: place + 1 < closings.count ? closings[place + 1] : nil)
        }
    }()
}
