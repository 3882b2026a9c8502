import Core
import Storage

extension BalanceReader {
    /// From the entries of all units at or below: the mean and the extremes of some numbers cannot be mended when one of them is taken back.
    mutating func gather(_ indicators: [Indicator], in db: any Connection) throws {
        let reach = try Reach(of: Array(numbers.values), within: window, through: sight, in: db)
        for figure in try standing(of: indicators, in: reach, in: db) {
            for target in reach.targets(of: figure.unit, on: figure.day) {
                guard let part = target.gathered(figure.answer, isPassedUpward: figure.indicator.overUnits != .host) else { continue }
                try gathered[target.unit, default: [:]][figure.indicator.number, default: Gathered()].add(part)
            }
        }
    }

    /// One entry that nobody has taken back.
    private struct Standing {
        /// The unit's number.
        let unit: Int
        let day: Day
        let indicator: Indicator
        let answer: Answer
    }

    private func standing(of indicators: [Indicator], in reach: Reach, in db: any Connection) throws -> [Standing] {
        let asked = Dictionary(indicators.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var (entries, takenBack): ([EntryNumber: Standing], Set<EntryNumber>) = ([:], [])
        try db.forEachRow(of: PostingQueries.entries(of: reach.units, within: window, knownAt: moment)) { row in
            let (unit, day): (Int, Day) = (try row.get("unit"), try row.get("last_day"))
            if try isLeftOut(row) || days.map({ !$0.contains(day) }) ?? false { return }
            var number: EntryNumber = try row.get("first_entry")
            try PostedLine.forEach(in: row) { line in
                defer { number = EntryNumber(rawValue: number.rawValue + 1) }
                guard let indicator = asked[line.indicator] else { return }
                if let reverses = line.reverses {
                    takenBack.insert(reverses)
                } else {
                    entries[number] = Standing(unit: unit, day: day, indicator: indicator, answer: line.answer)
                }
            }
        }
        return entries.filter { !takenBack.contains($0.key) }.map(\.value)
    }
}
