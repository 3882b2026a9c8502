import Core
import Fixtures
import Hummingbird
import Journal
import Reports
import Server
import Storage
import Testing
import Web

@Suite struct `Somebody who should not` {
    /// A document of Phú Lộc with a proposal, and the reports Lan has asked for.
    private struct Work {
        let province: Province
        let router: OfficeRouter
        let document: String
        let proposal: String
        let report: String
        let consolidated: String

        init(_ engine: Engine) async throws {
            province = try await engine.province()
            router = try Office(database: province.database, reader: .beside).router(clock: { Province.now })
            let lan = province.actor(province.lan)
            (report, consolidated) = try await province.database.write { db in
                let form = try Form.make(code: "6T", title: Form.halfYear.title, indicators: ["BC03"], by: lan, in: db)
                let whole = try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db)
                let report = try Report.find(
                    .unit, form: form.id, unit: Province.phuLoc, window: Province.firstHalf, visibleTo: .machine, in: db)
                return ("/reports/\(report.id)", "/reports/\(whole)")
            }
            let minh = try await TextBrowser(router).signedIn("minh")
            let text = "Trong 6 tháng đầu năm 2026, xã Phú Lộc tổ chức 420 buổi tuyên truyền miệng."
            let answer = try await minh.upload(
                "/documents", [("unit", Province.phuLoc.description)], files: [("files", "a.txt", Array(text.utf8))])
            document = try #require(answer.location)
            let card = try #require(
                try await minh.get("\(document)?kind=figure").text.firstMatch(of: /action="(\/proposals\/[0-9a-f-]+)\/confirmation"/))
            proposal = String(card.1)
        }

        var pages: [String] {
            let figure = "/figures?indicator=BC03&unit=\(Province.phuLoc)&window=\(Province.firstHalf)"
            return [
                document, "\(document)?span=0-5", "\(document)/original", report, "\(report)/check", "\(report)/document.docx",
                consolidated, "/explore?unit=\(Province.phuLoc)", "/explore/table.csv?unit=\(Province.phuLoc)",
                "\(consolidated)/matrix", "\(consolidated)/document.docx", figure,
            ]
        }

        /// Every act of every person has a line here.
        func journalLines() async throws -> Int64 {
            try await province.database.read { db in try #require(try db.row("SELECT COUNT(*) AS lines FROM journal_line")).get("lines") }
        }
    }

    private let draft = [("revision", "0"), ("BC03", "99"), ("BC03-kind", ""), ("results", "Một câu viết dở")]

    @Test(arguments: Engine.available)
    func `finds nothing of another province, and changes nothing`(engine: Engine) async throws {
        let work = try await Work(engine)
        let lan = try await TextBrowser(work.router).signedIn("lan")
        let stranger = try await TextBrowser(work.router).signedIn("la")
        for page in work.pages {
            #expect(try await lan.get(page).status == 200, "\(page)")
            let head = try await lan.ask(.head, page)
            #expect(head.status == 200 && head.bytes.isEmpty, "HEAD \(page)")
            #expect(try await stranger.get(page).status == 404, "\(page)")
            #expect(try await TextBrowser(work.router).get(page).location?.hasPrefix("/signin?back=") == true, "\(page)")
        }
        let lines = try await work.journalLines()
        let changes =
            ["\(work.report)/draft", "\(work.report)/editions", "\(work.consolidated)/editions", "\(work.consolidated)/sentences"]
            + ["confirmation", "dismissal", "reopening"].map { "\(work.proposal)/\($0)" } + ["\(work.document)/confirmation"]
        for change in changes { #expect(try await stranger.post(change, draft).status == 404, "\(change)") }
        #expect(try await work.journalLines() == lines)
    }

    @Test(arguments: Engine.available)
    func `sends a form without its token writes nothing; whoever typed it loses nothing`(engine: Engine) async throws {
        let work = try await Work(engine)
        let minh = try await TextBrowser(work.router).signedIn("minh")
        let lines = try await work.journalLines()
        for token in [("csrf", ""), ("csrf", String(repeating: "0", count: 64))] {
            let foreign = try await minh.post("\(work.report)/draft", [token] + draft)
            #expect(foreign.status == 409)
            #expect(!foreign.text.contains("Một câu viết dở"), "another site learns nothing and keeps nothing")
            let own = try await minh.post(
                "\(work.report)/draft", [token] + draft, headers: [HTTPFields.Element.Name("Sec-Fetch-Site")!: "same-origin"])
            #expect(own.status == 409)
            #expect(own.text.contains("value=\"Một câu viết dở\""), "the form is offered again")
        }
        #expect(try await work.journalLines() == lines)
    }
}
