import Core

package enum ReportRefusal: Refusal, Equatable {
    case unknown
    case unknownForm
    case unknownFigure
    case noSuchDay(String)
    case notAssigned(Window)
    case nobodyToAsk(on: Day)
    case stale
    case changeNoteMissing
    case consolidatedIsComposed
    case numberMissing
    case numberBeside(Answer)
    case unknownEdition(Int)
    case incomplete(rows: [String], sections: [Section])

    package var kind: RefusalKind {
        switch self {
        case .unknown, .unknownForm, .unknownFigure, .notAssigned, .unknownEdition: .unknown
        case .stale: .stale
        case .nobodyToAsk, .changeNoteMissing, .consolidatedIsComposed, .numberMissing, .numberBeside, .incomplete, .noSuchDay:
            .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknown: Phrase("Không có báo cáo này trong phạm vi của bạn.", en: "There is no such report within your units.")
        case .unknownForm: Phrase("Không có biểu mẫu này.", en: "There is no such form.")
        case .unknownFigure:
            Phrase("Địa chỉ không nêu đúng chỉ tiêu, đơn vị và kỳ.", en: "The address does not name an indicator, a unit and a window.")
        case .noSuchDay(let text):
            Phrase("Không có ngày “\(text)”.", en: "There is no day “\(text)”.")
        case .notAssigned(let window):
            Phrase("Đơn vị chưa được giao báo cáo \(window.name.vi).", en: "The unit has not been asked for a report on \(window.name.en).")
        case .nobodyToAsk(let day):
            Phrase("Không có đơn vị trực thuộc nào vào ngày \(day.onScreen).", en: "There was no unit directly below on \(day.onScreen).")
        case .stale: Phrase("Báo cáo đã được người khác sửa sau khi bạn mở.", en: "Somebody has changed the report since you opened it.")
        case .changeNoteMissing:
            Phrase("Chưa ghi nội dung thay đổi so với ấn bản trước.", en: "There is no note saying what changed since the last edition.")
        case .consolidatedIsComposed:
            Phrase("Báo cáo tổng hợp không có ô để khai.", en: "A consolidated report has no cells to declare.")
        case .numberMissing: Phrase("Đã chọn “số” nhưng chưa nhập số.", en: "“A number” is chosen but none is typed.")
        case .numberBeside(let answer):
            Phrase("Vừa có số vừa chọn “\(answer.phrase.vi)”.", en: "There is a number beside “\(answer.phrase.en)”.")
        case .unknownEdition(let number): Phrase("Báo cáo này chưa có ấn bản \(number).", en: "This report has no edition \(number).")
        case .incomplete(let rows, let sections):
            Phrase(
                "Báo cáo còn thiếu \(rows.count) số liệu và \(sections.count) phần nội dung.",
                en: "The report still lacks \(rows.count) figures and \(sections.count) sections.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknown:
            Phrase("Kiểm tra đường dẫn, hoặc đề nghị cấp vai trò trên đơn vị.", en: "Check the address, or ask for a role on the unit.")
        case .unknownForm: Phrase("Chọn biểu mẫu trong danh sách.", en: "Choose a form of the list.")
        case .unknownFigure: Phrase("Mở con số từ báo cáo.", en: "Open the number from a report.")
        case .noSuchDay: Phrase("Nhập ngày như 30/06/2026.", en: "Type a day such as 30/06/2026.")
        case .notAssigned: Phrase("Giao biểu mẫu cho kỳ đó trước.", en: "Assign the form for that window first.")
        case .nobodyToAsk: Phrase("Chọn đơn vị cấp trên khác hoặc kỳ khác.", en: "Choose another unit or another window.")
        case .stale:
            Phrase(
                "Những gì bạn nhập vẫn ở dưới; so với bản mới rồi lưu lại.",
                en: "What you typed is still below; compare it with the newer one and save again.")
        case .changeNoteMissing: Phrase("Viết một câu về nội dung thay đổi.", en: "Write a sentence on what changed.")
        case .numberMissing:
            Phrase("Nhập số, ví dụ 35; nếu không có thì nhập 0.", en: "Type a number, for example 35; if there were none, type 0.")
        case .numberBeside(let answer):
            Phrase(
                "Xóa số, hoặc đổi “\(answer.phrase.vi)” thành “số”.", en: "Clear the number, or change “\(answer.phrase.en)” to “a number”."
            )
        case .unknownEdition: Phrase("Mở trang báo cáo để xem ấn bản mới nhất.", en: "Open the report to see its latest edition.")
        case .consolidatedIsComposed: Phrase("Khai số liệu ở báo cáo của từng đơn vị.", en: "Declare figures in the reports of the units.")
        case .incomplete(let rows, let sections):
            Phrase(
                "Trả lời từng dòng còn trống: \((rows + sections.map(\.heading.vi)).prefix(5).joined(separator: "; "))"
                    + (rows.count + sections.count > 5 ? "…" : "."),
                en: "Answer what is empty: \((rows + sections.map(\.heading.en)).prefix(5).joined(separator: "; "))"
                    + (rows.count + sections.count > 5 ? "…" : "."))
        }
    }
}
