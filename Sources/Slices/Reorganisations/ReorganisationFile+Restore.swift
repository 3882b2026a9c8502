import Accounts
import Core
import Organization
import Storage

extension ReorganisationFile {
    /// What takes a reorganisation back from a later day on. Refused for one that was taken back, and for a day that is not later.
    package init(
        restoring id: ReorganisationID, from day: Day, basis: String, for viewer: Viewer, on today: Day, in db: any Connection
    ) throws {
        let reversal = try ReorganisationReversal(of: id, for: viewer, on: today, in: db)
        guard day > reversal.file.day else { throw ReorganisationRefusal.notLater(than: reversal.file.day) }
        self.init(
            restoring: reversal.file, from: day, basis: basis, in: try StandingTree(before: reversal.file.day, for: viewer, in: db))
    }

    /// What brings back, from a later day on, the units that another file has ended, and ends those it began. A unit that several went into is split
    /// between them in equal shares, until somebody declares others. A unit that had lived before and took others in keeps what it took.
    ///
    /// - Parameter tree: as of the eve of the other file's day.
    init(restoring file: ReorganisationFile, from day: Day, basis: String, in tree: StandingTree) {
        var lines: [ReorganisationLine] = []
        var sources: [String: [String]] = [:]
        var restored: Set<String> = []
        for line in file.lines where line.act.ends {
            if !line.newCode.isEmpty { sources[line.newCode, default: []].append(line.code) }
            guard restored.insert(line.code).inserted, let begin = Self.beginning(line.code, on: day, basis, in: tree) else { continue }
            lines.append(begin)
        }
        for line in file.lines {
            switch line.act {
            case .begin:
                let heirs = sources[line.newCode, default: []]
                let act: ReorganisationAct = heirs.isEmpty ? .end : heirs.count == 1 ? .merge : .split
                lines += (heirs.isEmpty ? [""] : heirs).map { heir in
                    var end = ReorganisationLine(act, on: day, basis: basis)
                    (end.code, end.newCode) = (line.newCode, heir)
                    return end
                }
            case .rename, .move, .reclassify:
                if let back = Self.undoing(line, on: day, basis, in: tree) { lines.append(back) }
            case .end, .merge, .split, .ambiguous, .unknown: continue
            }
        }
        self.init(day: day, lines: lines)
    }

    private static func beginning(_ code: String, on day: Day, _ basis: String, in tree: StandingTree) -> ReorganisationLine? {
        guard let unit = tree.ours(code, on: tree.eve), let name = unit.name(on: tree.eve), let place = unit.place(on: tree.eve) else {
            return nil
        }
        var line = ReorganisationLine(.begin, on: day, basis: basis)
        (line.newCode, line.name, line.fullName, line.kind) = (code, name.name, name.fullName, unit.kind)
        (line.level, line.type) = (place.level, place.type)
        line.parent = place.parent.flatMap { tree.units[$0]?.code } ?? ""
        return line
    }

    private static func undoing(_ done: ReorganisationLine, on day: Day, _ basis: String, in tree: StandingTree) -> ReorganisationLine? {
        guard let unit = tree.ours(done.code, on: tree.eve), let name = unit.name(on: tree.eve), let place = unit.place(on: tree.eve) else {
            return nil
        }
        var line = ReorganisationLine(done.act, on: day, basis: basis)
        line.code = done.code
        switch done.act {
        case .rename: (line.name, line.fullName) = (name.name, name.fullName)
        case .move: line.parent = place.parent.flatMap { tree.units[$0]?.code } ?? ""
        default: (line.level, line.type) = (place.level, place.type)
        }
        return line
    }
}
