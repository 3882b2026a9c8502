/// Horizontal bars with their values as words: how much each unit or indicator has. The table behind it is the caller's to show.
package struct BarChart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package let label: String
        /// How long the bar is, in whatever measure all bars share; nil for no answer, which is not zero.
        package let value: Double?
        /// What stands at its end: "hơn 12.000", "chưa báo cáo".
        package let words: String

        package init(_ label: String, value: Double?, words: String) {
            self.label = label
            self.value = value
            self.words = words
        }
    }

    package var title: String?
    package var bars: [Bar]
    package var width: Double

    package init(title: String? = nil, bars: [Bar], width: Double = 640) {
        self.title = title
        self.bars = bars
        self.width = width
    }

    private static let textSize = 13.0
    private static let titleSize = 15.0
    private static let barHeight = 14.0
    private static let rowGap = 10.0
    private static let lineHeight = 16.0
    private static let labelLines = 2

    package var drawing: Drawing {
        let labels = bars.map { Self.wrapped($0.label, to: width * 0.36) }
        let labelWidth = labels.joined().map(Self.width).max() ?? 0
        let wordsWidth = bars.map { Self.width(of: $0.words) }.max() ?? 0
        let left = labelWidth.rounded(.up) + 12
        let room = max(40, width - left - wordsWidth - 8)
        let greatest = bars.compactMap(\.value).max().flatMap { $0 > 0 ? $0 : nil } ?? 1

        let heights = labels.map { max(Self.barHeight, Double($0.count) * Self.lineHeight) + Self.rowGap }
        let top = title == nil ? 4.0 : 34.0
        var drawing = Drawing(width: width, height: max(1, top + heights.reduce(0, +) - Self.rowGap + 6))
        if let title { drawing.add(.text(title, at: .init(0, 18), anchor: .start, size: Self.titleSize, weight: .bold, fill: .ink)) }
        var y = top
        for (index, bar) in bars.enumerated() {
            let middle = y + (heights[index] - Self.rowGap) / 2
            write(labels[index], beside: middle, endingAt: left - 12, on: &drawing)
            draw(bar, at: middle, from: left, length: max(0, bar.value ?? 0) / greatest * room, on: &drawing)
            y += heights[index]
        }
        // The line all bars stand on.
        drawing.add(.line(from: .init(left, top - 4), to: .init(left, y - Self.rowGap + 4), stroke: .init(.quiet)))
        return drawing
    }

    private func draw(_ bar: Bar, at middle: Double, from left: Double, length: Double, on drawing: inout Drawing) {
        if length > 0 {
            // A bar too short to see would say zero.
            let seen = max(length, 1.5)
            drawing.add(.rectangle(x: left, y: middle - Self.barHeight / 2, width: seen, height: Self.barHeight, fill: .accent))
        }
        let isAnswer = bar.value != nil
        drawing.add(
            .text(
                bar.words, at: .init(left + length + 6, middle + 4.5), anchor: .start, size: Self.textSize,
                weight: isAnswer ? .bold : .regular,
                fill: isAnswer ? .ink : .quiet))
    }

    private func write(_ lines: [String], beside middle: Double, endingAt right: Double, on drawing: inout Drawing) {
        var baseline = middle + 4.5 - Double(lines.count - 1) * Self.lineHeight / 2
        for line in lines {
            drawing.add(.text(line, at: .init(right, baseline), anchor: .end, size: Self.textSize, weight: .regular, fill: .quiet))
            baseline += Self.lineHeight
        }
    }

    /// Breaks a label between words; what does not fit two lines ends in an ellipsis.
    private static func wrapped(_ label: String, to width: Double) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, Self.width(of: "\(last) \(word)") <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else if lines.count < labelLines {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += "…"
                break
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// Roughly, and on the wide side: the layout must not depend on which fonts a machine has.
    private static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar {
            case " ", ".", ",", "i", "l", "I", "1", "(", ")", "/": sum + 0.42 * textSize
            case "m", "w", "M", "W": sum + 0.95 * textSize
            case "A"..."Z", "Đ": sum + 0.74 * textSize
            default: sum + 0.63 * textSize
            }
        }
    }
}
