import Core

/// Why a file is not read, or a document not written. Codable because the reading happens in another process.
package enum FormatRefusal: Refusal, Hashable, Codable {
    case empty
    case noText
    case fileTooLarge(megabytes: Int)
    case textTooLong(scalars: Int)
    case tooManyCells(Int)
    /// Bytes that are no text of any kind known here.
    case notText
    /// Text, but in none of the encodings tried.
    case unknownEncoding
    case unsupported(ForeignFormat)
    /// The format is read through a program that is not installed on this machine.
    case programMissing(OptionalProgram)
    case tooManyPages(most: Int)
    /// Pages that are pictures: recognising their letters takes seconds each.
    case tooManyScannedPages(most: Int)
    case passwordProtected
    case damaged
    /// A small file that would unpack into an enormous one.
    case unpacksTooLarge
    /// It declares a document type or entities, which no office program does.
    case declaresEntities
    case nestedTooDeep
    /// It carries a mark of State secrecy.
    case secret(mark: String)
    /// The process reading it was killed or crashed.
    case couldNotRead
    case tookTooLong(seconds: Int)
    case tooManyReadings
    /// No temporary folder could be made, or it was filled.
    case noRoom
    case pictureNotPNG
    case cannotDraw

    package var kind: RefusalKind {
        switch self {
        case .fileTooLarge, .textTooLong, .tooManyCells, .tooManyPages, .tooManyScannedPages: .tooLarge
        case .tooManyReadings, .noRoom, .programMissing: .unavailable
        default: .unacceptable
        }
    }
}

/// Formats that are recognised so that the person can be told what to do with them.
package enum ForeignFormat: String, Sendable, Codable, CaseIterable {
    case pdf, image, archive, oldWord, spreadsheet, slides, openDocument, xml, outlookMail

    var name: Phrase {
        switch self {
        case .pdf: Phrase("PDF", en: "PDF")
        case .image: Phrase("ảnh", en: "picture")
        case .archive: Phrase("tệp nén", en: "archive")
        case .oldWord: Phrase("Word đời cũ (.doc)", en: "old Word (.doc)")
        case .spreadsheet: Phrase("bảng tính", en: "spreadsheet")
        case .slides: Phrase("trình chiếu", en: "slides")
        case .openDocument: Phrase("OpenDocument", en: "OpenDocument")
        case .xml: Phrase("XML", en: "XML")
        case .outlookMail: Phrase("thư Outlook (.msg)", en: "Outlook message (.msg)")
        }
    }
}

