import Calendars
import Core
import Fixtures
import Journal
import Ledger
import Organization
import Server
import Storage
import Testing

@Suite struct `Asking the ledger` {
    private let quarters = "/explore?indicator=BC03&unit=SL&windows=quarters:2026"

    /// The cells of the row that begins with a name, as text.
    private func row(_ name: String, of page: String) -> [String] {
        let rows = page.components(separatedBy: "<tr").map { $0.components(separatedBy: "</tr>")[0] }
        guard let row = rows.first(where: { $0.contains(">\(name)<") && $0.contains("scope=\"row\"") }) else { return [] }
        return row.components(separatedBy: "<td").dropFirst().map { cell in
            let text = cell.drop { $0 != ">" }.dropFirst().replacing(/<[^>]*>/, with: "|")
            return text.split(separator: "|").joined(separator: " ").split(separator: " ").joined(separator: " ")
        }
    }

    @Test(arguments: Engine.available)
    func `gives units by windows, with a total that is a balance and the four kinds of empty apart`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let page = try await lan.get(quarters).text
        #expect(row("Xã Phú Lộc", of: page) == ["40", "hơn 50", "– chưa báo cáo"])
        #expect(row("Phường Trường Thi", of: page) == ["25", "1.234", "– chưa báo cáo"])
        #expect(row("Xã Tân Hòa", of: page) == ["0ps không phát sinh", "– chưa báo cáo", "– chưa báo cáo"])
        #expect(row("Tỉnh Sông Lam", of: page) == ["65", "hơn 1.284", "– chưa báo cáo"])
        #expect(row("Đơn vị có số", of: page) == ["3/3", "2/3", "0/3"])
        #expect(!page.contains("quý IV/2026"), "a window that has not begun is no column")
        #expect(page.contains("href=\"/figures?indicator=BC03&amp;unit=\(Province.phuLoc)&amp;window=2026-01-01/2026-03-31\""))
        #expect(page.contains("href=\"/explore?indicator=BC03&amp;unit=SL01&amp;windows=quarters:2026\""), "a name leads one level down")
    }

    @Test(arguments: Engine.available)
    func `gives windows by indicators`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let page = try await lan.get("/explore?indicator=BC03,BC04&unit=SL&windows=quarters:2026-H1&by=windows").text
        #expect(row("quý I/2026", of: page) == ["65", "– chưa báo cáo", "3/3"])
        #expect(row("quý II/2026", of: page) == ["hơn 1.284", "7", "2/3"])
    }

    @Test(arguments: Engine.available)
    func `counts by any calendar of the office over the same records`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        let (province, calendar) = (ledger.province, try #require(ReportingCalendar("months 1 from 2026-01-15")))
        try await province.database.write { db in
            try OfficeCalendar.make("Chốt ngày 14", calendar, for: Province.office, by: province.actor(province.quang), in: db)
        }
        let page = try await ledger.browser("lan").get("/explore?indicator=BC04&unit=SL&windows=chot-ngay-14:2026-06-01/2026-06-30").text
        #expect(row("Tỉnh Sông Lam", of: page) == ["3", "4"], "cut after the 14th")
        #expect(page.contains("tháng 6/2026 (15/05–14/06)"))
        let whole = try await ledger.browser("lan").get("/explore?indicator=BC04&unit=SL&windows=months:2026-06-01/2026-06-30").text
        #expect(row("Tỉnh Sông Lam", of: whole) == ["7"])
        #expect(try await ledger.browser("la").get("/explore?windows=chot-ngay-14:2026").status == 422, "another office's calendar")
    }

    @Test(arguments: Engine.available)
    func `lists what the windows cut, and leads to it`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let whole = try await lan.get(quarters).text
        #expect(!whole.contains("Bị kỳ cắt ngang"), "quarters cut no quarter")
        let page = try await lan.get("/explore?indicator=BC03&unit=SL&windows=months:2026-02-01/2026-04-30").text
        #expect(page.contains("Bị kỳ cắt ngang"))
        #expect(page.contains("tháng 4/2026: quý II/2026 (hơn 1.284)") && page.contains("tháng 2/2026: quý I/2026 (65)"))
        let opened = try await lan.get("/figures?indicator=BC03&unit=\(Province.office)&window=2026-04").text
        #expect(opened.contains("kỳ khai bị cắt ngang") && opened.contains("quý II/2026") && opened.contains("hơn 1.284"))
    }

    @Test(arguments: Engine.available)
    func `keeps what was chosen in its address`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let answer = try await lan.get(
            "/explore?indicator=BC03&also-1=BC04&also-2=&unit=SL&calendar=quarters&from=2026&to=30/06/2026&by=windows")
        #expect(answer.location == "/explore?indicator=BC03,BC04&unit=SL&windows=quarters:2026-01-01/2026-06-30&by=windows")
        let page = try await lan.get(try #require(answer.location)).text
        for chosen in ["value=\"BC04\" selected", "value=\"quarters\" selected", "value=\"windows\" selected", "value=\"30/06/2026\""] {
            #expect(page.contains(chosen), "\(chosen)")
        }
    }

    @Test(arguments: Engine.available)
    func `shows the asker's own unit first, and nothing of others`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        #expect(try await ledger.browser("minh").get("/explore").text.contains("Xã Phú Lộc</h2>"))
        #expect(try await ledger.browser("minh").get("/explore?unit=SL").status == 404)
        #expect(try await ledger.browser("la").get(quarters).status == 404)
        #expect(try await ledger.browser("la").get("/explore").text.contains("Tỉnh Hồng Lĩnh</h2>"))
    }

    @Test(arguments: Engine.available)
    func `shows figures as then, as now, or both beside each other, with what was shared out marked`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        let province = ledger.province
        try await province.database.write { db in
            let heirs = try [(Province.truongThi, 600_000), (Province.tanHoa, 400_000)].map { unit, share in
                OrgUnit.Heir(unit, scope: .part, share: try #require(Succession.Share(millionths: share)))
            }
            try OrgUnit.get(Province.phuLoc, on: "2026-06-30", in: db)
                .end(on: "2026-07-01", heirs: heirs, basis: "Nghị quyết thử nghiệm", by: province.actor(province.quang), in: db)
            try Ledger.recount(by: province.actor(province.quang), in: db)
        }
        let lan = try await ledger.browser("lan")
        let first = "/explore?indicator=BC03&unit=SL&windows=quarters:2026-Q1"
        let then = try await lan.get(first).text
        #expect(row("Xã Phú Lộc", of: then) == ["40"] && row("Phường Trường Thi", of: then) == ["25"])
        let now = try await lan.get("\(first)&lens=now").text
        #expect(row("Xã Phú Lộc", of: now).isEmpty, "it is no more")
        #expect(row("Phường Trường Thi", of: now) == ["49 ước tính"] && row("Xã Tân Hòa", of: now) == ["16 ước tính"])
        #expect(row("Tỉnh Sông Lam", of: now) == ["65"], "the parts have come together again")
        let both = try await lan.get("\(first)&lens=both").text
        #expect(row("Xã Phú Lộc", of: both) == ["40", "không có đơn vị này"])
        #expect(row("Phường Trường Thi", of: both) == ["25", "49 ước tính"])
        let opened = try await lan.get("/figures?indicator=BC03&unit=\(Province.truongThi)&window=2026-Q1&lens=now").text
        #expect(opened.contains("của Xã Phú Lộc trước đây: 60% của 40") && opened.contains("ước tính"))
    }

    @Test(arguments: [
        ("windows=quarters", 422), ("lens=later", 422), ("windows=:2026", 422), ("windows=quarters:2027-2026", 422),
        ("windows=fortnights:2026", 422),
        ("windows=weeks:1900-2026", 422), ("windows=years:2030", 422), ("unit=KHONG-CO", 422), ("by=zones", 422), ("as=pie", 422),
        ("indicator=A,B,C,D,E", 422), ("at=never", 422), ("indicator=KHONG", 404), ("from=&to=", 422), ("windows=weeks:2025-2026", 200),
        ("unit=%27%22%3Cscript%3E", 422), ("windows=2026-H1", 200),
    ]) func `refuses what it cannot answer, with a remedy`(fields: String, status: Int) async throws {
        let page = try await SmallLedger(.sqlite).browser("lan").get("/explore?\(fields)")
        #expect(page.status == status, "\(fields)")
        if status == 422 { #expect(page.text.contains("error-summary") && !page.text.contains("<script>")) }
    }

    @Test(arguments: Engine.available)
    func `names units that came and went, and leaves blank when they were not there`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        let province = ledger.province
        try await province.database.write { db in
            try OrgUnit.get(Province.tanHoa, on: "2026-03-31", in: db)
                .end(
                    on: "2026-04-01", heirs: [OrgUnit.Heir(Province.phuLoc)], basis: "Nghị quyết thử nghiệm",
                    by: .machine(at: Province.now), in: db)
        }
        let page = try await ledger.browser("lan").get(quarters).text
        #expect(row("Xã Tân Hòa", of: page) == ["0ps không phát sinh", "không có đơn vị này", "không có đơn vị này"])
        #expect(page.contains("đến 31/03/2026"))
        #expect(row("Đơn vị có số", of: page) == ["3/3", "2/2", "0/2"])
    }
}
