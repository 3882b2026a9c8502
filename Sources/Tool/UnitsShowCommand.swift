import ArgumentParser
import Core
import Journal
import Organization
import Storage

struct UnitsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A unit as of a day: what is above it, who it inherited from, who inherited from it.",
        discussion: """
            Several units with such a name are listed. A name that no unit bears on the day is looked for on every day.
            """)

    @OptionGroup var database: DatabaseOption
    @Argument(help: "A code, an identity, or words of a name as people type them.") var unit: String
    @Option(name: .customLong("on"), help: "A day, year-month-day; without it, today.") var day: DayArgument?
    @Flag(help: "One JSON object a line.") var json = false

    func run() async throws {
        let day = day?.value ?? Moment.now.day
        let lines = try await database.withDatabase { database in
            try await database.read { db in
                let found = try found(on: day, in: db)
                if found.isEmpty { throw OrgUnitRefusal.unknown }
                return try found.map {
                    try UnitLine(of: $0, on: $0.validity.contains(day) ? day : $0.validity.from, alone: found.count == 1, in: db)
                }
            }
        }
        for line in lines {
            if json { try JSONLine.print(line) } else { print(line.text) }
        }
    }

    private func found(on day: Day, in db: any Connection) throws -> [OrgUnit] {
        if let id = OrgUnitID(unit) { return [try OrgUnit.get(id, on: day, in: db)] }
        if let unit = try OrgUnit.find(code: unit, on: day, in: db) { return [unit] }
        let now = try OrgUnit.search(unit, on: day, in: db)
        return now.isEmpty ? try OrgUnit.searchEveryDay(unit, in: db) : now
    }
}

/// A unit for a terminal or for a program.
private struct UnitLine: Encodable {
    let id: String
    let code: String
    let name: String
    let fullName: String
    let kind: String
    let type: String
    let level: String
    let from: String
    /// The first day on which it no longer holds; absent while it does.
    let until: String?
    let on: String
    let above: [String]
    /// Only when one unit was found: how many stand below it, and its successions.
    let unitsBelow: Int?
    let inheritedFrom: [Link]?
    let passedTo: [Link]?

    struct Link: Encodable {
        let id: String?
        let fullName: String?
        let day: String
        let kind: String
        let sharePerMillion: Int64?
        let basis: String
        let confidence: String
    }

    init(of unit: OrgUnit, on day: Day, alone: Bool, in db: any Connection) throws {
        id = unit.id.description
        code = unit.code
        name = unit.name
        fullName = unit.fullName
        kind = unit.kind.rawValue
        type = unit.type
        level = unit.level.rawValue
        from = unit.validity.from.iso
        until = unit.validity.until?.iso
        on = day.iso
        above = try OrgUnit.ancestors(of: unit.id, on: day, in: db).map(\.fullName)
        unitsBelow = alone ? try OrgUnit.below(unit.id, on: day, in: db).count - 1 : nil
        let history = alone ? try OrgUnit.history(of: unit.id, in: db) : nil
        inheritedFrom = history?.predecessors.map(Link.init)
        passedTo = history?.successors.map(Link.init)
    }

    var text: String {
        var lines = [
            "\(fullName) (\(code)) · \(above.isEmpty ? "–" : above.joined(separator: " · "))",
            "    \(type), \(level); \(shown(from)) – \(lastDay?.onScreen ?? "nay (now)"); tại ngày (as of) \(shown(on))", "    \(id)",
        ]
        if let unitsBelow { lines.append("    đơn vị bên dưới (units below): \(unitsBelow)") }
        lines += (inheritedFrom ?? []).map { "    ← \($0.text)" }
        lines += (passedTo ?? []).map { "    → \($0.text)" }
        return lines.joined(separator: "\n")
    }

    private var lastDay: Day? { until.flatMap { Day(iso: $0) }?.adding(days: -1) }

    private func shown(_ iso: String) -> String { Day(iso: iso)?.onScreen ?? iso }
}

extension UnitLine.Link {
    init(_ link: UnitHistory.Link) {
        id = link.other?.description
        fullName = link.otherName
        day = link.succession.day.iso
        kind = link.succession.kind.rawValue
        sharePerMillion = link.succession.share?.millionths
        basis = link.succession.basis
        confidence = link.succession.confidence
    }

    var text: String {
        "\(fullName ?? "–"): \(kind), \(Day(iso: day)?.onScreen ?? day); \(basis) [\(confidence)]"
    }
}
