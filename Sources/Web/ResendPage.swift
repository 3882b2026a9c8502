import Core

/// A filled-in form that came after its session had ended: kept on the page, to be sent again.
struct ResendPage: Page {
    let refusal: WebRefusal
    let path: String
    let form: PostedForm

    var title: Phrase { Phrase("Biểu mẫu chưa được gửi", en: "The form was not sent") }

    func write(to html: inout HTML) {
        html.h1(title)
        html.p(.class("lead")) {
            $0.text(refusal.sentence)
            $0.text(" ")
            $0.text(Phrase("Những gì bạn đã nhập vẫn còn ở trang này.", en: "What you typed is still on this page."))
        }
        if refusal.kind == .signedOut {
            html.p {
                $0.text(Phrase("Trước hết hãy ", en: "First "))
                $0.a(
                    Phrase("đăng nhập trong cửa sổ mới", en: "sign in in a new window"), href: "/signin", .target("_blank"),
                    .rel("noopener"))
                $0.text(Phrase(", rồi quay lại đây.", en: ", then come back here."))
            }
        }
        html.form(post: path) {
            for (name, value) in form.fields.pairs where name != FormToken.fieldName { $0.hidden(name, value) }
            $0.button(Phrase("Gửi lại", en: "Send again"))
        }
    }
}
