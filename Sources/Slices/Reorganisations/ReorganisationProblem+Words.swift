import Core
import Organization

extension ReorganisationProblem {
    package var phrase: Phrase {
        switch self {
        case .unknownWord(let column, let word):
            Phrase("cột “\(column)” không nhận giá trị “\(word)”", en: "the column “\(column)” does not take “\(word)”")
        case .blank(let column): Phrase("cột “\(column)” để trống", en: "the column “\(column)” is empty")
        case .tooLong(let column): Phrase("cột “\(column)” quá dài", en: "the column “\(column)” is too long")
        case .notForThisAct(let column, let act):
            Phrase("việc “\(act.rawValue)” không dùng cột “\(column)”", en: "“\(act.rawValue)” has no use for the column “\(column)”")
        case .badDay(let text): Phrase("“\(text)” không phải là ngày", en: "“\(text)” is not a day")
        case .noBasis: Phrase("chưa ghi căn cứ", en: "no legal basis is given")
        case .anotherDay(let day, let first):
            Phrase(
                "ngày \(day.onScreen) khác ngày \(first.onScreen) của dòng đầu",
                en: "\(day.onScreen) is not \(first.onScreen), the first line's day")
        case .duplicate(let line): Phrase("việc này đã có ở dòng \(line)", en: "this act stands on line \(line) already")
        case .unknownCode(let code, let day):
            Phrase("không có đơn vị mã \(code) vào ngày \(day.onScreen)", en: "there is no unit with code \(code) on \(day.onScreen)")
        case .endsTwice(let line):
            Phrase("đơn vị này đã kết thúc cách khác ở dòng \(line)", en: "the unit ends in another way on line \(line)")
        case .oneHeir: Phrase("chia mà chỉ có một đơn vị nhận", en: "it is split, yet has one heir")
        case .severalRemainders(let line): Phrase("phần còn lại đã giao ở dòng \(line)", en: "the remainder is given away on line \(line)")
        case .wholeOfASplit: Phrase("chia mà một đơn vị nhận toàn bộ", en: "it is split, yet one heir takes the whole")
        case .shareOfAMerge: Phrase("nhập toàn bộ mà tỷ lệ không phải 100", en: "it merges wholly, yet its share is not 100")
        case .someSharesMissing:
            Phrase("có dòng ghi tỷ lệ, có dòng không", en: "some of its lines state a share and some do not")
        case .sharesAddUpTo(let percent):
            Phrase("tổng tỷ lệ là \(percent)%, không phải 100%", en: "its shares add up to \(percent) %, not 100 %")
        case .endsAndChanges(let line): Phrase("đơn vị này kết thúc ở dòng \(line)", en: "the unit ends on line \(line)")
        case .endsAndReceives(let code):
            Phrase("đơn vị mã \(code) vừa kết thúc vừa nhận đơn vị khác", en: "unit \(code) ends and receives at once")
        case .endsAndIsAbove(let code): Phrase("cấp trên mã \(code) kết thúc cùng ngày", en: "the unit above, \(code), ends on that day")
        case .heirIsItself: Phrase("đơn vị kế thừa chính nó", en: "the unit inherits from itself")
        case .changedLater(let day):
            Phrase("đơn vị đã có thay đổi vào ngày \(day.onScreen)", en: "the unit already has a change on \(day.onScreen)")
        case .endsAlready(let day): Phrase("đơn vị đã kết thúc vào ngày \(day.onScreen)", en: "the unit ends on \(day.onScreen) already")
        case .codeTaken(let code, let day):
            Phrase(
                "mã \(code) thuộc về đơn vị khác từ ngày \(day.onScreen)",
                en: "the code \(code) belongs to another unit from \(day.onScreen)")
        case .changesNothing: Phrase("không thay đổi gì", en: "it changes nothing")
        case .notAbove(let code): Phrase("đơn vị mã \(code) không ở cấp cao hơn", en: "unit \(code) is not of a higher level")
        case .parentEnds(let code, let day):
            Phrase(
                "cấp trên mã \(code) chỉ hoạt động đến trước ngày \(day.onScreen)",
                en: "the unit above, \(code), is in force only until \(day.onScreen)")
        case .cycle: Phrase("đơn vị sẽ trực thuộc đơn vị cấp dưới của chính nó", en: "the unit would hang under one of its own units")
        case .tooDeep: Phrase("đơn vị đứng dưới quá nhiều cấp", en: "the unit stands below too many others")
        case .stillHasUnits(let count):
            Phrase("còn \(count) đơn vị trực thuộc chưa sắp xếp", en: "\(count) units below it have no place yet")
        case .entriesAfter(let count, let day):
            Phrase(
                "đã có \(count) bút toán của đơn vị này từ ngày \(day.onScreen)",
                en: "\(count) entries of the unit are of \(day.onScreen) or later")
        case .usedSince(let count):
            Phrase(
                "đơn vị mới đã có \(count) bản ghi: bút toán, báo cáo, văn bản, vai trò",
                en: "the new unit has \(count) records: entries, reports, documents, roles")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknownWord, .tooLong:
            Phrase("Viết một giá trị mà cột này nhận; xem tài liệu về tệp.", en: "Write a value the column takes; the file is documented.")
        case .blank: Phrase("Điền cột đó.", en: "Fill it in.")
        case .notForThisAct: Phrase("Để trống cột đó, hoặc đổi việc.", en: "Empty that column, or choose another act.")
        case .badDay: Phrase("Viết năm-tháng-ngày, như 2025-07-01.", en: "Write year-month-day, such as 2025-07-01.")
        case .noBasis: Phrase("Ghi số, ký hiệu của văn bản.", en: "Give the number and symbol of the document.")
        case .anotherDay: Phrase("Tách mỗi ngày một tệp.", en: "Make a file for each day.")
        case .duplicate: Phrase("Bỏ một trong hai dòng.", en: "Remove one of the two lines.")
        case .unknownCode:
            Phrase(
                "Cột “code” ghi mã của hôm trước, “new_code” và “parent” ghi mã của chính ngày đó.",
                en: "“code” is a code of the day before; “new_code” and “parent” are codes of the day itself.")
        case .endsTwice:
            Phrase(
                "Giữ một cách kết thúc; chia thì mọi dòng đều là “split”.", en: "Keep one way of ending; a split has only “split” lines.")
        case .oneHeir: Phrase("Thêm đơn vị nhận còn lại, hoặc ghi “merge”.", en: "Add the other heirs, or write “merge”.")
        case .severalRemainders, .wholeOfASplit:
            Phrase("Chỉ một đơn vị nhận phần còn lại, không đơn vị nào nhận toàn bộ.", en: "One heir takes the remainder, none the whole.")
        case .shareOfAMerge:
            Phrase("Để trống tỷ lệ, hoặc ghi “split” cho từng đơn vị nhận.", en: "Leave the share empty, or write “split” for each heir.")
        case .someSharesMissing:
            Phrase("Ghi tỷ lệ ở mọi dòng, hoặc để trống tất cả.", en: "State a share on each of its lines, or on none.")
        case .sharesAddUpTo:
            Phrase(
                "Sửa để tổng đúng bằng 100, ví dụ 33.3333, 33.3333 và 33.3334.",
                en: "Make them add up to exactly 100, such as 33.3333, 33.3333 and 33.3334.")
        case .endsAndChanges: Phrase("Bỏ dòng này, hoặc dòng kết thúc.", en: "Remove this line, or the one that ends it.")
        case .endsAndReceives:
            Phrase(
                "Thành lập đơn vị mới cùng mã (“begin”), hoặc chọn đơn vị nhận khác.",
                en: "Begin a new unit of that code, or choose another heir.")
        case .endsAndIsAbove, .parentEnds:
            Phrase(
                "Chọn cấp trên khác, hoặc thành lập đơn vị mới cùng mã.", en: "Choose another unit above, or begin a new one of that code.")
        case .heirIsItself: Phrase("Chọn đơn vị nhận khác.", en: "Choose another heir.")
        case .changedLater, .endsAlready:
            Phrase("Chọn một ngày sau thay đổi gần nhất của đơn vị.", en: "Choose a day after the unit's latest change.")
        case .codeTaken: Phrase("Chọn mã khác, hoặc kết thúc đơn vị kia trước.", en: "Choose another code, or end that unit first.")
        case .changesNothing: Phrase("Bỏ dòng này.", en: "Remove the line.")
        case .notAbove, .cycle, .tooDeep: Phrase("Chọn một đơn vị cấp cao hơn.", en: "Choose a unit of a higher level.")
        case .stillHasUnits:
            Phrase("Kết thúc, nhập hoặc chuyển các đơn vị đó trong cùng tệp.", en: "End, merge or move these units in the same file.")
        case .entriesAfter:
            Phrase(
                "Thu hồi các bút toán đó rồi ghi cho đơn vị kế thừa, hoặc chọn ngày muộn hơn.",
                en: "Take these entries back and record them for the heir, or choose a later day.")
        case .usedSince: Phrase("Khôi phục từ một ngày sau.", en: "Restore the old units from a later day.")
        }
    }
}
