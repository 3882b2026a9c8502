import Formats

/// Cuts a long text between blocks, so that no page is too heavy for a poor line.
struct TextParts: Sendable {
    /// What a part may weigh on the page, in bytes before it is compressed.
    static let heaviest = 600_000

    private let runs: [Range<Int>]
    /// Where each part begins, in Unicode scalars.
    private let starts: [Int]

    init(_ blocks: [ReadDocument.Block], _ proposals: [Proposal]) {
        let places = proposals.map(\.span.lowerBound).sorted()
        var (runs, starts): ([Range<Int>], [Int]) = ([], [])
        var (first, weight, mark) = (0, 0, 0)
        for (index, block) in blocks.enumerated() {
            var own = 40 + block.range.count * 3 / 2
            while mark < places.count, places[mark] < block.range.upperBound {
                own += Self.markWeight
                mark += 1
            }
            if weight + own > Self.heaviest, index > first {
                runs.append(first..<index)
                (first, weight) = (index, 0)
            }
            weight += own
        }
        runs.append(first..<blocks.count)
        starts = runs.map { $0.isEmpty ? 0 : blocks[$0.lowerBound].range.lowerBound }
        (self.runs, self.starts) = (runs, starts)
    }

    /// A mark with its link, in bytes.
    private static let markWeight = 300

    var count: Int { runs.count }

    /// The blocks of a part, counted from 1.
    func blocks(of part: Int) -> Range<Int> { runs[min(max(part, 1), runs.count) - 1] }

    func part(of span: Range<Int>) -> Int {
        (starts.lastIndex { $0 <= span.lowerBound } ?? 0) + 1
    }
}
