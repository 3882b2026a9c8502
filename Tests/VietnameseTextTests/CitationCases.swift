import Testing

/// Citations written by us, of many kinds and in many hands, and what each says.
struct CitationCase: Sendable, CustomTestStringConvertible {
    let text: String
    /// The words cited, one for each document.
    let cited: [String]
    /// The first document: "type | number | year | code | organ | unit | date | issuer | terms", without what trails empty.
    let name: String

    init(_ text: String, _ cited: String..., name: String) {
        (self.text, self.cited, self.name) = (text, cited, name)
    }

    var testDescription: String { text }

    static let party: [CitationCase] = [
        .init(
            "quán triệt Nghị quyết số 41-NQ/TW, ngày 10/10/2023 của Bộ Chính trị về doanh nhân",
            "Nghị quyết số 41-NQ/TW, ngày 10/10/2023 của Bộ Chính trị", name: "nghị quyết|41||NQ|TW||2023-10-10|Bộ Chính trị|XIII"),
        .init(
            "Chỉ thị số 14-CT/TU ngày 05-7-2024 của Ban Thường vụ Tỉnh ủy", "Chỉ thị số 14-CT/TU ngày 05-7-2024 của Ban Thường vụ Tỉnh ủy",
            name: "chỉ thị|14||CT|TU||2024-07-05|Ban Thường vụ Tỉnh ủy"),
        .init(
            "kết luận số 69-KL/TW của Ban Bí thư khóa XIII", "kết luận số 69-KL/TW của Ban Bí thư khóa XIII",
            name: "kết luận|69||KL|TW|||Ban Bí thư|XIII"),
        .init(
            "theo Quy chế số 08-QC/ĐU của Đảng ủy phường", "Quy chế số 08-QC/ĐU của Đảng ủy phường",
            name: "quy chế|08||QC|ĐU|||Đảng ủy phường"),
        .init("Thông tri số 03-TT/TU về thi đua", "Thông tri số 03-TT/TU", name: "thông tri|03||TT|TU"),
        .init(
            "Tờ trình số 211-TTr/BTGDVTU, ngày 2/3/2026", "Tờ trình số 211-TTr/BTGDVTU, ngày 2/3/2026",
            name: "tờ trình|211||TTr|BTGDVTU||2026-03-02"),
        .init(
            "Chương trình hành động số 22-CTr/HU thực hiện", "Chương trình hành động số 22-CTr/HU",
            name: "chương trình hành động|22||CTr|HU"),
        .init("Quyết định số 1501-QĐNS/TW", "Quyết định số 1501-QĐNS/TW", name: "quyết định|1501||QĐNS|TW"),
        .init("Hướng dẫn số 12-HD/BTCTW-BTGTW", "Hướng dẫn số 12-HD/BTCTW-BTGTW", name: "hướng dẫn|12||HD|BTCTW|BTGTW"),
        .init("Biên bản số 04-BB/CB ngày 3/2/2025", "Biên bản số 04-BB/CB ngày 3/2/2025", name: "biên bản|04||BB|CB||2025-02-03"),
        .init("Giấy mời số 77-GM/VPTU", "Giấy mời số 77-GM/VPTU", name: "giấy mời|77||GM|VPTU"),
        .init("Thông báo kết luận số 15-TB/TU", "Thông báo kết luận số 15-TB/TU", name: "thông báo kết luận|15||TB|TU"),
        .init("Phương án số 02-PA/TU", "Phương án số 02-PA/TU", name: "phương án|02||PA|TU"),
        .init("Đề án số 06-ĐA/ĐUK", "Đề án số 06-ĐA/ĐUK", name: "đề án|06||ĐA|ĐUK"),
        .init("Quy định số 41-QyĐ/TU", "Quy định số 41-QyĐ/TU", name: "quy định|41||QyĐ|TU"),
        .init("Báo cáo số 15b-BC/HU", "Báo cáo số 15b-BC/HU", name: "báo cáo|15b||BC|HU"),
        .init("Kế hoạch số 09-KH/TĐTN-BTG", "Kế hoạch số 09-KH/TĐTN-BTG", name: "kế hoạch|09||KH|TĐTN|BTG"),
        .init("Nghị quyết Trung ương 8 khóa XIII", "Nghị quyết Trung ương 8 khóa XIII", name: "nghị quyết|||NQ|TW|HN8|||XIII"),
        .init("Nghị quyết Đại hội XIV của Đảng", "Nghị quyết Đại hội XIV của Đảng", name: "nghị quyết|||NQ|ĐH||||XIV"),
        .init(
            "Nghị quyết Đại hội Đảng bộ xã lần thứ XXIII, nhiệm kỳ 2025-2030", "Nghị quyết Đại hội Đảng bộ xã lần thứ XXIII",
            name: "nghị quyết|||NQ|ĐH||||XXIII"),
        .init(
            "Nghị quyết số 18-NQ/TW (khóa XII) đã nêu", "Nghị quyết số 18-NQ/TW", name: "nghị quyết|18||NQ|TW||||XII"),
        .init("Nghị quyết số 27 của Trung ương", "Nghị quyết số 27 của Trung ương", name: "nghị quyết|27||||||Trung ương"),
        .init("Lời kêu gọi số 01-LKG/TW", "Lời kêu gọi số 01-LKG/TW", name: "lời kêu gọi|01||LKG|TW"),
    ]

