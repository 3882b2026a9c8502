import Core
import Fixtures
import Foundation
import Ledger
import Server
import Storage
import Testing

@Suite struct `A number as it was known` {
    private static let page = "/figures/then?indicator=BC03&unit=\(Province.office)&window=2026-H1"

    private func figure(_ unit: OrgUnitID, _ whole: Int64, of indicator: String = "BC03") -> Figure {
        Figure(
            unit: unit, indicator: Indicator.id(of: indicator), window: Province.firstHalf,
            answer: .quantity(Quantity(Amount(thousandths: whole * 1_000))), source: .cell(ReportID(), edition: 1))
    }

    @Test(arguments: Engine.available)
    func `stands beside the one of today, with every entry in between`(engine: Engine) async throws {
        let province = try await engine.province()
        let later = Province.now.adding(seconds: 5 * 86_400)
        try await province.database.write { db in
            let first = try Ledger.record([figure(Province.phuLoc, 33)], by: province.actor(province.lan), in: db)
            let lan = province.actor(province.lan, at: later)
            try Ledger.replace(first, with: [figure(Province.phuLoc, 35)], reason: "đếm sót", by: lan, in: db)
            try Ledger.record([figure(Province.tanHoa, 4)], by: lan, in: db)
        }
        let lan = try await TextBrowser(Office(database: province.database).router(clock: { later })).signedIn("lan")
        let opened = try await lan.get("/figures?indicator=BC03&unit=\(Province.office)&window=2026-H1").text
        #expect(opened.contains("action=\"/figures/then\"") && opened.contains(">39<"))

        let page = try await lan.get("\(Self.page)&on=1/7/2026").text
        #expect(page.contains(">33<") && page.contains(">39<") && page.contains("đã biết đến hết ngày 01/07/2026"))
        #expect(page.contains("3 bút toán đã ghi từ đó") && page.contains("rút lại bút toán 128:"))
        let places = ["Xã Tân Hòa", "Xã Phú Lộc"].map { page.range(of: $0)?.lowerBound }
        #expect(try #require(places[0]) < #require(places[1]), "the latest comes first")

        #expect(try await lan.get("\(Self.page)&on=06/07/2026").text.contains("Con số không thay đổi"))
        let before = try await lan.get("\(Self.page)&on=30/06/2026").text
        #expect(before.contains("chưa báo cáo") && before.contains("4 bút toán đã ghi từ đó"))
    }

    @Test func `of what counts once says that the entries may be more together`() async throws {
        let province = try await Engine.sqlite.province()
        try await province.database.write { db in
            let figures = ["QT01", "BC04"].map { figure(Province.phuLoc, 1, of: $0) }
            try Ledger.record(figures, by: province.actor(province.lan), in: db)
        }
        let lan = try await TextBrowser(Office(database: province.database).router(clock: { Province.now })).signedIn("lan")
        for (code, isSaid) in [("QT01", true), ("BC04", false)] {
            let page = try await lan.get("\(Self.page.replacing("BC03", with: code))&on=30/06/2026").text
            #expect(page.contains("1 bút toán đã ghi từ đó"), "\(code)")
            #expect(page.contains("Sự kiện chung của nhiều đơn vị chỉ tính một lần") == isSaid, "\(code)")
        }
    }

    @Test func `is asked for with a day that there is, by somebody who may see the unit`() async throws {
        let province = try await Engine.sqlite.province()
        let office = Office(database: province.database)
        let lan = try await TextBrowser(office.router(clock: { Province.now })).signedIn("lan")
        for day in ["31/06/2026", "", "hôm qua"] {
            let page = try await lan.get("\(Self.page)&on=\(day.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")")
            #expect(page.status == 422 && page.text.contains("Nhập ngày như 30/06/2026."), "\(day)")
        }
        let minh = try await TextBrowser(office.router(clock: { Province.now })).signedIn("minh")
        #expect(try await minh.get("\(Self.page)&on=01/07/2026").status == 404)
    }
}
