import Core

/// What is wrong with a catalogue's files: which file, which line, what.
package enum CatalogueRefusal: Refusal, Equatable {
    case missingColumn(String, column: String)
    case unreadable(String)
    case line(String, Int, Problem)
    /// A unit, a name or a place of the files would hold on the same days as one that was entered here.
    case overlapsOwnChange(code: String)

    package enum Problem: Hashable, Sendable {
        case blank(String)
        case badDay(String)
        case unknownWord(String, String)
        case endsBeforeItBegins
        case twice(code: String, day: Day)
        case overlap(code: String, day: Day)
        case unknownParent(String, on: Day)
        case parentNotAbove(String)
        case unknownCode(String, on: Day)
        case successionTwice(String, String?)
    }

    package var sentence: Phrase {
        switch self {
        case .missingColumn(let file, let column): Phrase("\(file) thiếu cột “\(column)”.", en: "\(file) has no column “\(column)”.")
        case .unreadable(let file): Phrase("Không đọc được tệp \(file).", en: "The file \(file) cannot be read.")
        case .line(let file, let line, let problem):
            Phrase("\(file), dòng \(line): \(problem.phrase.vi).", en: "\(file), line \(line): \(problem.phrase.en).")
        case .overlapsOwnChange(let code):
            Phrase(
                "Đơn vị mã \(code) trong tệp trùng thời gian với thay đổi đã ghi trong hệ thống.",
                en: "Unit \(code) of the files holds on the same days as a change recorded here.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .missingColumn:
            Phrase("Dùng tệp có đủ các cột như danh mục kèm theo.", en: "Use a file with the columns of the catalogue that is shipped.")
        case .unreadable: Phrase("Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and the permission to read it.")
        case .line: Phrase("Sửa dòng đó rồi nạp lại; chưa ghi gì.", en: "Mend that line and load again; nothing was written.")
        case .overlapsOwnChange:
            Phrase(
                "Đối chiếu đơn vị này với tệp rồi sửa tệp; chưa ghi gì.",
                en: "Compare the unit with the file and mend the file; nothing was written.")
        }
    }
}

extension CatalogueRefusal.Problem {
    var phrase: Phrase {
        switch self {
        case .blank(let column): Phrase("cột “\(column)” để trống", en: "the column “\(column)” is empty")
        case .badDay(let text):
            Phrase("“\(text)” không phải ngày (viết năm-tháng-ngày)", en: "“\(text)” is not a day (write year-month-day)")
        case .unknownWord(let column, let word):
            Phrase("cột “\(column)” không nhận giá trị “\(word)”", en: "the column “\(column)” does not take “\(word)”")
        case .endsBeforeItBegins: Phrase("ngày cuối đứng trước ngày đầu", en: "its last day is before its first")
        case .twice(let code, let day):
            Phrase("mã \(code) từ ngày \(day.onScreen) đã có ở dòng trên", en: "code \(code) from \(day.onScreen) stands on a line above")
        case .overlap(let code, let day):
            Phrase("mã \(code) vào ngày \(day.onScreen) thuộc hai đơn vị", en: "code \(code) belongs to two units on \(day.onScreen)")
        case .unknownParent(let code, let day):
            Phrase(
                "không có đơn vị cấp trên mã \(code) vào ngày \(day.onScreen)",
                en: "there is no unit above with code \(code) on \(day.onScreen)")
        case .parentNotAbove(let code): Phrase("đơn vị mã \(code) không ở cấp cao hơn", en: "unit \(code) is not of a higher level")
        case .unknownCode(let code, let day):
            Phrase("không có đơn vị mã \(code) vào ngày \(day.onScreen)", en: "there is no unit with code \(code) on \(day.onScreen)")
        case .successionTwice(let old, let new):
            Phrase(
                "việc kế thừa \(old) → \(new ?? "–") đã có ở dòng trên", en: "the succession \(old) → \(new ?? "–") stands on a line above")
        }
    }
}
