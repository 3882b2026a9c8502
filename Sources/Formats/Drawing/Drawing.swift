/// A picture made of a few kinds of marks: the same for a page (SVG) and for a document (PNG).
package struct Drawing: Hashable, Sendable {
    package let width: Double
    package let height: Double
    package private(set) var marks: [Mark] = []

    package enum Mark: Hashable, Sendable {
        case rectangle(x: Double, y: Double, width: Double, height: Double, fill: Colour)
        case line(from: Point, to: Point, stroke: Stroke)
        case polyline([Point], stroke: Stroke)
        /// `at` is on the baseline.
        case text(String, at: Point, anchor: Anchor, size: Double, weight: Weight, fill: Colour)
    }

    package struct Point: Hashable, Sendable {
        package let x: Double
        package let y: Double

        package init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package struct Stroke: Hashable, Sendable {
        package let colour: Colour
        package let width: Double

        package init(_ colour: Colour, width: Double = 1) {
            self.colour = colour
            self.width = width
        }
    }

    package enum Anchor: String, Sendable { case start, middle, end }
    package enum Weight: String, Sendable { case regular, bold }

    /// The few colours there are: one accent, and greys that keep their contrast when printed.
    package enum Colour: UInt32, Sendable {
        case accent = 0x9f1d20
        case ink = 0x2b2b2b
        case quiet = 0x5f6368
        case paper = 0xffffff

        func component(_ shift: UInt32) -> Double { Double(rawValue >> shift & 0xff) / 255 }
    }

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    package mutating func add(_ mark: Mark) {
        marks.append(mark)
    }
}
