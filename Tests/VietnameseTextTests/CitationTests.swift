import Core
import Fixtures
import Testing
import VietnameseText

@Suite struct `Reading citations` {
    private func read(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return Citation.all(in: tokens, tokens.indices).map { tokens.text($0.tokens) }
    }

    @Test(arguments: [
        (
            "theo Kế hoạch số 88-KH/HU, ngày 12/02/2024 của Ban Thường vụ Huyện ủy về học tập",
            "Kế hoạch số 88-KH/HU, ngày 12/02/2024 của Ban Thường vụ Huyện ủy"
        ),
        ("Nghị định số 45/2019/NĐ-CP của Chính phủ và các thông tư", "Nghị định số 45/2019/NĐ-CP của Chính phủ"),
        ("Quyết định 77 - QĐ/TU đã có hiệu lực", "Quyết định 77 - QĐ/TU"),
        ("Chỉ thị 08 của Tỉnh ủy", "Chỉ thị 08 của Tỉnh ủy"),
        ("góp ý Luật Đất đai (sửa đổi) và các luật khác", "Luật Đất đai (sửa đổi)"),
        ("học Nghị quyết Trung ương 6 khóa XII tại xã", "Nghị quyết Trung ương 6 khóa XII"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXII vào cuộc sống", "Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXII"),
        ("triển khai Đề án Xây dựng thư viện số, trong đó", "Đề án Xây dựng thư viện số"), ("văn bản 12-KL/TW nêu rõ", "văn bản 12-KL/TW"),
        ("thực hiện 35-CT/TW ngày 1/3/2020", "35-CT/TW ngày 1/3/2020"),
        ("Quyết định số 212/QĐ-TTg của Thủ tướng Chính phủ phê duyệt kế hoạch", "Quyết định số 212/QĐ-TTg của Thủ tướng Chính phủ"),
        ("Thông tư 14 của Bộ GD&ĐT về thi", "Thông tư 14 của Bộ GD&ĐT"),
        (
            "Thông tư liên tịch số 3/2016/TTLT-BTC-BNV của Bộ Tài chính và Bộ Nội vụ về chi",
            "Thông tư liên tịch số 3/2016/TTLT-BTC-BNV của Bộ Tài chính và Bộ Nội vụ"
        ),
        ("học Nghị quyết số 41-NQ/TW Bộ Chính trị về rừng", "Nghị quyết số 41-NQ/TW Bộ Chính trị"),
        ("Đề án Làng nghề số huyện Đông Sa giai đoạn 2021 - 2025 đã xong", "Đề án Làng nghề số huyện Đông Sa giai đoạn 2021 - 2025"),
        ("Đề án xây cơ sở vật chất (CSVC) cho trường vùng cao đã xong", "Đề án xây cơ sở vật chất (CSVC) cho trường vùng cao"),
    ])
    func `from the type word to the last of number, date and issuer`(text: String, citation: String) {
        #expect(read(text) == [citation])
    }

    @Test(arguments: [
        "tổng kết 05 chỉ thị, nghị quyết", "Ban Chỉ đạo 35", "16/18 xã", "dịch Covid-19", "mẫu số 02", "giai đoạn 2021-2025",
        "kế hoạch 5 năm",
    ])
    func `not from counts, ratios and names`(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test func `finds each of several numbers, and one inside another's subject`() {
        #expect(read("các Nghị quyết số 57 và 59 của Bộ Chính trị").count == 2)
        #expect(
            read("Kết luận 33-KL/TW về thực hiện Chỉ thị 11-CT/TW của Ban Bí thư") == [
                "Kết luận 33-KL/TW", "Chỉ thị 11-CT/TW của Ban Bí thư",
            ])
    }

    @Test(arguments: CitationCase.party + CitationCase.state + CitationCase.oddHands + CitationCase.lists)
    func `says what each document is called`(row: CitationCase) {
        let tokens = Tokens(row.text)
        let found = Citation.all(in: tokens, tokens.indices)
        #expect(found.map { tokens.text($0.tokens) } == row.cited)
        #expect(found.first.map { DocumentName($0, in: tokens).columns } ?? "" == row.name)
    }

    @Test(arguments: CitationCase.none)
    func `finds none where there is none`(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test func `gives all of a list what only its last member says`() {
        let tokens = Tokens("các Nghị quyết số 68, 70 và 71-NQ/TW ngày 4/5/2025 của Bộ Chính trị")
        let names = Citation.all(in: tokens, tokens.indices).map { DocumentName($0, in: tokens) }
        #expect(names.map(\.number) == ["68", "70", "71"])
        for name in names { #expect(name.sign?.organ == "TW" && name.date == "2025-05-04" && name.issuer == "Bộ Chính trị") }
    }
}

extension DocumentName {
    /// For comparing with a table: its columns, parted by bars, the empty ones at the end left out.
    var columns: String {
        var columns = [
            typeWords, number ?? "", sign?.year.map(String.init) ?? "", sign?.code ?? "", sign?.organ ?? "", sign?.unit ?? "",
            date?.iso ?? year.map(String.init) ?? "", issuer ?? "", terms.compactMap(RomanNumeral.text(of:)).joined(separator: ","),
        ]
        while columns.last == "" { columns.removeLast() }
        return columns.joined(separator: "|")
    }
}

@Suite struct `Mentions of one document` {
    private func register(_ text: String) -> (CitationRegister, [Citation], Tokens) {
        let tokens = Tokens(text)
        let citations = Citation.all(in: tokens, tokens.indices)
        return (CitationRegister(citations, in: tokens), citations, tokens)
    }

    @Test func `take what the first full one says`() {
        let (register, _, _) = register(
            """
            Huyện ủy mở lớp học Nghị quyết 35. Đó là Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị về bảo vệ nền tảng tư tưởng. \
            Sau học tập, các chi bộ đăng ký làm theo Nghị quyết số 35-NQ/TW; Nghị quyết số 36 để sau.
            """)
        #expect(register.antecedents == [1, 1, 1, 3])
        #expect(register.names[0].text == "Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị")
        #expect(register.names[2].terms == [12])
        #expect(register.names[3].sign == nil)
    }

    @Test func `are kept apart where two documents share a number`() {
        let (register, _, _) = register(
            """
            Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị. Kết luận số 01 được học kỹ. \
            Kết luận số 01-KL/TU, ngày 4/6/2021 của Ban Thường vụ Tỉnh ủy. Kết luận số 01-KL/TU nêu; Chỉ thị số 01 khác hẳn.
            """)
        #expect(register.antecedents == [0, 0, 2, 2, 4])
    }

    @Test func `follow words that point back`() throws {
        let (register, citations, tokens) = register(
            "Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư; Kế hoạch số 12-KH/HU. Thực hiện Chỉ thị này, Kế hoạch nêu trên và Kết luận đó."
        )
        let references = DocumentReference.all(in: tokens, tokens.indices)
        #expect(references.map { tokens.text($0.tokens) } == ["Chỉ thị này", "Kế hoạch nêu trên", "Kết luận đó"])
        #expect(references.map { register.antecedent(of: $0, among: citations) } == [0, 1, nil])
    }

    @Test(.timeLimit(.minutes(20)))
    func `are matched in time that does not grow with their square`() {
        let text = String(repeating: "Chỉ thị số 05-CT/TW; Chỉ thị 05, ", count: 10_000)
        #expect(register(text).0.names.count == 20_000)
    }
}

@Suite struct `The name of a document` {
    @Test func `is read back as it is printed`() throws {
        var random = SeededGenerator(seed: 35)
        let party = [
            ("nghị quyết", "NQ"), ("chỉ thị", "CT"), ("kết luận", "KL"), ("kế hoạch", "KH"), ("tờ trình", "TTr"), ("chương trình", "CTr"),
        ]
        let state = [("quyết định", "QĐ"), ("kế hoạch", "KH"), ("báo cáo", "BC"), ("công điện", "CĐ")]
        let acts = [("nghị định", "NĐ"), ("thông tư", "TT"), ("nghị quyết", "NQ")]
        for round in 0..<2_000 {
            let (words, code) = [party, state, acts][round % 3].randomElement(using: &random)!
            let organ = (round % 3 == 0 ? ["TW", "TU", "HU", "ĐU", "BTGDVTU"] : ["UBND", "HĐND", "BNV", "CP", "TTg"]).randomElement(
                using: &random)!
            let year = Int.random(in: 2001...2025, using: &random)
            let name = "\(words.prefix(1).uppercased() + words.dropFirst()) số \(Int.random(in: 10...4_000, using: &random))"
            let mark = ["-\(code)/\(organ)", "/\(code)-\(organ)", "/\(year)/\(code)-\(organ)"][round % 3]
            let date = ", ngày \(Int.random(in: 1...28, using: &random))/\(Int.random(in: 1...12, using: &random))/\(year)"
            let issuer = [" của Bộ Chính trị", " của Ban Thường vụ Huyện ủy", " của UBND tỉnh", ""].randomElement(using: &random)!
            let once = try #require(read(name + mark + (Bool.random(using: &random) ? date : "") + issuer))
            let again = try #require(read(once.text), "\(once.text)")
            #expect(again == once, "\(once.text)")
        }
    }

    private func read(_ text: String) -> DocumentName? {
        let tokens = Tokens(text)
        return Citation.all(in: tokens, tokens.indices).first.map { DocumentName($0, in: tokens) }
    }
}
