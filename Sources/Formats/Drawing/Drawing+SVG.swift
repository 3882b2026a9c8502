extension Drawing {
    /// An `svg` element for a page. The title names it; the description says in words what it shows, for those who do not see it.
    package func svg(title: String, description: String) -> String {
        var xml = XMLBytes(capacity: 4_096)
        xml.raw(#"<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 "#)
        xml.length(width)
        xml.raw(" ")
        xml.length(height)
        xml.raw(#"" width=""#)
        xml.length(width)
        xml.raw(#"" height=""#)
        xml.length(height)
        xml.raw(#"" font-family="inherit"><title>"#)
        xml.text(title)
        xml.raw("</title><desc>")
        xml.text(description)
        xml.raw("</desc>")
        for mark in marks { xml.write(mark) }
        xml.raw("</svg>")
        return String(decoding: xml.bytes, as: UTF8.self)
    }
}

extension XMLBytes {
    fileprivate mutating func write(_ mark: Drawing.Mark) {
        switch mark {
        case .rectangle(let x, let y, let width, let height, let fill):
            raw("<rect")
            attributes(("x", x), ("y", y), ("width", width), ("height", height))
            colour(" fill", fill)
            raw("/>")
        case .line(let from, let to, let stroke):
            raw("<line")
            attributes(("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y), ("stroke-width", stroke.width))
            colour(" stroke", stroke.colour)
            raw("/>")
        case .polyline(let points, let stroke):
            raw(#"<polyline fill="none" stroke-linejoin="round" points=""#)
            for (index, point) in points.enumerated() {
                if index > 0 { raw(" ") }
                length(point.x)
                raw(",")
                length(point.y)
            }
            raw("\"")
            attributes(("stroke-width", stroke.width))
            colour(" stroke", stroke.colour)
            raw("/>")
        case .text(let text, let at, let anchor, let size, let weight, let fill):
            raw("<text")
            attributes(("x", at.x), ("y", at.y), ("font-size", size))
            if anchor != .start {
                raw(#" text-anchor=""#)
                self.text(anchor.rawValue)
                raw("\"")
            }
            if weight == .bold { raw(#" font-weight="600""#) }
            colour(" fill", fill)
            raw(">")
            self.text(text)
            raw("</text>")
        }
    }

    private mutating func attributes(_ pairs: (StaticString, Double)...) {
        for (name, value) in pairs {
            raw(" ")
            raw(name)
            raw("=\"")
            length(value)
            raw("\"")
        }
    }

    private mutating func colour(_ name: StaticString, _ colour: Drawing.Colour) {
        raw(name)
        raw("=\"#")
        let digits = String(colour.rawValue, radix: 16)
        text(String(repeating: "0", count: 6 - digits.utf8.count) + digits)
        raw("\"")
    }

    /// To a hundredth, which is finer than any screen, and without a needless fraction.
    fileprivate mutating func length(_ value: Double) {
        let hundredths = Int((value * 100).rounded())
        if hundredths < 0 { raw("-") }
        number(abs(hundredths) / 100)
        let rest = abs(hundredths) % 100
        guard rest > 0 else { return }
        raw(rest < 10 ? ".0" : ".")
        number(rest % 10 == 0 ? rest / 10 : rest)
    }
}
