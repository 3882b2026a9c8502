import Core
import Organization

/// Where the figures of one unit and day count.
struct Places: Sendable {
    /// The unit's own number.
    let unit: Int
    /// The units above it on that day, the nearest first; if it had ended by then, those of its last day.
    let above: [Int]
    /// With whom they stand today, where that is not the unit itself or not along the same tree.
    let carried: [Part]?
    /// Whether both lenses read what is kept for the day as then, and add to it what is kept as now.
    let isSettled: Bool

    /// The last unit before the root that they count in; itself if there is none.
    var home: Int { Self.home(of: unit, below: above) }

    /// A unit of today and those above it.
    struct Part: Sendable {
        let heir: Int
        let millionths: Int64
        let above: [Int]

        var home: Int { Places.home(of: heir, below: above) }

        /// The unit itself where its figures are not carried anywhere.
        static func all(of unit: Int, carried: [Carried], above: (Int) throws -> [Int]) rethrows -> [Part] {
            if carried.isEmpty { return [Part(heir: unit, millionths: Succession.Share.whole.millionths, above: try above(unit))] }
            return try carried.map { Part(heir: $0.heir, millionths: $0.share.millionths, above: try above($0.heir)) }
        }
    }

    private static func home(of unit: Int, below above: [Int]) -> Int { above.count > 1 ? above[above.count - 2] : unit }
}
