import Accounts
import Core
import Organization
import Storage

/// One number being taken apart.
struct Opening {
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
        return try stays(below: unit, within: indicator.overTime == .last ? Window(window.last) : window, in: db)
    }

    func parts(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        guard sight.lens == .asThen, indicator.overTime != .last else { return try answers(at: stays, in: db) }
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
            .map {
                Opened.Part(
                    unit: $0.unit, answer: $0.answer, isEstimated: $0.isEstimated, kind: $0.gathered.map(Opened.Part.Kind.gathered) ?? .term
                )
            }
            .filter { $0.answer != .notReported }
    }

    /// Units that came or went within the window contribute what was counted while they stood here.
    private func contributions(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        if indicator.isGathered { return try gatheredContributions(from: stays, in: db) }
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
        return tallies.map { Opened.Part(unit: $0.key, answer: $0.value.answer, isEstimated: false, kind: .term) }
            .sorted { $0.unit < $1.unit }.filter { $0.answer != .notReported }
    }

    private func gatheredContributions(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        var gathered: [OrgUnitID: Gathered] = [:]
        for stay in stays {
            guard let days = stay.days.within(window) else { continue }
            var reader = try BalanceReader(units: [stay.unit], window: window, through: sight.lens, viewer: viewer, in: db)
            reader.days = days
            try reader.read([indicator], in: db)
            if let figures = reader.gathered[stay.number]?[indicator.number] { try gathered[stay.unit, default: Gathered()].add(figures) }
        }
        return gathered.map {
            Opened.Part(
                unit: $0.key, answer: $0.value.answer(indicator.overTime), isEstimated: $0.value.isEstimated, kind: .gathered($0.value))
        }.sorted { $0.unit < $1.unit }.filter { $0.answer != .notReported }
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
                    inherited.append(Opened.Inherited(entry, by: heir, isGathered: indicator.isGathered))
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

extension Opened.Inherited {
    fileprivate init(_ entry: Entry, by heir: Inheritance.Heir, isGathered: Bool) {
        let portion = heir.portion(of: Tally(entry.figure.answer))
        self.init(
            entry: entry, share: heir.share, answer: isGathered ? entry.figure.answer : portion.answer,
            gathered: Gathered(entry.figure.answer, portion, weight: (heir.share ?? .whole).millionths))
    }
}

/// A unit's days directly below another.
struct Stay {
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
