import Core
import Foundation

/// The amounts of the national data set. Each follows from its unit, indicator and first day alone, so that every run and every engine
/// holds the same ones.
enum NationalFigures {
    /// A commune answers all indicators; before the reform, when there were three times as many communes, each answers a third of them.
    static func indicators(of commune: NationalTree.Commune, in window: Window) -> [Int] {
        let all = 1...NationalPlan.indicators
        return window.last < NationalPlan.reform ? all.filter { ($0 + commune.place) % 3 == 0 } : Array(all)
    }

    /// A whole amount below 4,000.
    static func amount(_ unit: OrgUnitID, _ indicator: Int, _ day: Day) -> Int64 {
        Int64(mixed(seed(of: unit) ^ UInt64(indicator) << 32 ^ UInt64(bitPattern: Int64(day.number))) % 4_000)
    }

    /// Most figures are exact; every thirty-second says "more than".
    static func answer(_ unit: OrgUnitID, _ indicator: Int, _ day: Day) -> Answer {
        let amount = amount(unit, indicator, day)
        return .quantity(Quantity(Amount(thousandths: amount * 1_000), amount % 32 == 31 ? .over : .exact))
    }

    struct Activity {
        let day: Day
        let indicators: [Int]
    }

    /// The activities of a commune in a month: on days of their own, with two to four figures each.
    static func activities(of commune: NationalTree.Commune, in month: Window) -> [Activity] {
        (0..<NationalPlan.activitiesAMonth).map { turn in
            let drawn = mixed(seed(of: commune.unit) ^ UInt64(bitPattern: Int64(month.first.number)) << 8 ^ UInt64(turn))
            let first = Int((drawn >> 8) % UInt64(NationalPlan.activityIndicators))
            let indicators = (0..<2 + Int(drawn % 3)).map { turn in
                NationalPlan.indicators + (first + turn * 7) % NationalPlan.activityIndicators + 1
            }
            return Activity(
                day: month.first.adding(days: turn * month.numberOfDays / NationalPlan.activitiesAMonth), indicators: indicators.sorted())
        }
    }

    private static func seed(of unit: OrgUnitID) -> UInt64 {
        withUnsafeBytes(of: unit.rawValue.uuid) { $0.loadUnaligned(as: UInt64.self).littleEndian }
    }

    /// SplitMix64's last step: neighbouring inputs give unrelated outputs.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
