import Core
import Formats
import VietnameseText
import Web

/// The text of a document as the review page shows it: headings, lists and tables as they were, its sections, and every proposal where
/// it stands.
struct ReviewText: Sendable {
    /// Blocks that belong together: a section of the document, or what stands between sections.
    struct Part: Sendable {
        let head: Highlight?
        /// Whether the section begins here; one that others interrupt has several parts.
        let isFirst: Bool
        let blocks: [Block]
    }

    /// What stands below each other on the page; numbers are places among the stretches of the marked text.
    enum Block: Sendable {
        case heading(level: Int, Int)
        /// `isCapitals`: written in capitals only, as headings are in documents that carry no other sign of one.
        case paragraph(Int, isCapitals: Bool)
        case list([Int])
        case note(Int)
        case caption(Int)
        case table(ReviewTable, caption: Int?)
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
        /// Where its card is: on this page, or on another page of the list.
        let card: String
    }

    /// The words somebody came to see, and what is known about them.
    struct Cited: Sendable {
        let span: Range<Int>
        let note: CitedNote
    }

    let parts: [Part]
    let stretches: [MarkedText.Stretch]
    let highlights: [String: Highlight]
    /// What a number led here for.
    let cited: Cited?
    /// Whether words are marked that were hard to make out.
    let hasUnsure: Bool

    static let citedKey = "cited"
    static let sentenceKey = "sentence"
    static let unsureKey = "unsure"

    /// - Parameter shown: the blocks to show, a run of the document's.
    init(_ text: String, _ outline: Outline, _ shown: Range<Int>, _ highlights: [Highlight], cited: Cited?) {
        let scalars = Array(text.unicodeScalars)
        let blocks = outline.blocks[shown]
        let layout = TextLayout(blocks, in: scalars)
        let owners = SectionOwners(highlights.filter { $0.kind == .section })
        let heads = layout.pieces.map { owners.owner(of: $0.span) }
        let shownAsHeads = Set(heads.compactMap { $0?.key })
        let reach = (blocks.first?.range.lowerBound ?? 0)..<(blocks.last?.range.upperBound ?? 0)
        var marks = highlights.filter { !shownAsHeads.contains($0.key) && $0.span.overlaps(reach) }
            .map { MarkedText.Mark(key: $0.key, span: $0.span) }
        marks += outline.unsure.filter { $0.overlaps(reach) }.map { MarkedText.Mark(key: Self.unsureKey, span: $0) }
        if let cited {
            marks.append(MarkedText.Mark(key: Self.citedKey, span: cited.span))
            if let sentence = Self.sentence(around: cited.span, in: scalars, layout.stretches) {
                marks.append(MarkedText.Mark(key: Self.sentenceKey, span: sentence))
            }
        }
        stretches = MarkedText(scalars, layout.stretches, marks).stretches
        self.highlights = Dictionary(highlights.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.cited = cited
        hasUnsure = !outline.unsure.isEmpty
        parts = Self.parts(of: layout.pieces.map(\.block), heads)
    }

    private static func parts(of blocks: [Block], _ owners: [Highlight?]) -> [Part] {
        var parts: [Part] = []
        var begun: Set<String> = []
        var index = 0
        while index < blocks.count {
            let owner = owners[index]
            let end = (index..<blocks.count).first { owners[$0]?.key != owner?.key } ?? blocks.count
            let isFirst = owner.map { begun.insert($0.key).inserted } ?? false
            parts.append(Part(head: owner, isFirst: isFirst, blocks: joined(blocks[index..<end])))
            index = end
        }
        return parts
    }

    /// Items of a list that follow each other are one list.
    private static func joined(_ blocks: ArraySlice<Block>) -> [Block] {
        blocks.reduce(into: []) { joined, block in
            if case .list(let items) = block, case .list(let before)? = joined.last {
                joined[joined.count - 1] = .list(before + items)
            } else {
                joined.append(block)
            }
        }
    }

    /// The sentence in which a span begins, as far as it stands in the same stretch.
    private static func sentence(around span: Range<Int>, in scalars: [Unicode.Scalar], _ stretches: [Range<Int>]) -> Range<Int>? {
        guard let stretch = stretches.first(where: { $0.contains(span.lowerBound) }) else { return nil }
        let tokens = Tokens(String(String.UnicodeScalarView(scalars[stretch])))
        return Sentences.ranges(in: tokens, tokens.indices).map { tokens.span($0) }
            .map { $0.lowerBound + stretch.lowerBound..<$0.upperBound + stretch.lowerBound }
            .first { $0.contains(span.lowerBound) }
    }
}

/// Finds the section that holds most of a block, if one holds at least half. To be asked in the order of the text.
struct SectionOwners {
    private let sections: [ReviewText.Highlight]

    init(_ sections: [ReviewText.Highlight]) {
        self.sections = sections.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// Sections follow each other, so the one that holds half of a block is the last that begins before its middle.
    func owner(of block: Range<Int>) -> ReviewText.Highlight? {
        var (low, high) = (0, sections.count)
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].span.lowerBound <= (block.lowerBound + block.upperBound) / 2 { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let held = sections[low - 1].span.clamped(to: block).count
        return held > 0 && 2 * held >= block.count ? sections[low - 1] : nil
    }
}
