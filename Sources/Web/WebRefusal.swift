import Core

/// What the edge itself says no to, before any handler is asked.
package enum WebRefusal: Refusal, Equatable {
    case noSuchPage
    case signedOut
    case foreignForm
    case notAForm
    case tooLarge(megabytes: Int)
    case noRoom

    package var kind: RefusalKind {
        switch self {
        case .noSuchPage: .unknown
        case .signedOut: .signedOut
        case .foreignForm: .stale
        case .notAForm: .unacceptable
        case .tooLarge: .tooLarge
        case .noRoom: .unavailable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .noSuchPage: Phrase("Không có trang này, hoặc bạn không được xem.", en: "There is no such page, or it is not yours to see.")
        case .signedOut: Phrase("Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.", en: "You are not signed in, or your session has ended.")
        case .foreignForm:
            Phrase(
                "Biểu mẫu này được mở trong một phiên làm việc khác nên chưa ghi gì.",
                en: "This form was opened in another session, so nothing was kept.")
        case .notAForm: Phrase("Máy chủ không đọc được biểu mẫu vừa gửi.", en: "The form that was sent cannot be read.")
        case .tooLarge(let megabytes):
            Phrase(
                "Nội dung gửi lên lớn hơn \(megabytes) MB nên không được nhận.",
                en: "What was sent is larger than \(megabytes) MB and was not accepted.")
        case .noRoom: Phrase("Máy chủ hết chỗ chứa tạm cho tệp gửi lên.", en: "The server has no room left for what is sent to it.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .noSuchPage: Phrase("Kiểm tra lại địa chỉ, hoặc về trang chủ.", en: "Check the address, or go to the home page.")
        case .signedOut: Phrase("Đăng nhập rồi làm tiếp.", en: "Sign in and continue.")
        case .foreignForm: Phrase("Quay lại trang trước, tải lại rồi gửi lần nữa.", en: "Go back, reload the page and send it again.")
        case .notAForm: Phrase("Quay lại trang trước và gửi lại.", en: "Go back and send it again.")
        case .tooLarge:
            Phrase("Chia nhỏ tệp hoặc bớt hình ảnh rồi gửi lại.", en: "Split the file or take out pictures, then send it again.")
        case .noRoom: Phrase("Gửi ít tệp hơn, hoặc báo người quản trị.", en: "Send fewer files, or tell your administrator.")
        }
    }
}
