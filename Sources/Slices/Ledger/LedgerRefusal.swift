import Core

package enum LedgerRefusal: Refusal, Equatable {
    case unknownIndicator(String)
    case badCatalogue(String)
    case unknownEntry(EntryNumber)
    case alreadyReversed(EntryNumber)
    case unitGone(on: Day)
    case computed(String)
    case nothingToRecord
    case negative
    case unknownOccasion
    /// The name of an occasion and the window it has.
    case otherWindow(String, Window)
    case twoOccasions

    package var kind: RefusalKind {
        switch self {
        case .unknownIndicator, .unknownEntry, .unknownOccasion: .unknown
        case .alreadyReversed: .stale
        case .badCatalogue, .unitGone, .computed, .nothingToRecord, .negative, .otherWindow, .twoOccasions: .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknownIndicator(let code): Phrase("Không có chỉ tiêu “\(code)”.", en: "There is no indicator “\(code)”.")
        case .badCatalogue(let place):
            Phrase("Danh mục chỉ tiêu sai ở “\(place)”.", en: "The catalogue of indicators is wrong at “\(place)”.")
        case .unknownEntry(let number): Phrase("Không có bút toán số \(number).", en: "There is no entry \(number).")
        case .alreadyReversed(let number):
            Phrase("Bút toán số \(number) đã được đính chính.", en: "Entry \(number) has been taken back already.")
        case .unitGone(let day):
            Phrase("Đơn vị không hoạt động vào ngày \(day.onScreen).", en: "The unit did not exist on \(day.onScreen).")
        case .computed(let name):
            Phrase(
                "“\(name)” được tính từ chỉ tiêu khác, không khai trực tiếp.",
                en: "“\(name)” is computed from other indicators and cannot be declared.")
        case .nothingToRecord: Phrase("Chưa có câu trả lời để ghi.", en: "There is no answer to record.")
        case .negative: Phrase("Con số không được âm.", en: "The number may not be negative.")
        case .unknownOccasion: Phrase("Không có sự kiện chung này.", en: "There is no such occasion.")
        case .otherWindow(let name, let window):
            Phrase(
                "Sự kiện chung “\(name)” diễn ra trong kỳ khác: \(window.name.vi).",
                en: "The occasion “\(name)” took place in another window: \(window.name.en).")
        case .twoOccasions:
            Phrase(
                "Các số này đã thuộc hai sự kiện chung khác nhau.", en: "These figures belong to two different occasions already.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknownIndicator: Phrase("Chọn chỉ tiêu trong danh mục.", en: "Choose an indicator of the catalogue.")
        case .badCatalogue: Phrase("Sửa tệp danh mục rồi nạp lại.", en: "Mend the catalogue file and load it again.")
        case .unknownEntry: Phrase("Mở lại số liệu từ báo cáo.", en: "Open the figure again from its report.")
        case .alreadyReversed: Phrase("Tải lại trang để xem số hiện hành.", en: "Reload the page to see the number that stands.")
        case .unitGone:
            Phrase("Chọn đơn vị kế thừa, hoặc kỳ mà đơn vị còn hoạt động.", en: "Choose its successor, or a window in which it existed.")
        case .computed: Phrase("Khai các chỉ tiêu mà nó được tính từ đó.", en: "Declare the indicators that it is computed from.")
        case .nothingToRecord:
            Phrase(
                "Nhập số, hoặc chọn “không phát sinh” hay “không áp dụng”.",
                en: "Type a number, or choose “none occurred” or “not applicable”.")
        case .unknownOccasion: Phrase("Tải lại trang rồi chọn lại.", en: "Reload the page and choose again.")
        case .otherWindow:
            Phrase(
                "Ghi các số của cùng một sự kiện cho cùng một kỳ, rồi gộp lại.",
                en: "Record the figures of one event for one window, then bring them together.")
        case .twoOccasions:
            Phrase("Tách một bên ra trước, rồi gộp lại.", en: "Take one side out of its occasion first, then bring them together.")
        case .negative:
            Phrase(
                "Nhập số từ 0 trở lên; muốn bớt số đã ghi, mở lại đề xuất hoặc nộp ấn bản mới.",
                en: "Type zero or more; to take a figure back, reopen its proposal or file a new edition.")
        }
    }
}
