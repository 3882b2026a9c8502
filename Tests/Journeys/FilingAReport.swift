import Accounts
import Core
import Fixtures
import Journal
import Reports
import Server
import Storage
import Testing

@Suite struct `Filing a report in a browser` {
    private struct Office {
        let browser: TextBrowser
        let province: Province
        let report: ReportID
    }

    /// Hoa, who leads Phú Lộc, is signed in; Lan has asked for the half-year.
    private func office(_ engine: Engine) async throws -> Office {
        let province = try await engine.province()
        let lan = province.actor(province.lan)
        let report = try await province.database.write { db in
            let form = try Form.make(code: "6T", title: Form.halfYear.title, indicators: ["BC03", "BC04"], by: lan, in: db)
            try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db)
            return try Report.find(.unit, form: form.id, unit: Province.phuLoc, window: Province.firstHalf, visibleTo: .machine, in: db).id
        }
        let browser = TextBrowser(Server.Office(database: province.database).router(clock: { Province.now }))
        _ = try await browser.get("/signin")
        _ = try await browser.post("/signin", [("name", "hoa"), ("password", Province.password)])
        return Office(browser: browser, province: province, report: report)
    }

    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        let plain = [
            "revision": "0", "BC03": "35", "BC03-kind": "", "BC04": "hơn 1.200", "BC04-kind": "quantity", "results": "Đã làm đủ việc.",
            "limits": "Còn ít người nghe.", "next-tasks": "Mở hội thi.",
        ]
        return plain.merging(changes) { _, new in new }.map { ($0.key, $0.value) }
    }

    @Test(arguments: Engine.available)
    func `goes from the form through the check to a frozen edition, once`(engine: Engine) async throws {
        let office = try await office(engine)
        let path = "/reports/\(office.report)"
        #expect(try await office.browser.get(path).text.contains("Buổi tuyên truyền miệng"))
        #expect(try await office.browser.post("\(path)/draft", fields(["then": "check"])).location == "\(path)/check")
        let check = try await office.browser.get("\(path)/check").text
        #expect(check.contains("1.200"))
        #expect(check.contains("\(path)#field-BC03"))
        #expect(try await office.browser.post("\(path)/editions", [("revision", "1")]).location == "\(path)/editions/1?filed=now")
        let edition = try await office.browser.get("\(path)/editions/1?filed=now")
        #expect(edition.status == 200)
        #expect(edition.text.contains("Lê Thị Hoa nộp lúc"))
        #expect(try await office.browser.post("\(path)/editions", [("revision", "1")]).location == "\(path)/editions/1?filed=now")
        let file = try await office.browser.get("\(path)/document.docx?edition=1")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"bao-cao-6-thang-dau-nam-2026-xa-phu-loc-an-ban-1.docx\"")
        #expect(file.bytes.starts(with: [0x50, 0x4B]))
    }

    @Test(arguments: Engine.available)
    func `says what is wrong on top and keeps what was typed`(engine: Engine) async throws {
        let office = try await office(engine)
        let path = "/reports/\(office.report)"
        _ = try await office.browser.get(path)
        let wrong = ["BC03": "ba mươi", "BC04": "-5", "BC04-kind": "", "results": "Một câu <chưa> xong"]
        let answer = try await office.browser.post("\(path)/draft", fields(wrong))
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#field-BC03\">Buổi tuyên truyền miệng: “ba mươi” không phải là một con số."))
        #expect(answer.text.contains("Con số không được âm."))
        #expect(answer.text.contains("value=\"ba mươi\""))
        #expect(answer.text.contains("Một câu &lt;chưa&gt; xong"))
    }

    @Test(arguments: Engine.available)
    func `shows both what was typed and what somebody else has stored`(engine: Engine) async throws {
        let office = try await office(engine)
        let path = "/reports/\(office.report)"
        _ = try await office.browser.get(path)
        _ = try await office.browser.post("\(path)/draft", fields(["BC03": "40"]))
        let answer = try await office.browser.post("\(path)/draft", fields(["BC03": "35"]))
        #expect(answer.status == 409)
        #expect(answer.text.contains("value=\"35\""))
        #expect(answer.text.contains("đang lưu: 40"))
        #expect(answer.text.contains("name=\"revision\" value=\"1\""))
    }

    @Test(arguments: Engine.available)
    func `is not possible for the units of others`(engine: Engine) async throws {
        let office = try await office(engine)
        let other = try await office.province.database.read { db in
            try Report.find(
                .unit, form: Form.find(code: "6T", in: db).id, unit: Province.tanHoa, window: Province.firstHalf, visibleTo: .machine,
                in: db
            ).id
        }
        _ = try await office.browser.get("/reports")
        #expect(try await office.browser.get("/reports/\(other)").status == 404)
        #expect(try await office.browser.post("/reports/\(other)/draft", fields()).status == 404)
        #expect(try await office.browser.get("/reports/\(other)/document.docx").status == 404)
        #expect(try await office.browser.get("/reports").text.contains("Xã Tân Hòa") == false)
    }
}
