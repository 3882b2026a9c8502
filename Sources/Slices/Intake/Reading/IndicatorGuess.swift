import Core
import VietnameseText

/// An indicator of the catalogue that a figure may count towards, with the words that speak for it.
package struct IndicatorGuess: Hashable, Sendable {
    /// A code of the catalogue, such as BC03.
    package let code: String
    /// From 0 to 1: how often such a guess proves right; see `confidence(rank:share:isNear:)`.
    package let confidence: Double
    /// The words it rests on: "‘buổi’ + ‘tuyên truyền’ → BC03".
    package let reason: Phrase

    /// A list has so many at most: more is no help to choose from.
    package static let most = 3
}

/// A guess before it is put into words, which only those are that somebody looks at.
struct IndicatorRating: Sendable {
    /// Position in `IndicatorProfile.all`.
    let order: Int
    let confidence: Double
    /// The noun and the cues.
    let words: [Range<Int>]
    let tokens: Tokens

    var guess: IndicatorGuess {
        let code = IndicatorProfile.all[order].code
        var texts: [String] = []
        for text in words.map({ tokens.text($0) }) where !texts.contains(text) { texts.append(text) }
        return IndicatorGuess(
            code: code, confidence: confidence, reason: Phrase(texts.map { "‘\($0)’" }.joined(separator: " + ") + " → \(code)"))
    }
}

/// Ranks the indicators a figure may count towards. What is counted admits some of them; the words around it, the rarer the
/// weightier and the nearer the weightier, tell which one.
struct IndicatorRanking {
    /// Where a figure stands: its number with its qualifier and noun, and the noun alone.
    struct Place {
        let tokens: Range<Int>
        let unit: Range<Int>?
    }

    private let tokens: Tokens
    /// Cues in reach, from left to right: those of the sentence, and those of the heading above it.
    private let cues: [Hit]
    private let heading: [Hit]
    /// The words before the sentence's first figure, which may govern all that follow.
    private let lead: Range<Int>

    init(_ tokens: Tokens, sentence: Range<Int>, firstFigure: Int, heading: [Hit]) {
        self.tokens = tokens
        lead = sentence.lowerBound..<max(sentence.lowerBound, firstFigure)
        cues = Self.hits(tokens, sentence)
        self.heading = heading
    }

    /// For a cell of a table: its heads are all that is said of it.
    init(_ tokens: Tokens, heads: [Range<Int>]) {
        self.tokens = tokens
        cues = heads.flatMap { Self.hits(tokens, $0) }
        (heading, lead) = ([], 0..<0)
    }

    /// The likeliest first, for what stands under the heads.
    func ratings(counting noun: Range<Int>?) -> [IndicatorRating] {
        guard let noun, let entry = Self.book.nouns.match(tokens, at: noun.lowerBound) else { return [] }
        return ranked(by: Noun(tokens: noun.lowerBound..<noun.lowerBound + entry.count, book: entry.value), .everywhere)
    }

    /// The likeliest first. Empty where the noun counts for no indicator, or nothing around it says for which.
    func ratings(for place: Place, after last: Int, before next: Int) -> [IndicatorRating] {
        guard Self.changes.ending(tokens, before: place.tokens.lowerBound, longest: 2) == nil, let noun = noun(of: place, after: last)
        else { return [] }
        return ranked(by: noun, Reach(place: place.tokens, own: ownWords(before: place.tokens, after: last, next), lead: lead))
    }

    private func ranked(by noun: Noun, _ reach: Reach) -> [IndicatorRating] {
        let rated = (noun.book.own + noun.book.counted).compactMap { rating(of: $0, noun, reach) }
        // Words of the figure's own decide; those that describe its neighbours are heard where it has none.
        let decisive = rated.contains(where: \.isNear) ? rated.filter(\.isNear) : rated
        let others = decisive.count == rated.count ? [] : rated.filter { !$0.isNear }
        let ranked = (Self.sorted(decisive) + Self.sorted(others)).prefix(IndicatorGuess.most)
        let sum = ranked.reduce(0) { $0 + $1.score }
        return ranked.enumerated().map { rank, rating in
            IndicatorRating(
                order: rating.order, confidence: IndicatorGuess.confidence(rank: rank, share: rating.score / sum, isNear: rating.isNear),
                words: rating.words, tokens: tokens)
        }
    }

