import ArgumentParser
import Accounts
import Core
import Foundation
import Ledger
import Organization
import Reports
import SampleProvince
import Server
import Storage

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "A sample province with six months of work, then serve.",
        discussion: "What is there already is kept: running it again serves the same province.")

    @Option(help: "sqlite:FILE or postgres://USER@HOST:PORT/NAME") var database = "sqlite:run/demo.sqlite"
    @OptionGroup var listener: ListenOption
    @Flag(inversion: .prefixedNo, help: "Serve when the province is made.") var serve = true

    func run() async throws {
        let folder = "run"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let address = try DatabaseAddress(database)
        let database = try await openDatabase(address, create: true)
        do {
            try await make(in: database, writing: "\(folder)/bao-cao-tong-hop-6-thang-dau-nam-2026.docx")
            print("Cơ sở dữ liệu (database): \(address)")
            if serve { try await listener.serve(database) }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func make(in database: any Database, writing file: String) async throws {
        try await step("Lược đồ (schema)") { try await database.migrate(Schema.migrations) }
        try await step("Bản đồ hành chính cả nước, trước và sau 1/7/2025 (the national catalogue)") {
            let catalogue = try Catalogue.shipped()
            try await database.write { db in
                _ = try catalogue.load(by: .whoRunsThis, in: db)
                try Ledger.recountIfDue(by: .whoRunsThis, in: db)
            }
        }
        let made = try await step("Tỉnh mẫu Tân Giang: 22 đơn vị, sáu tháng công tác (the sample province)") {
            try await SampleProvince.make(in: database)
        }
        if made == nil { print("  đã có sẵn, giữ nguyên (there already, kept as it is)") }
        try await step("Tài khoản xem số liệu thật cả nước (an account over the real map)") {
            try await NationalAccount.open(in: database, at: .now)
        }
        let report = try await step("Báo cáo tổng hợp (the consolidated report) → \(file)") {
            let (report, document) = try await database.read { db in
                let form = try Form.find(code: Form.halfYear.code, in: db)
                let report = try Report.composed(
                    form: form, unit: SampleProvince.province, window: SampleProvince.halfYear, visibleTo: .machine, in: db)
                let document = try ReportDocument.compose(report, visibleTo: .machine, on: Moment.now.day, in: db)
                return (try Consolidation.read(report, visibleTo: .machine, in: db), document)
            }
            try Data(document.paper.docx()).write(to: URL(fileURLWithPath: file), options: .atomic)
            return report
        }
        show(report)
        showAccounts()
        print("\nBản Word (the Word file): \(file)")
    }

    private func show(_ consolidation: Consolidation) {
        print("\n\(consolidation.unit.fullName), \(consolidation.report.window.name.vi): \(consolidation.coverage.vi)")
        for row in consolidation.rows {
            print("  \(row.indicator.code)  \(row.indicator.name): \(row.answer.phrase.vi) \(row.indicator.unitOfMeasure)")
        }
    }

    private func showAccounts() {
        print("\nTài khoản mẫu (sample accounts), mật khẩu (password): \(SampleProvince.password)")
        for person in SamplePerson.all where person.unit == SampleProvince.province || person.unit == SampleProvince.unit("bennghia") {
            print("  \(person.account) — \(person.name), \(person.role.phrase.vi)")
        }
        print("  \(NationalAccount.name) — chuyên viên trên bản đồ hành chính thật của cả nước (specialist over the real map)")
    }

    /// Says what is being done and how long it took.
    private func step<Value>(_ title: String, _ work: () async throws -> Value) async throws -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try await work()
        let seconds = (clock.now - start) / .seconds(1)
        print("✓ \(title) — \(String(format: "%.1f", seconds)) s")
        FlushedOutput.flush()
        return value
    }
}
