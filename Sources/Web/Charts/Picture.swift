import Core

// What every chart is drawn with. Shapes take their colours from the stylesheet, so they follow the page and the printer.
extension HTML {
    /// An SVG picture in a frame that scrolls sideways on a phone. `title` names it; `description` says what it shows, for those who
    /// do not see it.
    ///
    /// - Parameter holdsLinks: Then it is a group of things and no single image.
    mutating func picture(
        width: Int, height: Int, _ title: Phrase, _ description: Phrase, holdsLinks: Bool = false, content: (inout HTML) -> Void
    ) {
        div(.class("chart-picture")) {
            $0.element("svg", [.viewBox(width: width, height: height), .role(holdsLinks ? "group" : "img"), .ariaLabel(title)]) {
                $0.element("title", [], title)
                $0.element("desc", [], description)
                content(&$0)
            }
        }
    }

    /// Unlike an element of HTML, a shape always has an end.
    mutating func shape(_ name: StaticString, _ attributes: Attribute?..., content: (inout HTML) -> Void = { _ in }) {
        element(name, attributes, content: content)
    }

    mutating func label(_ words: some Words, x: Int, y: Int, anchor: TextAnchor = .middle, _ attributes: Attribute?...) {
        element("text", [.number("x", x), .number("y", y), .anchor(anchor.rawValue), .baseline] + attributes, words)
    }
}

enum TextAnchor: String { case start, middle, end }

extension Attribute {
    static func box(x: Int, y: Int, width: Int, height: Int) -> [Attribute?] {
        [.number("x", x), .number("y", y), .number("width", width), .number("height", height)]
    }
}
