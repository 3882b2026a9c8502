import Organization

/// One unit of the sample province: nobody's real name, no real place.
package struct SampleUnit: Sendable {
    /// Also the name of its account.
    package let slug: String
    let code: String
    let kind: OrgUnit.Kind
    let level: Level
    let type: String
    let name: String
    let fullName: String
    /// Who fills and files its report.
    let specialist: String

    static func ward(_ slug: String, _ code: String, _ name: String, _ specialist: String) -> SampleUnit {
        SampleUnit(
            slug: slug, code: code, kind: .area, level: .commune, type: "phường", name: name, fullName: "Phường \(name)",
            specialist: specialist)
    }

    static func commune(_ slug: String, _ code: String, _ name: String, _ specialist: String) -> SampleUnit {
        SampleUnit(
            slug: slug, code: code, kind: .area, level: .commune, type: "xã", name: name, fullName: "Xã \(name)", specialist: specialist)
    }

    static func body(_ slug: String, _ code: String, _ name: String, _ fullName: String, type: String, _ specialist: String) -> SampleUnit {
        SampleUnit(
            slug: slug, code: code, kind: .body, level: .province, type: type, name: name, fullName: fullName, specialist: specialist)
    }
}

extension SampleUnit {
    /// The nineteen communes and wards in force since 1 July 2025, and three bodies of the province.
    package static let all: [SampleUnit] = [
        .ward("bennghia", "TG-01", "Bến Nghĩa", "Đinh Thị Thùy Dương"),
        .ward("donglinh", "TG-02", "Đông Lĩnh Hạ", "Phan Văn Toại"),
        .ward("vinhtra", "TG-03", "Vĩnh Trà", "Mai Thị Hồng Thắm"),
        .ward("camson", "TG-04", "Cẩm Sơn Đông", "Lưu Quang Đạo"),
        .ward("giangkhau", "TG-05", "Giang Khẩu", "Ngô Thị Bích Ngà"),
        .commune("anthoi", "TG-06", "An Thới Giang", "Huỳnh Tấn Lợi"),
        .commune("binhluong", "TG-07", "Bình Lương Thượng", "Trương Thị Mỹ Hiền"),
        .commune("conthuan", "TG-08", "Cồn Thuận", "Bùi Hữu Nghị"),
        .commune("dainghia", "TG-09", "Đại Nghĩa Thượng", "Tạ Văn Khiêm"),
        .commune("hungkhe", "TG-10", "Hưng Khê", "Nguyễn Thị Lệ Quyên"),
        .commune("kimsa", "TG-11", "Kim Sa Đông", "Đặng Công Thành"),
        .commune("lacdien", "TG-12", "Lạc Điền", "Vũ Thị Kim Oanh"),
        .commune("myhuong", "TG-13", "Mỹ Hương Tây", "Lê Minh Trí"),
        .commune("namtran", "TG-14", "Nậm Tràn", "Vàng Thị Sín"),
        .commune("phulac", "TG-15", "Phú Lạc Giang", "Trần Đình Phúc"),
        .commune("sontrung", "TG-16", "Sơn Trung Hạ", "Hà Văn Quyết"),
        .commune("thachkieu", "TG-17", "Thạch Kiều", "Cao Thị Thu Hà"),
        .commune("thanhtrieu", "TG-18", "Thanh Triều", "Đoàn Ngọc Sơn"),
        .commune("yenbai", "TG-19", "Yên Bãi", "Phùng Thị Nhạn"),
        .body(
            "bantuyengiao", "TG-BTGDV", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy Tân Giang",
            type: "ban đảng",
            "Nguyễn Hoàng Lâm"),
        .body("truongchinhtri", "TG-TCT", "Trường Chính trị tỉnh", "Trường Chính trị tỉnh Tân Giang", type: "trường", "Phạm Thị Ngọc Diệp"),
        .body(
            "baodai", "TG-BPTTH", "Báo và Phát thanh, Truyền hình", "Báo và Phát thanh, Truyền hình Tân Giang", type: "đơn vị sự nghiệp",
            "Lý Thành Nhân"),
    ]

    /// Those that have not filed on the day the demonstration opens.
    package static let silent: Set = ["thanhtrieu", "sontrung", "conthuan"]
    /// The one of them that has begun a draft.
    static let begun = "thanhtrieu"
}
