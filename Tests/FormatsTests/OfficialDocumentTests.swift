import Core
import Testing

@testable import Formats

@Suite struct `An official document` {
    private var report: OfficialDocument {
        OfficialDocument(
            layout: .party(on: "2026-07-03"),
            letterhead: .init(
                upperOrgan: "TỈNH ỦY HÒA AN", organ: "BAN TUYÊN GIÁO VÀ DÂN VẬN", symbol: "37-BC/BTGDVTU", place: "Hòa An",
                day: "2026-07-03"),
            typeName: "BÁO CÁO", subject: "kết quả công tác 6 tháng đầu năm 2026",
            body: [
                .heading(level: 1, "I. KẾT QUẢ"), .heading(level: 2, "1. Tuyên truyền"),
                .paragraph([.init("Đã tổ chức "), .init("350 buổi", .bold), .init(", hơn 12.000 lượt <người> & nghe.", .italic)]),
                .item("Xã Tân Hòa: 12 buổi"),
                .item([.init("trong đó 2 buổi lưu động")], level: 2),
                .table(
                    .init(
                        caption: "Bảng 1. Theo đơn vị", columns: [.init("Đơn vị", width: 3), .init("Số buổi", .right), .init("Ghi chú")],
                        rows: [["Xã Tân Hòa", "12", ""], ["Tổng", "12"]], totals: 1)),
            ],
            signature: .init(authority: "K/T TRƯỞNG BAN", title: "PHÓ TRƯỞNG BAN", name: "Trần Minh Khuê"),
            recipients: ["Ban Tuyên giáo và Dân vận Trung ương", "Lưu Văn phòng Tỉnh ủy"])
    }

    @Test func `is read back as it was written`() throws {
        let read = try DocumentReader().read(report.docx(), named: "báo cáo.docx")
        #expect(
            read.text == """
                TỈNH ỦY HÒA AN
                BAN TUYÊN GIÁO VÀ DÂN VẬN
                *
                ĐẢNG CỘNG SẢN VIỆT NAM
                Số 37-BC/BTGDVTU\tHòa An, ngày 03 tháng 7 năm 2026
                BÁO CÁO
                kết quả công tác 6 tháng đầu năm 2026
                -----
                I. KẾT QUẢ
                1. Tuyên truyền
                Đã tổ chức 350 buổi, hơn 12.000 lượt <người> & nghe.
                Xã Tân Hòa: 12 buổi
                trong đó 2 buổi lưu động
                Bảng 1. Theo đơn vị
                Đơn vị\tSố buổi\tGhi chú
                Xã Tân Hòa\t12\t
                Tổng\t12\t
                Nơi nhận:
                - Ban Tuyên giáo và Dân vận Trung ương,
                - Lưu Văn phòng Tỉnh ủy.
                K/T TRƯỞNG BAN
                PHÓ TRƯỞNG BAN
                Trần Minh Khuê
                """)
        let kinds = zip(read.pieces, read.blocks.map(\.kind))
        #expect(kinds.first { $0.0 == "1. Tuyên truyền" }?.1 == .heading(level: 2))
        #expect(kinds.filter { $0.1 == .listItem }.map(\.0) == ["Xã Tân Hòa: 12 buổi", "trong đó 2 buổi lưu động"])
    }

    @Test func `gives the same bytes each time`() throws {
        #expect(try report.docx() == report.docx())
    }

    @Test func `follows the rules in force on its day`() {
        #expect(LayoutProfile.party(on: "2026-05-26").basis == "Hướng dẫn 36-HD/VPTW, ngày 03/4/2018")
        #expect(LayoutProfile.party(on: "2026-05-27").basis == "Hướng dẫn 05-HD/VPTW, ngày 27/5/2026")
    }

    @Test func `of the State has its own heading, number line and end marks`() throws {
        var document = report
        document.layout = .state
        document.letterhead.symbol = "37/BC-SVHTT"
        let text = try DocumentReader().read(document.docx(), named: "a.docx").text
        #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"))
        #expect(text.contains("Số: 37/BC-SVHTT\t"))
        #expect(text.contains("Trung ương;\n") && !text.contains("*"))
    }

    @Test(
        arguments: [
            ("2026-02-03", "ngày 03 tháng 02 năm 2026"), ("2026-03-10", "ngày 10 tháng 3 năm 2026"),
            ("2026-12-31", "ngày 31 tháng 12 năm 2026"),
        ] as [(Day, String)])
    func `dates itself as the rules of writing ask`(day: Day, words: String) {
        #expect(OfficialDocument.Letterhead(upperOrgan: nil, organ: "A", symbol: "", place: "Huế", day: day).placeAndDay == "Huế, \(words)")
    }

    @Test func `places a picture with its description`() throws {
        var document = report
        document.body = [
            .picture(
                .init(
                    png: try BarChart(bars: [.init("a", value: 1, words: "1")]).drawing.png(), description: "Một \"cột\"", caption: "Hình 1"
                ))
        ]
        let archive = try ZIPArchive(document.docx(), limits: ReadingLimits())
        let part = try archive.bytes(of: "word/document.xml")
        #expect(String(decoding: try #require(part), as: UTF8.self).contains(#"descr="Một &quot;cột&quot;""#))
        let hasPicture = archive.contains("word/media/image1.png")
        #expect(hasPicture)
        document.body = [.picture(.init(png: [1, 2, 3], description: ""))]
        #expect(throws: FormatRefusal.pictureNotPNG) { try document.docx() }
    }

    @Test func `is well-formed in every part, whatever people type`() throws {
        var random = Seeded(state: 3)
        let pieces = [
            "<", "&", "\"", "]]>", "\u{0}", "\u{8}", "\u{ffff}", "\u{fffe}", "\u{fffd}", "\n", "\t", "\r", "ế", "a", "\u{301}", "\u{1f600}",
            " ",
        ]
        for _ in 0..<300 {
            func text() -> String {
                (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            }
            var document = report
            document.letterhead.organ = text()
            document.subject = text()
            document.body = [
                .paragraph(text()), .heading(level: Int.random(in: -1...9, using: &random), text()), .item(text()),
                .table(.init(caption: text(), columns: [.init(text()), .init(text())], rows: [[text()], [text(), text(), text()]])),
            ]
            document.recipients = [text()]
            let archive = try ZIPArchive(document.docx(), limits: ReadingLimits())
            for part in [
                "word/document.xml", "word/styles.xml", "word/settings.xml", "word/numbering.xml", "word/header1.xml", "docProps/core.xml",
                "_rels/.rels",
            ] {
                let events = try XMLEvents(to: PackageRelationships(base: ""), limits: ReadingLimits())
                let isThere = try archive.unpack(part, take: events.feed)
                #expect(isThere)
                try events.finish()
            }
        }
    }

    @Test func `comes back with the text of any paragraph`() throws {
        var random = Seeded(state: 4)
        let scalars: [Unicode.Scalar] = Array("aZ09đĐếỳ <>&\"'“”…–%/\t\n".unicodeScalars)
        for _ in 0..<200 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...80, using: &random) { view.append(scalars.randomElement(using: &random)!) }
            let text = "(\(String(view)))"
            var document = report
            document.body = [.paragraph([.init(String(text.prefix(3))), .init(String(text.dropFirst(3)), .bold)])]
            #expect(try DocumentReader().read(document.docx(), named: "a.docx").pieces.contains(text))
        }
    }
}
