import Core
import Fixtures
import Hummingbird
import Organization
import Reorganisations
import Server
import Testing

/// An administrator of the province reorganises its communes, page by page, without scripts.
@Suite struct `Reorganising units` {
    private static let header = "act,code,new_code,level,name,full_name,type,parent,scope,share,effective_date,basis\n"
    private static let merge = """
        begin,,SL11,3,Lộc Hòa,Xã Lộc Hòa,xã,SL,,,2026-08-01,15/NQ-HĐND
        merge,SL01,SL11,,,,,,,,2026-08-01,15/NQ-HĐND
        merge,SL03,SL11,,,,,,,,2026-08-01,15/NQ-HĐND
        """

    private func browser(_ province: Province, as name: String = "quang") async throws -> TextBrowser {
        try await TextBrowser(try Office(database: province.database, reader: .beside).router(clock: { Province.now })).signedIn(name)
    }

    private func upload(_ text: String, with browser: TextBrowser) async throws -> HTTPAnswer {
        _ = try await browser.get("/reorganisations")
        return try await browser.upload("/reorganisations/files", files: [("file", "sap-xep.csv", Array(text.utf8))])
    }

    @Test(arguments: Engine.available)
    func `goes from a file through what it will do to a tree that has changed`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = try await browser(province)
        #expect(try await quang.get("/units").text.contains("href=\"/reorganisations\""))
        let draft = try #require(try await upload(Self.header + Self.merge, with: quang).location)
        let seen = try await quang.get(draft).text
        #expect(
            seen.contains("Vai trò và tài khoản, cần nơi mới (2)") && seen.contains("Trần Văn Minh") && seen.contains("Xã Lộc Hòa (SL11)"))
        let done = try await quang.post("\(draft)/application", Self.confirmation(seen))
        let path = try #require(done.location)
        let page = try await quang.get(path).text
        #expect(page.contains("Đã áp dụng") && page.contains("15/NQ-HĐND"))
        #expect(try await quang.get("/units/\(Province.office)?on=2026-08-01").text.contains("Xã Lộc Hòa"))
        #expect(try await quang.get(draft).status == 404)

        let bare = path.prefix { $0 != "?" }
        let file = try await quang.get("\(bare)/file.csv")
        #expect(file.text.contains("merge,SL01,SL11"))
        let reversal = try await quang.get("\(bare)/reversal").text
        let state = try #require(reversal.firstMatch(of: /name="state" value="(\d+)"/)).1
        #expect(try await quang.post("\(bare)/reversal", [("state", String(state)), ("basis", "")]).status == 422)
        let back = try await quang.post("\(bare)/reversal", [("state", String(state)), ("basis", "16/NQ-HĐND")])
        #expect(back.status == 303)
        #expect(try await quang.get("/units/\(Province.office)?on=2026-08-01").text.contains("Xã Phú Lộc"))
        #expect(try await quang.get("/reorganisations").text.contains("đã hủy"))
    }

    @Test(arguments: Engine.available)
    func `is described act by act, and says what does not fit beside it`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = try await browser(province)
        _ = try await quang.get("/reorganisations")
        #expect(try await quang.post("/reorganisations/drafts", [("day", "31/02/2026"), ("basis", "")]).status == 422)
        let draft = try #require(
            try await quang.post("/reorganisations/drafts", [("day", "01/08/2026"), ("basis", "15/NQ-HĐND")]).location)
        #expect(try await quang.get(draft).text.contains("Chưa có việc nào"))
        let wrong = try await quang.post("\(draft)/acts", [("act", "rename"), ("code", "SL01"), ("name", "Lộc"), ("full_name", "")])
        #expect(wrong.status == 422 && wrong.text.contains("value=\"Lộc\""))
        _ = try await quang.post("\(draft)/acts", [("act", "rename"), ("code", "SL99"), ("name", "Lộc"), ("full_name", "Xã Lộc")])
        #expect(try await quang.get(draft).text.contains("không có đơn vị mã SL99 vào ngày 31/07/2026"))
        _ = try await quang.post("\(draft)/acts/2/removal")
        _ = try await quang.post(
            "\(draft)/acts", [("act", "rename"), ("code", "SL01"), ("name", "Lộc"), ("full_name", "Xã Lộc"), ("level", "3")])
        let seen = try await quang.get(draft).text
        #expect(seen.contains("Áp dụng từ ngày 01/08/2026"))

        // Somebody else is first.
        let other = try #require(
            try await upload(Self.header + "rename,SL03,,,Tân,Xã Tân,,,,,2026-08-01,1\n", with: quang).location)
        let second = try await quang.get(other).text
        #expect(try await quang.post("\(draft)/application", Self.confirmation(seen)).status == 303)
        let stale = try await quang.post("\(other)/application", Self.confirmation(second))
        #expect(stale.status == 409 && stale.text.contains("Phạm Quang đã áp dụng một lần sắp xếp"))
        #expect(try await quang.post("\(other)/removal").status == 303)
    }

    @Test(arguments: Engine.available)
    func `shows every line of a file that does not fit`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = try await browser(province)
        let answer = try await upload(Self.header + "end,,,,,,,,,,2026-08-01,1\nfly,SL01,,,,,,,,,2026-08-01,1\n", with: quang)
        #expect(answer.status == 422 && answer.text.contains("Dòng 2: cột “code” để trống"))
        #expect(answer.text.contains("Dòng 3: cột “act” không nhận giá trị “fly”"))
        #expect(try await upload("không phải tệp", with: quang).status == 422)
        let orphan = try #require(try await upload(Self.header + "end,SL,,,,,,,,,2026-08-01,1\n", with: quang).location)
        let seen = try await quang.get(orphan).text
        #expect(seen.contains("còn 3 đơn vị trực thuộc chưa sắp xếp") && !seen.contains("/application"))
    }

    @Test(arguments: Engine.available)
    func `declares the shares of a split later`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = try await browser(province)
        let split = """
            begin,,SL11,3,Lộc Hòa,Xã Lộc Hòa,xã,SL,,,2026-08-01,1
            begin,,SL12,3,Lộc An,Xã Lộc An,xã,SL,,,2026-08-01,1
            split,SL01,SL11,,,,,,part,,2026-08-01,1
            split,SL01,SL12,,,,,,remainder,,2026-08-01,1
            """
        let draft = try #require(try await upload(Self.header + split, with: quang).location)
        _ = try await quang.post("\(draft)/application", Self.confirmation(try await quang.get(draft).text))
        let list = try await quang.get("/reorganisations/shares").text
        #expect(list.contains("Xã Phú Lộc (SL01)"))
        let path = "/units/\(Province.phuLoc)/shares"
        let form = try await quang.get("\(path)?on=2026-08-01").text
        let heirs = form.matches(of: /name="([0-9a-f-]{36})"/).map { String($0.1) }
        #expect(heirs.count == 2)
        func fields(_ first: String, _ second: String) -> [(String, String)] {
            [("on", "2026-08-01"), (heirs[0], first), (heirs[1], second), ("basis", "Biểu dân số 2026")]
        }
        let wrong = try await quang.post(path, fields("37,5", "60"))
        #expect(wrong.status == 422 && wrong.text.contains("97.5"))
        #expect(try await quang.post(path, fields("37,5", "")).status == 422)
        #expect(try await quang.post(path, fields("37,5", "62,5")).status == 303)
        let declared = try await quang.get("\(path)?on=2026-08-01").text
        #expect(declared.contains("62,5%") && declared.contains("Biểu dân số 2026") && declared.contains("Phạm Quang"))
        #expect(!(try await quang.get("/reorganisations/shares").text.contains("Xã Phú Lộc")))
    }

    @Test(arguments: Engine.available)
    func `is not there for anybody else`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = try await browser(province)
        let draft = try #require(try await upload(Self.header + Self.merge, with: quang).location)
        let seen = try await quang.get(draft).text
        for name in ["lan", "hoa", "la"] {
            let other = try await browser(province, as: name)
            let units = try await other.get("/units").text
            #expect(!units.contains("/reorganisations"))
            for page in ["/reorganisations", draft, "/reorganisations/shares", "/units/\(Province.phuLoc)/shares?on=2026-08-01"] {
                #expect(try await other.get(page).status == 404, "\(name) \(page)")
            }
            _ = try await other.get("/units")
            #expect(try await other.post("\(draft)/application", Self.confirmation(seen)).status == 404)
            #expect(try await other.post("/reorganisations/drafts", [("day", "01/08/2026"), ("basis", "1")]).status == 404)
            #expect(try await upload(Self.header + Self.merge, with: other).status == 404)
        }
        #expect(try await quang.get("/units/\(Province.office)?on=2026-08-01").text.contains("Xã Phú Lộc"))
    }

    /// The hidden fields of the confirmation on a page.
    private static func confirmation(_ page: String) -> [(String, String)] {
        let state = page.firstMatch(of: /name="state" value="(\d+)"/).map { String($0.1) } ?? ""
        let file = page.firstMatch(of: /name="file" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
        return [("state", state), ("file", file)]
    }
}
