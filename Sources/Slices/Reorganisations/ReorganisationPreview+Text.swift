import Core
import Organization

extension ReorganisationPreview {
    /// What will be done, a line for each fact; for a terminal.
    package func lines(in language: Language) -> [String] {
        facts.map { "\($0.label.in(language)): \($0.value.in(language))" }
            + refused.map { $0.phrase.in(language) }
            + left.reports.first.map { "  \(name($0.unit)): \($0.form.in(language)), \($0.window.name.in(language))" }
            + left.seats.first.map { "  \(name($0.unit)): \($0.person) (\($0.account)), \($0.role.phrase.in(language))" }
    }

    /// What a page or a terminal says first: how many of what.
    package var facts: [(label: Phrase, value: Phrase)] {
        let file = plan.file
        let acts = file.counts.filter { $0.act != .split }.map { ($0.act.countPhrase, Phrase("\($0.lines)")) }
        let split = Set(file.lines.lazy.filter { $0.act == .split }.map(\.code)).count
        let declared = Set(file.lines.lazy.filter { $0.act == .split && $0.share != nil }.map(\.code)).count
        let splits =
            split == 0
            ? []
            : [
                (
                    Phrase("Đơn vị được chia", en: "Units split"),
                    Phrase("\(split), trong đó \(declared) có tỷ lệ", en: "\(split), \(declared) of them with shares")
                )
            ]
        return [(Phrase("Từ ngày", en: "From"), Phrase(file.day.onScreen))] + acts + splits + [
            (
                Phrase("Số liệu mang sang đơn vị kế thừa", en: "Figures carried to heirs"),
                Phrase(
                    "\(figuresCarried), trong đó \(figuresEstimated) ước tính",
                    en: "\(figuresCarried), \(figuresEstimated) of them estimated")
            ),
            (Phrase("Báo cáo chưa nộp của đơn vị kết thúc", en: "Open reports of ending units"), Phrase("\(left.reports.count)")),
            (Phrase("Vai trò trên đơn vị kết thúc", en: "Roles on ending units"), Phrase("\(left.seats.count)")),
        ]
    }

    package func name(_ unit: OrgUnitID) -> String {
        plan.units[unit].map { "\($0.fullName) (\($0.code))" } ?? unit.description
    }
}

extension ReorganisationAct {
    /// Before a number of lines.
    var countPhrase: Phrase {
        switch self {
        case .begin: Phrase("Đơn vị thành lập", en: "Units beginning")
        case .end: Phrase("Đơn vị giải thể", en: "Units ending without an heir")
        case .merge: Phrase("Đơn vị nhập vào đơn vị khác", en: "Units merging")
        case .split: Phrase("Phần được chia", en: "Parts of split units")
        case .rename: Phrase("Đơn vị đổi tên", en: "Units renamed")
        case .move: Phrase("Đơn vị chuyển cấp trên", en: "Units moved")
        case .reclassify: Phrase("Đơn vị đổi loại", en: "Units reclassified")
        case .ambiguous: Phrase("Khả năng kế thừa chưa rõ", en: "Possible heirs, not settled")
        case .unknown: Phrase("Đơn vị kết thúc chưa rõ kế thừa", en: "Units ending, heir not known")
        }
    }
}
