import Accounts
import Core
import Organization
import Storage

/// A reorganisation held against the tree: what will become of which unit, by identity. Nothing of it is written.
package struct ReorganisationPlan: Sendable {
    package let file: ReorganisationFile
    package let change: TreeChange
    /// Units as people know them: those that end, change or receive as of the day before, those that begin as of the day.
    package let units: [OrgUnitID: Touched]
    /// The line on which each ending unit first ends.
    let endingLines: [OrgUnitID: Int]

    /// One unit that a reorganisation touches.
    package struct Touched: Hashable, Sendable {
        package let id: OrgUnitID
        package let code: String
        package let fullName: String
        package let level: Level
    }

    /// Compares every line with the tree. Refuses with all lines that do not fit, and who administers no unit at the top.
    package init(_ file: ReorganisationFile, for viewer: Viewer, in db: any Connection) throws {
        guard try db.exists(ReorganisationQueries.topUnits(on: file.day, for: viewer)) else { throw ReorganisationRefusal.unknown }
        var maker = PlanMaker(file, on: try StandingTree(before: file.day, for: viewer, in: db))
        maker.sort()
        maker.endUnits()
        maker.beginUnits()
        maker.changeUnits()
        maker.passOn()
        maker.checkWhatIsLeft()
        try maker.problems.refuse()
        self.file = file
        change = maker.change
        units = maker.touched
        endingLines = maker.ending.mapValues { $0[0].number }
    }
}

/// A plan on its way: each step goes over the lines once.
struct PlanMaker {
    let file: ReorganisationFile
    let tree: StandingTree
    var problems = ReorganisationProblems()
    var change: TreeChange
    var touched: [OrgUnitID: ReorganisationPlan.Touched] = [:]

    /// The lines that end each unit.
    var ending: [OrgUnitID: [ReorganisationLine]] = [:]
    /// The units that begin, by their codes, and their lines.
    var beginning: [String: (id: OrgUnitID, line: ReorganisationLine)] = [:]
    /// The lines that rename, move or reclassify each unit, one of a sort.
    var changing: [OrgUnitID: [ReorganisationAct: ReorganisationLine]] = [:]
    /// The place each unit has from the day on, where it gets one.
    var placed: [OrgUnitID: Catalogue.Place] = [:]

    init(_ file: ReorganisationFile, on tree: StandingTree) {
        (self.file, self.tree) = (file, tree)
        change = TreeChange(day: file.day)
    }

    var day: Day { file.day }

    /// Finds the unit of each line, and refuses what is said twice.
    mutating func sort() {
        struct Said: Hashable { let act: ReorganisationAct, code: String, newCode: String }
        var said: [Said: Int] = [:]
        for line in file.lines {
            if let first = said.updateValue(line.number, forKey: Said(act: line.act, code: line.code, newCode: line.newCode)) {
                problems.add(.duplicate(line: first), at: line.number)
                continue
            }
            if line.act == .begin {
                beginning[line.newCode] = (OrgUnitID(catalogueCode: line.newCode, from: day), line)
                continue
            }
            guard let unit = tree.ours(line.code, on: tree.eve) else {
                problems.add(.unknownCode(line.code, on: tree.eve), at: line.number)
                continue
            }
            touch(unit)
            if line.act.ends { ending[unit.id, default: []].append(line) } else { changing[unit.id, default: [:]][line.act] = line }
        }
    }

    /// Keeps what a unit was called on the day before, for those who read about it.
    mutating func touch(_ unit: StandingTree.Unit) {
        guard touched[unit.id] == nil, let name = unit.name(on: tree.eve), let place = unit.place(on: tree.eve) else { return }
        touched[unit.id] = .init(id: unit.id, code: unit.code, fullName: name.fullName, level: place.level)
    }

    /// The unit that bears a code on the day itself. `ended` is thrown where that unit is no more.
    func unit(_ code: String, orRefuse ended: ReorganisationProblem) throws(ReorganisationProblem) -> OrgUnitID {
        if let begun = beginning[code] { return begun.id }
        guard let unit = tree.ours(code, on: day) else { throw .unknownCode(code, on: day) }
        guard ending[unit.id] == nil else { throw ended }
        return unit.id
    }

    /// The level a unit has from the day on.
    func level(of id: OrgUnitID) -> Level? {
        placed[id]?.level ?? changing[id]?[.reclassify]?.level ?? tree.units[id]?.place(on: day)?.level
    }
}
