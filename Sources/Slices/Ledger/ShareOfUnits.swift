import Core
import Organization
import Storage

/// Of how many units something holds: the communes that have reported a talk, the communes that reached twelve. The units are those of a
/// level that stand at or below the unit asked for on the window's last day; as now, today.
package struct ShareOfUnits: Hashable, Sendable {
    package let level: Level
    /// The code of the indicator of which it holds or not.
    package let indicator: String
    package let condition: Condition

    /// How the number of each unit must compare: `> 0`, `>= 12`.
    package struct Condition: Hashable, Sendable, CustomStringConvertible {
        package let relation: Relation
        package let threshold: Amount

        package enum Relation: String, Sendable {
            case over = ">"
            case atLeast = ">="
            case under = "<"
            case atMost = "<="
        }
    }

    /// What one unit has answered, and whether it holds there.
    struct Verdict: Hashable, Sendable {
        let unit: OrgUnitID
        let answer: Answer
        let isEstimated: Bool
        /// Nil where the number is not known well enough.
        let holds: Bool?
    }
}

extension ShareOfUnits.Condition {
    /// Reads what `description` writes.
    init(_ text: String) throws {
        let words = text.split(separator: " ")
        guard words.count == 2, let relation = Relation(rawValue: String(words[0])) else { throw LedgerRefusal.badCatalogue(text) }
        self.init(relation: relation, threshold: try Amount(onScreen: words[1]))
    }

    package var description: String { "\(relation.rawValue) \(threshold.onScreen)" }

    /// Whether it holds of an answer; nil where the quantity does not decide it. Nothing occurred is nought, silence is nothing.
    package func holds(of answer: Answer) -> Bool? {
        switch answer {
        case .quantity(let quantity): holds(of: quantity)
        case .noneOccurred: holds(of: .zero)
        case .notApplicable, .notReported: false
        }
    }

    private func holds(of quantity: Quantity) -> Bool? {
        guard let compared = quantity.compared(with: Quantity(threshold)) else { return nil }
        switch relation {
        case .over: return compared == .greater
        case .atLeast: return compared != .less
        case .under: return compared == .less
        case .atMost: return compared != .greater
        }
    }
}

extension [ShareOfUnits.Verdict] {
    /// Those of which it certainly holds, of all; "over" where others may join them. Where nobody has answered, it is not reported.
    func share(asPercentage: Bool) -> Answer {
        guard contains(where: { $0.answer != .notReported }) else { return .notReported }
        func number(_ count: Int) -> Quantity { Quantity(Amount(thousandths: Int64(count) * 1_000)) }
        let share = number(self.count { $0.holds == true }).divided(by: number(count), asPercentage: asPercentage)
        return share.map { .quantity(Quantity($0.amount, contains { $0.holds == nil } ? .over : .exact)) } ?? .notReported
    }
}

extension BalanceReader {
    /// Asks the same of every unit of the level at or below those asked for.
    mutating func judge(_ share: ShareOfUnits, of indicator: Indicator, in db: any Connection) throws {
        let day = sight.lens == .asNow ? sight.carriedTo.day : window.last
        var (below, found): ([OrgUnitID: [OrgUnitID]], [OrgUnitID: Int]) = ([:], [:])
        try db.forEachRow(of: PlaceQueries.units(of: share.level, below: Array(numbers.values), on: day)) { row in
            let unit: OrgUnitID = try row.get("unit_id")
            below[try row.get("above"), default: []].append(unit)
            found[unit] = try row.get("number")
        }
        let base = try Indicator.find(share.indicator, in: db)
        var reader = BalanceReader(self, at: found)
        try reader.read(Ledger.withComponents([base], in: db), in: db)
        for (unit, units) in below {
            verdicts[unit, default: [:]][indicator.id] = units.map { unit in
                let balance = reader.balance(of: base, at: unit)
                return ShareOfUnits.Verdict(
                    unit: unit, answer: balance.answer, isEstimated: balance.isEstimated, holds: share.condition.holds(of: balance.answer))
            }
        }
    }
}

extension Indicator {
    /// What a share of units looks at in each unit; of anything else, itself.
    package func lookedAt(in db: any Connection) throws -> Indicator {
        guard case .share(let share) = overTime else { return self }
        return try Indicator.find(share.indicator, in: db)
    }
}
