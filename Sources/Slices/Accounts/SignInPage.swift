import Core
import Web

/// Asks for a name and a password.
struct SignInPage: Page {
    var name = ""
    /// Where to go afterwards.
    var back = "/"
    var errors = FormErrors()

    var title: Phrase { Phrase("Đăng nhập", en: "Sign in") }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
        html.h1(title)
        html.form(post: "/signin", .class("narrow")) {
            $0.hidden("back", back)
            $0.field(
                Field("name", Phrase("Tên đăng nhập", en: "Account name"), value: name, error: errors["name"]),
                .autocomplete("username"), errors.isEmpty ? .autofocus : nil)
            $0.field(Field("password", Phrase("Mật khẩu", en: "Password"), .password(isNew: false), error: errors["password"]))
            $0.button(title)
        }
        html.p(
            Phrase(
                "Quên mật khẩu? Đề nghị người quản trị của cơ quan đặt lại.",
                en: "Forgotten your password? Ask your administrator to reset it."),
            .class("hint"))
    }
}
