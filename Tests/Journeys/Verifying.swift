import Accounts
import Core
import Fixtures
import Formats
import Intake
import Ledger
import Reports
import Server
import Storage
import Testing

@Suite struct `giaoban verify` {
    /// One hand that changed one row of a sound database, and the row that must be named.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let table: StaticString
        let change: SQL
        let row: String

        var testDescription: String { table.description }
    }

    private static let tamperings = [
        Tampering(
            table: "balance", change: "DELETE FROM balance WHERE unit = (SELECT number FROM org_unit WHERE code = 'SL')",
            row: "Balance [1 then "),
        Tampering(
            table: "posting", change: "UPDATE posting SET recorded_at = 7 WHERE first_entry = 128", row: "Entry 128 has been changed"),
        Tampering(
            table: "journal_line", change: "UPDATE journal_line SET content = 'nothing' WHERE number = 3",
            row: "Journal line 3 has been changed"),
        Tampering(table: "edition", change: "UPDATE edition SET content = replace(content, '1', '2')", row: "Edition 1 of report"),
    ]

    @Test(arguments: Engine.available)
    func `says that a sound database is sound`(engine: Engine) async throws {
        let place = try await engine.place()
        try await place.withDatabase { try await work(in: $0) }
        let sound = try Giaoban.run(["verify", "--database", place.address])
        #expect(sound.status == 0 && sound.error.isEmpty)
        #expect(sound.output == "Mọi bất biến đều đúng. Every invariant holds.\n")
    }

    @Test(arguments: Engine.available, tamperings)
    func `names the row that was changed by hand, and exits with 1`(engine: Engine, tampering: Tampering) async throws {
        let place = try await engine.place()
        try await place.withDatabase { database in
            try await work(in: database)
            try await engine.tamper(with: database, table: tampering.table, tampering.change)
        }
        let verified = try Giaoban.run(["verify", "--database", place.address])
        #expect(verified.status == 1)
        #expect(verified.output.contains(tampering.row), "\(verified.output)")
        #expect(verified.error.hasSuffix("findings.\n"))
        let lines = try Giaoban.run(["verify", "--json", "--database", place.address]).output.split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("{\"en\":") && $0.contains("\"invariant\":") })
    }

    /// A figure from a document, and a filed report that declares another.
    private func work(in database: any Database) async throws {
        let province = try await Province.make(in: database)
        let (minh, hoa, lan) = (province.actor(province.minh), province.actor(province.hoa), province.actor(province.lan))
        let bytes = Array("Trong 6 tháng đầu năm 2026, xã Phú Lộc tổ chức 420 buổi tuyên truyền miệng.".utf8)
        let incoming = IncomingDocument(name: "a.txt", bytes: bytes, document: try DocumentReader().read(bytes, named: "a.txt"))
        try await database.write { db in
            let document = try StoredDocument.receive(incoming, from: Province.phuLoc, window: Province.firstHalf, by: minh, in: db)
            for proposal in try Proposal.all(in: document.id, visibleTo: minh.viewer, in: db) where proposal.figure != nil {
                let confirmed = try proposal.confirmed(
                    as: .find("BC03", in: db), quantity: Quantity(Amount(thousandths: 420_000)), within: Province.firstHalf, by: minh)
                try confirmed.enter(in: db)
            }
            let form = try Form.make(code: "6T", title: Form.halfYear.title, indicators: ["BC03", "BC04"], by: lan, in: db)
            try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db)
            let report = try Report.find(
                .unit, form: form.id, unit: Province.phuLoc, window: Province.firstHalf, visibleTo: hoa.viewer, in: db)
            let listeners = try Indicator.find("BC04", in: db).id
            let draft = ReportDraft(
                declared: [listeners: .quantity(Quantity(Amount(thousandths: 15_600_000)))],
                passages: [.results: "Đã làm.", .limits: "Còn ít.", .nextTasks: "Làm tiếp."])
            let revision = try report.save(draft, revision: report.revision, by: hoa, in: db)
            try report.file(revision: revision, changeNote: "", by: hoa, in: db)
        }
    }
}
