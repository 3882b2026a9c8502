import Core
import Fixtures
import Ledger
import Server
import Storage

/// The small province with figures of two quarters: talks of all three communes in the first, of two in the second.
struct SmallLedger: Sendable {
    let province: Province

    init(_ engine: Engine) async throws {
        province = try await engine.province()
        let lan = province.actor(province.lan)
        try await province.database.write { db in
            try Ledger.record(
                [
                    Self.figure(Province.phuLoc, "2026-Q1", "40"), Self.figure(Province.truongThi, "2026-Q1", "25"),
                    Self.figure(Province.tanHoa, "2026-Q1", nil), Self.figure(Province.phuLoc, "2026-Q2", "hơn 50"),
                    Self.figure(Province.truongThi, "2026-Q2", "1.234"), Self.figure(Province.phuLoc, "2026-06-10", "3", of: "BC04"),
                    Self.figure(Province.phuLoc, "2026-06-20", "4", of: "BC04"),
                ], by: lan, in: db)
        }
    }

    /// - Parameter written: As a person writes it; nil for "không phát sinh".
    static func figure(_ unit: OrgUnitID, _ window: String, _ written: String?, of indicator: String = "BC03") throws -> Figure {
        Figure(
            unit: unit, indicator: Indicator.id(of: indicator), window: Window(window) ?? Province.firstHalf,
            answer: try written.map { .quantity(try Quantity(onScreen: $0)) } ?? .noneOccurred, source: .cell(ReportID(), edition: 1))
    }

    func browser(_ name: String) async throws -> TextBrowser {
        try await TextBrowser(Office(database: province.database).router(clock: { Province.now })).signedIn(name)
    }
}
