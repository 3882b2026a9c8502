import Core

/// Why the tree of units says no.
package enum OrgUnitRefusal: Refusal, Equatable {
    case unknown
    case notInForce(on: Day)
    case parentNotInForce(from: Day)
    case codeTaken(String, on: Day)
    case blank
    case noBasis
    case endsBeforeItBegins(Day)
    case changedLater(on: Day)
    case cycle
    case stillHasUnits(Int, on: Day)
    case noHeir
    case heirIsItself
    case heirNotInForce(on: Day)
    case alreadySucceeded(on: Day)
    case sharesExceedWhole
    case noSuchDay(String)
    case notSplit(on: Day)
    case sharesOfOthers
    case sharesAddUpTo(String)
    case notAShare(String)

    package var kind: RefusalKind { self == .unknown ? .unknown : .unacceptable }

    package var sentence: Phrase {
        switch self {
        case .unknown: Phrase("Không có đơn vị này.", en: "There is no such unit.")
        case .notInForce(let day):
            Phrase("Đơn vị không hoạt động vào ngày \(day.onScreen).", en: "The unit is not in force on \(day.onScreen).")
        case .parentNotInForce(let day):
            Phrase(
                "Đơn vị cấp trên không hoạt động suốt thời gian từ ngày \(day.onScreen).",
                en: "The unit above is not in force the whole time from \(day.onScreen).")
        case .codeTaken(let code, let day):
            Phrase(
                "Mã \(code) đã thuộc về một đơn vị khác từ ngày \(day.onScreen).",
                en: "The code \(code) belongs to another unit from \(day.onScreen).")
        case .blank:
            Phrase("Mã, tên và loại đơn vị không được để trống.", en: "The code, the names and the type of a unit must not be empty.")
        case .noBasis: Phrase("Chưa ghi căn cứ.", en: "No legal basis is given.")
        case .endsBeforeItBegins(let day):
            Phrase(
                "Đơn vị bắt đầu từ ngày \(day.onScreen), không thể kết thúc trước đó.",
                en: "The unit begins on \(day.onScreen) and cannot end before.")
        case .changedLater(let day):
            Phrase("Đơn vị đã có thay đổi vào ngày \(day.onScreen).", en: "The unit already has a change on \(day.onScreen).")
        case .cycle: Phrase("Một đơn vị không thể trực thuộc đơn vị cấp dưới của nó.", en: "A unit cannot hang under one of its own units.")
        case .stillHasUnits(let count, let day):
            Phrase(
                "Còn \(count) đơn vị trực thuộc kể từ ngày \(day.onScreen).", en: "\(count) units still hang under it from \(day.onScreen)."
            )
        case .noHeir: Phrase("Chưa có đơn vị kế thừa.", en: "No unit is named that inherits.")
        case .heirIsItself: Phrase("Một đơn vị không thể kế thừa chính nó.", en: "A unit cannot inherit from itself.")
        case .heirNotInForce(let day):
            Phrase(
                "Đơn vị kế thừa không hoạt động vào ngày \(day.onScreen).", en: "The unit that inherits is not in force on \(day.onScreen)."
            )
        case .alreadySucceeded(let day):
            Phrase(
                "Việc kế thừa này đã được ghi nhận vào ngày \(day.onScreen).", en: "This succession is already recorded on \(day.onScreen)."
            )
        case .sharesExceedWhole: Phrase("Tổng tỷ lệ chia vượt quá 100%.", en: "The shares add up to more than 100 %.")
        case .notSplit(let day):
            Phrase("Đơn vị không được chia vào ngày \(day.onScreen).", en: "The unit was not split on \(day.onScreen).")
        case .sharesOfOthers:
            Phrase("Tỷ lệ chưa đủ hoặc không đúng các đơn vị nhận.", en: "The shares are not those of all its heirs and no others.")
        case .sharesAddUpTo(let percent): Phrase("Tổng tỷ lệ là \(percent)%.", en: "The shares add up to \(percent) %.")
        case .notAShare(let text): Phrase("“\(text)” không phải là tỷ lệ phần trăm.", en: "“\(text)” is not a percentage.")
        case .noSuchDay(let text): Phrase("Không có ngày “\(text)”.", en: "There is no day “\(text)”.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknown: Phrase("Tìm đơn vị theo tên hoặc mã cùng với ngày.", en: "Look the unit up by its name, or by its code and a day.")
        case .notInForce: Phrase("Chọn ngày khác, hoặc chọn đơn vị kế thừa.", en: "Choose another day, or the unit that inherited.")
        case .parentNotInForce: Phrase("Chọn đơn vị cấp trên khác hoặc đổi ngày.", en: "Choose another unit above, or another day.")
        case .codeTaken: Phrase("Chọn mã khác, hoặc kết thúc đơn vị cũ trước.", en: "Choose another code, or end the old unit first.")
        case .blank: Phrase("Điền đủ các mục này.", en: "Fill them in.")
        case .noBasis: Phrase("Ghi số, ký hiệu và ngày của văn bản.", en: "Give the number, symbol and date of the document.")
        case .endsBeforeItBegins: Phrase("Chọn một ngày sau ngày bắt đầu.", en: "Choose a day after it begins.")
        case .changedLater: Phrase("Chọn một ngày sau thay đổi gần nhất.", en: "Choose a day after its latest change.")
        case .cycle: Phrase("Chọn đơn vị cấp trên khác.", en: "Choose another unit above.")
        case .stillHasUnits: Phrase("Chuyển hoặc kết thúc các đơn vị đó trước.", en: "Move or end those units first.")
        case .noHeir:
            Phrase("Chọn đơn vị kế thừa, hoặc ghi là giải thể.", en: "Choose the unit that inherits, or record that it was abolished.")
        case .heirIsItself: Phrase("Chọn đơn vị khác.", en: "Choose another unit.")
        case .heirNotInForce:
            Phrase("Thành lập đơn vị kế thừa trước, hoặc đổi ngày.", en: "Establish the unit that inherits first, or change the day.")
        case .alreadySucceeded: Phrase("Mở đơn vị để xem bản ghi đang có.", en: "Open the unit to see the record that is there.")
        case .sharesExceedWhole: Phrase("Giảm tỷ lệ để tổng không quá 100%.", en: "Lower the shares so that they add up to 100 % at most.")
        case .notSplit: Phrase("Chọn ngày mà đơn vị được chia.", en: "Choose the day on which it was split.")
        case .sharesOfOthers:
            Phrase("Ghi tỷ lệ cho mọi đơn vị nhận, không ghi đơn vị khác.", en: "State a share for every heir and for no other unit.")
        case .sharesAddUpTo:
            Phrase(
                "Sửa để tổng đúng bằng 100, ví dụ 33,3333, 33,3333 và 33,3334.",
                en: "Make them add up to exactly 100, such as 33.3333, 33.3333 and 33.3334.")
        case .notAShare:
            Phrase("Ghi số trên 0 đến 100, tối đa bốn chữ số lẻ.", en: "Write a number above 0 and up to 100, with up to four decimals.")
        case .noSuchDay: Phrase("Nhập ngày/tháng/năm, ví dụ 01/07/2025.", en: "Type day/month/year, for example 01/07/2025.")
        }
    }
}