    static let state: [CitationCase] = [
        .init(
            "Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ",
            "Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ",
            name: "nghị định|78|2025|NĐ|CP||2025-04-01|Chính phủ"),
        .init("Thông tư số 11/2024/TT-BNV", "Thông tư số 11/2024/TT-BNV", name: "thông tư|11|2024|TT|BNV"),
        .init(
            "Thông tư liên tịch số 04/2015/TTLT-BKHCN-BTC", "Thông tư liên tịch số 04/2015/TTLT-BKHCN-BTC",
            name: "thông tư liên tịch|04|2015|TTLT|BKHCN|BTC"),
        .init("Luật Đất đai số 31/2024/QH15", "Luật Đất đai số 31/2024/QH15", name: "luật|31|2024||QH15"),
        .init("Luật số 58/2020/QH14 của Quốc hội", "Luật số 58/2020/QH14 của Quốc hội", name: "luật|58|2020||QH14|||Quốc hội"),
        .init("Pháp lệnh số 02/2022/UBTVQH15", "Pháp lệnh số 02/2022/UBTVQH15", name: "pháp lệnh|02|2022||UBTVQH15"),
        .init("Lệnh số 12/2023/L-CTN", "Lệnh số 12/2023/L-CTN", name: "lệnh|12|2023|L|CTN"),
        .init(
            "Quyết định số 123/QĐ-UBND của UBND tỉnh", "Quyết định số 123/QĐ-UBND của UBND tỉnh",
            name: "quyết định|123||QĐ|UBND|||UBND tỉnh"),
        .init("Công văn số 812/UBND-VX", "Công văn số 812/UBND-VX", name: "công văn|812|||UBND|VX"),
        .init("Công điện số 71/CĐ-TTg", "Công điện số 71/CĐ-TTg", name: "công điện|71||CĐ|TTg"),
        .init("Tờ trình số 90/TTr-SVHTTDL", "Tờ trình số 90/TTr-SVHTTDL", name: "tờ trình|90||TTr|SVHTTDL"),
        .init(
            "Nghị quyết số 15/2023/NQ-HĐND của HĐND tỉnh", "Nghị quyết số 15/2023/NQ-HĐND của HĐND tỉnh",
            name: "nghị quyết|15|2023|NQ|HĐND|||HĐND tỉnh"),
        .init(
            "Nghị quyết liên tịch số 403/2017/NQLT-CP-UBTVQH14", "Nghị quyết liên tịch số 403/2017/NQLT-CP-UBTVQH14",
            name: "nghị quyết liên tịch|403|2017|NQLT|CP|UBTVQH14"),
        .init("Văn bản hợp nhất số 20/VBHN-VPQH", "Văn bản hợp nhất số 20/VBHN-VPQH", name: "văn bản hợp nhất|20||VBHN|VPQH"),
        .init("Hợp đồng số 05/HĐ-TTCT", "Hợp đồng số 05/HĐ-TTCT", name: "hợp đồng|05||HĐ|TTCT"),
        .init("Phiếu chuyển số 18/PC-UBND", "Phiếu chuyển số 18/PC-UBND", name: "phiếu chuyển|18||PC|UBND"),
        .init("Bản ghi nhớ số 01/BGN-SKHCN", "Bản ghi nhớ số 01/BGN-SKHCN", name: "bản ghi nhớ|01||BGN|SKHCN"),
        .init("Báo cáo thẩm định số 40/BCTĐ-STP", "Báo cáo thẩm định số 40/BCTĐ-STP", name: "báo cáo thẩm định|40||BCTĐ|STP"),
        .init("Luật Phòng, chống ma túy năm 2021", "Luật Phòng, chống ma túy năm 2021", name: "luật||||||2021"),
        .init("Hiến pháp năm 2013", "Hiến pháp năm 2013", name: "hiến pháp||||||2013"),
        .init(
            "Nghị định của Chính phủ ngày 05/3/2020", "Nghị định của Chính phủ ngày 05/3/2020", name: "nghị định||||||2020-03-05|Chính phủ"),
        .init(
            "Quyết định ngày 9/4/2024 của Chủ tịch UBND huyện", "Quyết định ngày 9/4/2024 của Chủ tịch UBND huyện",
            name: "quyết định||||||2024-04-09|Chủ tịch UBND huyện"),
    ]