extension FormatRefusal {
    package var sentence: Phrase {
        switch self {
        case .empty: Phrase("Tệp này rỗng.", en: "This file is empty.")
        case .noText: Phrase("Tệp này không có chữ nào.", en: "This file has no text in it.")
        case .fileTooLarge(let megabytes):
            Phrase("Tệp này lớn hơn \(megabytes) MB.", en: "This file is larger than \(megabytes) MB.")
        case .textTooLong(let scalars):
            Phrase("Văn bản này dài hơn \(scalars) ký tự.", en: "This text is longer than \(scalars) characters.")
        case .tooManyCells(let count):
            Phrase("Các bảng của tệp này có hơn \(count) ô.", en: "The tables of this file have more than \(count) cells.")
        case .notText: Phrase("Tệp này không phải là văn bản.", en: "This file is not a text.")
        case .unknownEncoding: Phrase("Không nhận ra bảng mã chữ của tệp này.", en: "The character encoding of this file is not known.")
        case .unsupported(let format):
            Phrase("Chưa đọc được tệp dạng \(format.name.vi).", en: "Files of the \(format.name.en) kind cannot be read yet.")
        case .programMissing(let program):
            Phrase(
                "Máy chủ chưa cài \(program.name), chương trình cần để đọc tệp dạng này.",
                en: "\(program.name), which is needed to read files of this kind, is not installed on this server.")
        case .tooManyPages(let most): Phrase("Tệp này dài hơn \(most) trang.", en: "This file has more than \(most) pages.")
        case .tooManyScannedPages(let most):
            Phrase(
                "Tệp này có hơn \(most) trang chụp hoặc quét, phải nhận dạng chữ.",
                en: "This file has more than \(most) scanned pages, whose letters would have to be recognised.")
        case .passwordProtected: Phrase("Tệp này được đặt mật khẩu.", en: "This file is protected by a password.")
        case .damaged: Phrase("Tệp này bị hỏng hoặc chưa tải lên đủ.", en: "This file is damaged or incomplete.")
        case .unpacksTooLarge:
            Phrase("Tệp này khi giải nén sẽ lớn quá mức cho phép.", en: "This file would unpack to more than is accepted.")
        case .declaresEntities:
            Phrase("Tệp này khai báo thực thể XML nên không được đọc.", en: "This file declares XML entities and is not read.")
        case .nestedTooDeep: Phrase("Tệp này có cấu trúc lồng nhau quá sâu.", en: "This file is nested too deeply.")
        case .secret(let mark):
            Phrase(
                "Văn bản này đóng dấu “\(mark)”; hệ thống này không được phép lưu giữ tài liệu mật.",
                en: "This document is marked “\(mark)”; this system must not hold State secrets.")
        case .couldNotRead: Phrase("Tệp này không đọc được.", en: "This file could not be read.")
        case .tookTooLong(let seconds):
            Phrase(
                "Đọc tệp này quá \(seconds) giây nên đã dừng lại.",
                en: "Reading this file took more than \(seconds) seconds and was stopped.")
        case .tooManyReadings: Phrase("Đang có quá nhiều tệp chờ đọc.", en: "Too many files are waiting to be read.")
        case .noRoom:
            Phrase(
                "Không đủ chỗ trên đĩa của máy chủ để đọc tệp này.", en: "There is not enough room on the server's disk to read this file.")
        case .pictureNotPNG: Phrase("Hình chèn vào văn bản không phải là ảnh PNG.", en: "The picture to be placed is not a PNG.")
        case .cannotDraw: Phrase("Không vẽ được biểu đồ.", en: "The chart could not be drawn.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .empty, .noText:
            Phrase("Mở tệp trên máy của bạn để kiểm tra, rồi tải lên lại.", en: "Open it on your computer to check, then upload it again.")
        case .tooManyCells:
            Phrase(
                "Tách bảng thành nhiều tệp, hoặc xóa những dòng và cột trống.",
                en: "Split the table into several files, or delete its blank rows and columns.")
        case .fileTooLarge, .textTooLong:
            Phrase(
                "Tách tài liệu thành nhiều tệp nhỏ hoặc bỏ bớt hình ảnh.",
                en: "Split the document into smaller files, or leave out pictures.")
        case .notText: Phrase("Tải lên tệp \(ReadableFiles.list).", en: "Upload a file: \(ReadableFiles.list).")
        case .unknownEncoding:
            Phrase("Mở tệp, lưu lại với bảng mã UTF-8 hoặc dưới dạng .docx.", en: "Open it and save it again as UTF-8 or as .docx.")
        case .unsupported(.image):
            Phrase("Gửi bản .docx gốc thay cho ảnh chụp.", en: "Send the original .docx instead of a picture.")
        case .unsupported(.archive):
            Phrase("Giải nén rồi tải lên từng tệp.", en: "Unpack it and upload the files one by one.")
        case .unsupported(.spreadsheet):
            Phrase("Mở bảng tính, lưu thành .xlsx rồi tải lên.", en: "Open the spreadsheet, save it as .xlsx and upload that.")
        case .unsupported(.slides):
            Phrase(
                "Chép nội dung sang văn bản Word (.docx) rồi tải lên.", en: "Copy the content into a Word document (.docx) and upload that."
            )
        case .unsupported(.outlookMail):
            Phrase("Mở thư, lưu thành .eml rồi tải lên.", en: "Open the message, save it as .eml and upload that.")
        case .unsupported:
            Phrase(
                "Mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi tải lên.",
                en: "Open it in Word or LibreOffice, save it as .docx and upload that.")
        case .passwordProtected:
            Phrase("Bỏ mật khẩu của tệp rồi tải lên lại.", en: "Remove the password and upload it again.")
        case .damaged, .couldNotRead, .declaresEntities, .nestedTooDeep, .unpacksTooLarge, .tookTooLong:
            Phrase(
                "Mở tệp bằng Word, lưu thành tệp .docx mới rồi tải lên lại.", en: "Open it in Word, save it as a new .docx and upload that."
            )
        case .secret:
            Phrase(
                "Không tải tài liệu mật lên đây; xử lý tại cơ quan, trên mạng riêng dành cho tài liệu bí mật nhà nước.",
                en: "Do not upload it here; handle it in the office, on the separate network for State secrets.")
        case .programMissing(let program):
            Phrase(
                "Nhờ người quản trị cài gói \(program.package), hoặc gửi bản .docx.",
                en: "Ask the administrator to install the package \(program.package), or send a .docx.")
        case .tooManyPages, .tooManyScannedPages:
            Phrase("Chia nhỏ tệp rồi tải lên từng phần.", en: "Split the file and upload it in parts.")
        case .noRoom: Phrase("Báo cho người quản trị máy chủ.", en: "Tell the administrator of the server.")
        case .tooManyReadings: Phrase("Chờ ít phút rồi thử lại.", en: "Wait a few minutes and try again.")
        case .pictureNotPNG: Phrase("Dùng ảnh PNG.", en: "Use a PNG picture.")
        case .cannotDraw:
            Phrase("Giảm số dòng hoặc kích thước biểu đồ.", en: "Make the chart smaller or give it fewer rows.")
        }
    }
}
