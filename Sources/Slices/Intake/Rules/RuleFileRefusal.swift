import Core

package enum RuleFileRefusal: Refusal, Equatable {
    case unreadable(String)
    case missingColumn(String, String)
    case tooLarge(String)
    case unknownMeaning(String)
    case unknownUnit(String)
    case noOffice

    package var kind: RefusalKind {
        if case .tooLarge = self { .tooLarge } else { .unacceptable }
    }

    package var sentence: Phrase {
        switch self {
        case .unreadable(let file): Phrase("\(file) không phải tệp quy tắc.", en: "\(file) is no file of rules.")
        case .missingColumn(let file, let column): Phrase("\(file) thiếu cột “\(column)”.", en: "\(file) has no column “\(column)”.")
        case .tooLarge(let file):
            Phrase("\(file) dài quá \(RuleFile.mostLines) quy tắc.", en: "\(file) holds more than \(RuleFile.mostLines) rules.")
        case .unknownMeaning(let word): Phrase("Không có loại quy tắc “\(word)”.", en: "There is no rule of the kind “\(word)”.")
        case .unknownUnit(let code): Phrase("Không có đơn vị mã “\(code)”.", en: "There is no unit with the code “\(code)”.")
        case .noOffice: Phrase("Chưa rõ quy tắc của đơn vị nào.", en: "It is not said whose rule it is.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unreadable, .missingColumn:
            Phrase("Dùng tệp tải về từ trang quy tắc, CSV hoặc JSON.", en: "Use a file that the page of rules gives, CSV or JSON.")
        case .tooLarge: Phrase("Chia tệp thành nhiều phần.", en: "Split the file.")
        case .unknownMeaning: Phrase("Viết indicator, unit hoặc no_figure.", en: "Write indicator, unit or no_figure.")
        case .unknownUnit: Phrase("Sửa mã, hoặc nạp danh mục đơn vị trước.", en: "Mend the code, or load the catalogue of units first.")
        case .noOffice:
            Phrase("Ghi mã đơn vị vào cột office, hoặc chọn đơn vị.", en: "Write its code in the column office, or choose the office.")
        }
    }
}
