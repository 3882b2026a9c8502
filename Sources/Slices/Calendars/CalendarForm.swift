import Core
import Web

/// What somebody typed to make a calendar, and the fields it is typed in.
struct CalendarForm: Sendable {
    let units: [Field.Option]
    var typed = Typed()
    var errors = FormErrors()

    struct Typed: Sendable {
        var unit = ""
        var name = ""
        var kind = Kind.months
        var length = ""
        var start = ""
        var days = ""
    }

    enum Kind: String, Sendable, CaseIterable {
        case months, days, between

        var words: Phrase {
            switch self {
            case .months: Phrase("Kỳ dài một số tháng", en: "So many months each")
            case .days: Phrase("Kỳ dài một số ngày (7 là tuần)", en: "So many days each (7 is a week)")
            case .between: Phrase("Kỳ nằm giữa các mốc đã định (nhiệm kỳ)", en: "Between named days (a term of office)")
            }
        }
    }

    func write(to html: inout HTML) {
        html.field(
            Field("unit", Phrase("Đơn vị dùng lịch này", en: "Whose calendar"), .choice(units), value: typed.unit, error: errors["unit"]))
        html.field(
            Field(
                "name", Phrase("Tên lịch", en: "Name"), value: typed.name,
                hint: Phrase("Ví dụ: chốt ngày 14, tuần đến thứ Năm", en: "For example: to the 14th, weeks to Thursday"),
                error: errors["name"]))
        html.field(
            Field(
                "kind", Phrase("Cách chia kỳ", en: "How windows are cut"),
                .choice(Kind.allCases.map { Field.Option($0.rawValue, $0.words) }),
                value: typed.kind.rawValue))
        html.field(
            Field(
                "length", Phrase("Mỗi kỳ dài (tháng hoặc ngày)", en: "Length (months or days)"), .number, value: typed.length,
                error: errors["length"], isRequired: false))
        html.field(
            Field(
                "start", Phrase("Một ngày bắt đầu kỳ", en: "A day on which one begins"), .day, value: typed.start,
                hint: Phrase("Kỳ tháng chốt ngày 14: một ngày 15 bất kỳ", en: "For months to the 14th: any 15th"), isRequired: false))
        html.field(
            Field(
                "days", Phrase("Các mốc, mỗi dòng một ngày", en: "The days, one on each line"), .lines(3), value: typed.days,
                hint: Phrase(
                    "Chỉ cho cách chia theo mốc: mỗi mốc mở một kỳ, mốc cuối khép kỳ cuối",
                    en: "Only between named days: each begins a window, the last ends the last one"), isRequired: false))
    }
}

extension CalendarForm.Typed {
    init(_ form: PostedForm) {
        unit = form["unit"] ?? ""
        name = form["name"] ?? ""
        kind = form["kind"].flatMap(CalendarForm.Kind.init(rawValue:)) ?? .months
        length = form["length"] ?? ""
        start = form["start"] ?? ""
        days = form.all("days").first ?? ""
    }

    var calendar: ReportingCalendar {
        get throws {
            guard let calendar = rhythm.flatMap(ReportingCalendar.init) else { throw CalendarRefusal.cutsNothing }
            return calendar
        }
    }

    private var rhythm: ReportingCalendar.Rhythm? {
        switch kind {
        case .months:
            guard let length = Int(length), let start = Day(typed: start) else { return nil }
            return .months(length, from: start)
        case .days:
            guard let length = Int(length), let start = Day(typed: start) else { return nil }
            return .days(length, from: start)
        case .between:
            let days = days.split(whereSeparator: \.isWhitespace).map { Day(typed: $0) }
            return days.contains(nil) ? nil : .between(days.compactMap(\.self))
        }
    }
}
