import Core
import VietnameseText

/// The indicator of the catalogue a figure most likely counts towards, by what it counts and the words around it.
package struct IndicatorGuess: Hashable, Sendable {
    /// A code of the catalogue, such as BC03.
    package let code: String

    init?(_ tokens: Tokens, unit: Range<Int>, clause: Range<Int>) {
        guard let rules = Self.byUnit.match(tokens, at: unit.lowerBound)?.value else { return nil }
        let around = rules.first { $0.words.map { $0.occurs(tokens, in: clause) } ?? true }
        guard let around else { return nil }
        code = around.code
    }

    private struct Rule: Sendable {
        let code: String
        /// Words one of which must stand in the same clause; nil where the unit says it all.
        let words: PhraseSet?

        init(_ code: String, _ words: PhraseSet? = nil) {
            (self.code, self.words) = (code, words)
        }
    }

    /// What is counted → indicators, the most particular first. A unit that matches no rule is left to the person.
    private static let byUnit = Phrasebook<[Rule]>([
        (
            [
                Rule("BC09", "trong nhân dân"), Rule("TQ05", "chiếu phim | lưu động"), Rule("HB06", "sinh hoạt chuyên đề"),
                Rule("BC03", "tuyên truyền | báo cáo viên | nói chuyện"),
            ], "buổi | cuộc"
        ),
        ([Rule("BC03")], "buổi tuyên truyền"),
        ([Rule("BC04")], "lượt người nghe"),
        (
            [
                Rule("BC04", "tuyên truyền | nghe | báo cáo viên"), Rule("LL09", "tập huấn"),
                Rule("QT02", "học tập | quán triệt | nghị quyết"),
            ], "lượt người | lượt người dự | lượt người tham dự | lượt đảng viên | lượt cán bộ"
        ),
        (
            [
                Rule("LL08", "tập huấn"),
                Rule(
                    "LL01",
                    """
                    lý luận chính trị | bồi dưỡng | đảng viên mới | nhận thức về đảng | sơ cấp
                    """),
            ], "lớp"
        ),
        ([Rule("LL08")], "lớp tập huấn"),
        (
            [
                Rule("LL06", "đảng viên mới"), Rule("LL05", "nhận thức về đảng | đối tượng kết nạp"),
                Rule("LL02", "bồi dưỡng | lý luận chính trị | lớp"),
            ], "học viên"
        ),
        (
            [
                Rule("BC02", "tiếp sóng"), Rule("BC01", "báo cáo viên"),
                Rule("QT01", "quán triệt | học tập nghị quyết | triển khai nghị quyết"),
            ], "hội nghị | kỳ | kỳ hội nghị"
        ),
        ([Rule("QT05")], "điểm cầu"),
        ([Rule("TM03", "sơ kết | tổng kết | sơ, tổng kết"), Rule("QT07", "quán triệt")], "chỉ thị | nghị quyết"),
        ([Rule("TM02")], "dự thảo"),
        ([Rule("TM01", "tham mưu"), Rule("TM05", "ban hành")], "văn bản"),
        ([Rule("KT01", "khen thưởng | khen | biểu dương | tặng | danh hiệu")], "tập thể"),
        ([Rule("KT02", "khen thưởng | khen | biểu dương | tặng | danh hiệu")], "cá nhân"),
        ([Rule("KT03")], "bằng khen"),
        ([Rule("KT04")], "kỷ niệm chương"),
        ([Rule("BT01")], "tin, bài | tin bài | lượt tin, bài"),
        ([Rule("BT04")], "lượt truy cập"),
        ([Rule("TQ01")], "băng rôn | băng-rôn | khẩu hiệu | băng rôn, khẩu hiệu"),
        ([Rule("TQ02")], "tờ rơi | tờ gấp | tờ tranh | áp phích"),
        ([Rule("VH02")], "bài dự thi | tác phẩm dự thi | bài thi"),
        ([Rule("VH03")], "lượt dự thi | lượt thi"),
        ([Rule("VH01", "phát động | tổ chức")], "cuộc thi | hội thi"),
        ([Rule("VH05", "cuộc thi | hội thi | đạt | giành")], "giải"),
        ([Rule("DV01", "dân vận khéo"), Rule("HB02", "đăng ký | học tập và làm theo")], "mô hình"),
        ([Rule("DL02", "khảo sát | điều tra dư luận")], "phiếu"),
        ([Rule("LS01", "lịch sử")], "cuốn | cuốn sách | công trình"),
        ([Rule("BC08")], "tuyên truyền viên"),
        ([Rule("BC06", "cấp tỉnh"), Rule("BC07")], "báo cáo viên"),
        ([Rule("KS01")], "cuộc kiểm tra"),
    ])
}
