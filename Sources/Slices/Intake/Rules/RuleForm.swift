import Accounts
import Core
import Ledger
import Organization
import Storage
import Web

/// The fields of a rule: the words, what they mean, and, for a new one, whose rule it is.
struct RuleForm: Sendable {
    /// What tells the fields of one rule from those of another on the page; empty for a new one.
    let key: String
    let typed: Typed
    /// The offices to choose from; empty where the rule has its office.
    let offices: [Field.Option]
    let indicators: [FigureForm.Choices]
    let errors: FormErrors

    struct Typed: Hashable, Sendable {
        var phrase = ""
        /// A code of the catalogue, `no_figure`, or `unit` with the name beside it.
        var meaning = ""
        var unit = ""
        var office = ""

        init() {}

        init(_ rule: ReadingRule, unitName: String) {
            phrase = rule.phrase
            meaning = rule.meaning.indicator ?? rule.meaning.word
            unit = rule.meaning.unit == nil ? "" : unitName
        }

        init(_ form: PostedForm, key: String) {
            phrase = form["phrase\(key)"] ?? ""
            meaning = form["meaning\(key)"] ?? ""
            unit = form["unit\(key)"] ?? ""
            office = form["office\(key)"] ?? ""
        }

        /// What was chosen. A unit is named as the upload form names it.
        func read(for viewer: Viewer, on day: Day, in db: any Connection) throws -> ReadingRule.Meaning {
            switch meaning {
            case "": throw IntakeRefusal.indicatorMissing
            case ReadingRule.Meaning.noFigure.word: return .noFigure
            case "unit":
                guard !unit.isEmpty else { throw IntakeRefusal.unitMissing }
                return .unit(try ReceivingUnit.named(unit, for: viewer, on: day, in: db))
            default: return .indicator(meaning)
            }
        }
    }

    func write(to html: inout HTML) {
        html.field(
            Field(
                "phrase\(key)", Phrase("Cụm từ", en: "Words"), value: typed.phrase,
                hint: Phrase("Như văn bản viết, ví dụ: buổi nói chuyện", en: "As documents write it, for example: buổi nói chuyện"),
                error: errors["phrase\(key)"]))
        let first = Field.Option("", Phrase("– Chọn –", en: "– Choose –"))
        let others = [
            Field.Option("no_figure", Phrase("không phải số liệu", en: "no figure")),
            Field.Option("unit", Phrase("tên một đơn vị (ghi ở dưới)", en: "the name of a unit (write it below)")),
        ]
        let groups = [(heading: "Khác", options: others)] + indicators.map { (heading: $0.group, options: $0.indicators) }
        html.field(
            Field(
                "meaning\(key)", Phrase("Nghĩa là", en: "Means"), .groupedChoice(first: first, groups), value: typed.meaning,
                error: errors["meaning\(key)"]))
        html.field(
            Field(
                "unit\(key)", Phrase("Tên đơn vị", en: "Unit"), value: typed.unit, error: errors["unit\(key)"], isRequired: false))
        guard !offices.isEmpty else { return }
        html.field(
            Field(
                "office\(key)", Phrase("Quy tắc của", en: "Rule of"), .choice(offices), value: typed.office, error: errors["office\(key)"]))
    }
}
