import Core
import Fixtures
import Formats
import Intake
import Server
import Storage
import Testing

/// Minh, clerk of Phú Lộc, before a browser.
private struct Desk {
    let province: Province
    let browser: TextBrowser

    static let text = """
        Xã Phú Lộc sơ kết công tác tuyên giáo 6 tháng đầu năm 2026
        Trong 6 tháng đầu năm 2026, xã Phú Lộc tổ chức 35 buổi tuyên truyền với hơn 1.200 lượt người nghe, in 500 tờ rơi <khẩu hiệu>.
        """

    init(_ engine: Engine) async throws {
        province = try await engine.province()
        browser = try await Self.signIn("minh", to: province)
    }

    static func signIn(_ name: String, to province: Province) async throws -> TextBrowser {
        let office = Office(database: province.database, reader: try .beside)
        let browser = TextBrowser(office.router(clock: { Province.now }))
        _ = try await browser.get("/signin")
        _ = try await browser.post("/signin", [("name", name), ("password", Province.password)])
        return browser
    }

    /// Sends the text and gives the address of its review page.
    func receive() async throws -> String {
        _ = try await browser.get("/documents")
        let answer = try await browser.upload(
            "/documents", [("unit", Province.phuLoc.description)],
            files: [(field: "files", name: "Sơ kết 6 tháng.txt", bytes: Array(Self.text.utf8))])
        #expect(answer.status == 303)
        return try #require(answer.location)
    }

    /// The proposal whose card says these words.
    func proposal(_ words: String, on page: String) throws -> String {
        let card = try #require(page.split(separator: "<article").first { $0.contains("card-headline") && $0.contains(words) })
        return String(try #require(card.firstMatch(of: /id="card-([0-9a-f-]+)"/)).1)
    }
}

@Suite(.enabled(if: RunningServer.executable != nil, "there is no giaoban beside the tests"))
struct `Reviewing a document` {
    @Test(arguments: Engine.available)
    func `joins figures of one event with those of another document, and the number says so`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let lan = try await Desk.signIn("lan", to: desk.province)
        var paths: [String] = []
        for (unit, words) in [(Province.phuLoc, "đông đủ cán bộ thôn"), (Province.tanHoa, "nhiều hội viên cùng nghe")] {
            let text = """
                Hội nghị thông tin thời sự

                Ngày 14/3/2026, tại Nhà văn hóa xã Phú Lộc, Đảng ủy xã Phú Lộc tổ chức hội nghị thông tin thời sự với \(words).

                Đã tổ chức 01 buổi tuyên truyền miệng với \(120 + paths.count) lượt người nghe.
                """
            _ = try await lan.get("/documents")
            let answer = try await lan.upload(
                "/documents", [("unit", unit.description), ("window", "quý I/2026")],
                files: [(field: "files", name: "Tin \(paths.count).txt", bytes: Array(text.utf8))])
            let path = try #require(answer.location)
            let id = try desk.proposal("<span class=\"amount\">1</span>", on: try await lan.get(path).text)
            let confirmed = try await lan.post(
                "/proposals/\(id)/confirmation", [("indicator", "BC03"), ("quantity", "1"), ("window", "quý I/2026")])
            #expect(confirmed.status == 303)
            paths.append(path)
        }
        let figure = "/figures?indicator=BC03&unit=\(Province.office)&window=2026-Q1"
        #expect(try await !lan.get(figure).text.contains("Sự kiện chung"))
        let page = try await lan.get(paths[1]).text
        #expect(page.contains("1 của Xã Tân Hòa và 1 của Xã Phú Lộc (Tin 0.txt), quý I/2026"))
        let pair = try #require(page.firstMatch(of: /name="pair" value="([0-9-]+)"/)).1
        #expect(try await lan.post("\(paths[1])/joining", [("pair", String(pair))]).status == 303)
        #expect(try await lan.get(paths[0]).text.contains("Đang đếm một lần."))
        let opened = try await lan.get(figure).text
        #expect(opened.contains("Sự kiện chung, chỉ đếm một lần"))
        #expect(opened.contains("hội nghị ngày 14/03/2026, quý I/2026"))
        #expect(opened.contains("2 đơn vị: 2 cấp xã"))
        #expect(opened.contains("−1"))
        #expect(try await lan.post("\(paths[1])/joining", [("pair", String(pair))]).status == 409)
    }

