import Core
import Organization

// Who inherits from whom, and what would be left without a place.
extension PlanMaker {
    mutating func passOn() {
        for id in change.ended {
            let lines = ending[id] ?? []
            do throws(ReorganisationProblem) { try checkShares(lines) } catch { problems.add(error, at: lines[0].number) }
            var remainder: Int?
            for line in lines {
                if line.scope == .remainder {
                    if let remainder { problems.add(.severalRemainders(line: remainder), at: line.number) }
                    remainder = line.number
                }
                do throws(ReorganisationProblem) {
                    guard let succession = try succession(from: id, line) else { continue }
                    change.successions.append(succession)
                    if let heir = succession.new.flatMap({ tree.units[$0] }) { touch(heir) }
                } catch {
                    problems.add(error, at: line.number)
                }
            }
        }
    }

    private func checkShares(_ lines: [ReorganisationLine]) throws(ReorganisationProblem) {
        let shares = lines.compactMap(\.share?.millionths)
        switch lines[0].act {
        case .split:
            if lines.count == 1 { throw .oneHeir }
            if lines.contains(where: { $0.scope == .whole }) { throw .wholeOfASplit }
            if shares.isEmpty { return }
            if shares.count < lines.count { throw .someSharesMissing }
            let sum = shares.reduce(0, +)
            if sum != Succession.Share.whole.millionths { throw .sharesAddUpTo(Succession.Share.percent(millionths: sum)) }
        case .merge: if let share = shares.first, share != Succession.Share.whole.millionths { throw .shareOfAMerge }
        default: return
        }
    }

    private func succession(from id: OrgUnitID, _ line: ReorganisationLine) throws(ReorganisationProblem) -> Succession? {
        guard let kind = line.act.succession else { return nil }
        var heir: OrgUnitID?
        if !line.newCode.isEmpty {
            let found = try unit(line.newCode, orRefuse: .endsAndReceives(line.newCode))
            guard found != id else { throw .heirIsItself }
            heir = found
        }
        // A list of others may leave open how much passed on.
        let scope = line.scope ?? (line.act == .merge && line.confidence == "declared" ? .whole : nil)
        return Succession(
            old: id, new: heir, day: day, kind: kind, scope: scope, share: line.share, basis: line.basis, confidence: line.confidence)
    }

    /// Units below one that ends, and circles.
    mutating func checkWhatIsLeft() {
        var orphans: [OrgUnitID: Int] = [:]
        for unit in tree.units.values where ending[unit.id] == nil {
            for place in unit.places {
                guard let parent = place.parent, ending[parent] != nil else { continue }
                let isLeft = placed[unit.id].map { $0.parent != parent } ?? false
                let endsInTime = place.days.until.map { $0 <= day } ?? false || (isLeft && place.days.from < day)
                if !endsInTime { orphans[parent, default: 0] += 1 }
            }
        }
        for (id, count) in orphans { problems.add(.stillHasUnits(count), at: ending[id]?.first?.number ?? 0) }
        var lines = changing.mapValues { $0.values.map(\.number).min() ?? 0 }
        for begun in beginning.values { lines[begun.id] = begun.line.number }
        for id in placed.keys.sorted(by: { lines[$0, default: 0] < lines[$1, default: 0] }) {
            do throws(ReorganisationProblem) { try walkUp(from: id) } catch {
                problems.add(error, at: lines[id] ?? 0)
                // One says enough: in a chain of thousands each walk is as long.
                if error == .tooDeep { return }
            }
        }
    }

    /// More units than any stands under, now or later: a longer way up is a mistake, and costs as much as the square of its length.
    private static let mostAbove = 30

    /// Refuses where the way up from a unit, over all units it will ever stand under, comes back to it or has no end.
    private func walkUp(from id: OrgUnitID) throws(ReorganisationProblem) {
        var seen: Set<OrgUnitID> = []
        var waiting = parents(of: id)
        while let next = waiting.popLast() {
            if next == id { throw .cycle }
            if seen.insert(next).inserted { waiting += parents(of: next) }
            if seen.count > Self.mostAbove { throw .tooDeep }
        }
    }

    /// The units a unit stands under from the day on.
    private func parents(of id: OrgUnitID) -> [OrgUnitID] {
        let standing = (tree.units[id]?.places ?? []).filter { place in
            (place.days.until.map { $0 > day } ?? true) && (placed[id] == nil || place.days.from >= day)
        }
        return standing.compactMap(\.parent) + [placed[id]?.parent].compactMap(\.self)
    }
}
