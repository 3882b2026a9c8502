import ArgumentParser
import Core
import Foundation
import Organization
import Reorganisations
import Storage

struct UnitsReverseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse", abstract: "Take a reorganisation back: from its own day, or from a later one.",
        discussion: """
            Without --on, the tree becomes as if it had not been; refused once anything hangs on the new units. With --on, the old units begin \
            again on that day and the new ones end.
            """)

    @OptionGroup var database: DatabaseOption
    @Argument(help: "The identity that `units reorganise` printed.") var reorganisation: String
    @Option(name: .customLong("on"), help: "A later day, year-month-day.") var day: DayArgument?
    @Option(help: "The document it rests on.") var basis: String
    @Flag(help: "Print what it would do and write nothing.") var dryRun = false

    func validate() throws {
        guard ReorganisationID(reorganisation) != nil else { throw ValidationError("\(reorganisation) is not an identity.") }
    }

    func run() async throws {
        guard let id = ReorganisationID(reorganisation) else { return }
        try await refusingLineByLine {
            try await database.withDatabase { database in
                if let day { try await restore(id, from: day.value, in: database) } else { try await takeBack(id, in: database) }
            }
        }
    }

    private func takeBack(_ id: ReorganisationID, in database: any Database) async throws {
        let today = Moment.now.day
        let reversal = try await database.read { db in try ReorganisationReversal(of: id, for: .machine, on: today, in: db) }
        for (label, value) in reversal.facts { print("\(label.vi): \(value.vi)") }
        if !reversal.obstacles.isEmpty { throw ReorganisationRefusal.lines(reversal.obstacles, inAll: reversal.obstaclesInAll) }
        if dryRun { return }
        let basis = basis
        let done = try await database.write { db in
            try Reorganisation.reverse(id, basis: basis, seeing: reversal.state, by: .whoRunsThis, in: db)
        }
        print("Đã hủy (reversed): \(done)")
    }

    private func restore(_ id: ReorganisationID, from day: Day, in database: any Database) async throws {
        let basis = basis
        let today = Moment.now.day
        let (file, preview) = try await database.read { db in
            let file = try ReorganisationFile(restoring: id, from: day, basis: basis, for: .machine, on: today, in: db)
            return (file, try ReorganisationPreview(of: file, for: .machine, in: db))
        }
        for line in preview.lines(in: .vietnamese) { print(line) }
        guard preview.refused.isEmpty else { throw ReorganisationRefusal.lines(preview.refused, inAll: preview.refused.count) }
        if dryRun { return }
        let done = try await database.write { db in
            try Reorganisation.apply(file, seeing: preview.state, reversing: id, by: .whoRunsThis, in: db)
        }
        print("Đã áp dụng (applied): \(done)")
    }
}

/// Says every line that does not fit on standard error; the first is the refusal itself.
func refusingLineByLine(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch ReorganisationRefusal.lines(let complaints, let count) {
        for complaint in complaints.dropFirst() {
            FileHandle.standardError.write(Data("\(complaint.phrase.vi); \(complaint.phrase.en).\n".utf8))
        }
        throw ReorganisationRefusal.lines(complaints, inAll: count)
    }
}
