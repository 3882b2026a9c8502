import Core

/// One entry of the navigation at the top of every page.
package struct NavigationItem: Sendable {
    let title: Phrase
    let path: String

    package init(_ title: Phrase, path: String) {
        self.title = title
        self.path = path
    }

    func holds(_ current: String) -> Bool {
        path == "/" ? current == "/" : current == path || current.hasPrefix(path + "/")
    }
}

/// What stands around every page: header, navigation, language, who is signed in, footer.
package struct Frame: Sendable {
    /// Shown to people who are signed in.
    let navigation: [NavigationItem]

    package init(navigation: [NavigationItem]) {
        self.navigation = navigation
    }

    func write(_ page: some Page, for context: OfficeContext) -> [UInt8] {
        var html = HTML(in: context.language, formToken: context.formToken)
        html.raw("<!doctype html>")
        html.element("html", [.lang(context.language)]) {
            writeHead(title: page.title, to: &$0)
            $0.element("body") {
                $0.a(Phrase("Đến nội dung chính", en: "Skip to main content"), href: "#main", .class("skip-link"))
                writeHeader(for: context, to: &$0)
                $0.element("main", [.id("main"), .class(page.width == .wide ? "wide" : "reading"), .tabindex(-1)]) { page.write(to: &$0) }
                writeFooter(for: context, to: &$0)
            }
        }
        return html.bytes
    }

    private func writeHead(title: Phrase, to html: inout HTML) {
        html.element("head") {
            $0.raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            $0.element("title") {
                $0.text(title)
                $0.text(" – GiaoBan")
            }
            $0.void("link", [.rel("icon"), .href(Assets.icon.path), .type("image/svg+xml")])
            $0.void("link", [.rel("stylesheet"), .href(Assets.stylesheet.path)])
            $0.element("script", [.src(Assets.script.path), .type("module")]) { _ in }
        }
    }

    private func writeHeader(for context: OfficeContext, to html: inout HTML) {
        html.header(.class("masthead")) {
            $0.div(.class("masthead-inner")) {
                $0.a("GiaoBan", href: "/", .class("product"))
                if context.visitor != nil { writeNavigation(for: context, to: &$0) }
                $0.div(.class("masthead-end")) {
                    writeLanguages(for: context, to: &$0)
                    writeVisitor(context.visitor, to: &$0)
                }
            }
        }
    }

    private func writeNavigation(for context: OfficeContext, to html: inout HTML) {
        html.nav(.class("navigation"), .ariaLabel(Phrase("Điều hướng chính", en: "Main navigation"))) {
            $0.ul {
                for item in navigation {
                    $0.li { $0.a(item.title, href: item.path, item.holds(context.path) ? .ariaCurrent("page") : nil) }
                }
            }
        }
    }

    private func writeLanguages(for context: OfficeContext, to html: inout HTML) {
        let (other, name) = context.language == .vietnamese ? (Language.english, "English") : (.vietnamese, "Tiếng Việt")
        let back = LocalPath.encoded(context.address)
        html.a(name, href: "/language?to=\(other.rawValue)&back=\(back)", .class("language"), .lang(other))
    }

    private func writeVisitor(_ visitor: Visitor?, to html: inout HTML) {
        guard let visitor else {
            html.a(Phrase("Đăng nhập", en: "Sign in"), href: "/signin")
            return
        }
        html.span(visitor.name, .class("visitor"))
        html.form(post: "/signout", .class("signout")) { $0.button(Phrase("Đăng xuất", en: "Sign out"), as: .link) }
    }

    private func writeFooter(for context: OfficeContext, to html: inout HTML) {
        html.footer(.class("colophon")) {
            $0.p(
                Phrase(
                    "GiaoBan – bộ nhớ làm việc của cơ quan nhiều cấp. Mỗi con số mở được đến nơi nó được ghi.",
                    en: "GiaoBan – the working memory of a many-level office. Every number opens down to where it was recorded."))
            if let lag = context.lag { LagLine(lag: lag, now: context.now).write(to: &$0) }
            $0.p(.class("printed-on")) {
                $0.text(Phrase("In lúc ", en: "Printed at "))
                $0.time(context.now)
            }
        }
    }
}