    static let oddHands: [CitationCase] = [
        .init("số: 05 - NQ/TU", name: ""), .init("Nghị quyết số: 05 - NQ/TU", "Nghị quyết số: 05 - NQ/TU", name: "nghị quyết|05||NQ|TU"),
        .init("nghị quyết số 35-nq/tw", "nghị quyết số 35-nq/tw", name: "nghị quyết|35||NQ|TW"),
        .init("Nghị quyết 35-NQTW", "Nghị quyết 35-NQTW", name: "nghị quyết|35||NQ|TW"),
        .init("Quyết định số 12 / QĐ - UBND", "Quyết định số 12 / QĐ - UBND", name: "quyết định|12||QĐ|UBND"),
        .init("Kết luận số 76–KL/T.Ư", "Kết luận số 76–KL/T.Ư", name: "kết luận|76||KL|TW"),
        .init("Chỉ thị số O5-CT/TW", "Chỉ thị số O5-CT/TW", name: "chỉ thị|05||CT|TW"),
        .init("Nghị định số 3O/2020/NĐ-CP", "Nghị định số 3O/2020/NĐ-CP", name: "nghị định|30|2020|NĐ|CP"),
        .init(
            "Nghị quyết số\n35-NQ/TW,\nngày 22/10/2018", "Nghị quyết số\n35-NQ/TW,\nngày 22/10/2018",
            name: "nghị quyết|35||NQ|TW||2018-10-22||XII"),
        .init("Nghị quyết số 35-\nNQ/TW", "Nghị quyết số 35-\nNQ/TW", name: "nghị quyết|35||NQ|TW"),
        .init("Quyết định số12-QĐ/TU", "Quyết định số12-QĐ/TU", name: "quyết định|12||QĐ|TU"),
        .init("NQ số 35-NQ/TW", "NQ số 35-NQ/TW", name: "|35||NQ|TW"),
        .init("Công văn (số 45-CV/TU)", "Công văn (số 45-CV/TU", name: "công văn|45||CV|TU"),
        .init("Quyết định số 9/QD-TTg", "Quyết định số 9/QD-TTg", name: "quyết định|9||QĐ|TTg"),
        .init("01-KL/TW của Bộ Chính trị", "01-KL/TW của Bộ Chính trị", name: "|01||KL|TW|||Bộ Chính trị"),
    ]

    static let lists: [CitationCase] = [
        .init(
            "các Nghị quyết số 18, 19-NQ/TW", "Nghị quyết số 18", "19-NQ/TW", name: "nghị quyết|18||NQ|TW"),
        .init("Chỉ thị 05, Kết luận 01", "Chỉ thị 05", "Kết luận 01", name: "chỉ thị|05"),
        .init(
            "các Nghị quyết số 68 và 70 của Bộ Chính trị", "Nghị quyết số 68", "70 của Bộ Chính trị",
            name: "nghị quyết|68||||||Bộ Chính trị"),
        .init(
            "Nghị quyết số 18-NQ/TW, 19-NQ/TW và 20-NQ/TW", "Nghị quyết số 18-NQ/TW", "19-NQ/TW", "20-NQ/TW", name: "nghị quyết|18||NQ|TW"),
        .init(
            "các Nghị định số 30/2020/NĐ-CP, số 34/2016/NĐ-CP", "Nghị định số 30/2020/NĐ-CP", "34/2016/NĐ-CP",
            name: "nghị định|30|2020|NĐ|CP"),
        .init("các Luật số 10/2022/QH15, 20/2023/QH15", "Luật số 10/2022/QH15", "20/2023/QH15", name: "luật|10|2022||QH15"),
    ]

    static let none = [
        "đạt 9/9 chỉ tiêu", "chỉ thị 05 đơn vị", "07 nghị quyết, 02 kết luận", "kế hoạch 3 năm", "Ban Chỉ đạo 389", "Quốc lộ 6", "tổ số 4",
        "Biểu số 02/BTG", "Nghị quyết đi vào cuộc sống", "báo cáo 12 nội dung", "hướng dẫn 30 hộ", "ngày 12-5-2024", "20-11", "đợt 2/2024",
        "Trung đoàn 148", "kế hoạch năm 2025", "đề án của tỉnh", "luật sư Trần Bình", "giai đoạn 2026-2030",
    ]
}
