import Core

/// Words that lead somewhere.
package struct Link: Sendable {
    let words: Phrase
    let path: String
    /// How many things stand behind it, if that is worth saying.
    let count: Int?

    package init(_ words: Phrase, path: String, count: Int? = nil) {
        self.words = words
        self.path = path
        self.count = count
    }
}

extension HTML {
    package mutating func link(_ link: Link) {
        a(link.words, href: link.path)
    }

    /// The way from the top of the house to the page above this one.
    package mutating func breadcrumbs(_ links: [Link]) {
        nav(.class("breadcrumbs"), .ariaLabel(Phrase("Đường dẫn", en: "Breadcrumbs"))) {
            $0.ol { for link in links { $0.li { $0.a(link.words, href: link.path) } } }
        }
    }

    /// Several views of one thing, each with its own address.
    package mutating func tabs(_ links: [Link], current path: String) {
        nav(.class("tabs"), .ariaLabel(Phrase("Các mục", en: "Sections"))) {
            $0.ul {
                for link in links {
                    $0.li {
                        $0.a(href: link.path, link.path == path ? .ariaCurrent("page") : nil) {
                            $0.text(link.words)
                            if let count = link.count { $0.span(String(count), .class("count")) }
                        }
                    }
                }
            }
        }
    }

    /// Leads through the pages of a list. `path` makes the address of a page, counted from 1. Writes nothing for a single page.
    package mutating func pagination(page: Int, of count: Int, path: (Int) -> String) {
        guard count > 1 else { return }
        nav(.class("pagination"), .ariaLabel(Phrase("Các trang", en: "Pages"))) {
            if page > 1 { $0.a(Phrase("← Trang trước", en: "← Previous"), href: path(page - 1), .rel("prev")) }
            $0.span(Phrase("Trang \(page)/\(count)", en: "Page \(page) of \(count)"))
            if page < count { $0.a(Phrase("Trang sau →", en: "Next →"), href: path(page + 1), .rel("next")) }
        }
    }

    /// What stands where a list would, when there is nothing in it: why, and what to do.
    package mutating func emptyState(_ title: Phrase, _ remedy: Phrase, content: (inout HTML) -> Void = { _ in }) {
        div(.class("empty")) {
            $0.p(title, .class("empty-title"))
            $0.p(remedy)
            content(&$0)
        }
    }
}
