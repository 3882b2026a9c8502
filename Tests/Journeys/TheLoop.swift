import Accounts
import Core
import Fixtures
import Foundation
import Journal
import Ledger
import Organization
import Reports
import Server
import Storage
import Testing

/// From a unit's document to the number of its province and back to the words it was read from, asked of the router.
@Suite struct `A number on its way up and down again` {
    @Test(arguments: Engine.available)
    func `ends on exactly the words it was read from`(engine: Engine) async throws {
        let province = try await engine.province()
        let text = """
            Đảng ủy xã Phú Lộc sơ kết công tác tuyên giáo 6 tháng đầu năm 2026
            Trong 6 tháng đầu năm 2026, đội ngũ báo cáo viên của xã đã tổ chức tuyên truyền miệng được 420 buổi cho hơn 15.600 lượt người nghe \
            về các nghị quyết của Đảng và chuyện làm ăn ở thôn xóm. Công tác nắm tình hình dư luận được duy trì.
            """
        let loop = try await Loop(
            in: province.database, unit: Province.phuLoc, above: Province.office, window: Province.firstHalf,
            clerk: "minh", filer: "hoa", specialist: "lan", now: Province.now)
        let document = try await loop.upload(text, named: "so-ket.txt")
        try await loop.confirm(["BC03": "420", "BC04": "hơn 15.600"], in: document)
        try await loop.file()
        try await loop.climbDown("BC03", showing: "420", to: document, ending: { $0.hasPrefix("420 buổi") })
        try await loop.climbDown("BC04", showing: "15.600", to: document, ending: { $0.contains("15.600 lượt người nghe") })
        let findings = try await Verification.run(on: province.database)
        #expect(findings.isEmpty, "\(findings.map(\.sentence.en))")
    }

    private static let briefing = Seed.containing("350 buổi")

    /// The real map and a real document, which lie beside the repository on the team's machines and nowhere else.
    @Test(.enabled(if: briefing != nil, "the seeds are not beside this repository"), arguments: Engine.available)
    func `does so for a document of 2022 on the map of 2022`(engine: Engine) async throws {
        let seed = try #require(Self.briefing)
        let database = try await engine.emptyDatabase()
        let catalogue = try Catalogue.shipped()
        let province = try await Province.make(in: database)
        let window = try #require(Window("2022-Q1"))
        let town = try await database.write { db in
            try catalogue.load(by: .machine(at: Province.now), in: db)
            let provinces = try OrgUnit.children(of: Catalogue.root, on: window.last, in: db)
            let above = try #require(provinces.first { $0.fullName == "Tỉnh Lạng Sơn" })
            let town = try #require(
                try OrgUnit.children(of: above.id, on: window.last, in: db).first { $0.fullName == "Thành phố Lạng Sơn" })
            for (person, unit, role) in [
                (province.minh, town, Role.clerk), (province.hoa, town, .leader), (province.lan, above, .specialist),
            ] {
                try Seat(person: person, unit: unit.id, role: role, validity: Validity(from: "2022-01-01")).grant(
                    by: .machine(at: Province.now), in: db)
            }
            return (id: town.id, above: above.id)
        }
        let loop = try await Loop(
            in: database, unit: town.id, above: town.above, window: window, clerk: "minh", filer: "hoa", specialist: "lan",
            now: Moment(milliseconds: 1_649_898_000_000))
        let document = try await loop.upload(seed, named: "giao-ban.txt")
        try await loop.confirm(["BC03": "350", "BC04": "hơn 12.000"], in: document)
        try await loop.file()
        try await loop.climbDown("BC03", showing: "350", to: document, ending: { $0.hasPrefix("350 buổi") })
        try await loop.climbDown("BC04", showing: "12.000", to: document, ending: { $0.contains("12.000 lượt người nghe") })
        #expect(try await Verification.run(on: database).isEmpty)
    }
}

/// The loop of one unit and the one above it, seen by a clerk, by whoever files, and by the specialist above.
private struct Loop {
    private let unit: OrgUnitID
    private let window: Window
    private let clerk: TextBrowser
    private let filer: TextBrowser
    private let specialist: TextBrowser
    private let report: String
    private let consolidated: String

    init(
        in database: any Database, unit: OrgUnitID, above: OrgUnitID, window: Window, clerk: String, filer: String, specialist: String,
        now: Moment
    ) async throws {
        (report, consolidated) = try await database.write { db in
            let form = try Form.make(
                code: "6T", title: Form.halfYear.title, indicators: ["BC03", "BC04", "BC07", "QT01"], by: .machine(at: now), in: db)
            let whole = try form.assign(below: above, for: window, due: now.day, by: .machine(at: now), in: db)
            let report = try Report.find(.unit, form: form.id, unit: unit, window: window, visibleTo: .machine, in: db)
            return ("/reports/\(report.id)", "/reports/\(whole)")
        }
        let router = try Office(database: database, reader: .beside).router(clock: { now })
        (self.unit, self.window) = (unit, window)
        self.clerk = try await TextBrowser(router).signedIn(clerk)
        self.filer = try await TextBrowser(router).signedIn(filer)
        self.specialist = try await TextBrowser(router).signedIn(specialist)
    }

