import Core

package enum CalendarRefusal: Refusal, Equatable {
    case unknown
    case badName
    case nameTaken(String)
    case cutsNothing
    case unitMissing

    package var kind: RefusalKind {
        switch self {
        case .unknown: .unknown
        case .nameTaken: .stale
        case .badName, .cutsNothing, .unitMissing: .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknown: Phrase("Không có lịch báo cáo này.", en: "There is no such calendar.")
        case .badName: Phrase("Tên lịch chưa dùng được.", en: "The calendar needs another name.")
        case .nameTaken(let name): Phrase("Đơn vị đã có lịch tên “\(name)”.", en: "The unit already has a calendar named “\(name)”.")
        case .cutsNothing: Phrase("Cách chia này không tạo thành kỳ nào.", en: "This makes no windows.")
        case .unitMissing: Phrase("Chưa chọn đơn vị.", en: "No unit is chosen.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknown: Phrase("Chọn một lịch trong danh sách.", en: "Choose a calendar of the list.")
        case .badName:
            Phrase(
                "Đặt tên có chữ hoặc số, không quá \(OfficeCalendar.longestName) ký tự, khác tên các lịch có sẵn.",
                en: "Use letters or digits, at most \(OfficeCalendar.longestName) of them, and not the name of a standard calendar.")
        case .nameTaken: Phrase("Đặt tên khác; lịch đã bỏ vẫn giữ tên của nó.", en: "Choose another name; withdrawn calendars keep theirs.")
        case .cutsNothing:
            Phrase(
                "Nhập độ dài từ 1 đến \(ReportingCalendar.longest) và ngày bắt đầu một kỳ, hoặc ít nhất hai mốc, mốc sau muộn hơn mốc trước.",
                en:
                    "Type a length from 1 to \(ReportingCalendar.longest) and a first day, or at least two days, each later than the one before."
            )
        case .unitMissing: Phrase("Chọn đơn vị dùng lịch này.", en: "Choose the unit that uses it.")
        }
    }
}
