import Core
import Formats
import Organization

/// How the office of a unit heads and signs its papers, worked out from the dated tree. A local custom that differs is the
/// clerk's to change in the file.
///
/// - A territory speaks through its committee: `TỈNH ỦY …`, `HUYỆN ỦY …`, `ĐẢNG ỦY XÃ …`. From the district upward the paper is
///   that of the committee's department, which has borne the name *Ban Tuyên giáo và Dân vận* since 3 February 2025; in a
///   commune it is that of the committee itself, under the committee above.
/// - A body (a department, a school) speaks in its own name under the committee of the territory it hangs on.
struct OfficeHouse: Sendable {
    let upperOrgan: String?
    let organ: String
    /// As a sentence names it: "Ban Tuyên giáo và Dân vận Tỉnh ủy Tân Giang".
    let fullName: String
    /// What follows "-BC/" in a symbol.
    let symbol: String
    let place: String
    /// How a sentence names all that the report covers.
    let scope: String
    let signature: OfficialDocument.Signature
    let recipients: [String]

    /// The day the departments of information and of mass mobilisation became one.
    private static let merger: Day = "2025-02-03"

    /// - Parameter above: The unit above on that day; nil at the top.
    init(of unit: OrgUnit, under above: OrgUnit?, on day: Day) {
        let isMerged = day >= Self.merger
        let department = isMerged ? "Ban Tuyên giáo và Dân vận" : "Ban Tuyên giáo"
        let departmentSymbol = isMerged ? "BTGDV" : "BTG"
        place = unit.kind == .body ? above?.name ?? unit.name : unit.name
        scope = unit.kind == .body ? "đơn vị" : "toàn \(unit.type)"
        guard unit.kind == .area else {
            let committee = above.flatMap(Committee.init)
            let name = committee.map { unit.name.droppingSuffix(" \($0.title)") } ?? unit.name
            upperOrgan = committee?.name.uppercased()
            organ = name.uppercased()
            fullName = unit.fullName
            symbol = name == department ? departmentSymbol + (committee?.symbol ?? "") : name.initials
            signature = .init(authority: nil, title: name.hasPrefix("Ban ") ? "TRƯỞNG BAN" : "THỦ TRƯỞNG ĐƠN VỊ", name: nil)
            recipients = [
                committee.map { "Thường trực \($0.title)" }, above.map { "\(department) \(Committee($0)?.title ?? $0.fullName)" },
                "Lưu \(name)",
            ]
            .compactMap(\.self).filter { !$0.hasPrefix(name) }
            return
        }
        let committee = Committee(unit)
        switch unit.level {
        case .commune:
            upperOrgan = above.flatMap(Committee.init)?.name.uppercased()
            organ = (committee?.name ?? unit.fullName).uppercased()
            fullName = committee?.name ?? unit.fullName
            symbol = "ĐU"
            signature = .init(authority: "T/M BAN THƯỜNG VỤ", title: "BÍ THƯ", name: nil)
            recipients = [
                above.flatMap(Committee.init).map { "\(department) \($0.title)" }, "Thường trực Đảng ủy", "Lưu Văn phòng Đảng ủy",
            ].compactMap(\.self)
        case .province, .district, .central:
            upperOrgan = (committee?.name ?? "Ban Chấp hành Trung ương").uppercased()
            organ = department.uppercased()
            fullName = "\(department) \(committee?.name ?? "Trung ương")"
            symbol = departmentSymbol + (committee?.symbol ?? "TW")
            signature = .init(authority: nil, title: "TRƯỞNG BAN", name: nil)
            let upper = unit.level == .district ? above.flatMap(Committee.init)?.title : "Trung ương"
            recipients = [
                unit.level == .central ? nil : upper.map { "\(department) \($0)" }, committee.map { "Thường trực \($0.title)" },
                "Lãnh đạo Ban",
                "Lưu \(department)",
            ].compactMap(\.self)
        }
    }
}

/// The Party committee of a territory.
private struct Committee {
    /// "Tỉnh ủy"
    let title: String
    /// "Tỉnh ủy Tân Giang"
    let name: String
    /// "TU"
    let symbol: String

    /// Nil at the centre, whose committee has another name altogether.
    init?(_ unit: OrgUnit) {
        switch (unit.level, unit.type) {
        case (.central, _): return nil
        case (.province, "thành phố"): (title, symbol) = ("Thành ủy", "TU")
        case (.province, _): (title, symbol) = ("Tỉnh ủy", "TU")
        case (.district, "quận"): (title, symbol) = ("Quận ủy", "QU")
        case (.district, "thị xã"): (title, symbol) = ("Thị ủy", "ThU")
        case (.district, "thành phố"): (title, symbol) = ("Thành ủy", "ThU")
        case (.district, _): (title, symbol) = ("Huyện ủy", "HU")
        case (.commune, _): (title, symbol) = ("Đảng ủy", "ĐU")
        }
        name = unit.level == .commune ? "\(title) \(unit.type) \(unit.name)" : "\(title) \(unit.name)"
    }
}

extension String {
    fileprivate func droppingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }

    /// "Báo và Phát thanh, Truyền hình" is "BPTTH": first letters, without "và" and without the word for its territory.
    fileprivate var initials: String {
        split(separator: " ").filter { !["và", "tỉnh", "huyện", "xã"].contains($0) }.compactMap(\.first).map { $0.uppercased() }.joined()
    }
}
