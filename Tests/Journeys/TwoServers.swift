import Core
import Fixtures
import Server
import Storage
import Testing

@Suite(.serialized) struct `Two servers on one database` {
    /// Neither keeps anything of its own between requests, so it does not matter which one answers.
    @Test(arguments: Engine.available)
    func `take turns without losing a confirmation, and show the same number`(engine: Engine) async throws {
        let executable = try Giaoban.built()
        let place = try await engine.place()
        let talks = try await place.withDatabase { try await Talks(in: $0) }
        let servers = try (0..<2).map { _ in try RunningServer(executable: executable, database: place.address) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (turn, server) in servers.enumerated() {
                let mine = Array(talks.proposals.enumerated().filter { $0.offset < 20 && $0.offset % 2 == turn }.map(\.element))
                group.addTask {
                    let browser = try await TextBrowser(server).signedIn("minh")
                    for proposal in mine {
                        let answer = try await browser.post("/proposals/\(proposal)/confirmation", Talks.fields)
                        #expect(answer.status == 303)
                    }
                }
            }
            try await group.waitForAll()
        }
        for server in servers {
            let page = try await TextBrowser(server).signedIn("lan").get("/figures?indicator=BC03&unit=\(Province.office)&window=2026-H1")
            #expect(page.text.contains("240"))
        }
        #expect(try await place.withDatabase { try await Verification.run(on: $0) }.isEmpty)
    }
}
