import Accounts
import Core
import Organization
import Storage

/// What a number opens into: what each unit directly below contributes, the unit's own entries, and those it has inherited. They add up
/// to the number, once what is told in several of them of one occasion is taken off.
package struct Opened: Sendable {
    package let balance: Balance
    package let parts: [Part]
    package let entries: [Entry]
    /// Entries of units that came before it; only as now.
    package let inherited: [Inherited]
    /// The occasions that are in more than one of these.
    package let shared: [Shared]

    package struct Part: Hashable, Sendable {
        package let unit: OrgUnitID
        package let answer: Answer
        package let isEstimated: Bool
    }

    /// An entry of a predecessor, wholly or by the weight of this heir.
    package struct Inherited: Hashable, Sendable {
        package let entry: Entry
        /// Nil where all of it passed on.
        package let share: Succession.Share?
        /// What of it counts here.
        package let answer: Answer
    }

    /// An occasion that is counted once, though several parts and entries hold it.
    package struct Shared: Hashable, Sendable {
        package let occasion: Occasion
        /// Everybody who counts it at or below this unit, in the order of recording.
        package let contributions: [Contribution]
        /// What the parts and entries hold of it beyond once.
        package let surplus: Amount
    }

    /// What one entry would count here by itself.
    package struct Contribution: Hashable, Sendable {
        package let entry: EntryNumber
        package let unit: OrgUnitID
        package let answer: Answer
    }
}

extension Opened {
    /// Whether what it opens into adds up to the number. A quotient opens into nothing.
    package var addsUp: Bool {
        get throws {
            if case .ratio = balance.indicator.overTime { return true }
            var tally = Tally()
            for answer in parts.map(\.answer) + entries.map(\.figure.answer) + inherited.map(\.answer) { try tally.add(Tally(answer)) }
            for shared in shared { try tally.add(Tally(uncounted: -shared.surplus.thousandths)) }
            return tally.answer == balance.answer
        }
    }
}

extension Ledger {
    package static func open(
        _ indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> Opened {
        let balance = try balance(of: indicator, at: unit, within: window, through: lens, visibleTo: viewer, in: db)
        let opening = try Opening(of: indicator, within: window, through: Sight(lens, in: db), viewer: viewer)
        guard indicator.isDeclared, let number = try db.row(PlaceQueries.readable([unit], by: viewer))?.get("number", as: Int.self) else {
            return Opened(balance: balance, parts: [], entries: [], inherited: [], shared: [])
        }
        let stays = indicator.overUnits == .host ? [] : try opening.stays(below: number, in: db)
        let parts = try opening.parts(from: stays, in: db)
        let (entries, inherited) = try opening.entries(at: number, in: db)
        return Opened(
            balance: balance, parts: parts, entries: entries, inherited: inherited,
            shared: try opening.shared(at: number, beside: stays, in: db))
    }
}

extension Indicator {
    /// Whether it is recorded rather than computed from others.
    fileprivate var isDeclared: Bool {
        if case .ratio = overTime { false } else { true }
    }
}

/// One number being taken apart.
private struct Opening {
    let indicator: Indicator
    let window: Window
    let sight: Sight
    let viewer: Viewer

    init(of indicator: Indicator, within window: Window, through sight: Sight, viewer: Viewer) {
        (self.indicator, self.window, self.sight, self.viewer) = (indicator, window, sight, viewer)
    }

    /// The units whose figures count directly below one.
    func stays(below unit: Int, in db: any Connection) throws -> [Stay] {
        guard sight.lens == .asThen else {
            let days = Window(from: sight.carriedTo.day, through: max(sight.carriedTo.day, window.last))
            return try days.map { try stays(below: unit, within: $0, in: db) } ?? []
        }
        return try stays(below: unit, within: indicator.overTime == .sum ? window : Window(window.last), in: db)
    }

    func parts(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        guard sight.lens == .asThen, indicator.overTime == .sum else { return try answers(at: stays, in: db) }
        let (whole, cut) = (stays.filter { $0.days.covers(window) }, stays.filter { !$0.days.covers(window) })
        return try answers(at: whole, in: db) + contributions(from: cut, in: db)
    }

    /// Occasions that more than one unit directly below, or entry of the unit itself, holds.
    func shared(at unit: Int, beside stays: [Stay], in db: any Connection) throws -> [Opened.Shared] {
        guard indicator.countsOccasionsOnce else { return [] }
        let groups = try SharedFigures.within(window, in: db).groups.filter { $0.indicator == indicator.number && $0.figures.count > 1 }
        guard !groups.isEmpty else { return [] }
        let reach = try Reach(of: [unit] + Set(stays.map(\.number)), within: window, through: sight, in: db)
        let occasions = try Occasion.find(Set(groups.map(\.occasion)), in: db)
        return try groups.compactMap { group in
            let below = stays.filter { sight.lens == .asNow || $0.days.contains(group.window.last) }.map(\.number)
            let surplus = try group.surplus(at: unit, above: Set(below), within: reach)
            guard let occasion = occasions[group.occasion], surplus != 0 else { return nil }
            let contributions = group.contributions(at: unit, within: reach)
            return Opened.Shared(occasion: occasion, contributions: contributions, surplus: Amount(thousandths: surplus))
        }
    }

