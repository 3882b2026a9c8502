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

    /// A line of the text, a cell of a table: words between which no mark is closed by the layout.
    struct Stretch: Hashable, Sendable {
        let span: Range<Int>
        let pieces: [Piece]
    }

    let stretches: [Stretch]

    /// - Parameter spans: in the order of the text, not overlapping; what lies between them is not shown.
    init(_ scalars: [Unicode.Scalar], _ spans: [Range<Int>], _ marks: [Mark]) {
        var writer = MarkWriter(scalars, marks)
        stretches = spans.map { Stretch(span: $0, pieces: writer.pieces(of: $0)) }
    }
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
