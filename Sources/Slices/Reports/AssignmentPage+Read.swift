import Accounts
import Core
import Organization
import Storage
import Web

extension AssignmentPage {
    /// A unit that has others below it, and whose reports this viewer may ask for.
    struct UpperUnit: Sendable {
        let id: OrgUnitID
        let name: String

        static func all(for viewer: Viewer, on day: Day, in db: any Connection) throws -> [UpperUnit] {
            try db.rows(AssignmentQueries.upperUnits(for: viewer, on: day)).map {
                UpperUnit(id: try $0.get("id"), name: try $0.get("full_name"))
            }
        }
    }

    /// - Parameter isSent: What is missing is only pointed out once somebody has tried to go on.
    static func read(
        _ question: Question, on form: Form, isSent: Bool = false, visibleTo viewer: Viewer, today: Day, in db: any Connection
    ) throws -> AssignmentPage {
        let units = try UpperUnit.all(for: viewer, on: question.window?.last ?? today, in: db)
        guard !units.isEmpty else { throw ReportRefusal.unknownForm }
        let errors = isSent || !question.isEmpty && question.unit != nil && !question.dueText.isEmpty ? question.errors : FormErrors()
        let path = "/forms/\(form.id)/assignment"
        return AssignmentPage(
            form: form.title, path: path, question: question, errors: errors, units: units.map { Field.Option($0.id.description, $0.name) },
            windows: Self.usualWindows(on: today).map { window in
                let unit = question.unitText.isEmpty ? "" : "&unit=\(LocalPath.encoded(question.unitText))"
                let due = window.last.adding(days: 5).onScreen
                return (window.name, "\(path)?first=\(window.first.onScreen)&last=\(window.last.onScreen)&due=\(due)\(unit)")
            },
            preview: try question.unit.flatMap { unit in
                guard let window = question.window, question.due != nil, units.contains(where: { $0.id == unit }) else { return nil }
                return try Preview(form, below: unit, for: window, in: db)
            })
    }

    /// The half-years and quarters around today, the latest first.
    private static func usualWindows(on today: Day) -> [Window] {
        let year = today.year
        return [.half(2, year), .half(1, year), .year(year), .quarter((today.month + 2) / 3, year), .half(2, year - 1)].compactMap(\.self)
    }
}

extension AssignmentPage.Question {
    fileprivate var errors: FormErrors {
        var errors = FormErrors()
        let day = Phrase("Nhập ngày, ví dụ 30/6/2026.", en: "Type a day, for example 30/6/2026.")
        if unit == nil { errors.add("unit", Phrase("Chọn đơn vị cấp trên.", en: "Choose the unit above.")) }
        if Day(typed: firstText) == nil { errors.add("first", day) }
        if Day(typed: lastText) == nil { errors.add("last", day) }
        if window == nil, Day(typed: firstText) != nil, Day(typed: lastText) != nil {
            errors.add("last", Phrase("Ngày cuối kỳ phải sau ngày đầu kỳ.", en: "The last day must come after the first."))
        }
        if due == nil { errors.add("due", day) }
        return errors
    }
}

extension AssignmentPage.Preview {
    /// The units of the window's last day, and which of them have been asked already.
    fileprivate init(_ form: Form, below unit: OrgUnitID, for window: Window, in db: any Connection) throws {
        let asked = Set(try db.rows(AssignmentQueries.asked(form.id, for: window)).map { try $0.get("unit_id", as: OrgUnitID.self) })
        let children = try OrgUnit.children(of: unit, on: window.last, in: db)
        self.init(window: window.name, onDay: window.last, units: children.map { ($0.fullName, asked.contains($0.id)) })
    }
}
