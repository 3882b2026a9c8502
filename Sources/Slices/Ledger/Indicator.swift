import Core
import Crypto
import Foundation
import Organization
import Storage

/// Something that is counted: its name, its unit of measure, and how its figures add up.
package struct Indicator: Hashable, Sendable {
    package let id: IndicatorID
    /// Short and lasting, such as `BC03`: what files and people name it by.
    package let code: String
    package let group: String
    package let name: String
    package let unitOfMeasure: String
    package let overTime: OverTime
    package let overUnits: OverUnits
    package let overOccasions: OverOccasions
    package let direction: Direction
    package let definition: String
    /// Counted from 1 and never given to another: what figures that lie together call it by.
    package let number: Int

    /// How figures of several windows become one.
    package enum OverTime: Hashable, Sendable {
        /// Something that flows: figures add.
        case sum
        /// Something that stands: the latest figure within the window counts.
        case last
        /// Each figure is one of many: their mean, each counting alike.
        case average
        case smallest
        case greatest
        /// The quotient of two other indicators' balances, never the mean of quotients. Codes of numerator and denominator.
        case ratio(numerator: String, denominator: String)
        case share(ShareOfUnits)
    }

    /// Whether it is recorded rather than computed from others.
    package var isDeclared: Bool {
        switch overTime {
        case .sum, .last, .average, .smallest, .greatest: true
        case .ratio, .share: false
        }
    }

    /// Whether it is computed from the balances of two others.
    var isQuotient: Bool { if case .ratio = overTime { true } else { false } }

    /// Whether its figures are looked at together instead of being added up.
    package var isGathered: Bool { overTime == .average || overTime == .smallest || overTime == .greatest }

    /// How figures of several units become one.
    package enum OverUnits: String, Sendable, SQLBindable, SQLReadable {
        /// Figures of the units below count as the unit's own do.
        case sum
        /// Only the unit that hosts it counts; nothing is passed upward, or the same event would be counted at every level.
        case host
        case ratio
    }

    /// How figures of several units that are of one occasion become one.
    package enum OverOccasions: String, Sendable, SQLBindable, SQLReadable {
        /// They add up: those who were at each site.
        case each
        /// They are of one event, which is counted once.
        case once
    }

    /// Which way is better, for those who compare; the ledger itself does not judge.
    package enum Direction: String, Sendable, SQLBindable, SQLReadable {
        case up, down, neutral
    }

    /// The identity of a catalogue indicator follows from its code, so that loading the catalogue twice changes nothing.
    package static func id(of code: String) -> IndicatorID {
        var bytes = Array(SHA256.hash(data: Array("giaoban indicator \(code)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        return IndicatorID(rawValue: bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }

    package static func find(_ code: String, in db: any Connection) throws -> Indicator {
        guard let row = try db.row(IndicatorQueries.byCode(code)) else { throw LedgerRefusal.unknownIndicator(code) }
        return try Indicator(row: row)
    }

    package static func find(_ id: IndicatorID, in db: any Connection) throws -> Indicator {
        guard let row = try db.row(IndicatorQueries.byID(id)) else { throw LedgerRefusal.unknownIndicator(id.description) }
        return try Indicator(row: row)
    }

    /// Some indicators in the order asked for.
    package static func all(_ ids: [IndicatorID], in db: any Connection) throws -> [Indicator] {
        let found = try db.rows(IndicatorQueries.byIDs(ids)).map(Indicator.init(row:))
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try ids.map { id in
            guard let indicator = byID[id] else { throw LedgerRefusal.unknownIndicator(id.description) }
            return indicator
        }
    }

    /// Those of a list that another table keeps, in its order.
    ///
    /// - Parameter list: a query for `indicator_id`, which refers to the catalogue, and `position`.
    package static func all(listedBy list: SQL, in db: any Connection) throws -> [Indicator] {
        try db.rows(IndicatorQueries.listed(by: list)).map(Indicator.init(row:))
    }

    /// The whole catalogue, by group and code.
    package static func all(in db: any Connection) throws -> [Indicator] {
        try db.rows(IndicatorQueries.all).map(Indicator.init(row:))
    }
}

extension Indicator {
    init(row: Row) throws {
        let plain: String = try row.get("over_time")
        let fold: String = try row.get("fold")
        self.init(
            id: try row.get("id"), code: try row.get("code"), group: try row.get("category"), name: try row.get("name"),
            unitOfMeasure: try row.get("unit_of_measure"),
            overTime: try OverTime(
                word: fold.isEmpty ? plain : fold, numerator: row.get("numerator"), denominator: row.get("denominator"),
                condition: row.get("condition")),
            overUnits: try row.get("over_units"), overOccasions: try row.get("over_occasions"), direction: try row.get("direction"),
            definition: try row.get("definition"),
            number: try row.get("number"))
    }
}

extension Indicator.OverTime {
    /// The word a catalogue file writes.
    var word: String {
        switch self {
        case .sum: "sum"
        case .last: "last"
        case .average: "average"
        case .smallest: "smallest"
        case .greatest: "greatest"
        case .ratio: "ratio"
        case .share: "share"
        }
    }

    /// What it is computed from, as the columns of a file and of the database hold it.
    var operands: (numerator: String, denominator: String, condition: String) {
        switch self {
        case .sum, .last, .average, .smallest, .greatest: ("", "", "")
        case .ratio(let numerator, let denominator): (numerator, denominator, "")
        case .share(let share): (share.indicator, share.level.rawValue, share.condition.description)
        }
    }

    init(word: String, numerator: String, denominator: String, condition: String) throws {
        switch word {
        case "sum": self = .sum
        case "last": self = .last
        case "average": self = .average
        case "smallest": self = .smallest
        case "greatest": self = .greatest
        case "ratio" where !numerator.isEmpty && !denominator.isEmpty: self = .ratio(numerator: numerator, denominator: denominator)
        case "share":
            guard let level = Level(rawValue: denominator), !numerator.isEmpty else {
                throw LedgerRefusal.badCatalogue([word, numerator, denominator, condition].joined(separator: " "))
            }
            self = .share(ShareOfUnits(level: level, indicator: numerator, condition: try ShareOfUnits.Condition(condition)))
        default: throw LedgerRefusal.badCatalogue(word)
        }
    }
}
