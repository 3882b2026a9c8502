import Core
import Fixtures
import Formats
import Hummingbird
import Journal
import Ledger
import Organization
import Server
import Storage
import Testing

@Suite struct `Taking an answer along` {
    private let question = "indicator=BC03&unit=SL&windows=quarters:2026-H1"

    @Test(arguments: Engine.available)
    func `as CSV gives a line for every number, with codes, ISO days and every kind of answer`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let file = try await lan.get("/explore/table.csv?\(question)")
        #expect(file.headers[.contentDisposition]?.contains("gb-BC03-SL-quarters-2026-01-01-2026-06-30.csv") == true)
        let rows = try CSV(file.bytes, named: "a.csv").rows
        let lines = rows.map {
            "\($0["unit_code"]) \($0["first_day"])/\($0["last_day"]) \($0["answer"]) \($0["qualifier"]) \($0["value"]) \($0["lens"]) \($0["estimated"])"
        }
        #expect(
            lines == [
                "SL01 2026-01-01/2026-03-31 quantity exact 40 then 0", "SL01 2026-04-01/2026-06-30 quantity over 50 then 0",
                "SL02 2026-01-01/2026-03-31 quantity exact 25 then 0", "SL02 2026-04-01/2026-06-30 quantity exact 1234 then 0",
                "SL03 2026-01-01/2026-03-31 none-occurred   then 0", "SL03 2026-04-01/2026-06-30 not-reported   then 0",
                "SL 2026-01-01/2026-03-31 quantity exact 65 then 0", "SL 2026-04-01/2026-06-30 quantity over 1284 then 0",
            ])
    }

    @Test(arguments: Engine.available)
    func `as a spreadsheet gives the table of the page, the same line by line, and how it was counted`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let file = try await lan.get("/explore/table.xlsx?\(question)")
        let text = try DocumentReader().read(file.bytes, named: "a.xlsx").text
        for words in [
            "SL01", "Xã Phú Lộc", "hơn 50", "1.284", "không phát sinh", "BC03 2026-01-01/2026-03-31", "none-occurred", "2026-06-30", "Lịch",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test(arguments: Engine.available)
    func `is for those who may see it`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        for kind in ["csv", "xlsx"] {
            #expect(try await ledger.browser("la").get("/explore/table.\(kind)?\(question)").status == 404)
            #expect(try await ledger.browser("lan").get("/explore/table.\(kind)?windows=never").status == 422)
        }
    }
}

@Suite struct `Looking at pictures of an answer` {
    @Test(arguments: Engine.available)
    func `marks the days of reorganisations that are in the data`(engine: Engine) async throws {
        let ledger = try await SmallLedger(engine)
        let question = "/explore?indicator=BC03&unit=SL&windows=quarters:2026&as=lines&by=windows"
        #expect(try await ledger.browser("lan").get(question).text.contains("sắp xếp") == false)
        try await ledger.province.database.write { db in
            try OrgUnit.get(Province.tanHoa, on: "2026-03-31", in: db)
                .end(
                    on: "2026-04-01", heirs: [OrgUnit.Heir(Province.phuLoc)], basis: "Nghị quyết thử nghiệm",
                    by: .machine(at: Province.now), in: db)
        }
        let page = try await ledger.browser("lan").get(question).text
        #expect(page.contains("sắp xếp 1 đơn vị, 01/04/2026"))
        #expect(page.contains("role=\"img\"") && page.contains("<desc>") && page.contains("Xem bảng số liệu"))
    }

    @Test(arguments: Engine.available)
    func `shows one window of every unit as a tile, told by words and not by colour`(engine: Engine) async throws {
        let lan = try await SmallLedger(engine).browser("lan")
        let tiles = try await lan.get("/explore?indicator=BC03&unit=SL&windows=quarters:2026&as=tiles&at=2026-01-01/2026-03-31").text
        #expect(tiles.contains("Xã Phú Lộc") && tiles.contains("Tân Hòa: không phát sinh") && tiles.contains("Phú Lộc: 40"))
        let reported = try await lan.get("/explore?indicator=BC03&unit=SL&windows=quarters:2026&as=reported&at=2026-04-01/2026-06-30").text
        #expect(reported.contains("Tân Hòa: chưa báo cáo") && reported.contains("Phú Lộc: đã báo cáo"))
        #expect(reported.contains("url(#") == false, "colours are the stylesheet's")
    }

    @Test(arguments: Engine.available)
    func `of a unit without others below it are over time`(engine: Engine) async throws {
        let minh = try await SmallLedger(engine).browser("minh")
        let page = try await minh.get("/explore?indicator=BC03&unit=SL01&windows=quarters:2026&as=tiles").text
        #expect(page.contains("chart-lines") && page.contains("hơn 50"))
    }
}
