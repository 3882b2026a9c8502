import Core
import Organization
import Storage

/// The places of all units on all days at once, for those who count or record a great deal.
struct Atlas {
    private let carriedTo: CarriedTo
    private let above: [Int: [(unit: Int, days: Validity)]]
    private let carried: [Int: [Carried]]
    /// By the numbers of units, which are counted from one.
    private var lives: [Life?] = []
    /// Of any unit on any day, each once.
    private(set) var standings: [Standing] = []
    /// Where figures count that need not be shared out: each list once.
    private(set) var chains: [Chain] = []
    private var chainPlaces: [Chain: Int] = [:]

    /// The units above some unit, and those above it as now where that has to be kept by itself.
    struct Chain: Hashable {
        let above: [Int]
        let carriedAbove: [Int]
    }

    struct Standing {
        let places: Places
        /// Its place among the chains.
        let chain: Int
        /// Its figures as now are shared out, or were declared ahead by a unit that has ended: the chain says nothing of that.
        let isByItself: Bool
    }

    /// The days on which something changes for a unit. As long as nothing does, all days are alike.
    private struct Life {
        let changes: [Day]
        /// Where its standings are, those before the first of these days at the front; each once it is asked for.
        var standings: [Int?]
    }

    init(in db: any Connection, writing: Bool = false) throws {
        carriedTo = try Succession.carriedTo(in: db, writing: writing)
        above = try db.rows(PlaceQueries.everyAbove).reduce(into: [:]) { above, row in
            let days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
            above[try row.get("unit"), default: []].append((try row.get("above"), days))
        }
        carried = Dictionary(grouping: try Succession.allCarried(in: db), by: \.unit)
    }

    mutating func places(of unit: Int, on day: Day) -> Places { standings[standing(of: unit, on: day)].places }

    /// Which of the standings is a unit's on a day.
    mutating func standing(of unit: Int, on day: Day) -> Int {
        if unit >= lives.count { lives += [Life?](repeating: nil, count: unit + 1 - lives.count) }
        if lives[unit] == nil {
            let changes = changeDays(of: unit)
            lives[unit] = Life(changes: changes, standings: [Int?](repeating: nil, count: changes.count + 1))
        }
        let place = lives[unit]?.changes.lastIndex { $0 <= day }.map { $0 + 1 } ?? 0
        if let known = lives[unit]?.standings[place] { return known }
        standings.append(newStanding(of: unit, on: day))
        lives[unit]?.standings[place] = standings.count - 1
        return standings.count - 1
    }

    private mutating func newStanding(of unit: Int, on day: Day) -> Standing {
        let above = above(unit, on: day)
        let isCarried = day < carriedTo.settled || carried[unit]?.contains { $0.isLast } ?? false
        let places = Places(
            unit: unit, above: above, carried: isCarried ? parts(of: unit, on: day) : nil, isSettled: day >= carriedTo.settled)
        let shares = places.sharesAbove
        let isByItself = !shares.allSatisfy(\.isWhole) || places.isSettled && places.carried != nil
        let chain = Chain(above: above, carriedAbove: isByItself ? [] : shares.map(\.unit))
        let number = chainPlaces[chain] ?? chains.count
        if number == chains.count {
            chainPlaces[chain] = number
            chains.append(chain)
        }
        return Standing(places: places, chain: number, isByItself: isByItself)
    }

    private func changeDays(of unit: Int) -> [Day] {
        let runs = above[unit, default: []].map(\.days) + carried[unit, default: []].map(\.days)
        return Set(runs.flatMap { [$0.from, $0.until].compactMap(\.self) } + [carriedTo.settled]).sorted()
    }

    private func parts(of unit: Int, on day: Day) -> [Places.Part] {
        let carried = carried[unit, default: []].filter { $0.days.contains(day) || $0.isLast && $0.days.from <= day }
        return Places.Part.all(of: unit, carried: carried) { above($0, on: carriedTo.day) }
    }

    private func above(_ unit: Int, on day: Day) -> [Int] {
        above[unit, default: []].filter { $0.days.contains(day) }.map(\.unit)
    }
}
