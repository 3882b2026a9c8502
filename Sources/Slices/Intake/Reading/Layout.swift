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
        var kind: LineKind
    }

    let tokens: Tokens
    let lines: [Line]
    /// Index of the line that opens the report proper.
    let lead: Int?
    /// A report, plan or minutes with a letterhead or numbered parts, not a page about an event.
    let isOfficial: Bool
    /// An official paper that sets out what is to be done.
    let isPlan: Bool

    init(_ tokens: Tokens, marks: SourceMarks, tableRows: [Range<Int>]) {
        self.tokens = tokens
        var sorter = LineSorter(tokens)
        sorter.mark(marks, tableRows: tableRows)
        sorter.sort()
        lines = sorter.lines
        lead = sorter.lead
        isOfficial = sorter.isOfficial
        isPlan = isOfficial && lines.prefix(sorter.lead ?? 0).contains { PageWords.planTitles.stands(tokens, at: $0.tokens.lowerBound) }
    }

    /// The lines worth reading, in order.
    var content: [Range<Int>] { lines.filter { $0.kind != .junk && $0.kind != .byline }.map(\.tokens) }

    /// Lines joined where one breaks off at a comma or a dash.
    var sentences: [Range<Int>] {
        var runs: [Range<Int>] = []
        for line in content {
            if let last = runs.last, line.lowerBound == last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound..<line.upperBound
            } else {
                runs.append(line)
            }
        }
        return runs.flatMap { Sentences.ranges(in: tokens, $0) }
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
