import Accounts
import ArgumentParser
import Core
import Foundation
import Formats
import Intake
import Journal
import Ledger
import Organization
import Server
import Storage

/// The loops that `make bench` times, without the start of a process in every figure. Each prints one JSON object a measurement.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Loops for `make bench`.", shouldDisplay: false,
        subcommands: [
            LedgerLoops.self, IntakeLoops.self, BenchReadingCommand.self, FileLoops.self, BenchPaperCommand.self, BenchSeedCommand.self,
            BenchNationalCommand.self,
        ])
}

/// How long a number of equal works took, several times over.
struct Timing: Encodable {
    let name: String
    let count: Int
    let seconds: [Double]

    static let rounds = 5

    /// The first round warms up and is not counted.
    static func of(_ name: String, count: Int, _ work: (_ round: Int) async throws -> Void) async throws -> Timing {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        for round in 0...rounds {
            let start = clock.now
            try await work(round)
            if round > 0 { seconds.append((clock.now - start) / .seconds(1)) }
        }
        return Timing(name: name, count: count, seconds: seconds)
    }
}

extension BenchCommand {
    /// A hundred communes below one province: what a figure costs to write, and a number to read.
    struct LedgerLoops: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ledger", abstract: "Entry writes and balance reads on a new database.")

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await database.withDatabase(create: true) { database in
                let office = try await BenchOffice.make(in: database)
                for timing in try await office.timings(on: database) { try JSONLine.print(timing) }
            }
        }
    }

    struct IntakeLoops: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "intake", abstract: "Texts to proposals; the count is in bytes.")

        @Argument(help: "Files of text.") var files: [String]

        func run() async throws {
            let texts = try files.map { try DocumentReader().read(Array(Data(contentsOf: URL(fileURLWithPath: $0))), named: $0).text }
            var found = 0
            let timing = try await Timing.of("intake", count: texts.reduce(0) { $0 + $1.utf8.count }) { _ in
                found = texts.map { Reading(of: $0).figures.count }.reduce(0, +)
            }
            try JSONLine.print(timing)
            StandardError.write("\(texts.count) texts, \(found) figures\n")
        }
    }
}

/// The small world of the ledger's loops.
private struct BenchOffice: Sendable {
    let units: [OrgUnitID]
    let indicators: [Indicator]
    let viewer: Viewer
    let actor: Actor

    static let founding: Day = "2025-07-01"

    static func make(in database: any Database) async throws -> BenchOffice {
        let hash = try await Password.hash("mat-khau-do-toc-do")
        let catalogue = try ShippedFile.read(IndicatorCatalogue.file)
        let machine = Actor.whoRunsThis
        return try await database.write { db in
            try IndicatorCatalogue.load(catalogue, by: machine, in: db)
            let province = try establish("B", .province, under: nil, by: machine, in: db)
            let communes = try (1...100).map { try establish("B\($0)", .commune, under: province, by: machine, in: db) }
            let account = try Account.open(name: "do", personName: "Người Đo", password: hash, by: machine, in: db)
            try Seat(person: account.person, unit: province, role: .specialist, validity: Validity(from: founding)).grant(
                by: machine, in: db)
            let flows = try Indicator.all(in: db).filter { $0.overTime == .sum && $0.overUnits == .sum }
            return BenchOffice(
                units: communes + [province], indicators: Array(flows.prefix(22)), viewer: .person(account.person, on: machine.day),
                actor: Actor(person: account.person, moment: machine.moment))
        }
    }

    private static func establish(
        _ code: String, _ level: Level, under parent: OrgUnitID?, by actor: Actor, in db: any Connection
    ) throws -> OrgUnitID {
        let draft = OrgUnit.Draft(code: code, name: code, fullName: "Đơn vị \(code)", level: level, type: "đơn vị", parent: parent)
        return try OrgUnit.establish(draft, on: founding, basis: "đo tốc độ", by: actor, in: db).id
    }

    func timings(on database: any Database) async throws -> [Timing] {
        let reads = 1_000
        return [
            try await Timing.of("one entry to a commit", count: 200) { round in
                for place in 0..<200 { try await record([figure(place, indicators[0], day: round, from: ReportID())], in: database) }
            },
            try await Timing.of("a report of 22 entries to a commit", count: 100 * 22) { round in
                for place in 0..<100 {
                    let report = ReportID()
                    try await record(indicators.map { figure(place, $0, day: round, from: report) }, in: database)
                }
            },
            try await Timing.of("one balance", count: reads) { _ in
                for place in 0..<reads { try await read([indicators[place % 22]], at: [units[place % units.count]], in: database) }
            },
            try await Timing.of("22 balances of 101 units", count: 20) { _ in
                for _ in 0..<20 { try await read(indicators, at: units, in: database) }
            },
        ]
    }

    /// A figure of one commune for one day.
    private func figure(_ place: Int, _ indicator: Indicator, day: Int, from report: ReportID) -> Figure {
        Figure(
            unit: units[place % 100], indicator: indicator.id, window: Window(Day("2026-01-01").adding(days: day * 7 + place % 7)),
            answer: .quantity(Quantity(Amount(thousandths: Int64(place + 1) * 1_000), place % 9 == 0 ? .over : .exact)),
            source: .cell(report, edition: 1))
    }

    private func record(_ figures: [Figure], in database: any Database) async throws {
        try await database.write { [actor] db in try Ledger.record(figures, by: actor, in: db) }
    }

    private func read(_ indicators: [Indicator], at units: [OrgUnitID], in database: any Database) async throws {
        guard let window = Window.half(1, 2026) else { return }
        _ = try await database.read { [viewer] db in
            try Ledger.balances(of: indicators, at: units, within: window, visibleTo: viewer, in: db)
        }
    }
}
