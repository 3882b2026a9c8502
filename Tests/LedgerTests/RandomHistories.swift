import Fixtures
import Foundation
import Ledger
import Organization
import Storage
import Testing

/// Random histories of entries, corrections and reorganisations, held against the model after every few operations. Each history is of a new
/// office with the next seed. `GIAOBAN_HISTORY_STEPS` says how many operations there are altogether, `GIAOBAN_HISTORY_SEED` with which seed
/// they begin, and `GIAOBAN_HISTORY_ENGINE` on which engine alone they run.
@Suite struct `Random histories` {
    private static let environment = ProcessInfo.processInfo.environment
    private static let steps = environment["GIAOBAN_HISTORY_STEPS"].flatMap(Int.init)
    private static let firstSeed = environment["GIAOBAN_HISTORY_SEED"].flatMap(UInt64.init) ?? 20_261_121
    private static let engines = Engine.available.filter { engine in
        environment["GIAOBAN_HISTORY_ENGINE"].map { $0 == engine.description } ?? true
    }
    /// After so many failed histories it is the same mistake again.
    private static let mostFailures = 3

    @Test(arguments: engines)
    func `give the balances that a slow and plain model gives`(engine: Engine) async throws {
        let (steps, start) = (Self.steps ?? 120, ContinuousClock.now)
        var (done, numbers, failures, seed) = (0, 0, 0, Self.firstSeed)
        while done < steps, failures < Self.mostFailures {
            let history = try await live(seed: seed, atMost: steps - done, on: engine)
            done += history.operations
            numbers += history.numbers
            #expect(history.differences == [], "seed \(seed)")
            failures += history.differences.isEmpty ? 0 : 1
            if Self.steps != nil {
                print("\(engine): \(done) operations, \(numbers) numbers, seed \(seed), \(failures) failed, \(start.duration(to: .now))")
            }
            seed += 1
        }
    }

    private func live(seed: UInt64, atMost steps: Int, on engine: Engine) async throws -> RandomOffice.History {
        let office = try await RandomOffice.make(in: engine, seed: seed)
        while office.history.operations < min(steps, RandomOffice.longest), office.history.differences.isEmpty {
            try await office.database.write { db in try office.live(in: db) }
            try await office.database.read { db in try office.compare(in: db) }
        }
        try await office.database.read { db in try office.audit(in: db) }
        await office.database.close()
        return office.history
    }
}
