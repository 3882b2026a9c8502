import Core
import Formats

/// What somebody who read a document proposes: where it stands, what it is, how sure they are and why.
package struct Candidate: Hashable, Sendable {
    package enum Stance: Hashable, Sendable {
        case proposes
        /// Nothing of this kind stands here, whoever says so.
        case denies
    }

    package let kind: ProposalKind
    /// `[start, end)` in Unicode scalars of the document's text.
    package let span: Range<Int>
    /// From 0 to 1: how often such a proposal proves right.
    package let confidence: Double
    package let reason: Phrase
    /// What it was understood as, in a line.
    package let detail: String
    /// For figures, and for nothing else.
    package let figure: ProposedFigure?
    package let stance: Stance

    package init(
        _ kind: ProposalKind, span: Range<Int>, confidence: Double, reason: Phrase, detail: String = "", figure: ProposedFigure? = nil,
        stance: Stance = .proposes
    ) {
        self.kind = kind
        self.span = span
        self.confidence = confidence
        self.reason = reason
        self.detail = detail
        self.figure = figure
        self.stance = stance
    }
}

/// Whoever reads a document and proposes: the rules of this program, the rules an office has taught it, a model.
package protocol Proposer: Sendable {
    /// Everything found in a document, in any order. Nothing is taken on trust: see `Candidates`.
    func candidates(in document: ReadDocument) -> [Candidate]
}

/// The candidates of several proposers for one document, as one list in the order of the text.
///
/// Each proposer is checked as a stranger would be: a span outside the text, a confidence that is none, a figure without a number,
/// a reason or detail longer than a page is left out, and so is all beyond `most`. Where candidates of one kind from two
/// proposers overlap, the surer one stays, and of equals the later proposer's; the same number read by both keeps its place and takes
/// over the indicators of the surer. A denial removes what it overlaps and is no surer.
struct Candidates {
    private(set) var all: [Candidate] = []
    private let length: Int

    static let most = 200_000
    private static let longest = 4_000

    /// - Parameter length: of the text, in Unicode scalars.
    init(in length: Int) {
        self.length = length
    }

    /// - Parameter candidates: of one proposer. Those of one kind may overlap each other in the first one's alone.
    mutating func add(_ candidates: [Candidate]) {
        let sound = candidates.prefix(Self.most).filter(isSound)
        guard !all.isEmpty else {
            all = Self.inOrder(sound.filter { $0.stance == .proposes })
            return
        }
        var kept = Overlaps(of: sound)
        var merged: [Candidate] = []
        for earlier in all {
            let rivals = kept.overlapping(earlier)
            guard let surest = rivals.map({ kept[$0].confidence }).max(), surest >= earlier.confidence else {
                merged.append(earlier)
                for rival in rivals { kept.lose(rival) }
                continue
            }
            if let same = rivals.first(where: { kept[$0].stance == .proposes && kept[$0].figure?.quantity == earlier.figure?.quantity }),
                let figure = earlier.figure
            {
                merged.append(earlier.corrected(by: kept[same], figure))
                kept.lose(same)
            }
        }
        all = Self.inOrder(merged + kept.remaining)
    }

    private func isSound(_ candidate: Candidate) -> Bool {
        candidate.span.lowerBound >= 0 && candidate.span.upperBound <= length && !candidate.span.isEmpty
            && (0...1).contains(candidate.confidence) && candidate.detail.utf8.count <= Self.longest
            && candidate.reason.vi.utf8.count + candidate.reason.en.utf8.count <= 2 * Self.longest
            && (candidate.stance == .denies || (candidate.kind == .figure) == (candidate.figure != nil))
            && (candidate.figure?.guesses.count ?? 0) <= IndicatorGuess.most
    }

    private static func inOrder(_ candidates: [Candidate]) -> [Candidate] {
        candidates.sorted { ($0.span.lowerBound, -$0.span.count) < ($1.span.lowerBound, -$1.span.count) }
    }
}

extension Candidate {
    /// The same figure with what a surer proposer says of it; whether it is a result is left as it was read.
    fileprivate func corrected(by other: Candidate, _ figure: ProposedFigure) -> Candidate {
        let codes = Set((other.figure?.guesses ?? []).map(\.code))
        let guesses = (other.figure?.guesses ?? []) + figure.guesses.filter { !codes.contains($0.code) }
        var figure = figure
        figure.guesses = Array(guesses.prefix(IndicatorGuess.most))
        return Candidate(kind, span: span, confidence: other.confidence, reason: other.reason, detail: detail, figure: figure)
    }

    func with(confidence: Double, reason: Phrase) -> Candidate {
        Candidate(kind, span: span, confidence: confidence, reason: reason, detail: detail, figure: figure, stance: stance)
    }
}

/// Candidates of one proposer by kind and place, those of one kind apart from each other, so that the ones that overlap another
/// candidate are found without looking at all of them.
private struct Overlaps {
    private let sorted: [Candidate]
    private let ofKind: [ProposalKind: Range<Int>]
    private var lost: Set<Int> = []

    init(of candidates: [Candidate]) {
        var (sorted, ofKind): ([Candidate], [ProposalKind: Range<Int>]) = ([], [:])
        for (kind, candidates) in Dictionary(grouping: candidates, by: \.kind) {
            let start = sorted.count
            for candidate in candidates.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
                guard sorted.count > start, let last = sorted.last, last.span.overlaps(candidate.span) else {
                    sorted.append(candidate)
                    continue
                }
                if candidate.confidence > last.confidence { sorted[sorted.count - 1] = candidate }
            }
            ofKind[kind] = start..<sorted.count
        }
        (self.sorted, self.ofKind) = (sorted, ofKind)
    }

    subscript(index: Int) -> Candidate { sorted[index] }

    func overlapping(_ other: Candidate) -> [Int] {
        guard let places = ofKind[other.kind] else { return [] }
        var (low, high) = (places.lowerBound, places.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].span.upperBound <= other.span.lowerBound { low = middle + 1 } else { high = middle }
        }
        return (low..<places.upperBound).prefix { sorted[$0].span.lowerBound < other.span.upperBound }.filter { !lost.contains($0) }
    }

    mutating func lose(_ index: Int) { lost.insert(index) }

    var remaining: [Candidate] {
        sorted.indices.filter { !lost.contains($0) && sorted[$0].stance == .proposes }.map { sorted[$0] }
    }
}
