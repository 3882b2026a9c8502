import Core

// The elements pages are made of. Each takes its attributes and either a closure that writes what stands inside, or just words.

// Parts of a page.
extension HTML {
    package mutating func section(_ attributes: Attribute?..., content: Contents) { element("section", attributes, content: content) }
    package mutating func article(_ attributes: Attribute?..., content: Contents) { element("article", attributes, content: content) }
    package mutating func aside(_ attributes: Attribute?..., content: Contents) { element("aside", attributes, content: content) }
    package mutating func header(_ attributes: Attribute?..., content: Contents) { element("header", attributes, content: content) }
    package mutating func footer(_ attributes: Attribute?..., content: Contents) { element("footer", attributes, content: content) }
    package mutating func nav(_ attributes: Attribute?..., content: Contents) { element("nav", attributes, content: content) }
    package mutating func div(_ attributes: Attribute?..., content: Contents) { element("div", attributes, content: content) }
    package mutating func div(_ words: some Words, _ attributes: Attribute?...) { element("div", attributes, words) }
    package mutating func span(_ attributes: Attribute?..., content: Contents) { element("span", attributes, content: content) }
    package mutating func span(_ words: some Words, _ attributes: Attribute?...) { element("span", attributes, words) }
    package mutating func p(_ attributes: Attribute?..., content: Contents) { element("p", attributes, content: content) }
    package mutating func p(_ words: some Words, _ attributes: Attribute?...) { element("p", attributes, words) }
    package mutating func h1(_ attributes: Attribute?..., content: Contents) { element("h1", attributes, content: content) }
    package mutating func h1(_ words: some Words, _ attributes: Attribute?...) { element("h1", attributes, words) }
    package mutating func h2(_ attributes: Attribute?..., content: Contents) { element("h2", attributes, content: content) }
    package mutating func h2(_ words: some Words, _ attributes: Attribute?...) { element("h2", attributes, words) }
    package mutating func h3(_ attributes: Attribute?..., content: Contents) { element("h3", attributes, content: content) }
    package mutating func h3(_ words: some Words, _ attributes: Attribute?...) { element("h3", attributes, words) }
    package mutating func h4(_ attributes: Attribute?..., content: Contents) { element("h4", attributes, content: content) }
    package mutating func h4(_ words: some Words, _ attributes: Attribute?...) { element("h4", attributes, words) }
    package mutating func blockquote(_ attributes: Attribute?..., content: Contents) { element("blockquote", attributes, content: content) }
    package mutating func blockquote(_ words: some Words, _ attributes: Attribute?...) { element("blockquote", attributes, words) }
    package mutating func ul(_ attributes: Attribute?..., content: Contents) { element("ul", attributes, content: content) }
    package mutating func ol(_ attributes: Attribute?..., content: Contents) { element("ol", attributes, content: content) }
    package mutating func li(_ attributes: Attribute?..., content: Contents) { element("li", attributes, content: content) }
    package mutating func li(_ words: some Words, _ attributes: Attribute?...) { element("li", attributes, words) }
    package mutating func dl(_ attributes: Attribute?..., content: Contents) { element("dl", attributes, content: content) }
    package mutating func dt(_ attributes: Attribute?..., content: Contents) { element("dt", attributes, content: content) }
    package mutating func dt(_ words: some Words, _ attributes: Attribute?...) { element("dt", attributes, words) }
    package mutating func dd(_ attributes: Attribute?..., content: Contents) { element("dd", attributes, content: content) }
    package mutating func dd(_ words: some Words, _ attributes: Attribute?...) { element("dd", attributes, words) }
    package mutating func details(_ attributes: Attribute?..., content: Contents) { element("details", attributes, content: content) }
    package mutating func summary(_ attributes: Attribute?..., content: Contents) { element("summary", attributes, content: content) }
    package mutating func summary(_ words: some Words, _ attributes: Attribute?...) { element("summary", attributes, words) }
}

// Tables.
extension HTML {
    package mutating func table(_ attributes: Attribute?..., content: Contents) { element("table", attributes, content: content) }
    package mutating func caption(_ attributes: Attribute?..., content: Contents) { element("caption", attributes, content: content) }
    package mutating func caption(_ words: some Words, _ attributes: Attribute?...) { element("caption", attributes, words) }
    package mutating func thead(_ attributes: Attribute?..., content: Contents) { element("thead", attributes, content: content) }
    package mutating func tbody(_ attributes: Attribute?..., content: Contents) { element("tbody", attributes, content: content) }
    package mutating func tfoot(_ attributes: Attribute?..., content: Contents) { element("tfoot", attributes, content: content) }
    package mutating func tr(_ attributes: Attribute?..., content: Contents) { element("tr", attributes, content: content) }
    package mutating func th(_ attributes: Attribute?..., content: Contents) { element("th", attributes, content: content) }
    package mutating func th(_ words: some Words, _ attributes: Attribute?...) { element("th", attributes, words) }
    package mutating func td(_ attributes: Attribute?..., content: Contents) { element("td", attributes, content: content) }
    package mutating func td(_ words: some Words, _ attributes: Attribute?...) { element("td", attributes, words) }
}

