import Accounts
import ArgumentParser
import Core
import Foundation
import Ledger
import Organization
import Reports
import Server
import Storage

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "The reports of units and what is made of them.", subcommands: [ComposeCommand.self])

    struct ComposeCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compose",
            abstract: "The consolidated report of a unit as a Word file; of a unit with nothing below it, its own report.")

        @OptionGroup var database: DatabaseOption
        @Option(help: "A unit: its code on the window's last day, or its identity.") var unit: String
        @Option(help: "2026, 2026-H1, 2026-Q3, 2026-9M, 2026-04, a day, or FIRST/LAST.") var window: String
        @Option(help: "The file to write.") var out: String
        @Option(help: "The code of the form.") var form = Form.halfYear.code
        @Option(help: "Print this edition as it was filed; without it, the numbers of today.") var edition: Int?
        @Flag(help: "Print the figures as one JSON object.") var json = false

        func validate() throws {
            guard Window(window) != nil else { throw ValidationError("\(window) is not a window. Write for example 2026-H1.") }
        }

        func run() async throws {
            guard let window = Window(window) else { return }
            let document = try await database.withDatabase { database in
                try await database.read { db in
                    let unit = try OrgUnit.named(unit, on: window.last, in: db)
                    let report = try Report.composed(
                        form: .find(code: form, in: db), unit: unit.id, window: window, visibleTo: .machine, in: db)
                    return try ReportDocument.compose(report, edition: edition, visibleTo: .machine, on: Moment.now.day, in: db)
                }
            }
            let bytes = try document.paper.docx()
            do {
                try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
            } catch {
                throw OutputRefusal.cannotWrite(out)
            }
            print(json ? try FigureList(document.content).text : "\(out): \(bytes.count) byte")
        }
    }

    /// The figures of a report as JSON: plain digits, never floating point.
    private struct FigureList: Encodable {
        let title: String
        let unit: String
        let window: String
        let figures: [Figure]
        let filed: [String]
        let silent: [String]

        struct Figure: Encodable {
            let indicator: String
            let name: String
            let unitOfMeasure: String
            let answer: String
            let amount: String?
            let qualifier: String?
        }

        init(_ content: EditionContent) {
            title = content.title
            unit = content.unit
            window = content.window
            figures = content.rows.map { row in
                let quantity = row.now.answer.quantity
                return Figure(
                    indicator: row.code, name: row.name, unitOfMeasure: row.unitOfMeasure, answer: row.now.answer.word,
                    amount: quantity?.amount.plain,
                    qualifier: quantity?.qualifier.rawValue)
            }
            filed = content.filedUnits
            silent = content.silentUnits
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

/// A file that a command was told to write and could not.
enum OutputRefusal: Refusal, Equatable {
    case cannotWrite(String)

    var sentence: Phrase {
        switch self {
        case .cannotWrite(let path): Phrase("Không ghi được tệp \(path).", en: "The file \(path) cannot be written.")
        }
    }

    var remedy: Phrase {
        Phrase("Kiểm tra thư mục và quyền ghi, hoặc chọn tên khác.", en: "Check the folder and its permissions, or choose another name.")
    }
}
