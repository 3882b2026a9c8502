import Core

/// Writes HTML into bytes. Text is escaped unless it is a `StaticString`; elements are functions that take what stands inside them.
///
/// Escaping works on UTF-8 bytes, never on `Character`: a quotation mark followed by a combining mark is one `Character`.
package struct HTML: ~Copyable {
    /// Writes what stands inside an element.
    package typealias Contents = (inout HTML) -> Void

    private var written = WrittenBytes(capacity: 65_536)
    /// The language a `Phrase` is written in.
    package let language: Language
    /// What a form carries to show that it came from one of our pages.
    let formToken: String

    package init(in language: Language, formToken: String = "") {
        self.language = language
        self.formToken = formToken
    }

    /// What has been written so far.
    package var bytes: [UInt8] { written.all }

    /// Markup written in the source of this program.
    package mutating func raw(_ markup: StaticString) {
        written.append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Words, escaped; a `Phrase` in the writer's language.
    package mutating func text(_ words: some Words) {
        escape(words.in(language))
    }

    /// A picture made by this program (`Drawing`, a chart), which escaped its own words: the only way in for finished markup.
    package mutating func picture(svg: String) {
        var svg = svg
        svg.withUTF8 { written.append($0) }
    }

    /// Any element by its name; the named functions are shorter.
    package mutating func element(
        _ name: StaticString, first: Attribute? = nil, _ attributes: [Attribute?] = [], content: (inout HTML) -> Void
    ) {
        open(name, first, attributes)
        content(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    /// An element that holds nothing and has no end tag.
    package mutating func void(_ name: StaticString, _ attributes: [Attribute?] = []) {
        open(name, nil, attributes)
    }

    mutating func element(_ name: StaticString, first: Attribute? = nil, _ attributes: [Attribute?], _ words: some Words) {
        element(name, first: first, attributes) { $0.text(words) }
    }

    private mutating func open(_ name: StaticString, _ first: Attribute?, _ attributes: [Attribute?]) {
        raw("<")
        raw(name)
        if let first { write(first) }
        var hasClasses = false
        for case let attribute? in attributes {
            if attribute.form == .classes { hasClasses = true } else { write(attribute) }
        }
        if hasClasses { writeClasses(attributes) }
        raw(">")
    }

    private mutating func writeClasses(_ attributes: [Attribute?]) {
        var isFirst = true
        for case let attribute? in attributes where attribute.form == .classes {
            raw(isFirst ? " class=\"" : " ")
            escape(attribute.value?.in(language) ?? "")
            isFirst = false
        }
        raw("\"")
    }

    private mutating func write(_ attribute: Attribute) {
        raw(attribute.form == .data ? " data-" : " ")
        raw(attribute.name)
        guard let value = attribute.value else { return }
        raw("=\"")
        escape(value.in(language))
        raw("\"")
    }

    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let entity = Self.entity(for: source[index]) else { continue }
                written.append(UnsafeBufferPointer(rebasing: source[start..<index]))
                raw(entity)
                start = index + 1
            }
            written.append(UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

/// What can be written as text: a `Phrase`, in the writer's language, or a `String` that is the same in every language.
package protocol Words: Sendable {
    func `in`(_ language: Language) -> String
    /// The same where it has to be kept until its language is known.
    var phrase: Phrase { get }
}

extension Phrase: Words {
    package var phrase: Phrase { self }
}

extension String: Words {
    package func `in`(_ language: Language) -> String { self }
    package var phrase: Phrase { Phrase(self) }
}
