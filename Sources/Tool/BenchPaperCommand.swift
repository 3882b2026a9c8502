import ArgumentParser
import Core
import Formats
import Foundation
import Ledger
import Organization
import Reports
import Storage

/// How long a consolidated report takes to become a Word file; and the same report as JSON, for the peer to build the same file from.
struct BenchPaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "paper", abstract: "A consolidated report to Word files.")

    @OptionGroup var database: DatabaseOption
    @Option(help: "The code of the unit.") var unit: String
    @Option(help: "The window.") var window: String
    @Option(help: "Where to write the report as JSON.") var plain: String
    @Option(help: "Where to write the Word file.") var out: String

    func run() async throws {
        guard let window = Window(window) else { throw ValidationError("\(window) is not a window.") }
        let paper = try await database.withDatabase { database in
            try await database.read { db in
                let unit = try OrgUnit.named(unit, on: window.last, in: db)
                let report = try Report.composed(
                    form: .find(code: Form.halfYear.code, in: db), unit: unit.id, window: window, visibleTo: .machine, in: db)
                return try ReportDocument.compose(report, visibleTo: .machine, on: window.last, in: db).paper
            }
        }
        try JSONEncoder().encode(PlainPaper(paper)).write(to: URL(fileURLWithPath: plain))
        try Data(paper.docx()).write(to: URL(fileURLWithPath: out))
        try JSONLine.print(
            try await Timing.of("docx", count: 20) { _ in
                for _ in 0..<20 { _ = try paper.docx() }
            })
    }
}

/// An official document as plain values.
private struct PlainPaper: Encodable {
    let left: [String]
    let right: [String]
    let title: [String]
    let blocks: [Block]
    let signature: [String]
    let recipients: [String]

    struct Block: Encodable {
        let kind: String
        var level = 0
        var text = ""
        var rows: [[String]] = []
        var png = Data()
        var millimetres = 0
    }

    init(_ paper: OfficialDocument) {
        let head = paper.letterhead
        left = [head.upperOrgan ?? "", head.organ, "*", "Số \(head.symbol)"]
        right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "\(head.place), ngày \(head.day.day) tháng \(head.day.month) năm \(head.day.year)"]
        title = [paper.typeName, paper.subject]
        blocks = paper.body.map(Block.init)
        signature = [paper.signature?.authority ?? "", paper.signature?.title ?? "", paper.signature?.name ?? ""]
        recipients = paper.recipients
    }
}

extension PlainPaper.Block {
    init(_ block: OfficialDocument.Block) {
        func joined(_ runs: [OfficialDocument.Run]) -> String { runs.map(\.text).joined() }
        switch block {
        case .heading(let level, let text): self.init(kind: "heading", level: level, text: text)
        case .paragraph(let runs): self.init(kind: "paragraph", text: joined(runs))
        case .item(let runs, let level): self.init(kind: "item", level: level, text: joined(runs))
        case .table(let table): self.init(kind: "table", text: table.caption ?? "", rows: [table.columns.map(\.title)] + table.rows)
        case .picture(let picture):
            self.init(kind: "picture", text: picture.caption ?? "", png: Data(picture.png), millimetres: picture.width)
        }
    }
}
