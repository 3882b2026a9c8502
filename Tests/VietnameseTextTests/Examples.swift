import Core
import Foundation
import Testing
import VietnameseText

/// The examples of the library's article, as they stand there.
@Suite struct `The article's example` {
    @Test func `of quantities`() {
        let tokens = Tokens("Mở hơn 1.250 lớp, tăng 12,5% so với cùng kỳ; gần 2,4 tỷ đồng.")
        let quantities = WrittenQuantity.all(in: tokens, tokens.indices)
        let values = quantities.map { "\($0.relation.rawValue) \($0.quantity.amount.plain)" }
        // ["> 1250", "= 12.5", "< 2400000000"]
        let change = QuantityContext(of: quantities[1], in: tokens)
        // change.change is .rise; change.base covers "cùng kỳ"
        #expect(values == ["> 1250", "= 12.5", "< 2400000000"])
        #expect(change.change == .rise && change.base.map { tokens.text($0) } == "cùng kỳ")
    }

    @Test func `of numbers in words`() {
        let spelled = Tokens("hai triệu rưỡi")
        let number = SpelledNumber(spelled, at: 0)
        // number?.amount is 2500000
        let written = SpelledNumber.words(for: 105)
        // "một trăm linh năm"
        #expect(number?.amount.plain == "2500000")
        #expect(written == "một trăm linh năm")
    }

    @Test func `of times`() {
        let report = Tokens("Từ đầu năm đến nay mở 12 lớp, cùng kỳ năm trước 9 lớp; quý III mở 4 lớp.")
        let windows = WrittenTime.all(in: report, report.indices).compactMap { $0.window(writtenOn: "2026-10-05") }
        // 2026-01-01/2026-10-05, 2025-01-01/2025-10-05, 2026-07-01/2026-09-30
        let order = Tokens("Các xã gửi báo cáo trước ngày 20 hằng tháng.")
        let deadline = WrittenDeadline.first(in: order, order.indices)
        let lastDay = deadline?.lastDay(writtenOn: "2026-10-05")
        // 2026-10-19
        #expect(windows.map(\.description) == ["2026-01-01/2026-10-05", "2025-01-01/2025-10-05", "2026-07-01/2026-09-30"])
        #expect(lastDay == "2026-10-19")
    }

    @Test func `of citations`() {
        let paper = Tokens("Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị đã vào cuộc sống. Các xã học Nghị quyết 35.")
        let citations = Citation.all(in: paper, paper.indices)
        let register = CitationRegister(citations, in: paper)
        let fullName = register.names[register.antecedents[1]].text
        // "Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị"
        let terms = register.names[1].terms
        // [12]: the term of the Central Committee, from the date
        #expect(fullName == "Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị")
        #expect(terms == [12])
    }

    @Test func `of names`() {
        let news = Tokens("Đại tá, PGS.TS Vi Văn Định và bà H'Yim Kđoh cùng dự.")
        let people = TitledName.all(in: news, news.indices).map { $0.name.text(news) }
        // ["Vi Văn Định", "H'Yim Kđoh"]
        #expect(people == ["Vi Văn Định", "H'Yim Kđoh"])
    }

    @Test func `of territories`() {
        let ward = TerritoryName.readings(of: "UBND P. 03, TX. Gò Công").first
        // ward?.kind is .ward, ward?.body is "UBND", ward?.parents.first?.name is "Gò Công"
        let isSameName = TerritoryName.key(of: "Đắc Lắc") == TerritoryName.key(of: "Đắk Lắk")
        // true
        #expect(ward?.kind == .ward && ward?.body == "UBND" && ward?.parents.first?.name == "Gò Công")
        #expect(isSameName)
    }

    @Test func `of sentences and search keys`() {
        let sentences = Sentences.of("Đ/c Lan ở TP. Vinh chủ trì. PGS.TS Hà trình bày.")
        // two sentences
        let isFound = SearchKey.loose(of: "Đảng uỷ") == SearchKey.loose(of: "dang uy")
        // true; SearchKey.spelling only forgives where the tone stands
        #expect(sentences.count == 2)
        #expect(isFound)
    }
}

@Suite struct `The articles` {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func lines(_ text: some StringProtocol) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }

    /// An example that does not run is a promise nobody keeps. Only its indentation may differ here.
    @Test func `show no example but those above`() throws {
        let folder = Self.root.appendingPathComponent("Sources/VietnameseText/VietnameseText.docc")
        let run = Self.lines(try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8))
        let articles = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "md"
        }
        var shown = 0
        for article in articles {
            let parts = try String(contentsOf: article, encoding: .utf8).split(separator: "```", omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated() where place % 2 == 1 && part.hasPrefix("swift\n") {
                shown += 1
                #expect(run.contains(Self.lines(part.dropFirst("swift\n".count))), "\(article.lastPathComponent) shows \(part)")
            }
        }
        #expect(shown >= 6)
    }
}
