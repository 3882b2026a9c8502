import Core

package enum AccountRefusal: Refusal, Equatable {
    case unknown(String)
    case badName(String)
    case nameTaken(String)
    case passwordTooShort
    case wrongPassword
    case closedForNow
    case signedOut
    case notPermitted
    case endsBeforeItBegins

    package var kind: RefusalKind {
        switch self {
        case .unknown, .notPermitted: .unknown
        case .signedOut: .signedOut
        case .nameTaken: .stale
        case .badName, .passwordTooShort, .wrongPassword, .closedForNow, .endsBeforeItBegins: .unacceptable
        }
    }

    package var sentence: Phrase {
        switch self {
        case .unknown(let name): Phrase("Không có tài khoản “\(name)”.", en: "There is no account “\(name)”.")
        case .badName(let name): Phrase("Tên đăng nhập “\(name)” không hợp lệ.", en: "“\(name)” cannot be an account name.")
        case .nameTaken(let name): Phrase("Tên đăng nhập “\(name)” đã có người dùng.", en: "The account name “\(name)” is taken.")
        case .passwordTooShort: Phrase("Mật khẩu quá ngắn.", en: "The password is too short.")
        case .wrongPassword: Phrase("Tên đăng nhập hoặc mật khẩu không đúng.", en: "The account name or the password is wrong.")
        case .closedForNow:
            Phrase("Tài khoản tạm khóa vì nhập sai mật khẩu nhiều lần.", en: "The account is closed for now after several wrong passwords.")
        case .signedOut: Phrase("Bạn chưa đăng nhập hoặc phiên làm việc đã hết.", en: "You are not signed in, or your session has ended.")
        case .notPermitted: Phrase("Vai trò của bạn không bao gồm đơn vị này.", en: "Your roles do not cover this unit.")
        case .endsBeforeItBegins: Phrase("Ngày kết thúc phải sau ngày bắt đầu.", en: "The last day must come after the first.")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .unknown:
            Phrase("Kiểm tra lại tên, hoặc tạo bằng `giaoban account add`.", en: "Check the name, or make it with `giaoban account add`.")
        case .badName:
            Phrase(
                "Dùng 2–64 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.",
                en: "Use 2–64 plain lower-case letters, digits, dots or hyphens.")
        case .nameTaken: Phrase("Chọn tên khác.", en: "Choose another name.")
        case .passwordTooShort: Phrase("Dùng ít nhất \(Password.shortest) ký tự.", en: "Use at least \(Password.shortest) characters.")
        case .wrongPassword:
            Phrase(
                "Nhập lại; nếu quên, đề nghị người quản trị đặt lại.",
                en: "Type them again; if forgotten, ask an administrator to reset it.")
        case .closedForNow: Phrase("Chờ 15 phút rồi thử lại.", en: "Wait 15 minutes and try again.")
        case .signedOut: Phrase("Đăng nhập rồi làm tiếp.", en: "Sign in and go on.")
        case .notPermitted:
            Phrase("Đề nghị người quản trị cấp vai trò trên đơn vị đó.", en: "Ask an administrator for a role on that unit.")
        case .endsBeforeItBegins: Phrase("Nhập lại ngày kết thúc.", en: "Enter the last day again.")
        }
    }
}
