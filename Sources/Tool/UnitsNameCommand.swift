import ArgumentParser
import Core
import Journal
import Organization
import Storage

struct UnitsNameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name", abstract: "Which units names mean on a day, as offices write them: “P. 12, Gò Vấp”, “Đảng ủy xã Tân Thành”.",
        discussion: """
            Without names, they are read from standard input, one a line. Those of one run are taken for the names of one list and tell one \
            another apart.
            """)

    @OptionGroup var database: DatabaseOption
    @Argument(help: "Names, each in quotes.") var names: [String] = []
    @Option(name: .customLong("on"), help: "A day, year-month-day; without it, today.") var day: DayArgument?
    @Option(help: "The code of the unit whose paper names them.") var near: String?
    @Flag(help: "One JSON object a line: {\"name\", \"means\", \"units\"}") var json = false

    func run() async throws {
        let day = day?.value ?? Moment.now.day
        let names = names.isEmpty ? Array(AnyIterator { readLine() }) : names
        let meanings = try await database.withDatabase { database in
            try await database.read { db in
                let context = try near.map { code in
                    guard let unit = try OrgUnit.find(code: code, on: day, in: db) else { throw OrgUnitRefusal.unknown }
                    return unit.id
                }
                return try NameMeaning.of(names, on: day, near: context, in: db)
            }
        }
        for (name, meaning) in zip(names, meanings) {
            if json { try JSONLine.print(Line(name, meaning)) } else { print("\(name)\t\(meaning.inWords)") }
        }
    }

    private struct Line: Encodable {
        let name: String
        let means: String
        let units: [Unit]

        struct Unit: Encodable {
            let id: String
            let name: String
            let above: [String]
        }

        init(_ name: String, _ meaning: NameMeaning) {
            self.name = name
            means =
                switch meaning {
                case .one: "one"
                case .several: "several"
                case .formerly: "formerly"
                case .unknown: "unknown"
                }
            units = meaning.units.map { Unit(id: $0.id.description, name: $0.fullName, above: $0.above.map(\.fullName)) }
        }
    }
}

extension NameMeaning {
    /// "Xã Tân Thành, Tỉnh Cà Mau", "nhiều: …; …", "nay là: …": tabs and lines are the command's.
    fileprivate var inWords: String {
        let names = units.map(\.fullPath).joined(separator: "; ")
        return switch self {
        case .one: names
        case .several: "nhiều (several): \(names)"
        case .formerly(let unit, _): "\(unit.fullPath); vào ngày này là (on this day): \(names.isEmpty ? "–" : names)"
        case .unknown: "không rõ (unknown)"
        }
    }
}
