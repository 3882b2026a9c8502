/// The kinds of formal document an office cites, by the word that names them and by the code in their symbol.
public enum DocumentType: String, Sendable, CaseIterable {
    case resolution = "nghi_quyet"
    case directive = "chi_thi"
    case conclusion = "ket_luan"
    case decision = "quyet_dinh"
    case regulation = "quy_dinh"
    case guidance = "huong_dan"
    case plan = "ke_hoach"
    case circular = "thong_tu"
    case decree = "nghi_dinh"
    case law = "luat"
    case scheme = "de_an"
    case programme = "chuong_trinh"
    case letter = "cong_van"
    case report = "bao_cao"
    case notice = "thong_bao"
    case other = "khac"

    /// Longest first, as written before a number: "Nghị quyết liên tịch số 02".
    static let words: Phrasebook<DocumentType> = [
        .resolution: "nghị quyết | nghị quyết liên tịch | nghị quyết chuyên đề",
        .directive: "chỉ thị",
        .conclusion: "kết luận | thông báo kết luận",
        .decision: "quyết định",
        .regulation: "quy định",
        .guidance: "hướng dẫn | hướng dẫn liên ngành",
        .plan: "kế hoạch | kế hoạch hành động | kế hoạch phối hợp | kế hoạch liên tịch",
        .circular: "thông tư | thông tư liên tịch",
        .decree: "nghị định",
        .law: "luật | bộ luật",
        .scheme: "đề án",
        .programme: "chương trình | chương trình hành động | chương trình phối hợp",
        .letter: "công văn",
        .report: "báo cáo | báo cáo thẩm tra | báo cáo thẩm định",
        .notice: "thông báo",
        .other:
            """
        quy chế | quy chế phối hợp | thông tri | pháp lệnh | tờ trình | công điện | điều lệ | lệnh | văn bản \
        | văn bản hợp nhất | phương án | dự án | hiến pháp | biên bản | giấy mời | thông cáo | chiến lược | quy hoạch \
        | tuyên bố | lời kêu gọi | hợp đồng | bản ghi nhớ | bản thỏa thuận | giấy ủy quyền | giấy giới thiệu \
        | giấy chứng nhận | giấy nghỉ phép | phiếu gửi | phiếu chuyển | phiếu báo | bản sao y | bản sao lục | bản trích sao \
        | cương lĩnh
        """,
    ]

    /// By the code of a symbol, for one cited without a type word: "01-KL/TW".
    static let codes: Phrasebook<DocumentType> = [
        .resolution: "NQ | NQLT", .directive: "CT", .conclusion: "KL", .decision: "QĐ | QD | QĐNS", .regulation: "QyĐ | QĐi",
        .guidance: "HD",
        .plan: """
        KH | KHPH
        """, .circular: "TT | TTLT", .decree: "NĐ | ND", .scheme: "ĐA", .programme: "CTr", .letter: "CV", .report: "BC",
        .notice: "TB",
        .law: "QH | L",
        .other:
            "QC | TTr | TC | BB | CĐ | PA | DA | PL | GM | BCTĐ | VBHN | HĐ | LKG | BGN | BTT | GUQ | GGT | GNP | PG | PC | PB | BS | TrS",
    ]
}
