import Core
import Fixtures
import Formats
import Intake
import Testing

@Suite struct `A table of figures` {
    /// "12 buổi ‹Xã A – Số buổi›", one a figure.
    private func lines(_ document: ReadDocument) -> [String] {
        Reading(of: document).figures.map { "\($0.quantity.amount.plain) \($0.unit) ‹\($0.what)›" }
    }

    @Test func `by unit gives one figure a cell, named by its row and its column`() throws {
        let document = try TableSample.plain([
            ["STT", "Đơn vị", "Số buổi tuyên truyền", "Lượt người nghe", "Ghi chú"], ["1", "Xã Đông Hải", "12", "1.450", ""],
            ["2", "Phường Bắc Sơn", "8", "hơn 900", "chưa đủ"], ["", "Tổng cộng", "20", "2.350", ""],
        ])
        let figures = Reading(of: document).figures
        #expect(
            lines(document) == [
                "12 buổi tuyên truyền ‹Xã Đông Hải – Số buổi tuyên truyền›", "1450 lượt người nghe ‹Xã Đông Hải – Lượt người nghe›",
                "8 buổi tuyên truyền ‹Phường Bắc Sơn – Số buổi tuyên truyền›", "900 lượt người nghe ‹Phường Bắc Sơn – Lượt người nghe›",
                "20 buổi tuyên truyền ‹Tổng cộng – Số buổi tuyên truyền›", "2350 lượt người nghe ‹Tổng cộng – Lượt người nghe›",
            ])
        #expect(figures.map { $0.cell?.ofUnit?.text } == ["Xã Đông Hải", "Xã Đông Hải", "Phường Bắc Sơn", "Phường Bắc Sơn", nil, nil])
        #expect(figures.map { $0.cell?.isTotal } == [false, false, false, false, true, true])
        #expect(figures[3].quantity.qualifier == .over)
        #expect(figures[0].reason.vi == "Ô ở hàng “Xã Đông Hải”, cột “Số buổi tuyên truyền”")
        #expect(figures.allSatisfy { $0.purpose == .review })
        #expect(Reading(of: document).doubts.isEmpty)
    }

    @Test func `of plan and result keeps the two apart and takes the unit from its column`() throws {
        let document = try TableSample.plain([
            ["TT", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"], ["I", "Tuyên truyền miệng", "", "", "", ""],
            ["1", "Hội nghị báo cáo viên", "hội nghị", "12", "11", "91,7"], ["2", "Kinh phí", "triệu đồng", "150", "142,5", "95"],
        ])
        let figures = Reading(of: document).figures
        #expect(
            lines(document) == [
                "12 hội nghị ‹Tuyên truyền miệng – Hội nghị báo cáo viên – Kế hoạch›",
                "11 hội nghị ‹Tuyên truyền miệng – Hội nghị báo cáo viên – Thực hiện›",
                "91.7 % ‹Tuyên truyền miệng – Hội nghị báo cáo viên – Tỷ lệ (%)›",
                "150000000 đồng ‹Tuyên truyền miệng – Kinh phí – Kế hoạch›",
                "142500000 đồng ‹Tuyên truyền miệng – Kinh phí – Thực hiện›", "95 % ‹Tuyên truyền miệng – Kinh phí – Tỷ lệ (%)›",
            ])
        #expect(figures.map(\.purpose) == [.plan, .review, .review, .plan, .review, .review])
    }

    @Test func `with heads over several columns is named by all of them, in Word too`() throws {
        let document = try TableSample.docx(
            "Biểu kết quả công tác khoa giáo",
            [
                [.init("Đơn vị", merge: "restart"), .init("Năm 2025", columns: 2), .init("Số lớp bồi dưỡng", merge: "restart")],
                [.init("", merge: "continue"), "Quý I", "Quý II", .init("", merge: "continue")],
                ["Xã Lạc An", "3", "4", "2"], ["Xã Lạc Bình", "-", "x", "1"],
            ])
        let figures = Reading(of: document).figures
        #expect(
            lines(document) == [
                "3  ‹Xã Lạc An – Năm 2025 – Quý I›", "4  ‹Xã Lạc An – Năm 2025 – Quý II›", "2 lớp ‹Xã Lạc An – Số lớp bồi dưỡng›",
                "1 lớp ‹Xã Lạc Bình – Số lớp bồi dưỡng›",
            ])
        #expect(figures.map { $0.cell?.window?.description } == ["2025-01-01/2025-03-31", "2025-04-01/2025-06-30", nil, nil])
    }

    @Test func `counted in one unit says so over the table`() throws {
        let document = try TableSample.plain(
            [["Xã", "2024", "2025"], ["An Phú", "120", "140"], ["An Thới", "95", "101"]], before: "<p>Đơn vị tính: lượt người</p>")
        #expect(
            lines(document) == [
                "120 lượt người ‹An Phú – 2024›", "140 lượt người ‹An Phú – 2025›", "95 lượt người ‹An Thới – 2024›",
                "101 lượt người ‹An Thới – 2025›",
            ])
        #expect(Reading(of: document).figures.map { $0.cell?.ofUnit?.text } == ["An Phú", "An Phú", "An Thới", "An Thới"])
    }

    @Test func `may have marked heads, titles of its own and numbered columns`() throws {
        let document = try TableSample.html(
            TableSample.row(["BIỂU TỔNG HỢP KẾT QUẢ", "", ""]) + TableSample.row(["Nội dung", "Số lượng", "Tỷ lệ"], head: true)
                + TableSample.row(["(1)", "(2)", "(3)"]) + TableSample.row(["Chi bộ sinh hoạt chuyên đề", "35/40", "87,5%"]))
        let figures = Reading(of: document).figures
        #expect(lines(document) == ["35 chi bộ ‹Chi bộ sinh hoạt chuyên đề – Số lượng›", "87.5 % ‹Chi bộ sinh hoạt chuyên đề – Tỷ lệ›"])
        #expect(figures.first?.denominator?.plain == "40")
    }

    @Test func `is none where its numbers only name things`() throws {
        let people = try TableSample.plain([
            ["STT", "Họ và tên", "Năm sinh", "Điện thoại"], ["1", "Lò Thị Mai", "1985", "0912345678"],
            ["2", "Hà Văn Dũng", "1990", "0987654321"],
        ])
        let papers = try TableSample.plain([
            ["TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"], ["1", "15-KH/HU", "05/3/2025", "Kế hoạch học tập"],
            ["2", "16-KH/HU", "12/3/2025", "Kế hoạch kiểm tra"],
        ])
        #expect(Reading(of: people).figures.filter { $0.cell != nil }.isEmpty)
        #expect(Reading(of: papers).figures.filter { $0.cell != nil }.isEmpty)
    }

    @Test func `is not read a second time as prose, but what its cells tell is`() throws {
        let document = try TableSample.plain([
            ["Đơn vị", "Số buổi", "Kết quả khác"], ["Xã Đông Hải", "12", "Đã mở 02 lớp tập huấn cho cán bộ"], ["Xã Tây Hải", "7", ""],
        ])
        let figures = Reading(of: document).figures
        #expect(figures.map(\.passage.text) == ["12", "02 lớp tập huấn", "7"])
        #expect(figures.map { $0.cell == nil } == [false, true, false])
    }

    @Test func `never gives two figures for one cell, nor one outside the cells`() throws {
        var random = SeededGenerator(seed: 7)
        let contents = [
            "12", "1.450", "-", "x", "", "98,4%", "Xã A Lưới", "Tổng cộng", "Số buổi", "Quý I/2025", "05/7/2024", "hơn 30", "(3)", "2025",
        ]
        for _ in 0..<300 {
            let width = Int.random(in: 1...6, using: &random)
            let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                (0..<width).map { _ in contents.randomElement(using: &random) ?? "" }
            }
            guard rows.joined().contains(where: { !$0.isEmpty }) else { continue }
            let document = try TableSample.plain(rows)
            let figures = Reading(of: document).figures.filter { $0.cell != nil }
            #expect(Set(figures.map(\.passage.span)).count == figures.count)
            let cells = document.blocks.flatMap(cells(of:))
            for figure in figures { #expect(cells.contains { $0.contains(figure.passage.span.lowerBound) }) }
        }
    }
}

