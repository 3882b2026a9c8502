import Accounts
import Core
import Organization
import Storage

/// What stands in the way of taking a reorganisation back from its own day, as if it had not been; and what would be taken back.
package struct ReorganisationReversal: Sendable {
    package let reorganisation: Reorganisation
    package let file: ReorganisationFile
    package let state: TreeState
    /// What has been done since with the units, by line.
    package let obstacles: [ReorganisationComplaint]
    package let obstaclesInAll: Int
    let change: TreeChange

    /// What would be taken back, for a page or a terminal.
    package var facts: [(label: Phrase, value: Phrase)] { file.counts.map { ($0.act.countPhrase, Phrase("\($0.lines)")) } }

    package init(of id: ReorganisationID, for viewer: Viewer, on today: Day, in db: any Connection) throws {
        try db.liftDeadlines()
        reorganisation = try Reorganisation.find(id, on: today, for: viewer, in: db)
        guard reorganisation.reversedBy == nil else { throw ReorganisationRefusal.alreadyReversed }
        guard reorganisation.reverses == nil else { throw ReorganisationRefusal.isAReversal }
        file = try reorganisation.file(in: db)
        state = try TreeState.current(in: db)
        var maker = ReversalMaker(file, on: try StandingTree(before: file.day, for: viewer, in: db))
        maker.sort()
        maker.checkUnits()
        maker.checkPlaces()
        for (unit, uses) in try Self.uses(of: maker.change.begun.map(\.id), since: file.day, in: db) {
            maker.problems.add(.usedSince(uses), at: maker.lines[unit] ?? 0)
        }
        (obstacles, obstaclesInAll) = (maker.problems.complaints.sorted { $0.line < $1.line }, maker.problems.count)
        change = maker.change
    }

    /// Entries, reports, documents, roles and later heirs that hang on units which would be no more.
    private static func uses(of units: [OrgUnitID], since day: Day, in db: any Connection) throws -> [OrgUnitID: Int] {
        var uses: [OrgUnitID: Int] = [:]
        for units in units.chunks {
            try db.forEachRow(of: ReorganisationQueries.uses(of: Array(units), since: day)) { row in
                uses[try row.get("unit_id"), default: 0] += try row.get("uses", as: Int.self)
            }
        }
        return uses
    }
}

/// Finds again, by its codes and its day, what a file has done.
struct ReversalMaker {
    let file: ReorganisationFile
    let tree: StandingTree
    var change: TreeChange
    var problems = ReorganisationProblems()
    /// The line on which each unit first stands.
    private(set) var lines: [OrgUnitID: Int] = [:]
    private var placed: Set<OrgUnitID> = []

    init(_ file: ReorganisationFile, on tree: StandingTree) {
        (self.file, self.tree, change) = (file, tree, TreeChange(day: file.day))
    }

    private var day: Day { file.day }

    mutating func sort() {
        for line in file.lines {
            let unit =
                line.act == .begin
                ? tree.units[OrgUnitID(catalogueCode: line.newCode, from: day)] : tree.ours(line.code, on: tree.eve)
            guard let unit, unit.isOurs else {
                problems.add(.unknownCode(line.act == .begin ? line.newCode : line.code, on: day), at: line.number)
                continue
            }
            let isFirst = lines[unit.id] == nil
            lines[unit.id] = lines[unit.id] ?? line.number
            switch line.act {
            case .begin:
                change.begun.append(.init(id: unit.id, code: unit.code, kind: unit.kind, validity: unit.life, names: [], places: []))
            case .rename:
                change.names.append((unit.id, .init(name: line.name, fullName: line.fullName, validity: unit.life, basis: line.basis)))
            case .move, .reclassify:
                guard placed.insert(unit.id).inserted else { continue }
                change.places.append(
                    (unit.id, .init(parent: nil, level: .commune, type: line.type, validity: unit.life, basis: line.basis)))
            case .end, .merge, .split, .ambiguous, .unknown: if isFirst { change.ended.append(unit.id) }
            }
        }
    }

    /// Nothing may have happened to the units since, and no code may have been given away again.
    mutating func checkUnits() {
        let begun = Set(change.begun.map(\.id))
        for (id, line) in lines {
            guard let unit = tree.units[id] else { continue }
            for last in [unit.lastRenaming, unit.lastMove].compactMap(\.self) where last > day {
                problems.add(.changedLater(last), at: line)
            }
            if let until = unit.life.until, until > day { problems.add(.endsAlready(until), at: line) }
        }
        for id in change.ended {
            guard let unit = tree.units[id] else { continue }
            for holder in tree.holders(of: unit.code) where holder.id != id && !begun.contains(holder.id) {
                problems.add(.codeTaken(unit.code, from: holder.life.from), at: lines[id] ?? 0)
            }
        }
    }

    /// Units that came to hang under a new one since, and those whose old place is no more.
    mutating func checkPlaces() {
        let begun = Set(change.begun.map(\.id))
        let ended = Set(change.ended)
        var newcomers: [OrgUnitID: Int] = [:]
        for unit in tree.units.values where lines[unit.id] == nil {
            for parent in unit.places.compactMap(\.parent) where begun.contains(parent) { newcomers[parent, default: 0] += 1 }
        }
        for (id, count) in newcomers { problems.add(.stillHasUnits(count), at: lines[id] ?? 0) }
        for id in change.ended + change.places.map(\.unit) {
            guard let parent = tree.units[id]?.place(on: tree.eve)?.parent, !ended.contains(parent), let above = tree.units[parent] else {
                continue
            }
            if let until = above.life.until { problems.add(.parentEnds(above.code, on: until), at: lines[id] ?? 0) }
        }
    }
}