// Words.
extension HTML {
    package mutating func a(_ attributes: Attribute?..., content: Contents) { element("a", attributes, content: content) }
    package mutating func a(_ words: some Words, _ attributes: Attribute?...) { element("a", attributes, words) }
    package mutating func strong(_ attributes: Attribute?..., content: Contents) { element("strong", attributes, content: content) }
    package mutating func strong(_ words: some Words, _ attributes: Attribute?...) { element("strong", attributes, words) }
    package mutating func em(_ attributes: Attribute?..., content: Contents) { element("em", attributes, content: content) }
    package mutating func em(_ words: some Words, _ attributes: Attribute?...) { element("em", attributes, words) }
    package mutating func small(_ attributes: Attribute?..., content: Contents) { element("small", attributes, content: content) }
    package mutating func small(_ words: some Words, _ attributes: Attribute?...) { element("small", attributes, words) }
    package mutating func mark(_ attributes: Attribute?..., content: Contents) { element("mark", attributes, content: content) }
    package mutating func mark(_ words: some Words, _ attributes: Attribute?...) { element("mark", attributes, words) }
    package mutating func code(_ attributes: Attribute?..., content: Contents) { element("code", attributes, content: content) }
    package mutating func code(_ words: some Words, _ attributes: Attribute?...) { element("code", attributes, words) }
    package mutating func abbr(_ attributes: Attribute?..., content: Contents) { element("abbr", attributes, content: content) }
    package mutating func abbr(_ words: some Words, _ attributes: Attribute?...) { element("abbr", attributes, words) }
    package mutating func del(_ attributes: Attribute?..., content: Contents) { element("del", attributes, content: content) }
    package mutating func del(_ words: some Words, _ attributes: Attribute?...) { element("del", attributes, words) }
    package mutating func ins(_ attributes: Attribute?..., content: Contents) { element("ins", attributes, content: content) }
    package mutating func ins(_ words: some Words, _ attributes: Attribute?...) { element("ins", attributes, words) }
    package mutating func sup(_ attributes: Attribute?..., content: Contents) { element("sup", attributes, content: content) }
    package mutating func sup(_ words: some Words, _ attributes: Attribute?...) { element("sup", attributes, words) }
}

// Parts of a form.
extension HTML {
    package mutating func fieldset(_ attributes: Attribute?..., content: Contents) { element("fieldset", attributes, content: content) }
    package mutating func legend(_ attributes: Attribute?..., content: Contents) { element("legend", attributes, content: content) }
    package mutating func legend(_ words: some Words, _ attributes: Attribute?...) { element("legend", attributes, words) }
    package mutating func label(_ attributes: Attribute?..., content: Contents) { element("label", attributes, content: content) }
    package mutating func label(_ words: some Words, _ attributes: Attribute?...) { element("label", attributes, words) }
    package mutating func select(_ attributes: Attribute?..., content: Contents) { element("select", attributes, content: content) }
    package mutating func option(_ attributes: Attribute?..., content: Contents) { element("option", attributes, content: content) }
    package mutating func option(_ words: some Words, _ attributes: Attribute?...) { element("option", attributes, words) }
}

// Shorter ways to write the elements that always carry the same attributes.
extension HTML {
    /// A link. An address that could run a script leads nowhere instead.
    package mutating func a(href: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        element("a", first: .href(href), attributes, content: content)
    }

    package mutating func a(_ words: some Words, href: String, _ attributes: Attribute?...) {
        element("a", first: .href(href), attributes, words)
    }

    /// dd/mm/yyyy for people, ISO 8601 for machines.
    package mutating func time(_ day: Day) {
        element("time", [.datetime(day.iso)], day.onScreen)
    }

    /// hh:mm dd/mm/yyyy in Vietnam.
    package mutating func time(_ moment: Moment) {
        element("time", [.datetime(moment.day.iso)], moment.onScreen)
    }

    package mutating func br() { raw("<br>") }
    package mutating func hr() { raw("<hr>") }

    package mutating func img(src: String, alt: some Words, _ attributes: Attribute?...) {
        void("img", [.src(src), .alt(alt)] + attributes)
    }
}
