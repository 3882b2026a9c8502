import Core

/// A calendar that everybody has.
package enum StandardCalendar: String, Sendable, CaseIterable {
    case weeks, months, quarters, halves, years

    package var calendar: ReportingCalendar {
        switch self {
        case .weeks: .weeks
        case .months: .months
        case .quarters: .quarters
        case .halves: .halves
        case .years: .years
        }
    }

    package var name: Phrase {
        switch self {
        case .weeks: Phrase("tuần (thứ Hai đến Chủ nhật)", en: "weeks (Monday to Sunday)")
        case .months: Phrase("tháng", en: "months")
        case .quarters: Phrase("quý", en: "quarters")
        case .halves: Phrase("6 tháng", en: "half-years")
        case .years: Phrase("năm", en: "years")
        }
    }
}
