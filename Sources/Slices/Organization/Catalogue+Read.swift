import Core
import Formats

extension Catalogue {
    /// One of the two files: its name, for refusals, and what it holds.
    package struct File: Sendable {
        let name: String
        let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        func rows(with columns: [String]) throws -> [CSVRow] {
            let csv = try CSV(bytes, named: name)
            for column in columns where !csv.header.contains(column) { throw CatalogueRefusal.missingColumn(name, column: column) }
            return csv.rows
        }
    }

    /// The catalogue that is shipped with the program: the whole country from 2021-11-01, before and after 1 July 2025.
    package static func shipped() throws -> Catalogue {
        let folder = "giaoban_Organization.resources/Catalogue"
        return try Catalogue(
            units: File(name: "units.csv", bytes: ShippedFile.read("\(folder)/units.csv")),
            successions: File(name: "successions.csv", bytes: ShippedFile.read("\(folder)/successions.csv")))
    }

    /// Reads and checks both files; refuses the first line that does not fit, by file and line.
    package init(units unitFile: File, successions successionFile: File) throws {
        let unitLines = try unitFile.rows(with: UnitLine.columns).map { try UnitLine($0, of: unitFile.name) }
        let successionLines = try successionFile.rows(with: SuccessionLine.columns).map { try SuccessionLine($0, of: successionFile.name) }
        let chains = try Chains(unitLines, successionLines, of: unitFile.name)
        units = try chains.units(of: unitFile.name)
        successions = try chains.successions(successionLines, of: successionFile.name)
    }
}

/// The lines of the unit file joined into units, found by code and day.
private struct Chains {
    /// Lines that are one unit, the earliest first.
    private struct Chain {
        let id: OrgUnitID
        var lines: [UnitLine]

        var validity: Validity { Validity(from: lines[0].validity.from, until: lines[lines.count - 1].validity.until) }
    }

    /// Of each code, its units in order of time.
    private var byCode: [String: [Chain]] = [:]
    private let codes: [String]
    private let bases: [CodeAndDay: String]

    private struct CodeAndDay: Hashable {
        let code: String
        let day: Day
    }

    init(_ lines: [UnitLine], _ successions: [SuccessionLine], of file: String) throws {
        var broken: Set<CodeAndDay> = []
        var bases: [CodeAndDay: String] = [:]
        for succession in successions {
            if !succession.continues { broken.insert(CodeAndDay(code: succession.old, day: succession.day)) }
            guard let new = succession.new, let basis = succession.basis else { continue }
            let key = CodeAndDay(code: new, day: succession.day)
            if bases[key] == nil { bases[key] = basis }
        }
        self.bases = bases
        let grouped = Dictionary(grouping: lines, by: \.code)
        codes = grouped.keys.sorted()
        for (code, lines) in grouped {
            byCode[code] = try Self.chains(
                of: lines.sorted { ($0.validity.from, $0.line) < ($1.validity.from, $1.line) }, broken: broken, in: file)
        }
    }

    /// A line goes on with the unit before it when it follows without a gap and no succession of that day says otherwise.
    private static func chains(of lines: [UnitLine], broken: Set<CodeAndDay>, in file: String) throws -> [Chain] {
        var chains: [Chain] = []
        for line in lines {
            let from = line.validity.from
            if let before = chains.last?.lines.last {
                if before.validity.from == from { throw CatalogueRefusal.line(file, line.line, .twice(code: line.code, day: from)) }
                if before.validity.contains(from) { throw CatalogueRefusal.line(file, line.line, .overlap(code: line.code, day: from)) }
                if before.validity.until == from, !broken.contains(CodeAndDay(code: line.code, day: from)) {
                    chains[chains.count - 1].lines.append(line)
                    continue
                }
            }
            chains.append(Chain(id: OrgUnitID(catalogueCode: line.code, from: from), lines: [line]))
        }
        return chains
    }

    func units(of file: String) throws -> [Catalogue.Unit] {
        try codes.flatMap { code in
            try byCode[code, default: []].map { chain in
                var names: [Catalogue.Name] = []
                var places: [Catalogue.Place] = []
                for line in chain.lines {
                    names.extend(with: named(line))
                    for place in try self.places(line, of: file) { places.extend(with: place) }
                }
                return Catalogue.Unit(id: chain.id, code: code, validity: chain.validity, names: names, places: places)
            }
        }
    }

