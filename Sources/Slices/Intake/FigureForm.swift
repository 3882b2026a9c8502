import Core
import Ledger
import Web

/// The three fields by which a person says what a figure is: indicator, quantity, window.
struct FigureForm: Sendable {
    /// What stands in the fields: what was read, or what was typed and refused.
    let typed: Typed
    let choices: [Choices]
    /// The words that could be remembered with the indicator that is chosen; nil where none are particular enough.
    let memory: RuleOffer?
    /// Whose it is; nil for a figure that no table gives to a unit.
    let whose: UnitChoice?
    let errors: FormErrors

    /// Indicators of one group of the catalogue.
    struct Choices: Sendable {
        let group: String
        let indicators: [Field.Option]
    }

    /// A field that was not sent says nothing else than what was read.
    struct Typed: Hashable, Sendable {
        var indicator: String?
        var quantity: String?
        var window: String?
        /// The unit that was chosen, and the name of one that is not among those to choose from.
        var unit: String?
        var otherUnit: String?
        var remembersUnit = false
        /// The words it was read from, where a person chose them.
        var span: Range<Int>?
        /// Whether a corrected indicator is to be remembered.
        var remembers = false
    }

    static let indicator = "indicator"
    static let quantity = "quantity"
    static let window = "window"
    static let words = "words"
    static let remember = "remember"
    static let otherUnit = "other-unit"
    static let rememberUnit = "remember-unit"

    func write(to html: inout HTML) {
        let first = Field.Option("", Phrase("– Chọn chỉ tiêu –", en: "– Choose an indicator –"))
        let groups = choices.map { (heading: $0.group, options: $0.indicators) }
        html.field(
            Field(
                Self.indicator, Phrase("Chỉ tiêu", en: "Indicator"), .groupedChoice(first: first, groups), value: typed.indicator,
                error: errors[Self.indicator]))
        if let memory {
            html.checkbox(
                Self.remember,
                Phrase(
                    "Nếu khác gợi ý, nhớ cho lần sau: “\(memory.phrase)”", en: "If it differs from the guess, remember: “\(memory.phrase)”"),
                isOn: typed.remembers)
        }
        html.div(.class("card-fields")) {
            $0.field(Field(Self.quantity, Phrase("Số lượng", en: "Quantity"), value: typed.quantity, error: errors[Self.quantity]))
            $0.field(Field(Self.window, Phrase("Kỳ", en: "Window"), value: typed.window, error: errors[Self.window]))
        }
        if let whose { write(whose, to: &html) }
        if let span = typed.span { html.hidden("span", span.inAddress) }
    }
}

extension FigureForm {
    private func write(_ whose: UnitChoice, to html: inout HTML) {
        html.field(whose.field(typed.unit, error: errors[UnitChoice.unit]))
        html.field(
            Field(
                Self.otherUnit, Phrase("Hoặc đơn vị khác", en: "Or another unit"), value: typed.otherUnit,
                hint: Phrase("Ví dụ: xã Tân Thành, tỉnh Cà Mau", en: "For example: xã Tân Thành, tỉnh Cà Mau"),
                error: errors[Self.otherUnit], isRequired: false))
        html.checkbox(
            Self.rememberUnit, Phrase("Nhớ cho lần sau: “\(whose.words)” là đơn vị này", en: "Remember: “\(whose.words)” is this unit"),
            isOn: typed.remembersUnit)
    }

    /// The choices of the catalogue, group by group; what is computed from others cannot be declared and is left out.
    static func choices(from indicators: [Indicator]) -> [Choices] {
        var order: [String] = []
        var groups: [String: [Field.Option]] = [:]
        for indicator in indicators where indicator.isDeclared {
            if groups[indicator.group] == nil { order.append(indicator.group) }
            groups[indicator.group, default: []].append(Field.Option(indicator.code, indicator.label))
        }
        return order.map { Choices(group: $0, indicators: groups[$0] ?? []) }
    }
}

extension FigureForm.Typed {
    init(_ form: PostedForm) {
        indicator = form[FigureForm.indicator]
        quantity = form[FigureForm.quantity]
        window = form[FigureForm.window]
        unit = form[UnitChoice.unit]
        otherUnit = form[FigureForm.otherUnit].flatMap { $0.isEmpty ? nil : $0 }
        remembersUnit = form[FigureForm.rememberUnit] != nil
        span = Range(inAddress: form["span"])
        remembers = form[FigureForm.remember] != nil
    }
}

extension Range<Int> {
    /// `827-835`; nil for anything else.
    init?(inAddress text: String?) {
        let ends = text?.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) } ?? []
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
        self = start..<end
    }

    var inAddress: String { "\(lowerBound)-\(upperBound)" }
}

extension Indicator {
    /// As choices name it: code and name.
    var label: String { "\(code) · \(name)" }
}
