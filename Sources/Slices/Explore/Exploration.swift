import Calendars
import Core
import Ledger
import Organization

/// What the ledger answers to a question: balances of some indicators, at a unit and at those directly below it, over some windows.
struct Exploration: Sendable {
    /// With every choice made that was left open.
    let query: ExploreQuery
    let unit: OrgUnit
    /// The units above it that the asker may read, the topmost first.
    let above: [OrgUnit]
    /// Whoever stood directly below it at some day of the windows, by code.
    let parts: [Part]
    let indicators: [Indicator]
    /// All that have begun, earliest first.
    let windows: [Window]
    /// The one that is shown where only one is.
    let window: Window
    /// Of these, what the view shows and the ledger was asked.
    let shown: Extract
    /// Days on which many of the units below were succeeded by others; asked for lines only.
    let reforms: [Reform]
    let calendar: ChosenCalendar
    /// The day by which units are named: the last of the windows, or today.
    let lastDay: Day
    let today: Day
    let balances: [Extract.Sighted: WindowBalances]
    /// What was declared to the first indicator at the unit or below over windows that those shown cut: the latest four that cut any.
    let cuts: [(window: Window, cuts: [Cut])]

    struct Reform: Hashable, Sendable {
        let day: Day
        /// How many units ended or passed something on.
        let units: Int
    }

    struct Part: Sendable {
        let unit: OrgUnit
        /// When it stood directly below.
        let days: [Validity]

        func stood(on day: Day) -> Bool { days.contains { $0.contains(day) } }
        func stood(within window: Window) -> Bool {
            days.contains { $0.from <= window.last && $0.until.map { $0 > window.first } ?? true }
        }
    }

    /// More are no longer read by anybody, and each is a question to the ledger.
    static let mostWindows = 120
    static let mostCells = 4_000

    func name(of window: Window) -> Phrase { calendar.calendar.map { $0.name(of: window) } ?? window.name }

    /// Nil where the unit did not stand below, or was not asked about.
    func balance(at unit: OrgUnitID, of indicator: Int, within window: Window, through lens: Lens) -> Balance? {
        if let part = parts.first(where: { $0.unit.id == unit }), !stood(part, within: window, through: lens) { return nil }
        return balances[Extract.Sighted(window: window, lens: lens)]?[unit, indicator]
    }

    /// As then, the tree is that of the window; as now, it is today's whatever the window.
    func stood(_ part: Part, within window: Window, through lens: Lens) -> Bool {
        switch lens {
        case .asThen: part.stood(within: window)
        case .asNow: part.stood(on: today)
        }
    }

    /// How many of the units directly below on the window's last day have an answer; nil where there are none, or none was asked about.
    func coverage(of indicator: Int, within window: Window, through lens: Lens) -> Coverage? {
        let day = lens == .asNow ? today : min(window.last, lastDay)
        let asked = parts.filter { $0.stood(on: day) }
        let answers = asked.compactMap { balances[Extract.Sighted(window: window, lens: lens)]?[$0.unit.id, indicator]?.answer }
        guard !answers.isEmpty else { return nil }
        return Coverage(answered: answers.count { $0 != .notReported }, asked: asked.count)
    }

    struct Coverage: Hashable, Sendable {
        let answered: Int
        let asked: Int
    }
}

/// The calendar of the windows, if they are of one.
struct ChosenCalendar: Sendable {
    let calendar: ReportingCalendar?
    let name: Phrase
    /// Those that may be chosen instead, by their codes.
    let offered: [(code: String, name: Phrase)]
}

/// Balances over one window, read at once.
struct WindowBalances: Sendable {
    private let places: [OrgUnitID: Int]
    private let width: Int
    private let balances: [Balance]

    /// - Parameter balances: in the order units × indicators, as the ledger gives them.
    init(_ balances: [Balance], at units: [OrgUnitID], of indicators: Int) {
        places = Dictionary(units.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        width = indicators
        self.balances = balances
    }

    subscript(unit: OrgUnitID, indicator: Int) -> Balance? {
        guard let place = places[unit], indicator < width else { return nil }
        return balances[place * width + indicator]
    }
}