    @Test(arguments: Engine.available)
    func `remembers a correction when asked to, says so, and forgets it again`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try await desk.receive()
        let id = try desk.proposal("<span class=\"amount\">35</span>", on: try await desk.browser.get(path).text)
        let answer = try await desk.browser.post(
            "/proposals/\(id)/confirmation",
            [
                ("indicator", "BC09"), ("quantity", "35"), ("window", "6 tháng đầu năm 2026"), ("remember", "1"),
            ])
        let learnt = try await desk.browser.get(try #require(answer.location?.split(separator: "#").first.map(String.init))).text
        #expect(learnt.contains("Đã nhớ cho lần sau: “buổi tuyên truyền” → BC09"), "nothing was said")
        let rules = try await desk.browser.get("/reading-rules").text
        #expect(rules.contains("“buổi tuyên truyền”"))
        #expect(rules.contains("Trần Văn Minh 01/07/2026"))
        #expect(try await desk.browser.get("/reading-rules/export?format=csv").text.contains("buổi tuyên truyền,indicator,BC09,SL01"))

        let next = try await desk.browser.upload(
            "/documents", [("unit", Province.phuLoc.description)],
            files: [(field: "files", name: "Quý III.txt", bytes: Array("Quý III/2026, xã tổ chức 20 buổi tuyên truyền.".utf8))])
        let page = try await desk.browser.get(try #require(next.location)).text
        #expect(page.contains("theo quy tắc của đơn vị: ‘buổi tuyên truyền’ → BC09, Trần Văn Minh 01/07/2026"))

        let rule = try #require(rules.firstMatch(of: /action="(\/reading-rules\/[0-9a-f-]+)\/withdrawal"/)).1
        #expect(try await desk.browser.post("\(rule)/withdrawal").status == 303)
        #expect(try await desk.browser.get("/reading-rules").text.contains("Chưa có quy tắc nào"))
        #expect(try await desk.browser.post("\(rule)/restoration").status == 303)
        let wrong = try await desk.browser.post("\(rule)/revision", [("phrase-\(rule.split(separator: "/").last ?? "")", "12")])
        #expect(wrong.status == 422)
    }

    @Test(arguments: Engine.available)
    func `leads from the upload through the confirmation to the highlighted words`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try await desk.receive()
        let page = try await desk.browser.get(path).text
        #expect(page.contains("&lt;khẩu hiệu&gt;"))
        let id = try desk.proposal("<span class=\"amount\">35</span>", on: page)
        #expect(page.contains("id=\"span-\(id)\""))
        #expect(page.contains("name=\"indicator\" value=\"BC03\""))
        let editor = try await desk.browser.get("/proposals/\(id)").text
        #expect(editor.contains("<option value=\"BC03\" selected>"))

        let answer = try await desk.browser.post(
            "/proposals/\(id)/confirmation",
            [("indicator", "BC03"), ("quantity", "35"), ("window", "6 tháng đầu năm 2026")])
        #expect(answer.location?.hasPrefix("\(path)?at=") == true)
        let start = Desk.text.unicodeScalars.split(separator: "35 buổi".unicodeScalars, maxSplits: 1)[0].count
        let length = "35 buổi tuyên truyền".unicodeScalars.count
        let cited = try await desk.browser.get("\(path)?span=\(start)-\(start + length)").text
        #expect(cited.contains("id=\"span\""))
        #expect(cited.contains("Xã Phú Lộc · 6 tháng đầu năm 2026"))
        #expect(cited.contains("Trần Văn Minh xác nhận lúc 08:00 01/07/2026"))
        for span in ["9-3", "0-99999", "a-b", "0-18446744073709551616", "-1-3", ""] {
            let page = try await desk.browser.get("\(path)?span=\(span)")
            #expect(page.status == 200)
            #expect(!page.text.contains("id=\"span\""))
        }
    }

    @Test(arguments: Engine.available)
    func `says beside the field what is wrong, and keeps what was typed`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let page = try await desk.browser.get(try await desk.receive()).text
        let id = try desk.proposal("<span class=\"amount\">35</span>", on: page)
        let answer = try await desk.browser.post(
            "/proposals/\(id)/confirmation", [("indicator", "BC04"), ("quantity", "ba mươi <b>"), ("window", "quý 9")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#field-quantity\""))
        #expect(answer.text.contains("value=\"ba mươi &lt;b&gt;\""))
        #expect(answer.text.contains("value=\"quý 9\""))
        #expect(answer.text.contains("<option value=\"BC04\" selected>"))
        let before = try await desk.browser.post(
            "/proposals/\(id)/confirmation", [("indicator", "BC03"), ("quantity", "35"), ("window", "năm 2024")])
        #expect(before.status == 422, "Phú Lộc did not exist in 2024")
        #expect(before.text.contains("href=\"#field-window\""))
    }

    @Test(arguments: Engine.available)
    func `tells the second of two people who was first`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try await desk.receive()
        let id = try desk.proposal("<span class=\"amount\">35</span>", on: try await desk.browser.get(path).text)
        let other = try await Desk.signIn("hoa", to: desk.province)
        _ = try await other.get(path)
        #expect(try await desk.browser.post("/proposals/\(id)/dismissal").status == 303)
        let late = try await other.post(
            "/proposals/\(id)/confirmation", [("indicator", "BC03"), ("quantity", "35"), ("window", "2026-H1")])
        #expect(late.status == 409)
        #expect(late.text.contains("Trần Văn Minh bỏ lúc 08:00 01/07/2026"))
        #expect(try await other.post("/proposals/\(id)/reopening").location == "\(path)?at=\(id)#card-\(id)")
    }

