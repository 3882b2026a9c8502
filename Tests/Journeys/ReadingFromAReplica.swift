import Core
import Fixtures
import Foundation
import Server
import Storage
import StoragePostgres
import Testing

private let isPossible: ConditionTrait = .enabled(
    if: ReplicatedPostgres.isInstalled, "PostgreSQL's own programs (initdb, pg_basebackup) are not installed on this machine")

@Suite(.serialized, isPossible) struct `Reading from a replica` {
    /// A document of talks on a primary, a server that knows only the primary, and one that reads from the replica too.
    private struct World {
        let postgres: ReplicatedPostgres
        let talks: Talks
        let plain: RunningServer
        let reading: RunningServer

        init(limit: Int) async throws {
            let executable = try Giaoban.built()
            postgres = try ReplicatedPostgres()
            let database = try await openDatabase(try DatabaseAddress(postgres.primary.address), create: false)
            talks = try await Talks(in: database)
            await database.close()
            plain = try RunningServer(executable: executable, database: postgres.primary.address)
            reading = try RunningServer(
                executable: executable, database: postgres.primary.address,
                options: ["--replica", postgres.replica.address, "--replica-limit", "\(limit)"])
        }

        /// The log is written by whoever looks at the replica, twice a second.
        func saysSoon(_ words: String) async throws -> Bool {
            for _ in 1...100 where !reading.log.contains(words) { try await Task.sleep(for: .milliseconds(100)) }
            return reading.log.contains(words)
        }

        /// Minh confirms twelve talks on the server that has no replica.
        func confirm(_ place: Int, _ minh: TextBrowser) async throws {
            minh.turn(to: plain)
            #expect(try await minh.post("/proposals/\(talks.proposals[place])/confirmation", Talks.fields).status == 303)
            minh.turn(to: reading)
        }
    }

    private static let number = "/figures?indicator=BC03&unit=\(Province.phuLoc)&window=2026-H1"

    /// The seconds behind that a page admits; nil where it was read from the primary.
    private func lag(of page: HTTPAnswer) -> Double? {
        page.text.firstMatch(of: /chậm (\d+),(\d) giây/).flatMap { Double("\($0.1).\($0.2)") }
    }

    private func amount(on page: HTTPAnswer) -> String? {
        page.text.firstMatch(of: /class="amount">([^<]+)</).map { String($0.1) }
    }

    /// The page as soon as it is as it should be, or as it is after a while.
    private func page(_ browser: TextBrowser, _ isRight: (HTTPAnswer) -> Bool) async throws -> HTTPAnswer {
        var page = try await browser.get(Self.number)
        for _ in 1...150 where !isRight(page) {
            try await Task.sleep(for: .milliseconds(200))
            page = try await browser.get(Self.number)
        }
        return page
    }

    @Test func `shows the lag, and to everybody what they wrote themselves`() async throws {
        let world = try await World(limit: 600)
        let minh = try await TextBrowser(world.reading).signedIn("minh")
        let lan = try await TextBrowser(world.reading).signedIn("lan")
        try await world.confirm(0, minh)

        let first = try await page(lan) { lag(of: $0) != nil && amount(on: $0) == "12" }
        #expect(lag(of: first) != nil && amount(on: first) == "12")
        #expect(first.text.contains(/Số liệu đến <time datetime="[^"]+\+07:00">\d\d:\d\d:\d\d<\/time>, chậm/))

        try world.postgres.replica.call("pg_wal_replay_pause()")
        try await world.confirm(1, minh)
        let own = try await minh.get(Self.number)
        #expect(amount(on: own) == "24" && lag(of: own) == nil, "one's own change is read where it was written")

        let behind = try await page(lan) { lag(of: $0).map { $0 > 1.5 } ?? true }
        #expect(lag(of: behind).map { $0 > 1.5 } == true && amount(on: behind) == "12", "the lag that is shown grows")

        try world.postgres.replica.call("pg_wal_replay_resume()")
        for browser in [lan, minh] {
            let again = try await page(browser) { lag(of: $0) != nil && amount(on: $0) == "24" }
            #expect(lag(of: again) != nil && amount(on: again) == "24")
        }
    }

