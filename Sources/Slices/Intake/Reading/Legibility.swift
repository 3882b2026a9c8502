import Core
import Formats

/// Which words of a scan were hard to make out, and what that does to what is read from them.
package struct Legibility: Sendable {
    private let unsure: [Range<Int>]

    package init(of document: ReadDocument) {
        unsure = document.unsure
    }

    /// How many of such words prove right, whatever rests on them.
    private static let factor = Confidence(88, of: 187).rate(towards: Confidence.unseen)

    func confidence(of passage: Reading.Passage) -> Double { passage.confidence * (words(in: passage.span).isEmpty ? 1 : Self.factor) }

    /// The candidate as sure as its words are legible. A section or a task is right or wrong whichever of its words are.
    func weighed(_ candidate: Candidate, in scalars: [Unicode.Scalar]) -> Candidate {
        guard candidate.kind != .section, candidate.kind != .task, candidate.stance == .proposes else { return candidate }
        let words = words(in: candidate.span).prefix(3).map { "“\(String(String.UnicodeScalarView(scalars[$0])))”" }.joined(separator: ", ")
        guard !words.isEmpty else { return candidate }
        return candidate.with(
            confidence: candidate.confidence * Self.factor,
            reason: Phrase(
                "\(candidate.reason.vi); bản quét khó đọc ở \(words)", en: "\(candidate.reason.en); the scan is hard to read at \(words)"))
    }

    /// Those that lie in a span or reach into it.
    private func words(in span: Range<Int>) -> ArraySlice<Range<Int>> {
        var (low, high) = (0, unsure.count)
        while low < high {
            let middle = (low + high) / 2
            if unsure[middle].upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
        }
        return unsure[low...].prefix { $0.lowerBound < span.upperBound }
    }
}