    @Test(arguments: Engine.available)
    func `takes in what it can and says of each other file why not`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.browser.get("/documents")
        let answer = try await desk.browser.upload(
            "/documents", [("unit", Province.phuLoc.description), ("offered", ""), ("window", "quý II/2026")],
            files: [
                (field: "files", name: "a.txt", bytes: Array(Desk.text.utf8)),
                (field: "files", name: "b.docx", bytes: Array("PK\u{3}\u{4}".utf8)),
                (field: "files", name: "c.txt", bytes: []), (field: "files", name: "a lại.txt", bytes: Array(Desk.text.utf8)),
            ])
        #expect(answer.status == 200)
        #expect(answer.text.contains("<strong>b.docx</strong><p class=\"hint\">\(FormatRefusal.damaged.sentence.vi)"))
        #expect(answer.text.contains("Tệp này rỗng."))
        #expect(answer.text.contains("Đã nhận 2/4 văn bản"))
        #expect(try await desk.browser.get("/documents").text.contains("quý II/2026"))
    }

    @Test(arguments: Engine.available)
    func `asks for what is missing from the upload`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.browser.get("/documents")
        let answer = try await desk.browser.upload("/documents", [("unit", ""), ("window", "hôm qua")], files: [])
        #expect(answer.status == 422)
        for field in ["files", "unit", "window"] { #expect(answer.text.contains("href=\"#field-\(field)\"")) }
        #expect(answer.text.contains("value=\"hôm qua\""))
        let foreign = try await desk.browser.upload(
            "/documents", [("unit", Province.tanHoa.description)], files: [(field: "files", name: "a.txt", bytes: Array(Desk.text.utf8))])
        #expect(foreign.status == 404)
    }

    @Test(arguments: Engine.available)
    func `gives the original to be saved, never shown`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let answer = try await desk.browser.get(try await desk.receive() + "/original")
        #expect(answer.bytes == Array(Desk.text.utf8))
        #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(answer.headers[.contentDisposition]?.hasSuffix("filename*=UTF-8''S%C6%A1%20k%E1%BA%BFt%206%20th%C3%A1ng.txt") == true)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test(arguments: Engine.available)
    func `shows those who may only read no button, and others nothing`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try await desk.receive()
        let id = try desk.proposal("<span class=\"amount\">35</span>", on: try await desk.browser.get(path).text)
        let reader = try await Desk.signIn("quang", to: desk.province)
        let page = try await reader.get(path)
        #expect(page.status == 200)
        #expect(!page.text.contains("/confirmation"))
        #expect(try await reader.get("\(path)/confirmation").status == 404)
        #expect(try await reader.get("\(path)/figures/new").status == 404)
        #expect(try await reader.post("\(path)/figures", [("span", "0-8"), ("quantity", "1")]).status == 404)
        #expect(try await reader.get("/proposals/\(id)").status == 404)
        let stranger = try await Desk.signIn("la", to: desk.province)
        _ = try await stranger.get("/documents")
        for address in [path, "\(path)/original", "\(path)?span=0-2", "\(path)/confirmation", "\(path)/figures/new", "/proposals/\(id)"] {
            #expect(try await stranger.get(address).status == 404)
        }
        for verb in ["confirmation", "dismissal", "reopening"] {
            #expect(try await stranger.post("/proposals/\(id)/\(verb)").status == 404)
            #expect(try await reader.post("/proposals/\(id)/\(verb)").status == 404)
        }
        for verb in ["confirmation", "reopening", "figures"] {
            #expect(try await stranger.post("\(path)/\(verb)").status == 404)
            #expect(try await reader.post("\(path)/\(verb)").status == 404)
        }
        #expect(try await desk.browser.post("\(path)/confirmation").location == path)
    }
}
