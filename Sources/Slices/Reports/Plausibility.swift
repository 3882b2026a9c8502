import Core
import Ledger

/// Two figures that should fit each other: what is unlikely is pointed out before filing, and never refused.
struct PlausibilityRule: Sendable {
    /// The indicator whose row the warning leads to, and the one it is held against.
    let code: String
    let against: String
    let check: Check

    enum Check: Sendable {
        /// `code` for each one of `against` lies between these.
        case each(Int64, Int64, of: Phrase)
        case atLeast
        case atMost
    }

    static let all = [
        PlausibilityRule(
            code: "BC04", against: "BC03", check: .each(5, 500, of: Phrase("lượt người nghe mỗi buổi", en: "listeners at each talk"))),
        PlausibilityRule(
            code: "QT02", against: "QT01", check: .each(5, 5_000, of: Phrase("lượt người mỗi hội nghị", en: "people at each conference"))),
        PlausibilityRule(
            code: "LL02", against: "LL01", check: .each(25, 400, of: Phrase("học viên mỗi lớp", en: "learners in each class"))),
        PlausibilityRule(
            code: "LL09", against: "LL08", check: .each(5, 500, of: Phrase("lượt người mỗi lớp tập huấn", en: "people in each training"))),
        PlausibilityRule(code: "LL12", against: "LL11", check: .atLeast),
        PlausibilityRule(code: "HB03", against: "HB02", check: .atMost),
    ]
}

/// A figure worth a second look, in a plain sentence.
struct PlausibilityWarning: Hashable, Sendable {
    let code: String
    let sentence: Phrase

    static func all(about rows: [(indicator: Indicator, total: Answer)]) -> [PlausibilityWarning] {
        let byCode = Dictionary(rows.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        return PlausibilityRule.all.compactMap { rule in
            guard let row = byCode[rule.code], let other = byCode[rule.against] else { return nil }
            return rule.sentence(row, other).map { PlausibilityWarning(code: rule.code, sentence: $0) }
        }
    }
}

extension PlausibilityRule {
    /// Nil when the two fit, or when one of them has no number.
    fileprivate func sentence(_ row: (indicator: Indicator, total: Answer), _ other: (indicator: Indicator, total: Answer)) -> Phrase? {
        guard let amount = row.total.quantity?.amount.thousandths, let base = other.total.quantity?.amount.thousandths else { return nil }
        let (name, otherName) = (row.indicator.name, other.indicator.name)
        switch check {
        case .each(let least, let most, let what):
            guard base > 0 else {
                return amount == 0
                    ? nil : Phrase("Có “\(name)” nhưng “\(otherName)” bằng 0.", en: "There is “\(name)” but “\(otherName)” is 0.")
            }
            let each = amount / base
            guard each < least || each > most else { return nil }
            return Phrase(
                "Bình quân khoảng \(Amount.onScreen(whole: each)) \(what.vi); thường từ \(Amount.onScreen(whole: least)) đến \(Amount.onScreen(whole: most)). Kiểm tra lại “\(name)” và “\(otherName)”.",
                en: "About \(each) \(what.en); usually from \(least) to \(most). Check “\(name)” and “\(otherName)”.")
        case .atLeast:
            return amount >= base ? nil : Phrase("“\(name)” nhỏ hơn “\(otherName)”.", en: "“\(name)” is less than “\(otherName)”.")
        case .atMost:
            return amount <= base ? nil : Phrase("“\(name)” lớn hơn “\(otherName)”.", en: "“\(name)” is more than “\(otherName)”.")
        }
    }
}

extension Amount {
    fileprivate static func onScreen(whole: Int64) -> String {
        (try? Amount(whole: whole))?.onScreen ?? String(whole)
    }
}
