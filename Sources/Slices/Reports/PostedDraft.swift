import Core
import Ledger
import Web

/// What stands in the select beside a figure.
enum AnswerKind: String, Sendable, CaseIterable {
    case none = ""
    case quantity
    case noneOccurred = "none-occurred"
    case notApplicable = "not-applicable"

    init(_ answer: Answer) {
        switch answer {
        case .quantity: self = .quantity
        case .noneOccurred: self = .noneOccurred
        case .notApplicable: self = .notApplicable
        case .notReported: self = .none
        }
    }

    /// - Parameter isKnown: Whether the ledger answers the row without asking.
    func words(isKnown: Bool) -> Phrase {
        switch self {
        case .none where isKnown: Phrase("không khai thêm", en: "nothing to add")
        case .none: Phrase("chưa trả lời", en: "not answered")
        case .quantity: Phrase("số", en: "a number")
        case .noneOccurred: Answer.noneOccurred.phrase
        case .notApplicable: Answer.notApplicable.phrase
        }
    }
}

/// A report form as it was sent: every field as it was typed, and what could be read from it.
struct PostedDraft: Sendable {
    let revision: Int
    let typed: [String: Typed]
    let draft: ReportDraft
    let errors: FormErrors

    struct Typed: Hashable, Sendable {
        let text: String
        let kind: AnswerKind

        init(text: String, kind: AnswerKind) {
            self.text = text
            self.kind = kind
        }

        /// How an answer looks in the form.
        init(_ answer: Answer) {
            self.init(text: answer.quantity?.phrase.vi ?? "", kind: AnswerKind(answer))
        }

        /// A number typed beside "not answered" is an answer: without scripts nobody can be asked to choose "a number" first.
        func answer(to indicator: Indicator) throws -> Answer {
            switch kind {
            case .none where text.isEmpty: return .notReported
            case .quantity where text.isEmpty: throw ReportRefusal.numberMissing
            case .none, .quantity:
                let answer = Answer.quantity(try Quantity(onScreen: text))
                try indicator.check(answer)
                return answer
            case .noneOccurred, .notApplicable:
                guard text.isEmpty else { throw ReportRefusal.numberBeside(kind == .noneOccurred ? .noneOccurred : .notApplicable) }
                return kind == .noneOccurred ? .noneOccurred : .notApplicable
            }
        }
    }

    init(_ form: PostedForm, on paper: Form) {
        var errors = FormErrors()
        var typed: [String: Typed] = [:]
        var draft = ReportDraft()
        for indicator in paper.indicators where indicator.isDeclared {
            let cell = Typed(
                text: form[indicator.code] ?? "", kind: AnswerKind(rawValue: form[Self.kindField(indicator.code)] ?? "") ?? .none)
            typed[indicator.code] = cell
            do {
                draft.declared[indicator.id] = try cell.answer(to: indicator)
            } catch let refusal as any Refusal {
                errors.add(
                    indicator.code,
                    Phrase(
                        "\(indicator.name): \(refusal.sentence.vi) \(refusal.remedy.vi)",
                        en: "\(indicator.name): \(refusal.sentence.en) \(refusal.remedy.en)"))
            } catch {
                errors.add(indicator.code, QuantityRefusal.notANumber(cell.text))
            }
        }
        for section in Section.allCases {
            draft.passages[section] = (form[section.rawValue] ?? "").split(separator: "\r\n", omittingEmptySubsequences: false).joined(
                separator: "\n")
        }
        revision = form["revision"].flatMap { Int($0) } ?? -1
        self.typed = typed
        self.draft = draft
        self.errors = errors
    }

    static func kindField(_ code: String) -> String { "\(code)-kind" }
}
