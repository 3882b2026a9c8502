import Core

/// What a proposal rests on. Each kind of ground has its own measured rate of being right, which is the confidence of every
/// proposal that rests on it.
package enum Grounds: String, Sendable, CaseIterable {
    case eventName, dateWithYear, dateOfInferredYear, dateWithoutYear, period, host, place
    case personInOffice, personNamedAlone, role
    case citationSigned, citationShort, subject
    case figureMeasured, figureCounted, figureOnTrust, figureBare, figureInWords, tableCell, unitInHead
    case sectionCue, directive, assignee, deadline
    case pageFurniture, byline

    /// For a person who wonders why something was taken for what it was.
    package var reason: Phrase {
        switch self {
        case .eventName: Phrase("Tên gọi sự kiện ở tiêu đề hoặc đoạn mở đầu", en: "Names the event in the title or the first paragraph")
        case .dateWithYear: Phrase("Ngày viết đủ năm ở đoạn mở đầu", en: "A date with its year in the first paragraph")
        case .dateOfInferredYear: Phrase("Ngày ở đoạn mở đầu; năm suy từ văn bản", en: "A date in the first paragraph; the year worked out")
        case .dateWithoutYear: Phrase("Ngày ở đoạn mở đầu, không rõ năm", en: "A date in the first paragraph, of no known year")
        case .period: Phrase("Kỳ được nêu cùng tên gọi sự kiện", en: "A period said with the event’s name")
        case .host: Phrase("Đứng trước động từ tổ chức, phối hợp hoặc sau “do”", en: "Stands before a verb of holding, or after “do”")
        case .place: Phrase("Đứng sau “tại” trong câu nêu sự kiện", en: "Stands after “tại” where the event is told")
        case .personInOffice: Phrase("Tên người đi liền chức vụ", en: "A name with an office beside it")
        case .personNamedAlone:
            Phrase("Tên người làm việc gì tại hội nghị, không kèm chức vụ", en: "A name that takes part, without an office")
        case .role: Phrase("Chức vụ đi liền tên người", en: "An office beside a name")
        case .citationSigned: Phrase("Có loại văn bản, số và ký hiệu", en: "Has its type, number and symbol")
        case .citationShort: Phrase("Chỉ có tên gọi hoặc số rút gọn", en: "Only a title or a short number")
        case .subject: Phrase("Trích yếu ngay sau viện dẫn", en: "What follows right after the citation")
        case .figureMeasured: Phrase("Con số có đơn vị đo", en: "A number with a measure")
        case .figureCounted: Phrase("Con số đứng trước danh từ đếm được", en: "A number before a noun that is counted")
        case .figureOnTrust: Phrase("Con số đứng trước một danh từ lạ", en: "A number before a noun not known to be counted")
        case .figureBare: Phrase("Con số đứng sau từ chỉ số lượng", en: "A number after a word of amount")
        case .tableCell: Phrase("Ô số trong bảng, đọc theo tiêu đề hàng và cột", en: "A number in a table, read by its heads")
        case .unitInHead: Phrase("Tên đơn vị ở tiêu đề hàng hoặc cột", en: "A unit named in the head of the row or column")
        case .figureInWords: Phrase("Số viết bằng chữ đứng trước danh từ đếm được", en: "A number in words before a noun that is counted")
        case .sectionCue: Phrase("Mở đầu bằng từ ngữ của phần này", en: "Opens with words of such a part")
        case .directive: Phrase("Mệnh đề nêu việc phải làm", en: "A clause that says what is to be done")
        case .assignee: Phrase("Đơn vị được nêu trước việc", en: "The body named before the deed")
        case .deadline: Phrase("Thời hạn trong cùng mệnh đề", en: "A time limit in the same clause")
        case .pageFurniture: Phrase("Không thuộc nội dung bài", en: "No part of the text proper")
        case .byline: Phrase("Dòng ghi nguồn, tác giả", en: "A line of source or author")
        }
    }
}
