import Accounts
import ArgumentParser
import Core
import Foundation
import Journal
import Ledger
import Organization
import Reports
import Storage

/// Readings, a recount and writings on the national data set, each with a sum that the peers must find too.
struct BenchNationalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "national", abstract: "What the national data set answers, and how fast.")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "The data set was seeded with --small.") var small = false

    @Option(help: "Only record reports of a hundred figures, for so many seconds.") var writeFor: Int?
    @Option(help: "With --write-for: so many reports a second, evenly; without it one after the other.") var pace: Int?

    func validate() throws {
        if let pace, writeFor == nil || !(1...1_000).contains(pace) {
            throw ValidationError("--pace goes with --write-for and lies between 1 and 1000.")
        }
    }

    func run() async throws {
        try await database.withDatabase { database in
            let loops = try await NationalLoops.make(plan: small ? .small : .whole, in: database)
            if let writeFor {
                try JSONLine.print(try await loops.write(for: .seconds(writeFor), pace: pace))
                return
            }
            try JSONLine.print(try await loops.nationalQuarter())
            try JSONLine.print(try await loops.province())
            try JSONLine.print(try await loops.recount())
            try JSONLine.print(try await loops.reports())
        }
    }
}

private struct NationalLoops: Sendable {
    let plan: NationalPlan
    let database: any Database
    let viewer: Viewer
    let indicators: [Indicator]
    let provinces: [OrgUnitID]
    let communes: [OrgUnitID]

    /// A measurement: the median round and the slowest in seconds, and what was found.
    struct Measured: Encodable {
        let name: String
        let seconds: Double
        let slowest: Double
        /// The sum of all amounts that were answered, in whole units.
        var check: Int64?
        /// In KiB, at most so far.
        let memory: Int

        init(_ name: String, _ rounds: [Double], check: Int64? = nil) {
            let sorted = rounds.sorted()
            (self.name, seconds, slowest, self.check) = (name, sorted[sorted.count / 2], sorted[sorted.count - 1], check)
            memory = ThisProcess.memory("VmHWM")
        }
    }

    static let rounds = 15

    static func make(plan: NationalPlan, in database: any Database) async throws -> NationalLoops {
        try await database.read { db in
            guard let first = plan.quarters.first, let last = plan.quarters.last else { throw ExitCode.failure }
            let account = try Account.find(named: NationalSeed.account, in: db)
            let before = Set(try OrgUnit.children(of: Catalogue.root, on: first.last, in: db).map(\.id))
            let tree = try NationalTree.communes(of: plan, on: last.last, inForceSince: last.last, in: db)
            return NationalLoops(
                plan: plan, database: database, viewer: .person(account.person, on: Moment.now.day),
                indicators: try (1...NationalPlan.indicators).map { try Indicator.find(NationalSeed.code($0), in: db) },
                provinces: tree.provinces.map(\.unit.id).filter(before.contains),
                communes: tree.provinces.flatMap { $0.communes.map(\.unit) })
        }
    }

    /// A hundred indicators of the country over one quarter after another.
    func nationalQuarter() async throws -> Measured {
        try await measure("national quarter") { round in
            try await read(at: Catalogue.root, over: [plan.quarters[7 * round % plan.quarters.count]])
        }
    }

    /// The same of a province over all quarters.
    func province() async throws -> Measured {
        try await measure("province over all quarters") { round in
            try await read(at: provinces[5 * round % provinces.count], over: plan.quarters)
        }
    }

    /// A server has been asked all of it before: its connections know the statements, as those of the peers do that have just loaded it.
    private func measure(_ name: String, _ work: (Int) async throws -> Int64) async throws -> Measured {
        for round in 0..<Self.rounds { _ = try await work(round) }
        var (seconds, check): ([Double], Int64) = ([], 0)
        for round in 0..<Self.rounds {
            let start = ContinuousClock.now
            check += try await work(round)
            seconds.append((ContinuousClock.now - start) / .seconds(1))
        }
        return Measured(name, seconds, check: check)
    }

    private func read(at unit: OrgUnitID, over windows: [Window]) async throws -> Int64 {
        try await database.read { [indicators, viewer] db in
            try windows.reduce(0) { sum, window in
                try Ledger.balances(of: indicators, at: [unit], within: window, visibleTo: viewer, in: db)
                    .reduce(sum) { $0 + $1.answer.thousandths / 1_000 }
            }
        }
    }

    func recount() async throws -> Measured {
        var seconds: [Double] = []
        for _ in 0..<3 {
            let start = ContinuousClock.now
            try await database.write { db in try Ledger.recount(by: .whoRunsThis, in: db) }
            seconds.append((ContinuousClock.now - start) / .seconds(1))
        }
        return Measured("rebuild", seconds)
    }

    /// A report of a hundred figures to a durable commit, and the country's numbers read back, once for each of a hundred communes.
    func reports() async throws -> Measured {
        let (window, source) = (try windowAfter(), try await source())
        var seconds: [Double] = []
        for turn in 0..<100 {
            let start = ContinuousClock.now
            try await record(turn, over: window, from: source)
            _ = try await read(at: Catalogue.root, over: [window])
            seconds.append((ContinuousClock.now - start) / .seconds(1))
        }
        return Measured("report of 100 figures", seconds)
    }

    /// How many such reports were recorded one after the other.
    ///
    /// - Parameter pace: how many are begun in a second; nil for no pause between them.
    func write(for time: Duration, pace: Int?) async throws -> Written {
        let (window, source, start) = (try windowAfter(), try await source(), ContinuousClock.now)
        var count = 0
        while ContinuousClock.now - start < time {
            try await record(count, over: window, from: source)
            count += 1
            if let pace { try await Task.sleep(until: start + .seconds(count) / pace) }
        }
        return Written(count: count, seconds: (ContinuousClock.now - start) / .seconds(1))
    }

    struct Written: Encodable {
        let count: Int
        let seconds: Double
    }

    /// A quarter that has no figures yet.
    private func windowAfter() throws -> Window {
        guard let last = plan.quarters.last, let window = Window(from: last.last.adding(days: 1), through: last.last.adding(days: 92))
        else {
            throw ExitCode.failure
        }
        return window
    }

    /// An edition that is there, so that every entry still has one.
    private func source() async throws -> EntrySource {
        try await database.read { [plan, provinces] db in
            let form = try Form.find(code: NationalSeed.quarterly, in: db)
            guard let last = plan.quarters.last, let province = provinces.first else { throw ExitCode.failure }
            let report = try Report.find(.unit, form: form.id, unit: province, window: last, visibleTo: .machine, in: db)
            return .cell(report.id, edition: report.editions)
        }
    }

    private func record(_ turn: Int, over window: Window, from source: EntrySource) async throws {
        let unit = communes[turn % communes.count]
        let figures = indicators.map { indicator in
            let amount = Amount(thousandths: Int64((turn * 37 + indicator.number * 11) % 4_000) * 1_000)
            return Figure(unit: unit, indicator: indicator.id, window: window, answer: .quantity(Quantity(amount, .exact)), source: source)
        }
        try await database.write { db in try Ledger.record(figures, by: .whoRunsThis, in: db) }
    }
}
