/// A text cut into lines, with marks laid over it. Marks may nest and overlap; in the outcome they only nest, as markup must:
/// one that begins inside another and ends beyond it is cut in two.
struct MarkedText: Sendable {
    /// A run of characters that something is said about, in Unicode scalars of the text.
    struct Mark: Hashable, Sendable {
        let key: String
        let span: Range<Int>
    }

    indirect enum Piece: Hashable, Sendable {
        case words(String)
        /// `isFirst` where the mark begins: a mark that is cut, or runs over several lines, has one such piece.
        case marked(Mark, isFirst: Bool, [Piece])
    }

    /// A line that is not blank, without the blanks around it. A row of a table has several cells, where tabs stood.
    struct Line: Hashable, Sendable {
        let cells: [Cell]

        /// Written in capitals only, as headings are in documents that carry no other sign of one.
        let isCapitals: Bool

        var span: Range<Int> { (cells.first?.span.lowerBound ?? 0)..<(cells.last?.span.upperBound ?? 0) }
    }

    struct Cell: Hashable, Sendable {
        let span: Range<Int>
        let pieces: [Piece]
    }

    let lines: [Line]

    init(_ text: String, _ marks: [Mark]) {
        let scalars = Array(text.unicodeScalars)
        var writer = MarkWriter(scalars, marks)
        lines = TextLines.all(in: scalars).map { cells in
            Line(cells: cells.map { Cell(span: $0, pieces: writer.pieces(of: $0)) }, isCapitals: TextLines.isCapitals(cells, in: scalars))
        }
    }
}

/// Where lines and cells begin and end.
enum TextLines {
    /// The cells of every line that is not blank.
    static func all(in scalars: [Unicode.Scalar]) -> [[Range<Int>]] {
        split(scalars, scalars.indices) { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" }
            .map { line in split(scalars, line) { $0 == "\t" }.compactMap { trimmed(scalars, $0) } }
            .filter { !$0.isEmpty }
    }

    /// Whether there are capitals and no small letters.
    static func isCapitals(_ cells: [Range<Int>], in scalars: [Unicode.Scalar]) -> Bool {
        let letters = cells.joined().lazy.map { scalars[$0].properties }
        return letters.contains { $0.isUppercase } && !letters.contains { $0.isLowercase }
    }

    private static func split(_ scalars: [Unicode.Scalar], _ range: Range<Int>, at isEdge: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isEdge(scalars[index]) {
            parts.append(start..<index)
            start = index + 1
        }
        return parts + [start..<range.upperBound]
    }

    private static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { !isBlank(scalars[$0]) }), let last = range.last(where: { !isBlank(scalars[$0]) }) else {
            return nil
        }
        return first..<last + 1
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}

/// Walks over the text once and opens and closes marks as they come.
private struct MarkWriter {
    private let scalars: [Unicode.Scalar]
    /// Those not yet begun, the next one last: by start, the longer first, then as given.
    private var waiting: [MarkedText.Mark]
    /// Those begun in an earlier cell that reach into the next.
    private var unfinished: [MarkedText.Mark] = []
    private var begun: Set<MarkedText.Mark> = []

    private struct Frame {
        let mark: MarkedText.Mark?
        let end: Int
        var pieces: [MarkedText.Piece] = []
        /// What is left of marks that reach beyond this one, to go on after it.
        var rest: [MarkedText.Mark] = []
    }

    init(_ scalars: [Unicode.Scalar], _ marks: [MarkedText.Mark]) {
        self.scalars = scalars
        waiting = marks.map { MarkedText.Mark(key: $0.key, span: $0.span.clamped(to: scalars.indices)) }.filter { !$0.span.isEmpty }
            .enumerated().sorted {
                ($0.element.span.lowerBound, -$0.element.span.upperBound, $0.offset) > (
                    $1.element.span.lowerBound, -$1.element.span.upperBound, $1.offset
                )
            }
            .map(\.element)
    }

    mutating func pieces(of cell: Range<Int>) -> [MarkedText.Piece] {
        var stack = [Frame(mark: nil, end: cell.upperBound)]
        var position = cell.lowerBound
        open(unfinished.filter { $0.span.upperBound > position } + marks(through: position), on: &stack)
        unfinished = []
        while true {
            let end = stack[stack.count - 1].end
            let next = waiting.last.map { min($0.span.lowerBound, end) } ?? end
            if position < next { stack[stack.count - 1].pieces.append(.words(words(position..<next))) }
            position = next
            if position < end {
                open(marks(through: position), on: &stack)
            } else if stack.count > 1 {
                close(&stack)
            } else {
                break
            }
        }
        unfinished = stack[0].rest
        return stack[0].pieces
    }

    /// Takes the marks that begin here or, between cells, before here. Those that ended between cells say nothing about any cell.
    private mutating func marks(through position: Int) -> [MarkedText.Mark] {
        var marks: [MarkedText.Mark] = []
        while let mark = waiting.last, mark.span.lowerBound <= position {
            waiting.removeLast()
            if mark.span.upperBound > position { marks.append(mark) }
        }
        return marks
    }

    private func open(_ marks: [MarkedText.Mark], on stack: inout [Frame]) {
        for mark in marks.sorted(by: { $0.span.upperBound > $1.span.upperBound }) {
            let end = stack[stack.count - 1].end
            if mark.span.upperBound > end { stack[stack.count - 1].rest.append(mark) }
            stack.append(Frame(mark: mark, end: min(mark.span.upperBound, end)))
        }
    }

    /// Ends the innermost mark and goes on with what began inside it and reaches further.
    private mutating func close(_ stack: inout [Frame]) {
        let frame = stack.removeLast()
        guard let mark = frame.mark else { return }
        stack[stack.count - 1].pieces.append(.marked(mark, isFirst: begun.insert(mark).inserted, frame.pieces))
        let isAtEnd = stack[stack.count - 1].end == frame.end
        if isAtEnd { stack[stack.count - 1].rest += frame.rest } else { open(frame.rest, on: &stack) }
    }

    private func words(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}