    @Test func `is left for the primary while it is too far behind`() async throws {
        let world = try await World(limit: 4)
        let minh = try await TextBrowser(world.reading).signedIn("minh")
        let lan = try await TextBrowser(world.reading).signedIn("lan")
        #expect(lag(of: try await page(lan) { lag(of: $0) != nil }) != nil)
        try world.postgres.replica.call("pg_wal_replay_pause()")
        try await world.confirm(0, minh)

        let beyond = try await page(lan) { lag(of: $0) == nil }
        #expect(beyond.status == 200 && lag(of: beyond) == nil && amount(on: beyond) == "12", "too far behind to be read from")
        #expect(try await world.saysSoon("is more than 4.0 seconds behind: pages are read from the primary."))

        try world.postgres.replica.call("pg_wal_replay_resume()")
        let again = try await page(lan) { lag(of: $0) != nil }
        #expect(lag(of: again) != nil && amount(on: again) == "12")
    }

    @Test func `goes on without it`() async throws {
        let world = try await World(limit: 5)
        let lan = try await TextBrowser(world.reading).signedIn("lan")
        #expect(lag(of: try await page(lan) { lag(of: $0) != nil }) != nil)
        world.postgres.replica.stop()
        for _ in 1...10 {
            #expect(try await lan.get(Self.number).status == 200)
            try await Task.sleep(for: .milliseconds(100))
        }
        let without = try await page(lan) { lag(of: $0) == nil }
        #expect(without.status == 200 && lag(of: without) == nil)
        #expect(try await world.saysSoon(". Pages are read from the primary."))
        try world.postgres.replica.start()
        #expect(lag(of: try await page(lan) { lag(of: $0) != nil }) != nil)
    }

    @Test func `is refused where there is nothing to read from that follows this very database`() async throws {
        let postgres = try ReplicatedPostgres()
        let (primary, replica) = (postgres.primary.address, postgres.replica.address)
        try postgres.primary.createDatabase("khac")
        try postgres.replica.call("pg_wal_replay_pause()")
        let database = try await openDatabase(try DatabaseAddress(primary), create: false)
        try await database.migrate(Schema.migrations)
        await database.close()

        try expect(.replicaOutdated(replica), "serve", "--database", primary, "--replica", replica, "--replica-limit", "1")
        try postgres.replica.call("pg_wal_replay_resume()")
        let told = try Giaoban.run(["replica", "--database", primary, "--replica", replica, "--replica-limit", "60", "--json"])
        #expect(told.status == 0 && told.output.contains(/"milliseconds":\d+/), "\(told)")

        let other = postgres.replica.address(of: "khac")
        try expect(.replicaOfAnother(other), "serve", "--database", primary, "--replica", other)
        try expect(.notAReplica(primary), "serve", "--database", primary, "--replica", primary)
        try expect(.isReplica(replica), "serve", "--database", replica)
        let file = try await Engine.sqlite.place()
        try await file.withDatabase { try await $0.migrate(Schema.migrations) }
        try expect(.noReplicas, "serve", "--database", file.address, "--replica", replica)
        try expect(.noReplicas, "serve", "--database", primary, "--replica", file.address)

        try postgres.replica.call("pg_wal_replay_pause()")
        try postgres.primary.createDatabase("them")
        let late = try Giaoban.run(["replica", "--database", primary, "--replica", replica, "--replica-limit", "1"])
        #expect(late.status == 1 && late.output.contains("chậm hơn 1 s"), "\(late)")
    }

    private func expect(_ refusal: StorageRefusal, _ arguments: String..., location: SourceLocation = #_sourceLocation) throws {
        let ran = try Giaoban.run(arguments + ["--listen", "127.0.0.1:0"])
        #expect(ran.status == 1, sourceLocation: location)
        #expect(
            ran.error == "\(refusal.sentence.vi) \(refusal.remedy.vi)\n\(refusal.sentence.en) \(refusal.remedy.en)\n",
            sourceLocation: location)
    }
}
