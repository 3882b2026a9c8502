import Core
import Storage

/// Which entries one row of balances holds.
struct KeptRun: Hashable, Comparable, Sendable {
    let kind: Kind
    let window: Window

    enum Kind: String, Sendable, SQLBindable, SQLReadable, CaseIterable {
        /// Of exactly this window, which reaches over the end of a month.
        case long
        /// All whose window lies within this month: so that a year of single days is read from twelve rows.
        case month
        /// Of exactly this window, which lies within one month.
        case short
    }

    /// The rows that an entry of this window counts in.
    static func all(of window: Window) -> [KeptRun] {
        guard let month = Window.month(window.first.month, window.first.year), month.contains(window) else {
            return [KeptRun(kind: .long, window: window)]
        }
        return [KeptRun(kind: .month, window: month), KeptRun(kind: .short, window: window)]
    }

    /// Where the rows lie that together hold every entry within a window once: kind, and the days that their own windows lie within.
    static func reading(_ window: Window) -> [KeptRun] {
        let long = KeptRun(kind: .long, window: window)
        guard let months = window.wholeMonthsWithin else { return [long] + [KeptRun(kind: .short, window: window)] }
        let before = Window(from: window.first, through: months.first.adding(days: -1))
        let after = Window(from: months.last.adding(days: 1), through: window.last)
        return [long, KeptRun(kind: .month, window: months)]
            + [before, after].compactMap { $0.map { KeptRun(kind: .short, window: $0) } }
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.window.first, left.window.last) < (right.kind.rawValue, right.window.first, right.window.last)
    }
}

extension Window {
    /// The calendar months that lie wholly within; nil when none does.
    fileprivate var wholeMonthsWithin: Window? {
        let start = first.day == 1 ? first : first.adding(days: Day.lengthOfMonth(first.month, in: first.year) - first.day + 1)
        let end = last.day == Day.lengthOfMonth(last.month, in: last.year) ? last : last.adding(days: -last.day)
        return Window(from: start, through: end)
    }
}

struct BalanceKey: Hashable, Comparable, CustomStringConvertible {
    let unit: OrgUnitID
    let run: KeptRun

    var description: String { "\(unit) \(run.kind.rawValue) \(run.window)" }

    static func < (left: Self, right: Self) -> Bool { left.unit == right.unit ? left.run < right.run : left.unit < right.unit }
}