    private func stays(below unit: Int, within window: Window, in db: any Connection) throws -> [Stay] {
        try db.rows(PlaceQueries.directlyBelow(unit, within: window)).map(Stay.init(row:))
    }

    private func answers(at stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        let units = Set(stays.map(\.unit)).sorted()
        return try Ledger.balances(of: [indicator], at: units, within: window, through: sight.lens, visibleTo: viewer, in: db)
            .map { Opened.Part(unit: $0.unit, answer: $0.answer, isEstimated: $0.isEstimated) }.filter { $0.answer != .notReported }
    }

    /// Units that came or went within the window contribute what was counted while they stood here.
    private func contributions(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        var tallies: [OrgUnitID: Tally] = [:]
        for stay in stays {
            guard let days = stay.days.within(window) else { continue }
            var table = TallyTable()
            try db.forEachRow(of: BalanceQueries.kept(at: [stay.number], within: window, ending: days)) { row in
                try table.add(TallyTable(row: row))
            }
            try db.forEachRow(of: PostingQueries.figures(of: [stay.number], within: window)) { row in
                guard try days.contains(row.get("last_day", as: Day.self)) else { return }
                try PostedLine.forEach(in: row) { try table.add($0.tally, to: $0.indicator) }
            }
            if let tally = table[indicator.number] { try tallies[stay.unit, default: Tally()].add(tally) }
        }
        return tallies.map { Opened.Part(unit: $0.key, answer: $0.value.answer, isEstimated: false) }.sorted { $0.unit < $1.unit }
            .filter { $0.answer != .notReported }
    }

    func entries(at unit: Int, in db: any Connection) throws -> (own: [Entry], inherited: [Opened.Inherited]) {
        let inheritance = try Inheritance(of: [unit], through: sight, in: db)
        let numbers = try db.rows(PlaceQueries.ids(inheritance.units)).reduce(into: [OrgUnitID: Int]()) {
            $0[try $1.get("id")] = try $1.get("number")
        }
        let postings = try db.rows(PostingQueries.own(inheritance.units, within: window)).map(Posting.init(row:))
        var (own, inherited): ([Entry], [Opened.Inherited]) = ([], [])
        for entry in try latestIfStanding(Entry.standing(postings, of: indicator, in: db)) {
            guard let number = numbers[entry.figure.unit] else { continue }
            for heir in heirs(of: number, for: entry, in: inheritance) {
                if number == unit, heir.parts == nil {
                    own.append(entry)
                } else {
                    let portion = heir.portion(of: Tally(entry.figure.answer)).answer
                    inherited.append(Opened.Inherited(entry: entry, share: heir.share, answer: portion))
                }
            }
        }
        return (own, inherited)
    }

    /// What stands counts if its unit is there at the end of the window, what flows by its own day.
    private func heirs(of unit: Int, for entry: Entry, in inheritance: Inheritance) -> [Inheritance.Heir] {
        indicator.overTime == .last
            ? inheritance.heirs(of: unit, on: window.last, ahead: false) : inheritance.heirs(of: unit, on: entry.figure.window.last)
    }

    /// Of something that stands, only the latest entry of each unit counts.
    private func latestIfStanding(_ entries: [Entry]) -> [Entry] {
        guard indicator.overTime == .last else { return entries }
        return Dictionary(grouping: entries, by: \.figure.unit).values.compactMap(\.last).sorted { $0.number < $1.number }
    }
}

/// A unit's days directly below another.
private struct Stay {
    let unit: OrgUnitID
    let number: Int
    let days: Validity

    init(row: Row) throws {
        (unit, number) = (try row.get("id"), try row.get("number"))
        days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
    }
}

extension Validity {
    /// Whether every entry of the window, whichever day it ends on, falls into these days.
    fileprivate func covers(_ window: Window) -> Bool { contains(window.first) && contains(window.last) }

    fileprivate func within(_ window: Window) -> Window? {
        let last = until.map { min($0.adding(days: -1), window.last) } ?? window.last
        return Window(from: max(from, window.first), through: last)
    }
}

extension SharedFigures.Group {
    /// What the units below and the unit's own entries hold beyond once, in thousandths.
    fileprivate func surplus(at unit: Int, above below: Set<Int>, within reach: Reach) throws -> Int64 {
        let count = count(within: reach)
        guard let once = count.once(at: unit) else { return 0 }
        var held = Tally()
        for child in below { try held.add(Tally(uncounted: count.once(at: child) ?? 0)) }
        for figure in figures {
            for target in reach.targets(of: figure.place, on: window.last) where target.unit == unit {
                try held.add(Tally(uncounted: target.portion(of: figure.tally, isPassedUpward: false)?.thousandths ?? 0))
            }
        }
        return held.thousandths - once
    }

    fileprivate func contributions(at unit: Int, within reach: Reach) -> [Opened.Contribution] {
        figures.flatMap { figure in
            reach.targets(of: figure.place, on: window.last).filter { $0.unit == unit }.compactMap { target in
                target.portion(of: figure.tally, isPassedUpward: true).map {
                    Opened.Contribution(entry: figure.number, unit: figure.unit, answer: $0.answer)
                }
            }
        }
    }
}
