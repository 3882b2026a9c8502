import Accounts
import Core
import Fixtures
import Journal
import Server
import Storage
import Testing

@testable import Calendars

@Suite struct `A calendar of an office` {
    private let toFourteenth = ReportingCalendar(.months(1, from: "2026-01-15"))

    @Test(arguments: Engine.available)
    func `is made by its administrator, holds for the units below, and is journalled`(engine: Engine) async throws {
        let province = try await engine.province()
        let calendar = try #require(toFourteenth)
        try await province.database.write { db in
            let made = try OfficeCalendar.make("Chốt ngày 14", calendar, for: Province.office, by: province.actor(province.quang), in: db)
            #expect(made.code == "chot-ngay-14")
            #expect(try OfficeCalendar.holding(for: Province.phuLoc, in: db) == [made])
            #expect(try OfficeCalendar.holding(for: Province.neighbour, in: db).isEmpty)
            let lines = try Journal.lines(about: Subject("calendar", made.id), in: db)
            #expect(lines.map(\.act) == [.calendarMade])
            #expect(lines.first?.content.contains("months 1 from 2026-01-15") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `is refused to others, and under a name that is taken or says nothing`(engine: Engine) async throws {
        let province = try await engine.province()
        let calendar = try #require(toFourteenth)
        let database = province.database
        func make(_ name: String, by person: PersonID, at unit: OrgUnitID = Province.office) async throws {
            try await database.write { db in _ = try OfficeCalendar.make(name, calendar, for: unit, by: province.actor(person), in: db) }
        }
        await #expect(throws: AccountRefusal.notPermitted) { try await make("Chốt ngày 14", by: province.lan) }
        await #expect(throws: AccountRefusal.notPermitted) { try await make("Chốt ngày 14", by: province.quang, at: Province.neighbour) }
        for name in ["", "…", "Quarters", String(repeating: "a", count: 81)] {
            await #expect(throws: CalendarRefusal.badName) { try await make(name, by: province.quang) }
        }
        try await make("Chốt ngày 14", by: province.quang)
        await #expect(throws: CalendarRefusal.nameTaken("chốt  NGÀY 14".split(separator: " ").joined(separator: " "))) {
            try await make("chốt  NGÀY 14", by: province.quang)
        }
        try await make("Chốt ngày 14", by: province.quang, at: Province.phuLoc)
    }

    @Test(arguments: Engine.available)
    func `is offered on its page, made there, and withdrawn`(engine: Engine) async throws {
        let province = try await engine.province()
        let router = Office(database: province.database).router(clock: { Province.now })
        let quang = try await TextBrowser(router).signedIn("quang")
        let lan = try await TextBrowser(router).signedIn("lan")
        #expect(try await lan.get("/calendars").text.contains("Thêm lịch") == false)
        #expect(try await quang.get("/calendars").text.contains("Thêm lịch"))
        let typed = [
            ("unit", Province.office.description), ("name", "Tuần đến thứ Năm"), ("kind", "days"), ("length", "7"), ("start", "02/01/2026"),
        ]
        let refused = try await quang.post("/calendars", typed.map { $0.0 == "length" ? ($0.0, "0") : $0 })
        #expect(refused.status == 422 && refused.text.contains("Tuần đến thứ Năm"), "what was typed is kept")
        #expect(try await quang.post("/calendars", typed).location == "/calendars")
        let page = try await quang.get("/calendars")
        #expect(page.text.contains("tuần 26/06–02/07/2026"))
        let withdrawal = try #require(page.text.firstMatch(of: /action="(\/calendars\/[0-9a-f-]+\/withdrawal)"/))
        #expect(try await lan.get("/calendars").text.contains("Tuần đến thứ Năm"))
        #expect(try await lan.post(String(withdrawal.1)).status == 404)
        #expect(try await quang.post(String(withdrawal.1)).location == "/calendars")
        #expect(try await quang.get("/calendars").text.contains("Lịch đã bỏ"))
    }
}
