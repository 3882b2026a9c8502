import Core

package enum ExploreRefusal: Refusal, Equatable {
    case badWindows(String)
    case badChoice(String)
    case unknownCalendar(String)
    case noSuchUnit(String)
    case tooManyIndicators(Int)
    case tooManyWindows(Int)
    case tooManyCells(Int)
    case nothingBegun

    package var sentence: Phrase {
        switch self {
        case .badWindows(let text): Phrase("Không đọc được kỳ “\(text)”.", en: "“\(text)” are no windows.")
        case .badChoice(let text): Phrase("Không có cách xem “\(text)”.", en: "There is no view “\(text)”.")
        case .unknownCalendar(let code): Phrase("Đơn vị này không có lịch “\(code)”.", en: "This unit has no calendar “\(code)”.")
        case .noSuchUnit(let text): Phrase("Không có đơn vị “\(text)” trong thời gian này.", en: "There is no unit “\(text)” in this time.")
        case .tooManyIndicators(let count): Phrase("Đang hỏi \(count) chỉ tiêu một lúc.", en: "That is \(count) indicators at once.")
        case .tooManyWindows(let count): Phrase("Khoảng thời gian này có \(count) kỳ.", en: "There are \(count) windows in this time.")
        case .tooManyCells(let count):
            Phrase("Bảng này có \(count) con số, quá nhiều cho một trang.", en: "That is a table of \(count) numbers, too many for a page.")
        case .nothingBegun: Phrase("Không có kỳ nào đã bắt đầu trong thời gian này.", en: "No window has begun in this time.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .badWindows:
            Phrase(
                "Nhập năm (2025) hoặc ngày (01/07/2025); ngày đầu không sau ngày cuối.",
                en: "Type years (2025) or days (01/07/2025), the first not after the last.")
        case .badChoice: Phrase("Chọn lại trong biểu mẫu.", en: "Choose again in the form.")
        case .unknownCalendar: Phrase("Chọn một lịch trong danh sách.", en: "Choose a calendar of the list.")
        case .noSuchUnit: Phrase("Chọn đơn vị trong danh sách, hoặc đổi thời gian.", en: "Choose a unit of the list, or another time.")
        case .tooManyIndicators:
            Phrase("Chọn nhiều nhất \(ExploreQuery.mostIndicators) chỉ tiêu.", en: "Choose at most \(ExploreQuery.mostIndicators).")
        case .tooManyWindows:
            Phrase(
                "Rút ngắn thời gian, hoặc chọn lịch có kỳ dài hơn; nhiều nhất \(Exploration.mostWindows) kỳ.",
                en: "Choose a shorter time or longer windows; at most \(Exploration.mostWindows).")
        case .tooManyCells:
            Phrase(
                "Bớt kỳ hoặc bớt chỉ tiêu; nhiều nhất \(Exploration.mostCells) con số.",
                en: "Choose fewer windows or indicators; at most \(Exploration.mostCells) numbers.")
        case .nothingBegun: Phrase("Chọn thời gian sớm hơn.", en: "Choose an earlier time.")
        }
    }
}
