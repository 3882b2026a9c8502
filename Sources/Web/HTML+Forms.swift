import Core

extension HTML {
    /// A form that changes something. It carries the token that `OfficeRouter.post` asks for.
    package mutating func form(post path: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        form([.method("post"), .action(path)] + attributes, content: content)
    }

    /// A form that sends files, read by `OfficeRouter.upload`.
    package mutating func form(upload path: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        form([.method("post"), .action(path), .enctype("multipart/form-data")] + attributes, content: content)
    }

    /// A form that asks: its fields become the query of the address.
    package mutating func form(get path: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        element("form", [.method("get"), .action(path)] + attributes, content: content)
    }

    private mutating func form(_ attributes: [Attribute?], content: (inout HTML) -> Void) {
        let token = formToken
        element("form", attributes) {
            $0.hidden(FormToken.fieldName, token)
            content(&$0)
        }
    }

    /// A button that sends its form.
    package mutating func button(_ words: some Words, as weight: ButtonWeight = .main, _ attributes: Attribute?...) {
        element("button", [.type("submit"), .class(weight.rawValue)] + attributes, words)
    }

    package mutating func hidden(_ name: String, _ value: String) {
        void("input", [.type("hidden"), .name(name), .value(value)])
    }

    /// A bare input; `field` adds the label, hint and message around it.
    package mutating func input(_ name: String, value: String = "", _ attributes: Attribute?...) {
        void("input", [.name(name), .value(value)] + attributes)
    }

    package mutating func textarea(_ name: String, value: String = "", _ attributes: Attribute?...) {
        // The parser drops a newline that follows the start tag, so one is given to it to drop.
        element("textarea", [.name(name)] + attributes, "\n" + value)
    }

    package mutating func checkbox(
        _ name: String, value: String = "1", _ label: some Words, isOn: Bool = false, _ attributes: Attribute?...
    ) {
        choice("checkbox", name, value, label, isOn, attributes)
    }

    package mutating func radio(_ name: String, value: String, _ label: some Words, isOn: Bool = false, _ attributes: Attribute?...) {
        choice("radio", name, value, label, isOn, attributes)
    }

    private mutating func choice(
        _ type: String, _ name: String, _ value: String, _ label: some Words, _ isOn: Bool, _ attributes: [Attribute?]
    ) {
        element("label", [.class("choice")]) {
            $0.void("input", [.type(type), .name(name), .value(value), isOn ? .checked : nil] + attributes)
            $0.span(label)
        }
    }
}

/// How much a button asks for attention. A page has one main button.
package enum ButtonWeight: String, Sendable {
    case main = "button"
    case quiet = "button button-quiet"
    /// It cannot be taken back.
    case grave = "button button-grave"
    /// Looks like a link, because it changes little.
    case link = "link-button"
}
