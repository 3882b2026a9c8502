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
        /// Of a share of units, of the indicator that it looks at.
        package let answer: Answer
        package let isEstimated: Bool
        package let kind: Kind

        package enum Kind: Hashable, Sendable {
            /// It adds up.
            case term
            /// Its figures are looked at together with the others'.
            case gathered(Gathered)
            /// Whether what is asked holds of the unit; nil where its number is not known well enough.
            case verdict(holds: Bool?)
        }
    }

    /// An entry of a predecessor, wholly or by the weight of this heir.
    package struct Inherited: Hashable, Sendable {
        package let entry: Entry
        /// Nil where all of it passed on.
        package let share: Succession.Share?
        /// What of it counts here; of a figure that does not add up, all of it.
        package let answer: Answer
        let gathered: Gathered
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
    /// Whether what it opens into makes the number. A quotient opens into nothing.
    package var addsUp: Bool {
        get throws {
            switch balance.indicator.overTime {
            case .sum, .last: try sum == balance.answer
            case .average, .smallest, .greatest: try gathered.answer(balance.indicator.overTime) == balance.answer
            case .share: parts.share(asPercentage: balance.indicator.unitOfMeasure == "%") == balance.answer
            case .ratio: true
            }
        }
    }

    private var sum: Answer {
        get throws {
            var tally = Tally()
            for answer in parts.map(\.answer) + entries.map(\.figure.answer) + inherited.map(\.answer) { try tally.add(Tally(answer)) }
            for shared in shared { try tally.add(Tally(uncounted: -shared.surplus.thousandths)) }
            return tally.answer
        }
    }

    private var gathered: Gathered {
        get throws {
            var all = Gathered()
            for part in parts {
                if case .gathered(let figures) = part.kind { try all.add(figures) }
            }
            for figures in entries.map({ Gathered($0.figure.answer) }) + inherited.map(\.gathered) { try all.add(figures) }
            return all
        }
    }
}

extension [Opened.Part] {
    fileprivate func share(asPercentage: Bool) -> Answer {
        compactMap { part in
            guard case .verdict(let holds) = part.kind else { return nil }
            return ShareOfUnits.Verdict(unit: part.unit, answer: part.answer, isEstimated: part.isEstimated, holds: holds)
        }.share(asPercentage: asPercentage)
    }
}

extension Ledger {
    package static func open(
        _ indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> Opened {
        var reader = try BalanceReader(units: [unit], window: window, through: lens, viewer: viewer, in: db)
        try reader.read(withComponents([indicator], in: db), in: db)
        let balance = reader.balance(of: indicator, at: unit)
        guard indicator.isDeclared, let number = reader.numbers[unit] else {
            let parts = (reader.verdicts[unit]?[indicator.id] ?? []).map {
                Opened.Part(unit: $0.unit, answer: $0.answer, isEstimated: $0.isEstimated, kind: .verdict(holds: $0.holds))
            }
            return Opened(balance: balance, parts: parts, entries: [], inherited: [], shared: [])
        }
        let opening = Opening(of: indicator, within: window, through: reader.sight, viewer: viewer)
        let stays = indicator.overUnits == .host ? [] : try opening.stays(below: number, in: db)
        let parts = try opening.parts(from: stays, in: db)
        let (entries, inherited) = try opening.entries(at: number, in: db)
        return Opened(
            balance: balance, parts: parts, entries: entries, inherited: inherited,
            shared: try opening.shared(at: number, beside: stays, in: db))
    }
}
