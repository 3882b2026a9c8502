import VietnameseText

/// How a page is laid out: which lines are its title, its body and its captions, and which are menus, counters and lists of
/// other pages.
struct Layout: Sendable {
    enum LineKind: Sendable {
        case title, body, heading, caption, byline, junk
        /// Of a table of figures.
        case tableRow
    }

    struct Line: Sendable {
        let tokens: Range<Int>
        /// How many of them are words.
        let words: Int
        /// Where its sentences stand among those of all lines.
        let sentences: Range<Int>
        var kind: LineKind

        /// Part of the report, not of the page around it.
        var isRead: Bool { kind != .junk && kind != .byline }
    }

    let tokens: Tokens
    let lines: [Line]
    /// Of all lines: cut once, since every reader goes through them.
    private let cuts: [Range<Int>]
    /// Index of the line that opens the report proper.
    let lead: Int?
    /// A report, plan or minutes with a letterhead or numbered parts, not a page about an event.
    let isOfficial: Bool
    /// Its parts have headings with numbers.
    let isDivided: Bool
    /// An official paper that sets out what is to be done.
    let isPlan: Bool

    init(_ tokens: Tokens, marks: SourceMarks, tableRows: [Range<Int>]) {
        self.tokens = tokens
        var sorter = LineSorter(tokens)
        sorter.mark(marks, tableRows: tableRows)
        sorter.sort()
        (lines, cuts) = (sorter.lines, sorter.cuts)
        lead = sorter.lead
        (isOfficial, isDivided) = (sorter.isOfficial, sorter.isDivided)
        isPlan = isOfficial && lines.prefix(sorter.lead ?? 0).contains { PageWords.planTitles.stands(tokens, at: $0.tokens.lowerBound) }
    }

    /// The lines worth reading, in order.
    var content: [Range<Int>] { lines.lazy.filter(\.isRead).map(\.tokens) }

    /// The sentences of one line, as if no other stood around it.
    func sentences(of line: Line) -> ArraySlice<Range<Int>> { cuts[line.sentences] }

    /// Those of the lines worth reading, joined where a line breaks off at a comma or a dash.
    var sentences: [Range<Int>] {
        var (sentences, run, isBroken): ([Range<Int>], Range<Int>?, Bool) = ([], nil, false)
        sentences.reserveCapacity(cuts.count)
        var start = 0
        func finish() {
            guard let run, isBroken else { return }
            sentences.replaceSubrange(start..., with: Sentences.ranges(in: tokens, run))
        }
        for line in lines where line.isRead {
            if let last = run, line.tokens.lowerBound == last.upperBound + 1 {
                isBroken = isBroken || Sentences.isBrokenOff(tokens, at: last.upperBound)
                run = last.lowerBound..<line.tokens.upperBound
            } else {
                finish()
                (run, isBroken, start) = (line.tokens, false, sentences.count)
            }
            sentences += cuts[line.sentences]
        }
        finish()
        return sentences
    }

    var title: Range<Int>? { lines.first { $0.kind == .title }?.tokens }

    /// Runs of lines that are no part of the report; a byline stays apart from the lists around it.
    var junk: [Reading.Passage] {
        var runs: [(Range<Int>, LineKind)] = []
        var last: LineKind?
        for line in lines {
            if line.kind == .junk || line.kind == .byline {
                if line.kind == last, let run = runs.popLast() {
                    runs.append((run.0.lowerBound..<line.tokens.upperBound, line.kind))
                } else {
                    runs.append((line.tokens, line.kind))
                }
            }
            last = line.kind
        }
        return runs.map { Reading.Passage(tokens, $0.0, on: $0.1 == .byline ? .byline : .pageFurniture) }
    }
}
