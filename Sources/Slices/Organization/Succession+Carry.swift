import Core
import Storage

extension Succession {
    /// Composes all successions anew up to a day: with whom everything that any unit ever counted stands on it. To be called in the
    /// transaction that changed the tree, and when a day has come on which something changes. Returns to what everything is carried.
    @discardableResult
    package static func carry(to day: Day, in db: any Connection) throws -> CarriedTo {
        var carrying = try Carrying(asOf: day, in: db)
        try db.execute(CarriedQueries.forget)
        let all = carrying.lives.keys.sorted().flatMap { carrying.all(of: $0) }
        for start in stride(from: 0, to: all.count, by: 1_000) {
            try db.execute(CarriedQueries.insert(Array(all[start..<min(start + 1_000, all.count)])))
        }
        let change = try db.row(CarriedQueries.lastChange(by: day))?.find("day", as: Day.self)
        let carried = CarriedTo(day: day, settled: change.map(\.startOfNextMonth) ?? .earliest)
        try db.execute(CarriedQueries.keep(carried))
        return carried
    }

    /// To which day everything is carried; held until the transaction ends where one writes, so that nobody carries it elsewhere meanwhile.
    package static func carriedTo(in db: any Connection, writing: Bool = false) throws -> CarriedTo {
        guard let row = try db.row(CarriedQueries.carriedTo(writing: writing)) else { return .nowhere }
        return CarriedTo(day: try row.get("day"), settled: try row.get("settled"))
    }

    /// Whether something in the tree has changed, or come to pass, since everything was last carried.
    package static func isCarryingDue(on day: Day, in db: any Connection) throws -> Bool {
        let carried = try carriedTo(in: db)
        let change = try db.row(CarriedQueries.lastChange(by: day))?.find("day", as: Day.self)
        return change.map { $0 > carried.day } ?? false
    }

    /// How all is carried that some units or their predecessors counted, each with every part it is shared out into.
    package static func carried(into heirs: [Int], in db: any Connection) throws -> [Carried] {
        try db.rows(CarriedQueries.into(heirs)).map(Carried.init(row:))
    }

    /// How everything is carried.
    package static func allCarried(in db: any Connection) throws -> [Carried] {
        try db.rows(CarriedQueries.all).map(Carried.init(row:))
    }

    /// How what a unit counted on a day is carried; nothing where it stands as it did.
    package static func carried(from unit: Int, on day: Day, in db: any Connection) throws -> [Carried] {
        try db.rows(CarriedQueries.from(unit, on: day)).map(Carried.init(row:))
    }
}

extension Carried {
    fileprivate init(row: Row) throws {
        let millionths: Int64 = try row.get("millionths")
        guard let share = Succession.Share(millionths: millionths) else {
            throw ColumnMismatch(column: "millionths", expected: "a share", found: .integer(millionths))
        }
        self.init(
            unit: try row.get("unit"), days: Validity(from: try row.get("from_day"), until: try row.get("until_day", as: Day.self)),
            isLast: try row.get("is_last"), heir: try row.get("heir"), share: share)
    }
}

extension Carrying {
    fileprivate init(asOf: Day, in db: any Connection) throws {
        var steps: [Int: [Step]] = [:]
        try db.forEachRow(of: CarriedQueries.steps(by: asOf)) { row in
            let (old, day): (Int, Day) = (try row.get("old"), try row.get("day"))
            var heirs = steps[old]?.last.flatMap { $0.day == day ? steps[old]?.removeLast().heirs : nil } ?? []
            if let heir = try row.find("heir", as: Int.self) {
                heirs.append((heir, try row.find("share", as: Int64.self).flatMap(Succession.Share.init(millionths:))))
            }
            steps[old, default: []].append(Step(day: day, heirs: heirs))
        }
        var lives: [Int: Life] = [:]
        try db.forEachRow(of: CarriedQueries.lives) { row in
            let (unit, until): (Int, Day?) = (try row.get("number"), try row.find("until_day"))
            guard until != nil || steps[unit] != nil else { return }
            lives[unit] = Life(
                days: Validity(from: try row.get("from_day"), until: until), steps: steps[unit] ?? [], lastParent: try row.find("parent"))
        }
        self.init(lives, asOf: asOf)
    }
}

extension Day {
    fileprivate var startOfNextMonth: Day { day == 1 ? self : adding(days: Day.lengthOfMonth(month, in: year) - day + 1) }
}
