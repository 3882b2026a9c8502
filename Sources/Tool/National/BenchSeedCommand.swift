import ArgumentParser
import Core
import Foundation
import Journal
import Storage

/// Builds the national data set in a database, or writes the same figures as files for the peers.
struct BenchSeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Build the national data set: 13.5 million declared figures and 5 million dated activities.")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Two years around the reform, and one commune out of forty.") var small = false
    @Flag(help: "Only what there was before the reform of 1 July 2025, on the units of that time: for trying to apply it.")
    var beforeReform = false
    @Option(help: "Write the figures to this folder as well, as the peers read them.") var csv: String?

    func run() async throws {
        let start = ContinuousClock.now
        let years: NationalPlan = small ? .small : .whole
        let plan = beforeReform ? years.beforeReform : years
        try await database.withDatabase(create: true) { database in
            let seed = NationalSeed(plan: plan, database: database, actor: .whoRunsThis)
            var shown = start
            var loaded = NationalSeed.Count()
            try await seed.load { count in
                loaded = count
                let now = ContinuousClock.now
                guard now - shown > .seconds(5) else { return }
                shown = now
                StandardError.write("\(line(count, since: start))\n")
            }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            if let csv { try await NationalFiles(plan: plan, folder: csv).write(from: database) }
            try JSONLine.print(Seeded(loaded, seconds: seconds))
        }
    }

    private func line(_ count: NationalSeed.Count, since start: ContinuousClock.Instant) -> String {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        return "\(count.figures) số liệu · figures, \(count.activities) hoạt động · activities, \(Int(Double(count.figures) / seconds))/s"
    }

    private struct Seeded: Encodable {
        let figures: Int
        let activities: Int
        let files: Int
        let seconds: Double
        /// In KiB.
        let mostMemory: Int

        init(_ count: NationalSeed.Count, seconds: Double) {
            (figures, activities, files, self.seconds) = (count.figures, count.activities, count.files, seconds)
            mostMemory = ThisProcess.memory("VmHWM")
        }
    }
}