private func cells(of block: ReadDocument.Block) -> [Range<Int>] {
    guard case .tableRow(_, let cells) = block.kind else { return [] }
    return cells.map(\.range)
}

@Suite struct `The structure of a source` {
    @Test func `changes nothing about a text that has only paragraphs`() {
        let blocks = ReadDocument.Block.paragraphs(of: ReadingSample.page)
        #expect(Reading(of: ReadingSample.page, blocks: blocks).json(file: "a") == Reading(of: ReadingSample.page).json(file: "a"))
    }

    @Test func `makes a heading of what it calls one, and no heading of a list item`() throws {
        let long = "Kết quả công tác tuyên truyền, giáo dục lý luận chính trị và khoa giáo trong sáu tháng qua trên địa bàn huyện"
        let page = """
            <html><body><h1>Huyện ủy Mường Sang sơ kết 6 tháng đầu năm 2025</h1>
            <p>Sáng 10/7/2025, Huyện ủy Mường Sang tổ chức hội nghị sơ kết công tác tuyên giáo 6 tháng đầu năm và bàn nhiệm vụ 6 tháng cuối năm.</p>
            <h2>\(long)</h2><ul><li>Đã mở 14 lớp tập huấn cho đội ngũ báo cáo viên</li></ul>
            <p>Toàn huyện đã tổ chức 96 buổi tuyên truyền với sự tham gia của đông đảo cán bộ, đảng viên và nhân dân các dân tộc trong huyện.</p>
            </body></html>
            """
        let reading = Reading(of: try DocumentReader().read(Array(page.utf8), named: "a.html"))
        #expect(reading.figures.map(\.passage.text) == ["14 lớp tập huấn", "96 buổi tuyên truyền"])
        #expect(reading.sections.map(\.kind) == [.results])
    }
}