    /// Gives the address of the document's page.
    func upload(_ text: String, named name: String) async throws -> String {
        _ = try await clerk.get("/documents")
        let answer = try await clerk.upload("/documents", [("unit", unit.description)], files: [("files", name, Array(text.utf8))])
        return try #require(answer.location)
    }

    /// Confirms, for each indicator, the first proposal that shows this quantity, as it was read.
    func confirm(_ quantities: [String: String], in document: String) async throws {
        for (indicator, quantity) in quantities {
            let page = try await clerk.get(document).text
            let number = quantity.replacing("hơn ", with: "")
            let cards = page.split(separator: "<article").dropFirst()
            let card = try #require(
                cards.first { $0.contains("card-headline") && $0.contains("<span class=\"amount\">\(number)</span>") },
                "no card shows \(number)")
            let id = String(try #require(card.firstMatch(of: /id="card-([0-9a-f-]+)"/)).1)
            #expect(page.contains("id=\"span-\(id)\""), "the text marks the words of the card")
            let answer = try await clerk.post(
                "/proposals/\(id)/confirmation",
                [("indicator", indicator), ("quantity", quantity), ("window", window.description)])
            #expect(answer.status == 303, "\(indicator): \(answer.text)")
            let again = try await clerk.post(
                "/proposals/\(id)/confirmation",
                [("indicator", indicator), ("quantity", quantity), ("window", window.description)])
            #expect(again.status == 409, "a confirmation sent twice counts once")
        }
    }

    /// Files the report: what the ledger knows stays as it is, of everything else nothing has occurred.
    func file() async throws {
        let form = try await filer.get(report).text
        #expect(form.contains("/figures?indicator=BC03"))
        let fields = [
            ("revision", "0"), ("then", "check"), ("BC03", ""), ("BC03-kind", ""), ("BC04", ""), ("BC04-kind", ""), ("BC07", ""),
            ("BC07-kind", "none-occurred"), ("QT01", ""), ("QT01-kind", "none-occurred"),
            ("results", "Công tác tuyên truyền miệng được giữ đều."), ("limits", "Một số buổi còn ít người nghe."),
            ("next-tasks", "Mở thêm các buổi ở thôn."),
        ]
        #expect(try await filer.post("\(report)/draft", fields).location == "\(report)/check")
        _ = try await filer.get("\(report)/check")
        #expect(try await filer.post("\(report)/editions", [("revision", "1")]).location == "\(report)/editions/1?filed=now")
    }

    /// Opens the consolidated report and follows the number, link by link, until the document.
    func climbDown(_ indicator: String, showing number: String, to document: String, ending isRight: (String) -> Bool) async throws {
        var page = try await specialist.get(consolidated)
        #expect(page.text.contains(number))
        var path = try #require(page.link { $0.hasPrefix("/figures?indicator=\(indicator)&") && $0.hasSuffix(window.description) })
        for _ in 1...4 where !path.hasPrefix(document) {
            page = try await specialist.get(path)
            #expect(page.status == 200 && page.text.contains(number), "\(path)")
            let here = path
            path = try #require(
                page.link { $0.hasPrefix("\(document)?span=") } ?? page.link { $0.contains("unit=\(unit)") && $0 != here },
                "\(path) leads no further")
        }
        #expect(path.hasSuffix("#span"))
        page = try await specialist.get(String(path.prefix { $0 != "#" }))
        #expect(page.status == 200)
        let span = path.split(separator: "=")[1].prefix { $0 != "#" }.split(separator: "-").compactMap { Int($0) }
        #expect(page.marked.unicodeScalars.count == span[1] - span[0])
        #expect(isRight(page.marked), "\(page.marked)")
    }
}

extension TextBrowser.Answer {
    /// The first link on the page whose address will do.
    fileprivate func link(where isRight: (String) -> Bool) -> String? {
        text.matches(of: /href="([^"]+)"/).lazy.map { String($0.1).replacing("&amp;", with: "&") }.first(where: isRight)
    }

    /// The words the page was opened for. A highlight within them cuts the mark in several.
    fileprivate var marked: String {
        guard let start = text.firstRange(of: "<mark id=\"span\" class=\"cited\">")?.upperBound,
            let end = text[start...].firstRange(of: "</p>")?.lowerBound
        else {
            return ""
        }
        var depth = 1
        var words = ""
        for piece in text[start..<end].split(separator: "<", omittingEmptySubsequences: false) {
            if piece.hasPrefix("/mark") { depth -= 1 } else if piece.hasPrefix("mark") { depth += 1 }
            if depth == 0 { break }
            words += words.isEmpty && !piece.contains(">") ? piece : piece.drop { $0 != ">" }.dropFirst()
        }
        return words
    }
}

/// Real documents that lie beside the repository on the team's machines, found by what is in them.
private enum Seed {
    static func containing(_ words: String) -> String? {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/seeds")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.lazy.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first { $0.contains(words) }
    }
}
