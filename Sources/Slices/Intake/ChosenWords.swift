import Core
import Formats
import VietnameseText

/// Words of a document that a person points at, read again: which number they say, and what it most likely counts.
struct ChosenWords: Sendable {
    /// In Unicode scalars of the text, without blanks at the ends.
    let span: Range<Int>
    let words: String
    /// Nil where the words hold no number.
    let quantity: Quantity?
    let unitOfMeasure: String
    /// The indicators of the catalogue it may count towards, the likeliest first.
    let guesses: [IndicatorGuess]
    /// What stands around the words in their paragraph or cell.
    let before: String
    let after: String

    /// A person points at a figure, or at the sentence it stands in, not at a chapter.
    static let longest = 1_000
    private static let reach = 240

    /// Nil for a span the text does not have, and one that is blank or too long.
    init?(_ span: Range<Int>, in document: StoredDocument) {
        let scalars = Array(document.text.unicodeScalars)
        guard span.lowerBound >= 0, span.upperBound <= scalars.count, span.count <= Self.longest,
            let first = span.first(where: { !scalars[$0].properties.isWhitespace }),
            let last = span.last(where: { !scalars[$0].properties.isWhitespace })
        else { return nil }
        self.span = first..<last + 1
        words = Self.text(scalars[self.span])
        let place = Self.surroundings(of: self.span, in: document, scalars)
        before = Self.text(scalars[place.lowerBound..<first].suffix(Self.reach))
        after = Self.text(scalars[(last + 1)..<place.upperBound].prefix(Self.reach))
        let tokens = Tokens(Self.text(scalars[place]))
        let chosen = tokens.index(from: first - place.lowerBound)..<tokens.index(from: last + 1 - place.lowerBound)
        let written = Self.quantity(in: tokens, chosen)
        quantity = written?.quantity
        unitOfMeasure = written.flatMap { $0.unit.map { tokens.text($0.tokens) } } ?? ""
        guesses = Self.guesses(for: written, in: tokens, Self.text(scalars[place]))
    }

    /// What reading makes of the number where it stands; nothing where it takes it for no figure.
    private static func guesses(for written: WrittenQuantity?, in tokens: Tokens, _ text: String) -> [IndicatorGuess] {
        guard let written else { return [] }
        let number = tokens.span(written.number)
        return Reading(of: text).figures.first { $0.passage.span.overlaps(number) }?.guesses ?? []
    }

    /// The blocks in which the words stand.
    private static func surroundings(of span: Range<Int>, in document: StoredDocument, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        document.outline.blocks.lazy.map(\.range).filter { $0.overlaps(span) }.reduce(span) {
            min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, min($1.upperBound, span.upperBound + 4 * longest))
        }
    }

    /// The first number among the chosen tokens that is not a date.
    private static func quantity(in tokens: Tokens, _ chosen: Range<Int>) -> WrittenQuantity? {
        var index = chosen.lowerBound
        while index < chosen.upperBound {
            if let date = WrittenDate(tokens, at: index), date.year != nil || date.isAnnounced {
                index = date.tokens.upperBound
            } else if let written = WrittenQuantity(tokens, at: index), written.number.upperBound <= chosen.upperBound {
                return written
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}

extension ChosenWords {
    /// Where words that somebody typed stand in a text: the place nearest to where they are expected. Runs of blanks count as one.
    static func find(_ words: String, near place: Int, in text: String) -> Range<Int>? {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
        guard let first = wanted.first, words.unicodeScalars.count <= longest else { return nil }
        let scalars = Array(text.unicodeScalars)
        var best: Range<Int>?
        var patience = mostComparisons
        for start in scalars.indices where scalars[start] == first[0] {
            if let best, abs(start - place) >= abs(best.lowerBound - place) || patience < 0 { break }
            if let end = end(of: wanted, from: start, in: scalars, &patience) { best = start..<end }
        }
        return best
    }

    /// A text of one letter a million times over is not worth more.
    private static let mostComparisons = 50_000_000

    private static func end(of words: [[Unicode.Scalar]], from start: Int, in scalars: [Unicode.Scalar], _ patience: inout Int) -> Int? {
        var index = start
        for (place, word) in words.enumerated() {
            if place > 0 {
                let blanks = scalars[index...].prefix { $0.properties.isWhitespace }.count
                guard blanks > 0 else { return nil }
                index += blanks
            }
            let same = zip(scalars[index...], word).prefix { $0 == $1 }.count
            patience -= same
            guard same == word.count else { return nil }
            index += same
        }
        return index
    }
}
