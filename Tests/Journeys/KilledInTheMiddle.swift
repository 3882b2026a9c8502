import Core
import Fixtures
import Foundation
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
