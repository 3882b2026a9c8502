import Core
import Organization

extension ReorganisationFile {
    /// What a catalogue says changed on a day, as a reorganisation: applied to the catalogue as of the day before, it makes the same tree.
    ///
    /// A unit that ended without a word about its heirs is one whose heir is not known.
    package init(from catalogue: Catalogue, on day: Day) throws {
        var codes: [OrgUnitID: String] = [:]
        for unit in catalogue.units { codes[unit.id] = unit.code }
        codes[Catalogue.root] = "TW"
        let successions = Dictionary(grouping: catalogue.successions.lazy.filter { $0.day == day }, by: \.old)
        var (begun, ended, changed): ([ReorganisationLine], [ReorganisationLine], [ReorganisationLine]) = ([], [], [])
        for unit in catalogue.units {
            if unit.validity.from == day { begun.append(Self.beginning(unit, on: day, codes)) }
            if unit.validity.until == day { ended += Self.ending(unit, on: day, successions[unit.id] ?? [], codes) }
            if unit.validity.from < day { changed += Self.changes(of: unit, on: day, codes) }
        }
        let lines = begun + ended + changed
        guard !lines.isEmpty else { throw ReorganisationRefusal.nothingOnThatDay(day) }
        self.init(day: day, lines: lines)
    }

    private static func beginning(_ unit: Catalogue.Unit, on day: Day, _ codes: [OrgUnitID: String]) -> ReorganisationLine {
        var line = ReorganisationLine(.begin, on: day, basis: unit.names[0].basis)
        let (name, place) = (unit.names[0], unit.places[0])
        (line.newCode, line.name, line.fullName, line.kind) = (unit.code, name.name, name.fullName, unit.kind)
        (line.level, line.type, line.parent) = (place.level, place.type, place.parent.flatMap { codes[$0] } ?? "")
        return line
    }

    private static func ending(
        _ unit: Catalogue.Unit, on day: Day, _ successions: [Succession], _ codes: [OrgUnitID: String]
    ) -> [ReorganisationLine] {
        guard !successions.isEmpty else {
            var line = ReorganisationLine(.unknown, on: day, basis: "Danh mục đơn vị hành chính ngày \(day.onScreen)")
            line.code = unit.code
            return [line]
        }
        return successions.map { succession in
            let act = ReorganisationAct.allCases.first { $0.succession == succession.kind } ?? .merge
            var line = ReorganisationLine(act, on: day, basis: succession.basis)
            (line.code, line.newCode) = (unit.code, succession.new.flatMap { codes[$0] } ?? "")
            (line.scope, line.share, line.confidence) = (succession.scope, succession.share, succession.confidence)
            return line
        }
    }

    private static func changes(of unit: Catalogue.Unit, on day: Day, _ codes: [OrgUnitID: String]) -> [ReorganisationLine] {
        var lines: [ReorganisationLine] = []
        if let name = unit.names.first(where: { $0.validity.from == day }) {
            var line = ReorganisationLine(.rename, on: day, basis: name.basis)
            (line.code, line.name, line.fullName) = (unit.code, name.name, name.fullName)
            lines.append(line)
        }
        guard let place = unit.places.first(where: { $0.validity.from == day }),
            let before = unit.places.first(where: { $0.validity.until == day })
        else { return lines }
        if place.parent != before.parent {
            var line = ReorganisationLine(.move, on: day, basis: place.basis)
            (line.code, line.parent) = (unit.code, place.parent.flatMap { codes[$0] } ?? "")
            lines.append(line)
        }
        if place.level != before.level || place.type != before.type {
            var line = ReorganisationLine(.reclassify, on: day, basis: place.basis)
            (line.code, line.level, line.type) = (unit.code, place.level, place.type)
            lines.append(line)
        }
        return lines
    }
}
