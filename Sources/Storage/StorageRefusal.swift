import Core

/// Why a database cannot serve, in words for the person who runs it.
package enum StorageRefusal: Refusal, Equatable {
    case badAddress(String)
    case missing(String)
    case readOnly(String)
    case damaged(String)
    case newerSchema
    case diskFull
    case diskFailing(String)
    /// NUL cannot be kept in a text: PostgreSQL refuses it, so SQLite must.
    case unstorableText
    /// The server answered and said no; its own words are the most precise there are.
    case turnedAway(String, reason: String)
    /// The server's default order of text is not that of its bytes, or it does not keep UTF-8.
    case wrongCollation(String)
    case busy
    case unreachable(String)
    /// The connection was lost while a commit was under way: it may or may not have happened.
    case outcomeUnknown
    /// What was to be written to follows another server.
    case isReplica(String)
    /// What was to be read from follows nobody.
    case notAReplica(String)
    case replicaOfAnother(String)
    case replicaOutdated(String)
    /// SQLite is one file.
    case noReplicas

    package var kind: RefusalKind { self == .unstorableText ? .unacceptable : .unavailable }

    package var sentence: Phrase {
        switch self {
        case .badAddress(let address):
            Phrase("“\(address)” không phải địa chỉ cơ sở dữ liệu.", en: "“\(address)” is not the address of a database.")
        case .missing(let path): Phrase("Không có tệp cơ sở dữ liệu \(path).", en: "There is no database file \(path).")
        case .readOnly(let path): Phrase("Không được phép ghi vào \(path).", en: "\(path) may not be written.")
        case .damaged(let path):
            Phrase("Tệp \(path) bị hỏng hoặc không phải cơ sở dữ liệu GiaoBan.", en: "\(path) is damaged, or is not a GiaoBan database.")
        case .newerSchema:
            Phrase("Cơ sở dữ liệu do một bản GiaoBan mới hơn tạo ra.", en: "This database was written by a newer GiaoBan.")
        case .diskFull: Phrase("Ổ đĩa đã đầy; chưa ghi gì.", en: "The disk is full; nothing was written.")
        case .diskFailing(let path): Phrase("Ổ đĩa chứa \(path) báo lỗi đọc ghi.", en: "The disk that holds \(path) reports errors.")
        case .unstorableText:
            Phrase("Văn bản có ký tự NUL, không lưu được.", en: "The text contains a NUL character, which cannot be kept.")
        case .turnedAway(let place, let reason):
            Phrase("Máy chủ dữ liệu \(place) từ chối: \(reason).", en: "The database server \(place) turned us away: \(reason).")
        case .wrongCollation(let place):
            Phrase(
                "Cơ sở dữ liệu \(place) không so sánh văn bản theo byte UTF-8.",
                en: "The database \(place) does not compare text by its UTF-8 bytes.")
        case .busy: Phrase("Cơ sở dữ liệu đang bận quá lâu.", en: "The database has been busy for too long.")
        case .unreachable(let place):
            Phrase("Không kết nối được máy chủ dữ liệu \(place).", en: "The database server \(place) cannot be reached.")
        case .outcomeUnknown:
            Phrase(
                "Mất kết nối trong lúc ghi; chưa rõ đã ghi hay chưa.",
                en: "The connection was lost while writing; it is not known whether it was kept.")
        case .isReplica(let place): Phrase("\(place) là bản sao chỉ để đọc.", en: "\(place) is a replica, which can only be read.")
        case .notAReplica(let place):
            Phrase("\(place) không phải bản sao đang nhận dữ liệu.", en: "\(place) is not a replica that follows another server.")
        case .replicaOfAnother(let place):
            Phrase("\(place) là bản sao của một cơ sở dữ liệu khác.", en: "\(place) is a replica of another database.")
        case .replicaOutdated(let place):
            Phrase("Bản sao \(place) còn giữ lược đồ cũ.", en: "The replica \(place) still has an older schema.")
        case .noReplicas: Phrase("Tệp SQLite không có bản sao để đọc.", en: "A SQLite file has no replica to read from.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .badAddress: Phrase("Viết sqlite:TỆP hoặc postgres://…", en: "Write sqlite:FILE or postgres://…")
        case .missing:
            Phrase(
                "Kiểm tra đường dẫn, hoặc chạy `giaoban demo` để tạo dữ liệu mẫu.",
                en: "Check the path, or run `giaoban demo` to make a sample.")
        case .readOnly: Phrase("Cấp quyền ghi cho tệp và thư mục chứa nó.", en: "Grant write permission on the file and its folder.")
        case .damaged: Phrase("Giữ nguyên tệp và phục hồi từ bản sao lưu gần nhất.", en: "Keep the file and restore the latest backup.")
        case .newerSchema: Phrase("Cài bản GiaoBan mới hơn rồi mở lại.", en: "Install the newer GiaoBan and open it again.")
        case .diskFull: Phrase("Giải phóng dung lượng rồi làm lại.", en: "Free some space and try again.")
        case .diskFailing:
            Phrase(
                "Kiểm tra ổ đĩa; phục hồi từ bản sao lưu gần nhất nếu cần.",
                en: "Check the disk; restore the latest backup if need be.")
        case .unstorableText: Phrase("Xoá ký tự đó rồi gửi lại.", en: "Remove the character and send it again.")
        case .turnedAway:
            Phrase(
                "Kiểm tra tên, mật khẩu và tên cơ sở dữ liệu trong địa chỉ.",
                en: "Check the user, the password and the database name in the address.")
        case .wrongCollation:
            Phrase(
                "Tạo lại bằng: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
                en: "Create it again with: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
        case .busy: Phrase("Chờ một lát rồi làm lại.", en: "Wait a moment and try again.")
        case .unreachable:
            Phrase("Kiểm tra máy chủ PostgreSQL và mạng rồi làm lại.", en: "Check the PostgreSQL server and the network, then try again.")
        case .outcomeUnknown:
            Phrase("Mở lại trang để xem kết quả trước khi làm lại.", en: "Open the page again to see the result before you repeat it.")
        case .isReplica:
            Phrase(
                "Ghi địa chỉ máy chủ chính vào --database, và bản sao này vào --replica.",
                en: "Give the primary's address as --database and this replica's as --replica.")
        case .notAReplica:
            Phrase("Dựng bản sao bằng pg_basebackup -R, hoặc bỏ --replica.", en: "Make one with pg_basebackup -R, or leave --replica out.")
        case .replicaOfAnother:
            Phrase(
                "Ghi địa chỉ bản sao của chính cơ sở dữ liệu ở --database, cùng tên với nó.",
                en: "Give the address of a replica of the very database that --database names, under the same name.")
        case .replicaOutdated:
            Phrase(
                "Chờ bản sao theo kịp máy chủ chính rồi khởi động lại, hoặc bỏ --replica.",
                en: "Wait until the replica has caught up with the primary and start again, or leave --replica out.")
        case .noReplicas: Phrase("Bỏ --replica, hoặc chuyển sang PostgreSQL.", en: "Leave --replica out, or move to PostgreSQL.")
        }
    }
}