    private func basis(of line: UnitLine) -> String {
        let from = line.validity.from
        return bases[CodeAndDay(code: line.code, day: from)] ?? "Danh mục đơn vị hành chính ngày \(from.onScreen)"
    }

    private func named(_ line: UnitLine) -> Catalogue.Name {
        Catalogue.Name(name: line.name, fullName: line.fullName, validity: line.validity, basis: basis(of: line))
    }

    /// The line's place, cut where its parent's code passes from one unit to another.
    private func places(_ line: UnitLine, of file: String) throws -> [Catalogue.Place] {
        func place(_ parent: OrgUnitID, _ validity: Validity) -> Catalogue.Place {
            Catalogue.Place(parent: parent, level: line.level, type: line.type, validity: validity, basis: basis(of: line))
        }
        guard let code = line.parent else {
            guard line.level == .province else { throw CatalogueRefusal.line(file, line.line, .blank("parent")) }
            return [place(Catalogue.root, line.validity)]
        }
        var places: [Catalogue.Place] = []
        var covered: Day? = line.validity.from
        for chain in byCode[code, default: []] {
            guard let days = chain.validity.intersection(line.validity), days.from == covered else { continue }
            for above in chain.lines where above.validity.intersection(days) != nil && above.level.step >= line.level.step {
                throw CatalogueRefusal.line(file, line.line, .parentNotAbove(code))
            }
            places.append(place(chain.id, days))
            covered = days.until
        }
        guard covered == line.validity.until, !places.isEmpty else {
            throw CatalogueRefusal.line(file, line.line, .unknownParent(code, on: covered ?? line.validity.from))
        }
        return places
    }

    /// The old unit is the one of the day before. Where the new code is not in force on the day, as in some decrees of late 2024
    /// that the list shows only months later, the heir is the next unit of that code.
    func successions(_ lines: [SuccessionLine], of file: String) throws -> [Succession] {
        struct Key: Hashable { let old: OrgUnitID, new: OrgUnitID?, day: Day }
        var seen: Set<Key> = []
        return try lines.compactMap { line in
            let eve = line.day.adding(days: -1)
            guard let old = byCode[line.old]?.first(where: { $0.validity.contains(eve) }) else {
                throw CatalogueRefusal.line(file, line.line, .unknownCode(line.old, on: eve))
            }
            let new = try line.new.map { code in
                guard let heir = byCode[code]?.first(where: { $0.validity.contains(line.day) || $0.validity.from > line.day }) else {
                    throw CatalogueRefusal.line(file, line.line, .unknownCode(code, on: line.day))
                }
                return heir.id
            }
            if new == old.id { return nil }
            guard seen.insert(Key(old: old.id, new: new, day: line.day)).inserted else {
                throw CatalogueRefusal.line(file, line.line, .successionTwice(line.old, line.new))
            }
            return Succession(
                old: old.id, new: new, day: line.day, kind: line.kind, scope: line.scope, share: line.share,
                basis: line.basis ?? "Danh mục đơn vị hành chính ngày \(line.day.onScreen)", confidence: line.confidence)
        }
    }
}

extension Level {
    /// 0 at the centre, 3 in the commune: the number that files write.
    package var step: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}

extension [Catalogue.Name] {
    /// Adds a name, or lets the last one last longer when it is the same.
    fileprivate mutating func extend(with next: Catalogue.Name) {
        if let last, last.name == next.name, last.fullName == next.fullName {
            self[count - 1] = Catalogue.Name(
                name: last.name, fullName: last.fullName, validity: Validity(from: last.validity.from, until: next.validity.until),
                basis: last.basis)
        } else {
            append(next)
        }
    }
}

extension [Catalogue.Place] {
    fileprivate mutating func extend(with next: Catalogue.Place) {
        if let last, last.parent == next.parent, last.level == next.level, last.type == next.type {
            self[count - 1] = Catalogue.Place(
                parent: last.parent, level: last.level, type: last.type,
                validity: Validity(from: last.validity.from, until: next.validity.until),
                basis: last.basis)
        } else {
            append(next)
        }
    }
}
