import Core
import Formats
import Journal
import Storage

/// The starting catalogue of indicators, shipped as data; see `Catalogue/SOURCES.md`.
package enum IndicatorCatalogue {
    package static let file = "giaoban_Ledger.resources/Catalogue/indicators.csv"

    /// Adds the indicators that are not there yet; changes none that is. Returns how many were added.
    @discardableResult
    package static func load(_ bytes: [UInt8], by actor: Actor, in db: any Connection) throws -> Int {
        let known = try Indicator.all(in: db)
        let codes = Set(known.map(\.code))
        let greatest = known.map(\.number).max() ?? 0
        let new = try CSV(bytes, named: file).rows.filter { !codes.contains($0["code"]) }.enumerated().map { place, row in
            try Indicator(row: row, number: greatest + 1 + place)
        }
        for indicator in new where !indicator.isComputable(from: known + new) { throw LedgerRefusal.badCatalogue(indicator.code) }
        for indicator in new { try db.execute(IndicatorQueries.insert(indicator)) }
        if !new.isEmpty {
            try Journal.record(
                .indicatorsLoaded, about: Subject("indicators", key: file), content: new.map(\.code).joined(separator: " "), by: actor,
                in: db)
        }
        return new.count
    }
}

extension Act {
    package static let indicatorsLoaded = Act("indicators-loaded")
}

extension Indicator {
    fileprivate init(row: CSVRow, number: Int) throws {
        let occasions = row["over_occasions"]
        guard let overUnits = OverUnits(rawValue: row["over_units"]), let direction = Direction(rawValue: row["direction"]),
            let overOccasions = occasions.isEmpty ? .each : OverOccasions(rawValue: occasions)
        else {
            throw LedgerRefusal.badCatalogue("\(row["code"]) (\(row.line))")
        }
        self.init(
            id: Indicator.id(of: row["code"]), code: row["code"], group: row["group"], name: row["name"],
            unitOfMeasure: row["unit_of_measure"],
            overTime: try OverTime(
                word: row["over_time"], numerator: row["numerator"], denominator: row["denominator"], condition: row["condition"]),
            overUnits: overUnits, overOccasions: overOccasions, direction: direction, definition: row["definition"], number: number)
    }
}

extension Indicator {
    /// Whether what it is computed from is there, and computed in its turn from no more than recorded figures.
    fileprivate func isComputable(from catalogue: [Indicator]) -> Bool {
        func find(_ code: String) -> Indicator? { catalogue.first { $0.code == code } }
        switch overTime {
        case .sum, .last, .average, .smallest, .greatest: return overUnits != .ratio
        case .ratio(let numerator, let denominator):
            return overUnits == .ratio && [numerator, denominator].allSatisfy { find($0)?.isDeclared ?? false }
        case .share(let share):
            if overUnits != .ratio { return false }
            if case .ratio? = find(share.indicator)?.overTime { return true }
            return find(share.indicator)?.isDeclared ?? false
        }
    }
}
