import Core
import VietnameseText
import Web

/// The text of a document as the review page shows it: its sections, their lines, and every proposal where it stands.
struct ReviewText: Sendable {
    /// Lines that belong together: a section of the document, or what stands between sections.
    struct Part: Sendable {
        let head: Highlight?
        /// Whether the section begins here; one that others interrupt has several parts.
        let isFirst: Bool
        let blocks: [Block]
    }

    enum Block: Sendable {
        case paragraph(MarkedText.Line)
        case table([MarkedText.Line])
    }

    /// How a proposal looks in the text.
    struct Highlight: Sendable {
        let key: String
        let kind: ProposalKind
        let span: Range<Int>
        /// `open`, `confirmed` or `dropped`.
        let state: String
        /// What it is, for whoever points at it.
        let title: Phrase
    }

    let parts: [Part]
    private let highlights: [String: Highlight]
    /// What a number led here for.
    private let cited: Cited?

    /// The words somebody came to see, and what is known about them.
    struct Cited: Sendable {
        let span: Range<Int>
        let note: CitedNote
    }

    private static let citedKey = "cited"
    private static let sentenceKey = "sentence"

    init(_ text: String, _ highlights: [Highlight], cited: Cited?) {
        let lines = TextLines.all(in: Array(text.unicodeScalars)).map { ($0.first?.lowerBound ?? 0)..<($0.last?.upperBound ?? 0) }
        let owners = Self.owners(of: lines, among: highlights.filter { $0.kind == .section })
        let heads = Set(owners.compactMap { $0?.key })
        var marks = highlights.filter { !heads.contains($0.key) }.map { MarkedText.Mark(key: $0.key, span: $0.span) }
        if let cited {
            marks.append(MarkedText.Mark(key: Self.citedKey, span: cited.span))
            if let sentence = Self.sentence(around: cited.span, in: text, lines) {
                marks.append(MarkedText.Mark(key: Self.sentenceKey, span: sentence))
            }
        }
        self.highlights = Dictionary(highlights.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.cited = cited
        parts = Self.parts(of: MarkedText(text, marks).lines, owners)
    }

    /// For every line the section that holds most of it, if one holds at least half. Sections that hold no line so are marked like words.
    private static func owners(of lines: [Range<Int>], among sections: [Highlight]) -> [Highlight?] {
        lines.map { line in
            let held = sections.map { ($0, $0.span.clamped(to: line).count) }.max { $0.1 < $1.1 }
            return held.flatMap { 2 * $0.1 >= line.count && $0.1 > 0 ? $0.0 : nil }
        }
    }

    private static func parts(of lines: [MarkedText.Line], _ owners: [Highlight?]) -> [Part] {
        var parts: [Part] = []
        var begun: Set<String> = []
        var index = 0
        while index < lines.count {
            let owner = owners[index]
            let end = (index..<lines.count).first { owners[$0]?.key != owner?.key } ?? lines.count
            let isFirst = owner.map { begun.insert($0.key).inserted } ?? false
            parts.append(Part(head: owner, isFirst: isFirst, blocks: blocks(of: lines[index..<end])))
            index = end
        }
        return parts
    }

    private static func blocks(of lines: ArraySlice<MarkedText.Line>) -> [Block] {
        var blocks: [Block] = []
        var rows: [MarkedText.Line] = []
        for line in lines {
            if line.cells.count > 1 {
                rows.append(line)
                continue
            }
            if !rows.isEmpty { blocks.append(.table(rows)) }
            rows = []
            blocks.append(.paragraph(line))
        }
        return rows.isEmpty ? blocks : blocks + [.table(rows)]
    }

    /// The sentence in which a span begins, as far as it stands on the same line.
    private static func sentence(around span: Range<Int>, in text: String, _ lines: [Range<Int>]) -> Range<Int>? {
        let tokens = Tokens(text)
        let sentence = Sentences.ranges(in: tokens, tokens.indices).map { tokens.span($0) }.first { $0.contains(span.lowerBound) }
        guard let sentence, let line = lines.first(where: { $0.contains(span.lowerBound) }) else { return nil }
        return sentence.clamped(to: line)
    }
}

extension ReviewText {
    func write(to html: inout HTML) {
        for part in parts {
            guard let head = part.head else {
                html.div(.class("text-part")) { write(part.blocks, to: &$0) }
                continue
            }
            html.div(.class("text-part text-section"), .data("state", head.state)) {
                if part.isFirst { writeMark(head, isFirst: true, to: &$0) { $0.a(head.title, href: "#card-\(head.key)") } }
                write(part.blocks, to: &$0)
            }
        }
    }

    private func write(_ blocks: [Block], to html: inout HTML) {
        for block in blocks {
            switch block {
            case .paragraph(let line):
                html.p(line.isCapitals ? .class("text-heading") : nil) { write(line.cells[0].pieces, inside: nil, to: &$0) }
                writeNote(after: [line], to: &html)
            case .table(let rows):
                html.div(.class("table-scroll")) {
                    $0.table { html in
                        for row in rows {
                            html.tr { html in
                                for cell in row.cells { html.td { write(cell.pieces, inside: nil, to: &$0) } }
                            }
                        }
                    }
                }
                writeNote(after: rows, to: &html)
            }
        }
    }

    /// Words within marks lead to the card of the innermost one; links do not nest, so the words carry them and not the marks.
    private func write(_ pieces: [MarkedText.Piece], inside innermost: Highlight?, isFirst: Bool = false, to html: inout HTML) {
        for piece in pieces {
            switch piece {
            case .words(let words):
                if let innermost {
                    html.a(words, href: "#card-\(innermost.key)", isFirst ? nil : .tabindex(-1))
                } else {
                    html.text(words)
                }
            case .marked(let mark, let isFirst, let inner): write(mark, isFirst, inner, inside: innermost, to: &html)
            }
        }
    }

    private func write(
        _ mark: MarkedText.Mark, _ isFirst: Bool, _ inner: [MarkedText.Piece], inside innermost: Highlight?, to html: inout HTML
    ) {
        if let highlight = highlights[mark.key] {
            writeMark(highlight, isFirst: isFirst, to: &html) { write(inner, inside: highlight, isFirst: isFirst, to: &$0) }
        } else if mark.key == Self.citedKey {
            html.mark(.class("cited"), isFirst ? .id("span") : nil) { write(inner, inside: innermost, to: &$0) }
        } else {
            html.mark(.class("cited-sentence")) { write(inner, inside: innermost, to: &$0) }
        }
    }

    private func writeMark(_ highlight: Highlight, isFirst: Bool, to html: inout HTML, content: (inout HTML) -> Void) {
        html.mark(
            .class("mark-\(highlight.kind.rawValue)"), isFirst ? .id("span-\(highlight.key)") : nil, .data("key", highlight.key),
            .data("state", highlight.state), .title(highlight.title), content: content)
    }

    private func writeNote(after lines: [MarkedText.Line], to html: inout HTML) {
        guard let cited, let first = lines.first, let last = lines.last,
            (first.span.lowerBound..<last.span.upperBound).contains(cited.span.lowerBound)
        else { return }
        cited.note.write(to: &html)
    }
}
