import ArgumentParser
import Core
import Ledger
import Organization
import Storage

struct UnitsSharesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shares", abstract: "Declare how a unit that was split is shared out between its heirs.",
        discussion: "Name every heir; the shares must add up to exactly 100. They replace equal shares and what was declared before.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "The unit that was split: its code on the day before, or its identity.") var unit: String
    @Argument(help: "Each heir's code on the day, and its share in per cent: 00004=37.5") var shares: [String]
    @Option(name: .customLong("on"), help: "The day of the split, year-month-day.") var day: DayArgument
    @Option(help: "The document it rests on.") var basis: String

    func validate() throws {
        for share in shares where Self.parts(share) == nil {
            throw ValidationError("\(share) is not a code and a percentage above 0 and up to 100, such as 00004=37.5.")
        }
    }

    func run() async throws {
        let (unit, day, basis, parts) = (unit, day.value, basis, shares.compactMap(Self.parts))
        try await database.withDatabase { database in
            try await database.write { db in
                let old = try OrgUnit.named(unit, on: day.adding(days: -1), in: db)
                var shares: [OrgUnitID: Succession.Share] = [:]
                for (code, share) in parts { shares[try OrgUnit.named(code, on: day, in: db).id] = share }
                try Succession.declareShares(shares, of: old.id, on: day, basis: basis, by: .whoRunsThis, in: db)
                try Ledger.recount(by: .whoRunsThis, in: db)
            }
        }
        print(shares.joined(separator: " "))
    }

    private static func parts(_ text: String) -> (code: String, share: Succession.Share)? {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let share = Succession.Share(percent: String(sides[1])) else { return nil }
        return (String(sides[0]), share)
    }
}
