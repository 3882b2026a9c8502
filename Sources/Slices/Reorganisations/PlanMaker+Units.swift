import Core
import Organization

// Units that end, begin and change, by the rules that `OrgUnit.end`, `establish`, `rename`, `move` and `reclassify` keep.
extension PlanMaker {
    mutating func endUnits() {
        for (id, lines) in ending.sorted(by: { $0.value[0].number < $1.value[0].number }) {
            guard let unit = tree.units[id] else { continue }
            let line = lines[0]
            do throws(ReorganisationProblem) {
                for other in lines.dropFirst() where other.act != line.act || ![.split, .ambiguous].contains(line.act) {
                    throw .endsTwice(line: other.number)
                }
                if let change = changing[id]?.values.min(by: { $0.number < $1.number }) { throw .endsAndChanges(line: change.number) }
                if let until = unit.life.until { throw .endsAlready(until) }
                for last in [unit.lastRenaming, unit.lastMove].compactMap(\.self) where last >= day { throw .changedLater(last) }
            } catch {
                problems.add(error, at: line.number)
            }
            change.ended.append(id)
        }
    }

    mutating func beginUnits() {
        for (code, begun) in beginning.sorted(by: { $0.value.line.number < $1.value.line.number }) {
            let line = begun.line
            for holder in tree.holders(of: code) where ending[holder.id] == nil {
                guard holder.life.until.map({ $0 > day }) ?? true else { continue }
                problems.add(.codeTaken(code, from: holder.life.from), at: line.number)
            }
            let days = Validity(from: day)
            do throws(ReorganisationProblem) {
                let place = try place(line, level: line.level ?? .commune, type: line.type, days: days, kind: line.kind)
                placed[begun.id] = place
                touched[begun.id] = .init(id: begun.id, code: code, fullName: line.fullName, level: place.level)
                let name = Catalogue.Name(name: line.name, fullName: line.fullName, validity: days, basis: line.basis)
                change.begun.append(
                    Catalogue.Unit(id: begun.id, code: code, kind: line.kind, validity: days, names: [name], places: [place]))
            } catch {
                problems.add(error, at: line.number)
            }
        }
    }

    mutating func changeUnits() {
        for (id, acts) in changing {
            guard ending[id] == nil, let unit = tree.units[id] else { continue }
            if let line = acts[.rename] { rename(unit, line) }
            if acts[.move] != nil || acts[.reclassify] != nil { replace(unit, moving: acts[.move], reclassifying: acts[.reclassify]) }
        }
    }

    private mutating func rename(_ unit: StandingTree.Unit, _ line: ReorganisationLine) {
        do throws(ReorganisationProblem) {
            try refuseChange(of: unit, after: unit.lastRenaming)
            if let now = unit.name(on: tree.eve), now.name == line.name, now.fullName == line.fullName { throw .changesNothing }
        } catch {
            problems.add(error, at: line.number)
        }
        let days = Validity(from: day, until: unit.life.until)
        change.names.append((unit.id, Catalogue.Name(name: line.name, fullName: line.fullName, validity: days, basis: line.basis)))
    }

    /// A move and a new type on the same day make one new place.
    private mutating func replace(_ unit: StandingTree.Unit, moving move: ReorganisationLine?, reclassifying line: ReorganisationLine?) {
        guard let now = unit.place(on: tree.eve), let first = move ?? line else { return }
        let days = Validity(from: day, until: unit.life.until)
        let (level, type) = (line?.level ?? now.level, line?.type ?? now.type)
        do throws(ReorganisationProblem) {
            try refuseChange(of: unit, after: unit.lastMove)
            if let line, line.level == now.level, line.type == now.type { throw .changesNothing }
            var place = Catalogue.Place(parent: now.parent, level: level, type: type, validity: days, basis: first.basis)
            if let move {
                place = try self.place(move, level: level, type: type, days: days, kind: unit.kind)
                if place.parent == now.parent { throw .changesNothing }
            }
            placed[unit.id] = place
            change.places.append((unit.id, place))
        } catch {
            problems.add(error, at: first.number)
        }
    }

    private func refuseChange(of unit: StandingTree.Unit, after last: Day?) throws(ReorganisationProblem) {
        if let until = unit.life.until, until <= day { throw .endsAlready(until) }
        if let last, last >= day { throw .changedLater(last) }
    }

    /// The place under the unit of a code: one that is there as long as the unit itself, and of a higher level if both are territories.
    private func place(
        _ line: ReorganisationLine, level: Level, type: String, days: Validity, kind: OrgUnit.Kind
    ) throws(ReorganisationProblem) -> Catalogue.Place {
        let code = line.parent
        let parent = try unit(code, orRefuse: .endsAndIsAbove(code))
        if let until = tree.units[parent]?.life.until, days.until.map({ $0 > until }) ?? true { throw .parentEnds(code, on: until) }
        let levelAbove = beginning[code]?.line.level ?? self.level(of: parent)
        if kind == .area, let levelAbove, levelAbove.step >= level.step { throw .notAbove(code) }
        return Catalogue.Place(parent: parent, level: level, type: type, validity: days, basis: line.basis)
    }
}
