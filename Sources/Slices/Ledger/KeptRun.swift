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
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        return (left.window.first, left.window.last) < (right.window.first, right.window.last)
    }
}

extension Window {
    /// From a row's `first_day` and `last_day`.
    init(row: Row) throws {
        guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else {
            throw ColumnMismatch(column: "last_day", expected: "a day not before first_day", found: .null)
        }
        self = window
    }

    /// The calendar months that lie wholly within; nil when none does.
    fileprivate var wholeMonthsWithin: Window? {
        let start = first.day == 1 ? first : first.adding(days: Day.lengthOfMonth(first.month, in: first.year) - first.day + 1)
        let end = last.day == Day.lengthOfMonth(last.month, in: last.year) ? last : last.adding(days: -last.day)
        return Window(from: start, through: end)
    }
}

/// Which row of balances: of which unit, through which lens, over which run of days.
struct BalanceKey: Hashable, Comparable, CustomStringConvertible {
    /// The unit's number.
    let unit: Int
    let lens: Lens
    let run: KeptRun

    init(unit: Int, lens: Lens, run: KeptRun) {
        (self.unit, self.lens, self.run) = (unit, lens, run)
    }

    init(row: Row) throws {
        self.init(
            unit: try row.get("unit"), lens: try row.get("lens"), run: KeptRun(kind: try row.get("kind"), window: try Window(row: row)))
    }

    var description: String { "\(unit) \(lens.rawValue) \(run.kind.rawValue) \(run.window)" }

    static func < (left: Self, right: Self) -> Bool {
        if left.unit != right.unit { return left.unit < right.unit }
        return left.lens == right.lens ? left.run < right.run : left.lens.rawValue < right.lens.rawValue
    }
}

typealias BalanceRow = (key: BalanceKey, value: TallyTable)
