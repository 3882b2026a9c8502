import Calendars
import Core
import Ledger
import Organization
import Storage
import Web

/// The question as a form: what stands in its fields, and what may be chosen in them.
struct ExploreForm: Sendable {
    var typed: Typed
    var errors = FormErrors()
    let groups: [(heading: String, options: [Field.Option])]
    let units: [Field.Option]
    let calendars: [Field.Option]

    struct Typed: Sendable {
        var indicators: [String]
        var unit: String
        var calendar: String
        var from: String
        var to: String
        var rows: ExploreQuery.Rows
        var view: ExploreQuery.View
        var sight: ExploreQuery.Sight
    }

    /// One of nothing but its own days stands first, as long as no calendar is asked for.
    private static let single = Field.Option("", Phrase("cả khoảng thời gian là một kỳ", en: "the whole time as one window"))

    func write(to html: inout HTML) {
        html.form(get: "/explore", .class("filters explore-form"), .ariaLabel(Phrase("Hỏi sổ cái", en: "Ask the ledger"))) { form in
            if typed.view != .table { form.hidden("as", typed.view.rawValue) }
            form.div(.class("explore-fields")) { fields in
                writeIndicator(to: &fields)
                fields.field(
                    Field("unit", Phrase("Đơn vị", en: "Unit"), .choice(units), value: typed.unit, error: errors["unit"]))
                fields.field(
                    Field("calendar", Phrase("Chia kỳ theo", en: "Windows"), .choice([Self.single] + calendars), value: typed.calendar))
                fields.field(
                    Field(
                        "from", Phrase("Từ năm hoặc ngày", en: "From year or day"), value: typed.from, error: errors["from"]),
                    .class("input-day"))
                fields.field(
                    Field("to", Phrase("Đến năm hoặc ngày", en: "To year or day"), value: typed.to), .class("input-day"))
                fields.field(
                    Field(
                        "by", Phrase("Mỗi dòng là", en: "Each line is"),
                        .choice([
                            Field.Option(ExploreQuery.Rows.units.rawValue, Phrase("một đơn vị trực thuộc", en: "a unit below")),
                            Field.Option(ExploreQuery.Rows.windows.rawValue, Phrase("một kỳ", en: "a window")),
                        ]), value: typed.rows.rawValue))
                fields.field(
                    Field(
                        "lens", Phrase("Cây đơn vị", en: "Tree of units"),
                        .choice(ExploreQuery.Sight.allCases.map { Field.Option($0.rawValue, $0.words) }), value: typed.sight.rawValue))
                writeFurtherIndicators(to: &fields)
            }
            form.button(Phrase("Xem số liệu", en: "Show figures"))
            form.a(Phrase("Lịch báo cáo", en: "Calendars"), href: "/calendars")
        }
    }

    private func writeIndicator(to html: inout HTML) {
        html.field(
            Field(
                "indicator", Phrase("Chỉ tiêu", en: "Indicator"),
                .groupedChoice(first: Field.Option("", Phrase("— chọn chỉ tiêu —", en: "— choose —")), groups),
                value: typed.indicators.first,
                error: errors["indicator"]),
            .class("explore-indicator"))
    }

    /// They fold away until there are any.
    private func writeFurtherIndicators(to html: inout HTML) {
        let none = Field.Option("", Phrase("— không —", en: "— none —"))
        html.details(.class("explore-more"), typed.indicators.count > 1 ? .open : nil) { more in
            more.summary(Phrase("So thêm chỉ tiêu khác", en: "More indicators side by side"))
            for place in 1..<ExploreQuery.mostIndicators {
                let code = typed.indicators.indices.contains(place) ? typed.indicators[place] : ""
                let label = Phrase("Chỉ tiêu thứ \(place + 1)", en: "Indicator \(place + 1)")
                more.field(
                    Field(
                        "\(ExploreQuery.furtherIndicator)\(place)", label, .groupedChoice(first: none, groups), value: code,
                        isRequired: false))
            }
        }
    }
}

extension ExploreForm {
    init(_ whole: Exploration, in db: any Connection) throws {
        let query = whole.query
        let days = query.windows?.days ?? whole.columnsSpan
        try self.init(
            typed: Typed(
                indicators: query.indicators, unit: query.unit ?? "", calendar: query.windows?.calendar ?? "",
                from: days.first.asYear(.first),
                to: days.last.asYear(.last), rows: query.rows, view: query.view, sight: query.sight),
            units: (whole.above + [whole.unit] + whole.parts.filter { $0.stood(on: whole.lastDay) }.map(\.unit)).map { unit in
                Field.Option(unit.id == whole.unit.id ? query.unit ?? unit.code : whole.address(of: unit), unit.fullName)
            },
            calendars: whole.calendar.offered, in: db)
    }

    /// What was typed, and why it cannot be answered. Where nothing is known of the unit, only what everybody has may be chosen.
    init(_ fields: FormFields, _ refusal: any Refusal, in db: any Connection) throws {
        let choice = try? ExploreQuery(fields).windows
        try self.init(
            typed: Typed(
                indicators: Array(ExploreQuery.codes(in: fields).prefix(ExploreQuery.mostIndicators)),
                unit: fields["unit"] ?? "", calendar: fields["calendar"] ?? choice?.calendar ?? "",
                from: fields["from"] ?? choice?.days.first.asYear(.first) ?? "",
                to: fields["to"] ?? choice?.days.last.asYear(.last) ?? "", rows: fields["by"].flatMap(ExploreQuery.Rows.init) ?? .units,
                view: fields["as"].flatMap(ExploreQuery.View.init) ?? .table,
                sight: fields["lens"].flatMap(ExploreQuery.Sight.init) ?? .then),
            units: [Field.Option(fields["unit"] ?? "", fields["unit"].map { Phrase($0) } ?? Phrase("đơn vị của tôi", en: "my unit"))],
            calendars: StandardCalendar.allCases.map { ($0.rawValue, $0.name) }, in: db)
        errors.add((refusal as? ExploreRefusal)?.field ?? "indicator", refusal)
    }

    private init(typed: Typed, units: [Field.Option], calendars: [(code: String, name: Phrase)], in db: any Connection) throws {
        let all = try Indicator.all(in: db)
        let groups = Dictionary(grouping: all, by: \.group)
        let order = all.reduce(into: [String]()) { if $0.last != $1.group, !$0.contains($1.group) { $0.append($1.group) } }
        self.init(
            typed: typed,
            groups: order.map { group in (group, (groups[group] ?? []).map { Field.Option($0.code, "\($0.code) · \($0.name)") }) },
            units: units, calendars: calendars.map { Field.Option($0.code, $0.name) })
    }
}

extension ExploreRefusal {
    /// The field of the form that it is about.
    fileprivate var field: String {
        switch self {
        case .noSuchUnit: "unit"
        case .badWindows, .unknownCalendar, .tooManyWindows, .nothingBegun: "from"
        case .badChoice, .tooManyIndicators, .tooManyCells: "indicator"
        }
    }
}

private enum EndOfYear { case first, last }

extension Day {
    /// The year where it is that end of one, else the day: as short as it can be typed.
    fileprivate func asYear(_ end: EndOfYear) -> String {
        let isEnd = end == .first ? (month, day) == (1, 1) : (month, day) == (12, 31)
        return isEnd ? String(iso.prefix(4)) : onScreen
    }
}
