import Fixtures
import Testing

@testable import Intake

@Suite struct `A text with marks laid over it` {
    private func cells(_ text: String, _ marks: [(String, Range<Int>)]) -> [MarkedText.Stretch] {
        let scalars = Array(text.unicodeScalars)
        return MarkedText(scalars, spans(of: scalars), marks.map { MarkedText.Mark(key: $0.0, span: $0.1) }).stretches
    }

    /// What stands between line ends and tabs.
    private func spans(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        scalars.indices.split { scalars[$0] == "\n" || scalars[$0] == "\t" || scalars[$0] == "\r" }.map { $0.startIndex..<$0.endIndex }
    }

    /// As markup would say it: `[key words]`, with `…` before the rest of a mark that was cut.
    private func written(_ pieces: [MarkedText.Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .marked(let mark, let isFirst, let inner): "[\(isFirst ? "" : "…")\(mark.key) \(written(inner))]"
            }
        }.joined()
    }

    @Test func `nests what lies inside and cuts what reaches beyond`() {
        let text = "một hai ba bốn"
        #expect(cells(text, [("a", 0..<7), ("b", 4..<7)]).map { written($0.pieces) } == ["[a một [b hai]] ba bốn"])
        #expect(cells(text, [("a", 0..<7), ("b", 4..<10)]).map { written($0.pieces) } == ["[a một [b hai]][…b  ba] bốn"])
        #expect(cells(text, [("b", 4..<7), ("a", 4..<7)]).map { written($0.pieces) } == ["một [b [a hai]] ba bốn"])
    }

    @Test func `goes on from line to line and from cell to cell`() {
        #expect(cells("một\n\n hai\tba", [("a", 1..<11)]).map { written($0.pieces) } == ["m[a ột]", "[…a  hai]", "[…a b]a"])
    }

    @Test func `keeps to the text when a mark reaches outside it`() {
        #expect(cells("ba", [("a", 1..<9), ("b", 5..<9)]).map { written($0.pieces) } == ["b[a a]"])
        #expect(cells("", [("a", 0..<1)]).isEmpty)
    }

    @Test(arguments: 0..<300)
    func `changes no character, covers every mark and begins it once`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Unicode.Scalar] = ["a", "ế", "\u{301}", "đ", " ", " ", "\n", "\t", "🙂", "\r"]
        let scalars = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" }
        let marks = (0..<Int.random(in: 0...8, using: &random)).compactMap { index -> MarkedText.Mark? in
            guard let start = scalars.indices.randomElement(using: &random) else { return nil }
            return MarkedText.Mark(key: "\(index)", span: start..<Int.random(in: start + 1...scalars.count, using: &random))
        }
        let stretches = MarkedText(scalars, spans(of: scalars), marks).stretches
        var ledger = Ledger(scalars)
        for cell in stretches { ledger.walk(cell.pieces, from: cell.span.lowerBound, inside: []) }
        let shown = Set(stretches.flatMap { Array($0.span) })
        for (index, scalar) in scalars.enumerated() where !shown.contains(index) { #expect(scalar.properties.isWhitespace) }
        #expect(ledger.isSame)
        for mark in marks {
            let covered = Set(mark.span).intersection(shown)
            #expect(ledger.covered[mark, default: []] == covered)
            #expect(ledger.beginnings[mark, default: 0] == (covered.isEmpty ? 0 : 1))
        }
    }

    /// What was seen on a walk over the pieces.
    private struct Ledger {
        let scalars: [Unicode.Scalar]
        var isSame = true
        var covered: [MarkedText.Mark: Set<Int>] = [:]
        var beginnings: [MarkedText.Mark: Int] = [:]

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        @discardableResult
        mutating func walk(_ pieces: [MarkedText.Piece], from start: Int, inside marks: [MarkedText.Mark]) -> Int {
            var position = start
            for piece in pieces {
                switch piece {
                case .words(let words):
                    let end = position + words.unicodeScalars.count
                    isSame = isSame && end <= scalars.count && Array(words.unicodeScalars) == Array(scalars[position..<end])
                    for mark in marks { covered[mark, default: []].formUnion(position..<end) }
                    position = end
                case .marked(let mark, let isFirst, let inner):
                    if isFirst { beginnings[mark, default: 0] += 1 }
                    position = walk(inner, from: position, inside: marks + [mark])
                }
            }
            return position
        }
    }
}
