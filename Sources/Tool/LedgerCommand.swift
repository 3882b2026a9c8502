import Accounts
import ArgumentParser
import Core
import Foundation
import Ledger
import Organization
import Server
import Storage

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "A balance; what it opens into; the two lenses side by side.",
        subcommands: [BalanceCommand.self, OpenCommand.self, LedgerLensesCommand.self])

    /// Which number is meant: an indicator, a unit and a window.
    struct NumberOption: ParsableArguments {
        @Option(help: "The code of an indicator, such as BC03.") var indicator: String
        @Option(help: "A unit: its code on the window's last day, or its identity.") var unit: String
        @Option(help: "2026, 2026-H1, 2026-Q3, 2026-9M, 2026-04, a day, or FIRST/LAST.") var window: String

        var parsedWindow: Window {
            get throws {
                guard let window = Window(window) else { throw ValidationError("\(window) is not a window. Write for example 2026-H1.") }
                return window
            }
        }

        @Option(help: "then: along the tree of the figures' own days. now: along today's.") var lens: Lens = .asThen

        func validate() throws {
            _ = try parsedWindow
        }
    }

    struct BalanceCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "balance", abstract: "The number as the ledger keeps it.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var number: NumberOption
        @Option(help: "As the ledger knew it by the end of this day, YYYY-MM-DD.") var knownOn: String?
        @Flag(help: "One JSON object.") var json = false

        func run() async throws {
            let window = try number.parsedWindow
            let day = try knownOn.map { text in
                guard let day = Day(iso: text) else { throw ValidationError("\(text) is not a day. Write for example 2026-06-30.") }
                return day
            }
            let balance = try await database.withDatabase { database in
                try await database.read { db in
                    let unit = try OrgUnit.named(number.unit, on: window.last, in: db)
                    return try Ledger.balances(
                        of: [.find(number.indicator, in: db)], at: [unit.id], within: window, through: number.lens,
                        knownAt: day.map(Moment.init(endOf:)), visibleTo: .machine, in: db)[0]
                }
            }
            print(json ? try NumberLine(balance.answer, unit: balance.unit.description).text : balance.answer.phrase.vi)
        }
    }

    struct OpenCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "open", abstract: "The units and entries that add up to the number.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var number: NumberOption
        @Flag(help: "One JSON object a line: the number, then its parts, then its entries.") var json = false

        func run() async throws {
            let window = try number.parsedWindow
            let lines = try await database.withDatabase { database in
                try await database.read { db in
                    let unit = try OrgUnit.named(number.unit, on: window.last, in: db)
                    let opened = try Ledger.open(
                        .find(number.indicator, in: db), at: unit.id, within: window, through: number.lens, visibleTo: .machine, in: db)
                    return try description(of: opened, at: unit, on: window.last, in: db)
                }
            }
            for line in lines { print(line) }
        }

        private func description(of opened: Opened, at unit: OrgUnit, on day: Day, in db: any Connection) throws -> [String] {
            let total =
                json
                ? try NumberLine(opened.balance.answer, unit: unit.fullName).text : "\(unit.fullName): \(opened.balance.answer.phrase.vi)"
            let units = try OrgUnit.lastKnown(opened.parts.map(\.unit), by: day, in: db)
            let parts = try opened.parts.map { part in
                let name = units[part.unit]?.fullName ?? part.unit.description
                return json ? try NumberLine(part.answer, unit: name).text : "  \(name): \(part.answer.phrase.vi)"
            }
            let entries = try opened.entries.map { entry in
                json
                    ? try NumberLine(entry.figure.answer, unit: unit.fullName, entry: entry.number.rawValue).text
                    : "  #\(entry.number) \(entry.figure.window): \(entry.figure.answer.phrase.vi)"
            }
            let inherited = try opened.inherited.map { inherited in
                let entry = inherited.entry
                return json
                    ? try NumberLine(inherited.answer, unit: entry.figure.unit.description, entry: entry.number.rawValue).text
                    : "  #\(entry.number) \(entry.figure.window), kế thừa: \(inherited.answer.phrase.vi)"
            }
            return [total] + parts + entries + inherited
        }
    }

    /// A number as JSON: plain digits, never floating point.
    private struct NumberLine: Encodable {
        let unit: String
        let answer: String
        let amount: String?
        let qualifier: String?
        let entry: Int64?

        init(_ value: Answer, unit: String, entry: Int64? = nil) {
            self.unit = unit
            answer = value.word
            amount = value.quantity?.amount.plain
            qualifier = value.quantity?.qualifier.rawValue
            self.entry = entry
        }

        var text: String {
            get throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                return String(decoding: try encoder.encode(self), as: UTF8.self)
            }
        }
    }
}

extension Lens: ExpressibleByArgument {}
