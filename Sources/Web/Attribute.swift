import Core

/// One attribute of an element. There is none for scripts or styles: the pages' policy would refuse them.
package struct Attribute: Sendable {
    let name: StaticString
    /// Nil for an attribute that only has to be there, such as `required`.
    let value: Phrase?
    private(set) var form = Form.plain

    enum Form { case plain, data, classes }

    private init(_ name: StaticString, _ value: (some Words)?) {
        self.name = name
        self.value = value?.phrase
    }

    /// One that only has to be there.
    private init(_ name: StaticString) {
        (self.name, value) = (name, nil)
    }

    /// Classes given in several places come together.
    package static func `class`(_ names: String) -> Self {
        var attribute = Attribute("class", names)
        attribute.form = .classes
        return attribute
    }
    package static func id(_ id: String) -> Self { .init("id", id) }
    package static func lang(_ language: Language) -> Self { .init("lang", language.rawValue) }
    package static func title(_ words: some Words) -> Self { .init("title", words) }
    package static func role(_ role: String) -> Self { .init("role", role) }
    package static func tabindex(_ index: Int) -> Self { .init("tabindex", String(index)) }
    package static var hidden: Self { .init("hidden") }
    package static var open: Self { .init("open") }
    /// `data-…`, for the scripts that improve a page.
    package static func data(_ name: StaticString, _ value: some Words = "") -> Self {
        var attribute = Attribute(name, value)
        attribute.form = .data
        return attribute
    }
}

// Links. A scheme that could run a script is replaced by "#".
extension Attribute {
    package static func href(_ address: String) -> Self { .init("href", isHarmless(address) ? address : "#") }
    package static func src(_ address: String) -> Self { .init("src", isHarmless(address) ? address : "#") }
    package static func action(_ path: String) -> Self { .init("action", isHarmless(path) ? path : "#") }
    package static func rel(_ relation: String) -> Self { .init("rel", relation) }
    package static func alt(_ words: some Words) -> Self { .init("alt", words) }
    package static func target(_ name: String) -> Self { .init("target", name) }
    package static func download(_ name: String) -> Self { .init("download", name) }

    private static func isHarmless(_ address: String) -> Bool {
        var scheme: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: ":"):
                return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
            default: scheme.append(byte)
            }
        }
        return true
    }
}

// Tables.
extension Attribute {
    package static func colspan(_ count: Int) -> Self { .init("colspan", String(count)) }
    package static func rowspan(_ count: Int) -> Self { .init("rowspan", String(count)) }
    package static func scope(_ scope: Scope) -> Self { .init("scope", scope.rawValue) }
    package static func datetime(_ text: String) -> Self { .init("datetime", text) }

    package enum Scope: String, Sendable { case row, col, rowgroup, colgroup }
}

// Fields.
extension Attribute {
    package static func name(_ name: String) -> Self { .init("name", name) }
    package static func value(_ value: some Words) -> Self { .init("value", value) }
    package static func type(_ type: String) -> Self { .init("type", type) }
    package static func `for`(_ id: String) -> Self { .init("for", id) }
    package static func form(_ id: String) -> Self { .init("form", id) }
    package static func label(_ words: some Words) -> Self { .init("label", words) }
    package static func list(_ id: String) -> Self { .init("list", id) }
    package static func accept(_ types: String) -> Self { .init("accept", types) }
    package static func method(_ method: String) -> Self { .init("method", method) }
    package static func enctype(_ type: String) -> Self { .init("enctype", type) }
    package static func inputmode(_ mode: String) -> Self { .init("inputmode", mode) }
    package static func autocomplete(_ purpose: String) -> Self { .init("autocomplete", purpose) }
    package static func placeholder(_ words: some Words) -> Self { .init("placeholder", words) }
    package static func min(_ value: String) -> Self { .init("min", value) }
    package static func max(_ value: String) -> Self { .init("max", value) }
    package static func step(_ value: String) -> Self { .init("step", value) }
    package static func rows(_ count: Int) -> Self { .init("rows", String(count)) }
    package static func size(_ count: Int) -> Self { .init("size", String(count)) }
    package static func maxlength(_ count: Int) -> Self { .init("maxlength", String(count)) }
    package static var required: Self { .init("required") }
    package static var checked: Self { .init("checked") }
    package static var selected: Self { .init("selected") }
    package static var disabled: Self { .init("disabled") }
    package static var readonly: Self { .init("readonly") }
    package static var multiple: Self { .init("multiple") }
    package static var autofocus: Self { .init("autofocus") }
}

// What a screen reader is told.
extension Attribute {
    package static func ariaLabel(_ words: some Words) -> Self { .init("aria-label", words) }
    package static func ariaLabelledby(_ id: String) -> Self { .init("aria-labelledby", id) }
    package static func ariaDescribedby(_ ids: String) -> Self { .init("aria-describedby", ids) }
    package static func ariaCurrent(_ kind: String) -> Self { .init("aria-current", kind) }
    package static var ariaInvalid: Self { .init("aria-invalid", "true") }
    package static var ariaHidden: Self { .init("aria-hidden", "true") }
}

// Shapes of a picture.
extension Attribute {
    static func number(_ name: StaticString, _ value: Int) -> Self { .init(name, String(value)) }
    static func viewBox(width: Int, height: Int) -> Self { .init("viewBox", "0 0 \(width) \(height)") }
    static func path(_ path: String) -> Self { .init("d", path) }
    static func anchor(_ anchor: String) -> Self { .init("text-anchor", anchor) }
    static var baseline: Self { .init("dominant-baseline", "central") }
}
