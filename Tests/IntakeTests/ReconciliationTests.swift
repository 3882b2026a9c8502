import Core
import Formats
import Intake
import Testing

@Suite struct `Figures of one document that do not fit each other` {
    private func hints(_ text: String) -> [String] { Reading(of: text).doubts.map(\.hint) }

    @Test(arguments: [
        ("Trong quý, huyện tổ chức 05 hội nghị (03 trực tiếp + 01 trực tuyến).", "05 hội nghị = 03 + 01?"),
        ("Trong quý, huyện tổ chức 05 hội nghị (03 trực tiếp, 01 trực tuyến).", "05 hội nghị = 03 + 01?"),
        ("Đã ban hành 12 văn bản (05 kế hoạch + 04 công văn + 02 báo cáo).", "12 văn bản = 05 + 04 + 02?"),
        ("Toàn huyện có 1.250 học viên, gồm 700 nam và 450 nữ.", "1.250 học viên = 700 + 450?"),
        ("Xã mở 04 lớp, trong đó có 06 lớp cho đoàn viên.", "04 lớp ≥ 06?"),
    ])
    func `are pointed out as a question`(text: String, hint: String) {
        #expect(hints(text) == [hint])
    }

    @Test(arguments: [
        "Trong quý, huyện tổ chức 05 hội nghị (03 trực tiếp + 02 trực tuyến).",
        "Trong quý, huyện tổ chức 05 hội nghị (01 cấp huyện, 03 cấp xã).",
        "Có 1.200 đảng viên, trong đó 400 nữ, 900 đảng viên là người dân tộc thiểu số.",
        "Xã mở 12 lớp, trong đó 02 lớp cho đoàn viên.",
        "Huyện tổ chức 05 hội nghị (120 đại biểu, 14 điểm cầu).",
        "Hơn 900 lượt người nghe (500 nam + 300 nữ).",
        "Tổ chức 35 buổi tuyên truyền (tăng 05 buổi so với cùng kỳ).",
        "Tổ chức 03 hội nghị, trong đó 12 xã tham dự trực tuyến.",
        "Xã có 05 chi bộ (có 01 chi bộ trường học).",
    ])
    func `are left alone where parts may be missing or count something else`(text: String) {
        #expect(hints(text).isEmpty)
    }

    @Test func `say where they stand, what was found and what to do`() throws {
        let doubt = try #require(Reading(of: "Trong quý, huyện tổ chức 05 hội nghị (03 trực tiếp + 01 trực tuyến).").doubts.first)
        #expect(doubt.whole.span == 25..<36)
        #expect(doubt.parts.map(\.text) == ["03", "01"])
        #expect(doubt.sentence.vi == "ghi 05 hội nghị, các phần cộng lại được 4: 05 hội nghị = 03 + 01?")
        #expect(!Reconciliation.remedy.vi.isEmpty)
    }

    @Test func `in a table are a total and the rows above it`() throws {
        let table = [["Đơn vị", "Số buổi", "Số lớp"], ["Xã A Bung", "12", "3"], ["Xã A Ngo", "8", "2"], ["Tổng cộng", "21", "5"]]
        let doubts = Reading(of: try TableSample.plain(table)).doubts
        #expect(doubts.map(\.hint) == ["21 = 12 + 8?"])
        #expect(doubts.first?.sentence.vi == "Cột “Số buổi”: ghi 21, các phần cộng lại được 20: 21 = 12 + 8?")
    }

    @Test func `in a table are no shares, no sub-totals that add up, and no rows under another`() throws {
        let rates = [["Đơn vị", "Số buổi", "Tỷ lệ"], ["Xã A Bung", "12", "90%"], ["Xã A Ngo", "8", "95%"], ["Tổng cộng", "20", "92%"]]
        let levels = [
            ["TT", "Đơn vị", "Số buổi"], ["I", "Khối xã", "20"], ["1", "Xã A Bung", "12"], ["2", "Xã A Ngo", "8"],
            ["II", "Khối cơ quan", "5"],
            ["", "Tổng cộng", "25"],
        ]
        let first = [["Đơn vị", "Số buổi"], ["Toàn huyện", "20"], ["Xã A Bung", "12"], ["Xã A Ngo", "8"]]
        let twice = [
            ["Đơn vị", "Số buổi"], ["Xã A Bung", "12"], ["Xã A Ngo", "8"], ["Cộng", "20"], ["Ban Tổ chức", "3"], ["Ban Dân vận", "4"],
            ["Cộng", "7"],
            ["Tổng cộng", "27"],
        ]
        for table in [rates, levels, first, twice] { #expect(Reading(of: try TableSample.plain(table)).doubts.isEmpty) }
    }
}
