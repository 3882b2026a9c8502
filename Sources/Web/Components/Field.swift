import Core

/// One labelled field of a form.
package struct Field: Sendable {
    let name: String
    let label: Phrase
    var value = ""
    var hint: Phrase?
    var error: Phrase?
    var kind = Kind.text
    var isRequired = true

    package enum Kind: Sendable {
        case text
        case password(isNew: Bool)
        /// Typed as dd/mm/yyyy and read by `FormFields.day`; a browser's own date field speaks the browser's language, not ours.
        case day
        /// Typed as people write numbers: 12.000 or 97,5.
        case number
        case lines(Int)
        case file(accept: String)
        case choice([Option])
        /// A long choice, under headings. What leads it stands above them: usually an empty value.
        case groupedChoice(first: Option, [(heading: String, options: [Option])])
    }

    package struct Option: Sendable {
        package let value: String
        let words: any Words

        package init(_ value: String, _ words: some Words) {
            self.value = value
            self.words = words
        }
    }

    /// - Parameters:
    ///   - value: What stands in the field: after a refusal, what was typed.
    ///   - isRequired: Whether the label says that it may be left empty; the handler decides whether it may.
    package init(
        _ name: String, _ label: Phrase, _ kind: Kind = .text, value: String? = nil, hint: Phrase? = nil, error: Phrase? = nil,
        isRequired: Bool = true
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value ?? ""
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
    }

    /// The id of a field's control, so that an error summary can lead to it.
    static func id(_ name: String) -> String { "field-\(name)" }

    fileprivate var id: String { Self.id(name) }
    fileprivate var description: String? {
        let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

extension HTML {
    /// Label, hint, message and control, tied together for screen readers.
    package mutating func field(_ field: Field, _ attributes: Attribute?...) {
        div(.class(field.error == nil ? "field" : "field field-wrong")) {
            $0.label(.for(field.id)) {
                $0.text(field.label)
                if !field.isRequired { $0.span(Phrase(" (không bắt buộc)", en: " (optional)"), .class("optional")) }
            }
            if let hint = field.hint { $0.p(hint, .class("hint"), .id("\(field.id)-hint")) }
            if let error = field.error { $0.p(error, .class("field-error"), .id("\(field.id)-error")) }
            $0.control(of: field, attributes)
        }
    }

    private mutating func control(of field: Field, _ extra: [Attribute?]) {
        let common: [Attribute?] =
            [.id(field.id), .name(field.name), field.description.map { .ariaDescribedby($0) }, field.error.map { _ in .ariaInvalid }]
            + extra
        switch field.kind {
        case .text: void("input", common + [.type("text"), .value(field.value)])
        case .password(let isNew):
            void("input", common + [.type("password"), .autocomplete(isNew ? "new-password" : "current-password")])
        case .day:
            void(
                "input",
                common + [
                    .type("text"), .inputmode("numeric"), .autocomplete("off"), .placeholder(Day.howToType), .value(field.value),
                    .class("input-day"),
                ])
        case .number:
            void(
                "input", common + [.type("text"), .inputmode("decimal"), .autocomplete("off"), .value(field.value), .class("input-number")])
        case .lines(let count): element("textarea", common + [.rows(count)], "\n" + field.value)
        case .file(let types): void("input", common + [.type("file"), .accept(types)])
        case .choice(let options):
            element("select", common) { $0.options(options, chosen: field.value) }
        case .groupedChoice(let first, let groups):
            element("select", common) {
                $0.options([first], chosen: field.value)
                for group in groups {
                    $0.element("optgroup", [.label(group.heading)]) { $0.options(group.options, chosen: field.value) }
                }
            }
        }
    }

    private mutating func options(_ options: [Field.Option], chosen: String) {
        for option in options {
            element("option", [.value(option.value), option.value == chosen ? .selected : nil]) { $0.text(any: option.words) }
        }
    }

    private mutating func text(any words: any Words) { text(words) }
}
