import Core
import Journal
import Storage
import VietnameseText

/// A calendar that an office cuts its reports by, beside those everybody has. It holds for the office and for all units below it.
package struct OfficeCalendar: Hashable, Sendable, Identifiable {
    package let id: CalendarID
    /// The office whose calendar it is.
    package let unit: OrgUnitID
    /// What addresses name it by: the name without marks, such as `chot-ngay-14`. Lasting, and unique within the office.
    package let code: String
    package let name: String
    package let calendar: ReportingCalendar
    package let madeBy: PersonID
    package let madeAt: Moment
    /// Withdrawn calendars are offered no more; addresses that name them still answer.
    package let isWithdrawn: Bool

    /// What addresses may call a calendar of this name; empty when it has neither letter nor digit.
    static func code(of name: String) -> String {
        SearchKey.loose(of: name).utf8.split { !isPlain($0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}

extension OfficeCalendar {
    init(row: Row) throws {
        let written: String = try row.get("rhythm")
        guard let calendar = ReportingCalendar(written) else {
            throw ColumnMismatch(column: "rhythm", expected: "a reporting calendar", found: .text(written))
        }
        self.init(
            id: try row.get("id"), unit: try row.get("unit_id"), code: try row.get("code"), name: try row.get("name"), calendar: calendar,
            madeBy: try row.get("made_by"), madeAt: try row.get("made_at"),
            isWithdrawn: try row.find("withdrawn_at", as: Moment.self) != nil)
    }
}

extension Act {
    package static let calendarMade = Act("calendar-made")
    package static let calendarWithdrawn = Act("calendar-withdrawn")
}
