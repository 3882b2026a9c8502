import Core
import Formats

package enum IntakeRefusal: Refusal, Equatable {
    case unknownDocument
    case unknownProposal
    case alreadyDecided
    case notAFigure
    case indicatorMissing
    case noFile
    case unitMissing
    case noSuchUnit(String, on: Day)
    case severalUnits(String, Int)
    case badWindow(String)
    case unknownRule
    case badPhrase
    case noSuchWords
    case noNumber
    case nothingToTakeBack
    case figureOfNoUnit
    case unitNotRecognised([String])
    case pairGone

    package var kind: RefusalKind {
        switch self {
        case .unknownDocument, .unknownProposal, .unknownRule: .unknown
        case .alreadyDecided, .nothingToTakeBack, .pairGone: .stale
        case .notAFigure, .indicatorMissing, .noFile, .unitMissing, .noSuchUnit, .severalUnits, .badWindow, .badPhrase, .noSuchWords,
            .noNumber, .figureOfNoUnit, .unitNotRecognised:
            .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknownDocument: Phrase("Không có văn bản này trong phạm vi của bạn.", en: "There is no such document within your units.")
        case .unknownProposal: Phrase("Không có đề xuất này trong phạm vi của bạn.", en: "There is no such proposal within your units.")
        case .alreadyDecided: Phrase("Đề xuất này đã có người xử lý.", en: "Somebody has decided this proposal already.")
        case .notAFigure: Phrase("Đề xuất này không phải số liệu.", en: "This proposal is not a figure.")
        case .indicatorMissing: Phrase("Chưa chọn chỉ tiêu cho số liệu.", en: "No indicator has been chosen for the figure.")
        case .noFile: Phrase("Chưa chọn tệp nào.", en: "No file has been chosen.")
        case .noSuchUnit(let name, let day):
            Phrase(
                "Không có đơn vị “\(name)” trong phạm vi của bạn vào ngày \(day.onScreen).",
                en: "Within your units there was no “\(name)” on \(day.onScreen).")
        case .severalUnits(let name, let count): Phrase("Có \(count) đơn vị tên “\(name)”.", en: "\(count) units are called “\(name)”.")
        case .unitMissing: Phrase("Chưa chọn đơn vị có văn bản.", en: "No unit has been chosen for the documents.")
        case .unknownRule: Phrase("Không có quy tắc này trong phạm vi của bạn.", en: "There is no such rule within your units.")
        case .badPhrase: Phrase("Cụm từ này không dùng làm quy tắc được.", en: "These words cannot be a rule.")
        case .noSuchWords: Phrase("Văn bản không có những chữ này.", en: "The document has no such words.")
        case .noNumber: Phrase("Không thấy con số trong những chữ đã chọn.", en: "The chosen words hold no number.")
        case .nothingToTakeBack: Phrase("Không còn gì để hoàn tác.", en: "There is nothing left to take back.")
        case .figureOfNoUnit: Phrase("Chưa chọn đơn vị của số liệu.", en: "No unit has been chosen for the figure.")
        case .unitNotRecognised(let names):
            Phrase(
                "Không nhận ra văn bản của đơn vị nào\(names.isEmpty ? "" : " (có thể: \(names.joined(separator: "; ")))").",
                en: "The text does not say whose it is\(names.isEmpty ? "" : " (perhaps: \(names.joined(separator: "; ")))").")
        case .pairGone:
            Phrase("Hai số liệu này không còn như lúc mở trang.", en: "These two figures are not as they were when the page was opened.")
        case .badWindow(let text): Phrase("Không hiểu kỳ “\(text)”.", en: "“\(text)” is not a window.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknownDocument: Phrase("Mở lại từ danh sách văn bản.", en: "Open it again from the list of documents.")
        case .unknownProposal: Phrase("Mở lại văn bản.", en: "Open the document again.")
        case .alreadyDecided:
            Phrase("Tải lại trang để xem kết quả; dùng Mở lại nếu cần sửa.", en: "Reload to see the outcome; use Reopen to change it.")
        case .notAFigure: Phrase("Chỉ số liệu mới ghi vào sổ cái.", en: "Only figures go into the ledger.")
        case .indicatorMissing:
            Phrase("Chọn chỉ tiêu trong danh mục rồi xác nhận.", en: "Choose an indicator of the catalogue, then confirm.")
        case .noFile: Phrase("Chọn tệp \(ReadableFiles.list).", en: "Choose a file: \(ReadableFiles.list).")
        case .noSuchUnit:
            Phrase(
                "Kiểm tra tên, hoặc chọn kỳ mà đơn vị còn hoạt động.", en: "Check the name, or choose a window in which the unit existed.")
        case .severalUnits: Phrase("Thêm tên cấp trên sau dấu phẩy.", en: "Add the name of the unit above after a comma.")
        case .unitMissing:
            Phrase("Chọn đơn vị trong danh sách, rồi chọn lại tệp.", en: "Choose a unit from the list, then choose the files again.")
        case .unknownRule: Phrase("Mở lại danh sách quy tắc.", en: "Open the list of rules again.")
        case .badPhrase:
            Phrase(
                "Viết từ vài chữ đến \(ReadingRule.longestPhrase) ký tự, như trong văn bản, không có dấu |.",
                en: "Write a few words as documents do, at most \(ReadingRule.longestPhrase) characters, without a bar.")
        case .noSuchWords:
            Phrase(
                "Chép đúng một đoạn của văn bản, không quá 1.000 ký tự.", en: "Copy a passage of the document, at most 1,000 characters.")
        case .noNumber: Phrase("Gõ số lượng, hoặc chọn đoạn chữ khác.", en: "Type the quantity, or choose other words.")
        case .nothingToTakeBack: Phrase("Tải lại trang để xem tình trạng hiện nay.", en: "Reload to see how things stand.")
        case .figureOfNoUnit: Phrase("Chọn đơn vị rồi xác nhận.", en: "Choose the unit, then confirm.")
        case .unitNotRecognised:
            Phrase("Chọn đơn vị trong biểu mẫu rồi gửi lại tệp này.", en: "Choose the unit in the form and send this file again.")
        case .pairGone: Phrase("Xem lại các số đã xác nhận rồi chọn lại.", en: "Look at the confirmed figures, then choose again.")
        case .badWindow:
            Phrase(
                "Viết ví dụ quý I/2026, 6 tháng đầu năm 2026, tháng 4/2026 hoặc 15/12/2025 – 14/06/2026.",
                en: "Write for example quý I/2026, 6 tháng đầu năm 2026, tháng 4/2026 or 15/12/2025 – 14/06/2026.")
        }
    }
}
