import ArgumentParser
import Core
import Foundation
import Intake
import Journal
import Organization
import Storage

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "What offices have taught the reader: carry it away, bring it in.",
        subcommands: [Export.self, Import.self])

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the rules in force as CSV, or as JSON.")

        @OptionGroup var database: DatabaseOption
        @Flag(help: "JSON instead of CSV.") var json = false

        func run() async throws {
            let file = try await database.withDatabase { database in
                try await database.read { db in try RuleFile.written(visibleTo: .machine, on: Moment.now.day, in: db) }
            }
            print(json ? try file.json : file.csv, terminator: "")
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what each line of a file of rules would do; write them with --write.",
            discussion: "The exit status is 1 when a line is refused; the others are written all the same.")

        @OptionGroup var database: DatabaseOption
        @Argument(help: "A file that `giaoban rules export` or the page of rules has written.") var file: String
        @Option(help: "The unit whose rules they become: its code or its identity; without it, as each line says.") var office: String?
        @Flag(help: "Write the rules that are new or other than before.") var write = false

        func run() async throws {
            guard let data = FileManager.default.contents(atPath: file) else { throw RuleFileRefusal.unreadable(file) }
            let rules = try RuleFile(Array(data), named: file)
            let (actor, isWritten, office) = (Actor.whoRunsThis, write, office)
            let lookedAt = try await database.withDatabase { database in
                try await database.write { db in
                    let office = try office.map { try OrgUnit.named($0, on: actor.day, in: db).id }
                    let lookedAt = try RuleImport(rules, for: office, by: actor, in: db)
                    if isWritten { try lookedAt.write(by: actor, in: db) }
                    return lookedAt
                }
            }
            for row in lookedAt.rows { print(row.preview) }
            print(lookedAt.summary(isWritten: isWritten))
            if lookedAt.refused > 0 { throw ExitCode(1) }
        }
    }
}

extension RuleImport {
    fileprivate var refused: Int { rows.count { if case .refused = $0.outcome { true } else { false } } }

    fileprivate func summary(isWritten: Bool) -> String {
        let changed = rows.count { if case .present = $0.outcome { false } else { true } } - refused
        return isWritten
            ? "\(changed) quy tắc đã ghi, \(refused) không nhận. (\(changed) rules written, \(refused) refused.)"
            : "\(changed) quy tắc sẽ ghi khi thêm --write, \(refused) không nhận. (\(changed) rules to write with --write, \(refused) refused.)"
    }
}

extension RuleImport.Row {
    /// A mark, the words, what they mean, and why not.
    fileprivate var preview: String {
        let said = "“\(line.phrase)” → \(line.meaning) \(line.value)".trimmingCharacters(in: .whitespaces)
        guard case .refused(let refusal) = outcome else { return "\(outcome.mark) \(said)" }
        return "\(outcome.mark) \(said): \(refusal.sentence.vi) \(refusal.remedy.vi)"
    }
}
