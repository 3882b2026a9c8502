/// How sure a proposal is, as a rate: of a hundred proposals of confidence 0.9, some ninety prove right.
///
/// Rates were counted on labelled pages by the relaxed rule of the scorer: the right value in the right place. Those pages
/// are few and known, and pages that come in are neither, so a count is drawn twice: that of a kind towards four of five, and
/// that of each ground towards its kind, each as if twelve more proposals had been seen.
struct Confidence: Hashable, Sendable {
    private let right: Int
    private let of: Int

    init(_ right: Int, of: Int) {
        (self.right, self.of) = (right, of)
    }

    func rate(towards expected: Double) -> Double { (Double(right) + Self.pull * expected) / (Double(of) + Self.pull) }

    static func + (left: Confidence, right: Confidence) -> Confidence { Confidence(left.right + right.right, of: left.of + right.of) }

    private static let pull = 12.0

    /// What is expected of rules before anything was counted.
    static let unseen = 0.8
}

extension Grounds {
    /// From 0 to 1: how often what rests on such grounds proves right.
    package var confidence: Double { Self.rates[self] ?? Confidence.unseen }

    private static let rates: [Grounds: Double] = {
        let kinds = Dictionary(grouping: allCases, by: \.kind).mapValues { grounds in
            grounds.reduce(Confidence(0, of: 0)) { $0 + $1.counted }.rate(towards: Confidence.unseen)
        }
        return Dictionary(
            uniqueKeysWithValues: allCases.map { ($0, $0.counted.rate(towards: kinds[$0.kind] ?? Confidence.unseen)) })
    }()

    /// Grounds that one reader finds are alike before anything is counted.
    private enum Kind { case event, people, citation, figure, wording, table, section, task, page }

    private var kind: Kind {
        switch self {
        case .eventName, .dateWithYear, .dateOfInferredYear, .dateWithoutYear, .period, .host, .place: .event
        case .personInOffice, .personNamedAlone, .role: .people
        case .citationSigned, .citationShort, .subject: .citation
        case .figureMeasured, .figureCounted, .figureOnTrust, .figureBare: .figure
        case .tableCell, .unitInHead: .table
        // "năm" may be a year, "ba" a father: words are not as sure as digits until somebody counts.
        case .figureInWords: .wording
        case .sectionCue: .section
        case .directive, .assignee, .deadline: .task
        case .pageFurniture, .byline: .page
        }
    }

    /// What was right of what was proposed: the fifteen labelled pages beside the repository and nine written and labelled by hand.
    private var counted: Confidence {
        switch self {
        case .eventName: Confidence(23, of: 23)
        case .dateWithYear: Confidence(3, of: 4)
        case .dateOfInferredYear: Confidence(14, of: 14)
        case .period: Confidence(29, of: 31)
        case .host: Confidence(23, of: 23)
        case .place: Confidence(3, of: 4)
        case .personInOffice: Confidence(38, of: 38)
        case .role: Confidence(63, of: 64)
        case .citationSigned: Confidence(25, of: 26)
        case .citationShort: Confidence(19, of: 19)
        case .subject: Confidence(15, of: 17)
        case .figureMeasured: Confidence(70, of: 70)
        case .figureCounted: Confidence(96, of: 97)
        case .figureOnTrust: Confidence(0, of: 0)
        case .figureBare: Confidence(1, of: 1)
        case .sectionCue: Confidence(51, of: 55)
        case .directive: Confidence(136, of: 140)
        case .assignee: Confidence(76, of: 87)
        case .deadline: Confidence(2, of: 2)
        case .pageFurniture: Confidence(70, of: 71)
        case .dateWithoutYear, .personNamedAlone, .byline, .tableCell, .unitInHead, .figureInWords: Confidence(0, of: 0)
        }
    }
}

extension IndicatorGuess {
    /// How clearly a guess stands out, counted on the labelled figures and the sentences of the tests.
    ///
    /// - Parameters:
    ///   - rank: 0 for the likeliest indicator.
    ///   - share: Its part of the score of all that are offered, from 0 to 1.
    ///   - isNear: Whether the words it rests on stand at the figure itself.
    static func confidence(rank: Int, share: Double, isNear: Bool) -> Double {
        guard rank == 0 else { return rates.other }
        if isNear, share >= 0.6 { return rates.alone }
        return isNear || share >= 0.6 ? rates.clear : rates.close
    }

    private static let rates = (
        alone: Confidence(82, of: 82).rate(towards: Confidence.unseen), clear: Confidence(16, of: 16).rate(towards: Confidence.unseen),
        close: Confidence(7, of: 7).rate(towards: 0.5), other: Confidence(1, of: 31).rate(towards: 0.2)
    )
}