    /// What stands between two figures tells of the first up to the last comma or "và", of the second after it.
    private func ownWords(before place: Range<Int>, after last: Int, _ next: Int) -> Range<Int> {
        let start = last <= lead.lowerBound ? last : (last..<max(last, place.lowerBound)).last { Self.joins.stands(tokens, at: $0) } ?? last
        return start..<max(start, next)
    }

    /// Of equals the one that stands first in the catalogue, where the wider stands before the narrower.
    private static func sorted(_ ratings: [Rating]) -> [Rating] {
        ratings.sorted { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    }

    private struct Noun {
        let tokens: Range<Int>
        let book: IndicatorBook.Entry
    }

    /// The noun that is counted: after the number, or, where only a number stands, the last one before it.
    private func noun(of place: Place, after last: Int) -> Noun? {
        if let unit = place.unit {
            return Self.book.nouns.match(tokens, at: unit.lowerBound).map {
                Noun(tokens: unit.lowerBound..<unit.lowerBound + $0.count, book: $0.value)
            }
        }
        let reach = max(last, place.tokens.lowerBound - 10)..<place.tokens.lowerBound
        return Self.book.nouns.all(in: tokens, reach).last.map { Noun(tokens: $0.tokens, book: $0.value) }
    }

    private struct Rating {
        let order: Int
        let score: Double
        let words: [Range<Int>]
        /// A cue, or a noun that counts for nothing else, stands at the figure itself.
        let isNear: Bool
    }

    private func rating(of profile: Int, _ noun: Noun, _ reach: Reach) -> Rating? {
        let isOwn = noun.book.own.contains(profile)
        guard isOwn || cues.contains(where: { $0.cue.profiles.contains(profile) }) else { return nil }
        // A noun that is counted for others too does not speak for itself.
        var found = cues.filter { $0.cue.profiles.contains(profile) && (isOwn || !noun.tokens.holds($0.tokens)) }.map {
            Cue($0, at: reach.place(of: $0.tokens))
        }
        let isNear = isOwn || found.contains(where: \.place.isNear)
        if isNear { found.removeAll { $0.place == .neighbour } }
        guard isOwn || !found.isEmpty else { return nil }
        let isNarrower = !found.isEmpty && Self.book.wider[profile].map(noun.book.own.contains) == true
        found += heading.filter { $0.cue.profiles.contains(profile) }.map { Cue($0, at: .heading) }
        let best = Cue.best(3, of: found)
        let score = zip(best, [1, 0.5, 0.25]).reduce(isOwn || isNarrower ? 1 : 0.3) { $0 + $1.0.score * $1.1 }
        let words = [noun.tokens] + best.prefix(2).map(\.tokens).filter { !noun.tokens.overlaps($0) }
        return Rating(order: profile, score: score, words: words, isNear: isNear)
    }

    /// A cue and where it stands.
    struct Hit {
        let tokens: Range<Int>
        let cue: IndicatorBook.Cue
    }

    /// A cue that was found, how rare it is, and how near.
    private struct Cue {
        let tokens: Range<Int>
        let number: Int
        let place: Reach.Place
        let score: Double

        init(_ hit: Hit, at place: Reach.Place) {
            (tokens, number, self.place) = (hit.tokens, hit.cue.number, place)
            score = hit.cue.rarity * place.weight
        }

        /// The weightiest, none twice and none within another's words.
        static func best(_ count: Int, of cues: [Cue]) -> [Cue] {
            var best: [Cue] = []
            for cue in cues.sorted(by: { $0.score > $1.score }) where best.count < count {
                if !best.contains(where: { $0.number == cue.number || $0.tokens.overlaps(cue.tokens) }) { best.append(cue) }
            }
            return best
        }
    }

    static func hits(_ tokens: Tokens, _ range: Range<Int>) -> [Hit] {
        let (cues, end) = (book.cues, range.upperBound)
        var hits: [Hit] = []
        for index in range where cues.mayBegin(tokens, at: index) {
            guard let found = cues.match(tokens, at: index), index + found.count <= end else { continue }
            hits.append(Hit(tokens: index..<index + found.count, cue: found.value))
        }
        return hits
    }

    /// "tăng 12 lớp": a change since last time is no figure of this time.
    private static let changes: PhraseSet = "tăng | giảm | vượt | tăng thêm | giảm còn"
    private static let joins: PhraseSet = ", | ; | và | cùng"
    private static let book = IndicatorBook(IndicatorProfile.all)
}

extension Range<Int> {
    fileprivate func holds(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
