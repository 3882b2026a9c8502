import VietnameseText

/// Divides the body into what was achieved, what fell short, what is planned, what was proposed and what was concluded. Each
/// sentence either opens a part or goes on with the one before it.
struct SectionReader {
    private(set) var sections: [Reading.Section] = []

    private let layout: Layout
    private let tokens: Tokens
    private let cues: SectionCues
    /// The part being read and how far it has come.
    private var (current, open): (Reading.Section.Kind?, Range<Int>?) = (nil, nil)

    /// Whether a numbered heading says what is being read.
    private var isHeaded = false

    /// Everything is told without a break, so that any sentence may turn to something else.
    private let isOneParagraph: Bool

    /// Where a report was named that nothing has been told of yet.
    private var heard: Int?

    init(_ layout: Layout, event: Reading.Event) {
        self.layout = layout
        tokens = layout.tokens
        cues = SectionCues(layout, event: event)
        isOneParagraph = layout.lines.count { $0.kind == .body } == 1
        guard let lead = layout.lead else { return }
        for index in layout.lines.indices where index >= lead {
            let line = layout.lines[index]
            switch line.kind {
            case .body: read(line, from: index == lead ? announcement(line, event) : line.tokens.lowerBound)
            case .heading:
                if let kind = cues.runIn(line.tokens) ?? cues.heading(line.tokens) ?? (layout.isDivided ? current : nil) {
                    head(kind, line.tokens)
                }
            default: break
            }
        }
        close()
    }

    private mutating func read(_ line: Layout.Line, from start: Int) {
        if layout.isOfficial || current != .conclusion, let kind = cues.runIn(line.tokens) { return head(kind, line.tokens) }
        if isHeaded, !layout.isOfficial {
            // The parts of a page that are numbered end where somebody concludes.
            if !cues.concludes(line.tokens) { return enter(current, line.tokens) }
            isHeaded = false
        }
        // The parts of an official paper have headings; what stands before the first of them only introduces the paper.
        if layout.isOfficial, current != nil || cues.hasHeadings { return enter(current, line.tokens) }
        // "… báo cáo kết quả quý I, đó là:" and a heading after it.
        if tokens[line.tokens.upperBound - 1].isMark(":"), introduces(line.tokens) { return enter(nil, line.tokens) }
        for (offset, sentence) in layout.sentences(of: line).enumerated() where sentence.lowerBound >= start {
            let place = SectionCues.Place(
                sentence: sentence, paragraph: isOneParagraph ? sentence : line.tokens, opensParagraph: offset == 0 || isOneParagraph,
                current: current)
            switch cues.cue(place) {
            case .open(let kind): enter(kind, sentence)
            case .aside: enter(nil, sentence)
            case .goesOn: enter(current, sentence)
            case .asideParagraph: return enter(nil, sentence)
            case .hearing:
                enter(nil, sentence)
                heard = sentence.lowerBound
            }
        }
    }

    private mutating func head(_ kind: Reading.Section.Kind, _ range: Range<Int>) {
        enter(kind, range)
        isHeaded = layout.isDivided || cues.hasOpenHeadings
    }

    private func introduces(_ line: Range<Int>) -> Bool {
        let next = layout.lines.first { $0.tokens.lowerBound > line.lowerBound && ($0.kind == .body || $0.kind == .heading) }
        return next.map { $0.kind == .heading && cues.heading($0.tokens) != nil } ?? false
    }

    private mutating func enter(_ kind: Reading.Section.Kind?, _ range: Range<Int>) {
        if kind == current, let run = open {
            open = run.lowerBound..<range.upperBound
            return
        }
        close()
        current = kind
        open = kind == nil ? nil : (kind == .results ? startOfReport() ?? range.lowerBound : range.lowerBound)..<range.upperBound
        heard = nil
    }

    /// Where the report was named that is told now; one report after another makes one part.
    private mutating func startOfReport() -> Int? {
        guard let heard, let last = sections.last, last.kind == .results, last.tokens.upperBound + 1 >= heard else { return heard }
        sections.removeLast()
        return last.tokens.lowerBound
    }

    private mutating func close() {
        if let kind = current, let range = open {
            sections.append(Reading.Section(kind: kind, passage: Reading.Passage(tokens, range, on: .sectionCue), tokens: range))
        }
        open = nil
    }

    /// How much of the first paragraph only announces the event: to the end of the sentence that names its day or its host.
    private func announcement(_ line: Layout.Line, _ event: Reading.Event) -> Int {
        let told = [event.date?.passage].compactMap(\.self) + event.hosts
        return layout.sentences(of: line).last { sentence in told.contains { tokens.span(sentence).contains($0.span.lowerBound) } }?
            .upperBound
            ?? line.tokens.lowerBound
    }
}
