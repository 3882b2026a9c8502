import Core
import Organization
import Storage

/// Which units' own figures count at some units, for those who read entries instead of what is kept.
struct Reach {
    /// The numbers of all units whose entries have to be read.
    let units: [Int]
    private let sight: Sight
    private let above: [Int: [(unit: Int, days: Validity)]]
    private let inheritance: Inheritance
    private let ahead: Bool

    /// One of the units asked for, with those at or below it that a figure is carried to.
    struct Target {
        let unit: Int
        fileprivate(set) var heirs: [Inheritance.Heir]

        /// What of a figure counts here; nil if nothing of it does. What is not passed upward counts at its own unit only.
        func portion(of tally: Tally, isPassedUpward: Bool) -> Tally? {
            let heirs = isPassedUpward ? heirs : heirs.filter { $0.unit == unit }
            guard let first = heirs.first else { return nil }
            guard let parts = first.parts, heirs.count < parts.count else { return tally }
            let portions = parts.portions(of: tally.thousandths)
            return tally.portion(heirs.reduce(0) { $0 + portions[$1.place] }).asEstimate
        }

        /// The same of a figure that does not add up.
        func gathered(_ answer: Answer, isPassedUpward: Bool) -> Gathered? {
            let heirs = isPassedUpward ? heirs : heirs.filter { $0.unit == unit }
            return portion(of: Tally(answer), isPassedUpward: isPassedUpward).map { portion in
                let weights = heirs.compactMap(\.share?.millionths)
                return Gathered(answer, portion, weight: weights.isEmpty ? Succession.Share.whole.millionths : weights.reduce(0, +))
            }
        }
    }

    /// What windows that lie within one may reach.
    ///
    /// - Parameter ahead: whether a unit that ended before the last day of a window counts too, with what it declared ahead.
    init(of asked: [Int], within window: Window, through sight: Sight, ahead: Bool = true, in db: any Connection) throws {
        (self.sight, self.ahead) = (sight, ahead)
        var above: [Int: [(unit: Int, days: Validity)]] = [:]
        try db.forEachRow(of: PlaceQueries.below(asked, until: max(window.last, sight.carriedTo.day))) { row in
            let days = Validity(from: try row.get("from_day"), until: try row.find(ahead ? "until_day" : "until_exactly"))
            above[try row.get("unit"), default: []].append((try row.get("above"), days))
        }
        self.above = above
        inheritance = try Inheritance(of: Array(above.keys), through: sight, in: db)
        units = inheritance.units
    }

    /// Where the figures of a unit count whose window ends on a day.
    func targets(of unit: Int, on day: Day) -> [Target] {
        var targets: [Target] = []
        for heir in inheritance.heirs(of: unit, on: day, ahead: ahead) {
            let standing = heir.isCarried || day < sight.carriedTo.settled ? sight.carriedTo.day : day
            for link in above[heir.unit, default: []] where link.days.contains(standing) {
                if let known = targets.firstIndex(where: { $0.unit == link.unit }) {
                    targets[known].heirs.append(heir)
                } else {
                    targets.append(Target(unit: link.unit, heirs: [heir]))
                }
            }
        }
        return targets
    }
}
