import Core
import Ledger
import Web

/// The three fields by which a person says what a figure is: indicator, quantity, window.
struct FigureForm: Sendable {
    let proposal: String
    /// What stands in the fields: what was read, or what was typed and refused.
    let typed: Typed
    let choices: [Choices]
    /// The words that could be remembered with the indicator that is chosen; nil where none are particular enough.
    let memory: RuleOffer?
    /// What confirming would write as it stands; nil where no indicator was recognised.
    let target: Phrase?
    let errors: FormErrors

    /// Indicators of one group of the catalogue.
    struct Choices: Sendable {
        let group: String
        let indicators: [Field.Option]
    }

    struct Typed: Hashable, Sendable {
        var indicator: String
        var quantity: String
        var window: String
        var remembers: Bool
    }

    /// The names carry the proposal, because a page has many such forms and an error leads to one field.
    struct Names {
        let indicator, quantity, window, remember: String

        init(of proposal: String) {
            indicator = "indicator-\(proposal)"
            quantity = "quantity-\(proposal)"
            window = "window-\(proposal)"
            remember = "remember-\(proposal)"
        }
    }

    func write(to html: inout HTML) {
        let names = Names(of: proposal)
        if let target, errors.isEmpty {
            html.p(.class("card-target")) {
                $0.text(Phrase("Ghi vào sổ cái: ", en: "Goes into the ledger as: "))
                $0.strong(target)
            }
            html.details {
                $0.summary(Phrase("Sửa chỉ tiêu, số hoặc kỳ", en: "Change indicator, number or window"))
                writeIndicator(names, to: &$0)
                writeRest(names, to: &$0)
            }
        } else {
            writeIndicator(names, to: &html)
            html.details(errors.isEmpty ? nil : .open) {
                $0.summary(Phrase("Sửa số hoặc kỳ", en: "Change number or window"))
                writeRest(names, to: &$0)
            }
        }
    }

    private func writeIndicator(_ names: Names, to html: inout HTML) {
        let first = Field.Option("", Phrase("– Chọn chỉ tiêu –", en: "– Choose an indicator –"))
        let groups = choices.map { (heading: $0.group, options: $0.indicators) }
        html.field(
            Field(
                names.indicator, Phrase("Chỉ tiêu", en: "Indicator"), .groupedChoice(first: first, groups), value: typed.indicator,
                error: errors[names.indicator]))
        guard let memory else { return }
        html.checkbox(
            names.remember,
            Phrase(
                "Nếu khác gợi ý, nhớ cho lần sau: “\(memory.phrase)”", en: "If it differs from the guess, remember: “\(memory.phrase)”"),
            isOn: typed.remembers)
    }

    private func writeRest(_ names: Names, to html: inout HTML) {
        html.div(.class("card-fields")) {
            $0.field(Field(names.quantity, Phrase("Số lượng", en: "Quantity"), value: typed.quantity, error: errors[names.quantity]))
            $0.field(Field(names.window, Phrase("Kỳ", en: "Window"), value: typed.window, error: errors[names.window]))
        }
    }
}

extension FigureForm {
    /// The choices of the catalogue, group by group; what is computed from others cannot be declared and is left out.
    static func choices(from indicators: [Indicator]) -> [Choices] {
        var order: [String] = []
        var groups: [String: [Field.Option]] = [:]
        for indicator in indicators where !indicator.isComputed {
            if groups[indicator.group] == nil { order.append(indicator.group) }
            groups[indicator.group, default: []].append(Field.Option(indicator.code, indicator.label))
        }
        return order.map { Choices(group: $0, indicators: groups[$0] ?? []) }
    }
}

extension FigureForm.Typed {
    init(_ form: PostedForm, for proposal: ProposalID) {
        let names = FigureForm.Names(of: proposal.description)
        indicator = form[names.indicator] ?? ""
        quantity = form[names.quantity] ?? ""
        window = form[names.window] ?? ""
        remembers = form[names.remember] != nil
    }
}

extension Indicator {
    var isComputed: Bool {
        if case .ratio = overTime { true } else { false }
    }

    /// As choices name it: code and name.
    var label: String { "\(code) · \(name)" }
}
