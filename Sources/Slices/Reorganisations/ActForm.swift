import Core
import Formats
import Organization
import Web

/// One more act, written field by field: the columns of the file under other names.
struct ActForm: Sendable {
    let path: String
    let typed: Typed

    struct Typed: Sendable {
        var values: [ReorganisationAct.Column: String] = [:]
        var errors = FormErrors()

        init() {}

        init(_ fields: FormFields) {
            for column in ReorganisationAct.Column.allCases { values[column] = fields[column.rawValue] ?? "" }
        }

        func value(_ column: ReorganisationAct.Column) -> String { values[column] ?? "" }

        /// The line as a file of one line would say it. What the act has no use for, as a list keeps its choice, is left out.
        func line(of draft: ReorganisationDraft) throws -> ReorganisationLine {
            let act = ReorganisationAct(rawValue: value(.act))
            let used = (act?.needed ?? []) + (act?.allowed ?? [])
            let fields = ReorganisationAct.Column.allCases.map { column in
                switch column {
                case .act: value(.act)
                case .effectiveDate: draft.day.iso
                case .basis: value(.basis).isEmpty ? draft.basis : value(.basis)
                case .share: value(.share).replacing(",", with: ".")
                case .level, .scope, .unitKind: used.contains(column) ? value(column) : ""
                default: value(column)
                }
            }
            let text = CSV.line(ReorganisationAct.Column.allCases.map(\.rawValue)) + CSV.line(fields)
            return try ReorganisationFile(Array(text.utf8), named: "act.csv").lines[0]
        }

        mutating func note(_ complaints: [ReorganisationComplaint]) {
            for problem in complaints.map(\.problem) {
                let words = Phrase("\(problem.phrase.vi). \(problem.remedy.vi)", en: "\(problem.phrase.en). \(problem.remedy.en)")
                errors.add(problem.column ?? "act", words)
            }
        }
    }

    func write(to html: inout HTML) {
        html.section(.class("card"), .id("new-act")) {
            $0.h2(Phrase("Thêm một việc", en: "Add an act"))
            $0.p(
                Phrase(
                    "Điền những ô mà việc đó cần; ô khác để trống. Chia một đơn vị thì thêm một việc cho mỗi đơn vị nhận.",
                    en: "Fill in what the act needs and leave the rest. To split a unit, add an act for each heir."), .class("hint"))
            $0.form(post: "\(path)/acts") { writeFields(to: &$0) }
        }
    }

    private func writeFields(to html: inout HTML) {
        let acts = ReorganisationAct.allCases.map { Field.Option($0.rawValue, $0.phrase) }
        html.field(field(.act, Phrase("Việc", en: "Act"), .choice(acts)))
        html.div(.class("upload-fields")) {
            $0.field(field(.code, Phrase("Đơn vị cũ", en: "Old unit"), hint: Phrase("Mã vào hôm trước", en: "Its code on the day before")))
            $0.field(
                field(
                    .newCode, Phrase("Đơn vị mới hoặc nhận", en: "New unit or heir"),
                    hint: Phrase("Mã vào chính ngày đó", en: "Its code on the day itself")))
            $0.field(
                field(.parent, Phrase("Cấp trên", en: "Unit above"), hint: Phrase("Mã vào chính ngày đó", en: "Its code on the day itself"))
            )
            $0.field(field(.name, Phrase("Tên riêng", en: "Proper name"), hint: Phrase("Ví dụ: Ba Đình", en: "For example: Ba Đình")))
            $0.field(
                field(
                    .fullName, Phrase("Tên đầy đủ", en: "Full name"),
                    hint: Phrase("Ví dụ: Phường Ba Đình", en: "For example: Phường Ba Đình")))
            $0.field(field(.type, Phrase("Loại", en: "Type"), hint: Phrase("xã, phường, ban…", en: "xã, phường, ban…")))
            $0.field(field(.level, Phrase("Cấp", en: "Level"), .choice(Self.levels)))
            $0.field(field(.unitKind, Phrase("Là", en: "It is"), .choice(Self.kinds)))
            $0.field(field(.scope, Phrase("Phần chuyển sang", en: "What passes on"), .choice(Self.scopes)))
            $0.field(
                field(
                    .share, Phrase("Tỷ lệ (%)", en: "Share (%)"), .number,
                    hint: Phrase("Khi chia; các phần cộng lại 100", en: "Of a split; they add up to 100")))
            $0.field(
                field(
                    .basis, Phrase("Căn cứ khác", en: "Another basis"),
                    hint: Phrase("Để trống: căn cứ chung", en: "Empty: that of the whole")))
        }
        html.button(Phrase("Thêm", en: "Add"), as: .quiet)
    }

    private func field(_ column: ReorganisationAct.Column, _ label: Phrase, _ kind: Field.Kind = .text, hint: Phrase? = nil) -> Field {
        Field(
            column.rawValue, label, kind, value: typed.value(column), hint: hint, error: typed.errors[column.rawValue],
            isRequired: true)
    }

    private static let levels =
        [Field.Option("", Phrase("–"))] + Level.allCases.reversed().map { Field.Option(String($0.step), $0.phrase) }
    private static let kinds = [
        Field.Option("", Phrase("địa bàn hành chính", en: "a territory")),
        Field.Option(OrgUnit.Kind.body.rawValue, Phrase("cơ quan, đơn vị", en: "a body")),
    ]
    private static let scopes =
        [Field.Option("", Phrase("–"))] + Succession.Scope.allCases.map { Field.Option($0.rawValue, $0.words) }
}

extension ReorganisationProblem {
    /// The column it is about, if it is about one.
    fileprivate var column: String? {
        switch self {
        case .unknownWord(let column, _), .blank(let column), .tooLong(let column), .notForThisAct(let column, _): column
        case .noBasis: ReorganisationAct.Column.basis.rawValue
        default: nil
        }
    }
}
