import Core
import VietnameseText

/// Figures of one document that do not fit each other: a whole and its parts that add up to something else. A question to the
/// person who reviews, never a correction.
package struct Reconciliation: Hashable, Sendable {
    /// A number as it stands in the text.
    package struct Term: Hashable, Sendable {
        package let span: Range<Int>
        package let text: String
        package let amount: Amount

        init(_ tokens: Tokens, _ range: Range<Int>, _ amount: Amount) {
            (span, text, self.amount) = (tokens.span(range), tokens.text(range), amount)
        }

        init(span: Range<Int>, text: String, amount: Amount) {
            (self.span, self.text, self.amount) = (span, text, amount)
        }
    }

    package enum Finding: Hashable, Sendable {
        /// The parts, all of them, add up to another number.
        case addsUpTo(Amount)
        /// One of the parts is more than the whole.
        case partIsGreater
    }

    package let finding: Finding
    package let whole: Term
    /// In the order of the text; a long column shows the first of them.
    package let parts: [Term]
    /// Which column of a table; nil in prose.
    package let place: Phrase?

    /// "05 = 03 + 01?"
    package var hint: String {
        let shown = parts.prefix(6).map(\.text) + (parts.count > 6 ? ["…"] : [])
        return switch finding {
        case .addsUpTo: "\(whole.text) = \(shown.joined(separator: " + "))?"
        case .partIsGreater: "\(whole.text) ≥ \(shown.joined(separator: ", "))?"
        }
    }

    package var sentence: Phrase {
        let beside = (vi: place.map { "\($0.vi): " } ?? "", en: place.map { "\($0.en): " } ?? "")
        switch finding {
        case .addsUpTo(let sum):
            return Phrase(
                "\(beside.vi)ghi \(whole.text), các phần cộng lại được \(sum.onScreen): \(hint)",
                en: "\(beside.en)\(whole.text) is written, the parts add up to \(sum.onScreen): \(hint)")
        case .partIsGreater:
            return Phrase(
                "\(beside.vi)một phần lớn hơn tổng: \(hint)", en: "\(beside.en)a part is greater than the whole: \(hint)")
        }
    }

    package static var remedy: Phrase {
        Phrase(
            "Đối chiếu với đơn vị gửi trước khi xác nhận; có thể gõ nhầm hoặc thiếu một phần.",
            en: "Ask the unit that sent it before you confirm; a number may be mistyped or a part left out.")
    }
}
