import Core
import Organization

/// Why a reorganisation is not read, shown or applied.
package enum ReorganisationRefusal: Refusal, Equatable {
    case unknown
    case tooLarge(megabytes: Int)
    case tooManyLines(Int)
    case wrongEncoding
    case empty
    case missingColumn(String)
    case unknownColumn(String)
    case unreadable(String)
    /// The first lines that do not fit, and how many there are in all.
    case lines([ReorganisationComplaint], inAll: Int)
    /// The tree is not as the preview saw it: what has changed it since.
    case stale([Phrase])
    case nothingOnThatDay(Day)
    case draftChanged
    case alreadyReversed
    case isAReversal
    case notLater(than: Day)

    package var kind: RefusalKind {
        switch self {
        case .unknown: .unknown
        case .tooLarge, .tooManyLines: .tooLarge
        case .stale, .draftChanged, .alreadyReversed: .stale
        case .wrongEncoding, .empty, .missingColumn, .unknownColumn, .unreadable, .lines, .nothingOnThatDay, .isAReversal, .notLater:
            .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknown:
            Phrase("Không có việc sắp xếp này trong phạm vi của bạn.", en: "There is no such reorganisation within your units.")
        case .tooLarge(let megabytes): Phrase("Tệp lớn hơn \(megabytes) MB.", en: "The file is larger than \(megabytes) MB.")
        case .tooManyLines(let most): Phrase("Tệp dài hơn \(most) dòng.", en: "The file has more than \(most) lines.")
        case .wrongEncoding: Phrase("Tệp không ở bảng mã UTF-8.", en: "The file is not in UTF-8.")
        case .empty: Phrase("Tệp không có dòng nào ngoài dòng đầu.", en: "The file has no line but the first.")
        case .missingColumn(let column): Phrase("Tệp thiếu cột “\(column)”.", en: "The file has no column “\(column)”.")
        case .unknownColumn(let column): Phrase("Tệp có cột lạ “\(column)”.", en: "The file has an unknown column “\(column)”.")
        case .unreadable(let file): Phrase("Không đọc được tệp \(file).", en: "The file \(file) cannot be read.")
        case .lines(let complaints, let count): Self.sentence(complaints, of: count)
        case .stale(let changes):
            Phrase(
                "Cây đơn vị đã thay đổi sau khi bạn xem: \(changes.map(\.vi).joined(separator: "; ")).",
                en: "The tree of units has changed since you looked: \(changes.map(\.en).joined(separator: "; ")).")
        case .nothingOnThatDay(let day):
            Phrase("Danh mục không có thay đổi nào vào ngày \(day.onScreen).", en: "Nothing changes in the catalogue on \(day.onScreen).")
        case .draftChanged: Phrase("Bản đang soạn đã được sửa sau khi bạn xem.", en: "The draft was changed after you looked.")
        case .alreadyReversed: Phrase("Việc sắp xếp này đã được hủy.", en: "This reorganisation was reversed already.")
        case .isAReversal: Phrase("Đây là một lần hủy, không hủy tiếp được.", en: "This is a reversal and cannot be reversed.")
        case .notLater(let day):
            Phrase("Ngày khôi phục phải sau ngày \(day.onScreen).", en: "The day must be after \(day.onScreen).")
        }
    }

    private static func sentence(_ complaints: [ReorganisationComplaint], of count: Int) -> Phrase {
        guard let first = complaints.first else { return Phrase("Tệp có lỗi.", en: "The file has errors.") }
        let rest = count > 1 ? Phrase(" (và \(count - 1) lỗi khác)", en: " (and \(count - 1) more)") : Phrase("")
        return Phrase("\(first.phrase.vi)\(rest.vi).", en: "\(first.phrase.en)\(rest.en).")
    }

    package var remedy: Phrase {
        switch self {
        case .unknown: Phrase("Mở lại danh sách sắp xếp đơn vị.", en: "Open the list of reorganisations again.")
        case .tooLarge, .tooManyLines: Phrase("Tách thành nhiều lần sắp xếp.", en: "Cut it into several reorganisations.")
        case .wrongEncoding: Phrase("Lưu lại dưới dạng “CSV UTF-8”.", en: "Save it again as “CSV UTF-8”.")
        case .empty: Phrase("Ghi mỗi việc một dòng.", en: "Write a line for each act.")
        case .missingColumn, .unknownColumn:
            Phrase(
                "Dùng đúng các cột: \(Self.columns).", en: "Use these columns: \(Self.columns).")
        case .unreadable: Phrase("Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and the permission to read it.")
        case .lines(let complaints, _): complaints.first?.problem.remedy ?? Phrase("Sửa tệp.", en: "Mend the file.")
        case .stale: Phrase("Xem lại bản xem trước rồi mới áp dụng; chưa ghi gì.", en: "Look at the preview again; nothing was written.")
        case .draftChanged: Phrase("Xem lại rồi mới áp dụng; chưa ghi gì.", en: "Look again before you apply it; nothing was written.")
        case .alreadyReversed: Phrase("Mở lần hủy để xem.", en: "Open the reversal.")
        case .isAReversal: Phrase("Tải tệp của lần đầu và áp dụng lại.", en: "Download the first one's file and apply it again.")
        case .notLater:
            Phrase("Chọn một ngày sau đó, hoặc hủy từ chính ngày đó.", en: "Choose a later day, or reverse it from its own day.")
        case .nothingOnThatDay: Phrase("Chọn ngày có thay đổi, như 2025-07-01.", en: "Choose a day of change, such as 2025-07-01.")
        }
    }

    private static let columns = ReorganisationAct.Column.allCases.map(\.rawValue).joined(separator: ",")
}

extension ReorganisationComplaint {
    /// With its line, without a full stop.
    package var phrase: Phrase {
        Phrase("Dòng \(line): \(problem.phrase.vi)", en: "Line \(line): \(problem.phrase.en)")
    }
}
