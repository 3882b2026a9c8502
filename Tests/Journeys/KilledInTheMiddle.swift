import Core
import Fixtures
import Foundation
import Journal
import Ledger
import Organization
import Server
import Storage
import Synchronization
import Testing

@Suite(.serialized) struct `What was acknowledged` {
    @Test(arguments: Engine.available)
    func `survives kill -9 in the middle of a stream of confirmations`(engine: Engine) async throws {
        let executable = try Giaoban.built()
        let place = try await engine.place()
        let talks = try await place.withDatabase { try await Talks(in: $0) }
        let waiting = Waiting(talks.proposals)
        var acknowledged: [ProposalID] = []
        for round in 1...3 {
            let server = try RunningServer(executable: executable, database: place.address)
            let kept = try await confirm(waiting, on: server, killAfter: 4 + 5 * round)
            #expect(!kept.isEmpty)
            acknowledged += kept
            let (confirmed, findings) = try await place.withDatabase { database in
                (try await talks.confirmed(in: database), try await Verification.run(on: database))
            }
            #expect(Set(acknowledged).subtracting(confirmed).isEmpty, "lost in round \(round)")
            #expect(findings.isEmpty, "\(findings.map(\.sentence.en))")
        }
    }

    @Test(arguments: Engine.available)
    func `survives kill -9 in the middle of counting everything again`(engine: Engine) async throws {
        let place = try await engine.place()
        let before = try await place.withDatabase { database in
            let province = try await Province.make(in: database)
            return try await database.write { db in
                try Ledger.record(Self.figures, by: province.actor(province.lan), in: db)
                return try Self.balances(in: db)
            }
        }
        let start = ContinuousClock.now
        try Self.divide(on: "2026-08-01", at: place).waitUntilExit()
        let whole = start.duration(to: .now)
        for round in 3...8 {
            let process = try Self.divide(on: "2026-08-0\(round)", at: place)
            try await Task.sleep(for: whole * round / 9)
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let (after, divisions, recounts, findings) = try await place.withDatabase { database in
                try await database.read { db in
                    (
                        try Self.balances(in: db), try db.rows("SELECT new_unit_id FROM succession").count,
                        try db.rows("SELECT number FROM journal_line WHERE act = 'balances-recounted'").count,
                        try Journal.audit(in: db) + OrgUnit.audit(in: db) + Ledger.audit(in: db)
                    )
                }
            }
            #expect(after == before)
            #expect(divisions == recounts)
            #expect(findings.isEmpty, "\(findings.map(\.sentence.en))")
        }
    }

    private static let figures: [Figure] = [Province.phuLoc, Province.truongThi, Province.tanHoa].flatMap { unit in
        (0..<1_500).map { place in
            Figure(
                unit: unit, indicator: Indicator.id(of: place.isMultiple(of: 2) ? "BC03" : "BC04"),
                window: Window(Province.firstHalf.first.adding(days: place % 180)),
                answer: .quantity(Quantity(Amount(thousandths: Int64(place) * 1_000))), source: .cell(ReportID(), edition: 1))
        }
    }

    /// As then: no division of today changes them.
    private static func balances(in db: any Connection) throws -> [Answer] {
        try Ledger.balances(
            of: ["BC03", "BC04"].map { try Indicator.find($0, in: db) }, at: [Province.office, Province.phuLoc],
            within: Province.firstHalf, visibleTo: .machine, in: db
        ).map(\.answer)
    }

    /// A tenth of Phú Lộc passes to Trường Thi, and everything is counted again.
    private static func divide(on day: String, at place: DatabasePlace) throws -> Process {
        let process = Process()
        process.executableURL = try Giaoban.built()
        process.arguments = [
            "units", "succeed", "SL01", "SL02", "--on", day, "--kind", "split", "--share", "10", "--basis", "Nghị quyết thử nghiệm",
            "--database", place.address,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Three clerks' windows send one confirmation after another; a little after the given number was acknowledged the server dies.
    private func confirm(_ waiting: Waiting, on server: RunningServer, killAfter limit: Int) async throws -> [ProposalID] {
        let count = Acknowledged()
        return try await withThrowingTaskGroup(of: [ProposalID].self) { group in
            for _ in 1...3 {
                group.addTask {
                    guard let browser = try? await TextBrowser(server).signedIn("minh") else { return [] }
                    var acknowledged: [ProposalID] = []
                    while let proposal = waiting.next() {
                        guard let answer = try? await browser.post("/proposals/\(proposal)/confirmation", Talks.fields)
                        else { break }
                        #expect(answer.status == 303)
                        acknowledged.append(proposal)
                        guard count.addOne() == limit else { continue }
                        Thread.detachNewThread {
                            usleep(UInt32.random(in: 0...20_000))
                            server.kill()
                        }
                    }
                    return acknowledged
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

/// The proposals nobody has tried yet.
private final class Waiting: Sendable {
    private let proposals: Mutex<[ProposalID]>

    init(_ proposals: [ProposalID]) { self.proposals = Mutex(proposals) }

    func next() -> ProposalID? { proposals.withLock { $0.popLast() } }
}

private final class Acknowledged: Sendable {
    private let count = Mutex(0)

    func addOne() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
