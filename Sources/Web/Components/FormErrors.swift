import Core

/// What is wrong with a form, field by field, in the order of the page. Each says what to do, not only that it is wrong.
package struct FormErrors: Sendable {
    package private(set) var all: [(field: String, message: Phrase)] = []

    package init() {}

    package var isEmpty: Bool { all.isEmpty }

    package mutating func add(_ field: String, _ message: Phrase) {
        all.append((field, message))
    }

    /// A refusal that concerns one field: what happened and what to do.
    package mutating func add(_ field: String, _ refusal: any Refusal) {
        add(field, Phrase("\(refusal.sentence.vi) \(refusal.remedy.vi)", en: "\(refusal.sentence.en) \(refusal.remedy.en)"))
    }

    /// The first message about this field.
    package subscript(field: String) -> Phrase? { all.first { $0.field == field }?.message }
}

extension HTML {
    /// Stands above the heading of a form that was not accepted; each line leads to its field. Writes nothing when there is nothing to say.
    package mutating func errorSummary(_ errors: FormErrors) {
        guard !errors.isEmpty else { return }
        div(.class("error-summary"), .role("alert"), .ariaLabelledby("error-summary-title"), .tabindex(-1), .data("focus")) {
            $0.h2(Phrase("Cần sửa trước khi tiếp tục", en: "To go on, please correct"), .id("error-summary-title"))
            $0.ul {
                for (field, message) in errors.all { $0.li { $0.a(message, href: "#\(Field.id(field))") } }
            }
        }
    }
}
