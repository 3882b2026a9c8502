import Core
import VietnameseText

/// Reads the quantities written with digits. Dates, periods, document numbers, ordinals and lengths of time are no figures.
struct FigureReader {
    /// How the numbers are written that are looked for.
    enum Numerals { case digits, words }

    private(set) var figures: [Reading.Figure] = []
    /// Where the figures of this sentence stand.
    private var places: [IndicatorRanking.Place] = []
    /// What the heading says that the lines being read stand under.
    private var heading: [IndicatorRanking.Hit] = []

    private let numerals: Numerals
    private let tokens: Tokens
    private let layout: Layout
    /// Those still ahead, the one being read first.
    private var sections: ArraySlice<Reading.Section>
    private let review: Window?
    private var taken: [Range<Int>]
    /// What a number or a period may begin with, at hand because every word is looked at.
    private let windowWords = WrittenWindow.firstWords
    /// Whether this sentence counts who came, and whether it speaks of other places; asked once a figure stands in it.
    private var (isLogistics, isElsewhere) = (false, false)
    /// The periods last named in this paragraph.
    private var periods: [Window] = []

    init(
        _ layout: Layout, citations: [Citation], tables: TableReader, sections: [Reading.Section], event: Reading.Event,
        numerals: Numerals = .digits
    ) {
        self.numerals = numerals
        tokens = layout.tokens
        self.layout = layout
        self.sections = sections[...]
        review = event.periods.first { $0.purpose == .review }?.window
        taken = citations.map(\.tokens) + tables.claimed
        if !tables.claimed.isEmpty { taken.sort { $0.lowerBound < $1.lowerBound } }
        var nextCitation = 0
        for line in layout.lines where line.isRead {
            periods = []
            for sentence in layout.sentences(of: line) {
                read(sentence, &nextCitation)
                guessIndicators(in: sentence)
            }
            if line.kind == .heading { heading = IndicatorRanking.hits(tokens, line.tokens) }
        }
    }

    /// Citations come in order, so one walk through both keeps this linear.
    private mutating func read(_ sentence: Range<Int>, _ nextCitation: inout Int) {
        var index = sentence.lowerBound
        var clause = sentence.lowerBound
        while index < sentence.upperBound {
            guard mayMatter(index) else {
                index += 1
                continue
            }
            while let section = sections.first, section.tokens.upperBound <= index { sections.removeFirst() }
            while nextCitation < taken.count, taken[nextCitation].upperBound <= index { nextCitation += 1 }
            if nextCitation < taken.count, taken[nextCitation].contains(index) {
                index = taken[nextCitation].upperBound
                continue
            }
            if tokens[index].isMark(";") { clause = index + 1 }
            if let window = WrittenWindow(tokens, at: index) {
                note(window)
                index = window.tokens.upperBound
            } else if tokens[index].isNumber, numerals == .digits {
                index = readNumber(at: index, clause: clause, sentence: sentence)
            } else if tokens[index].isWord, numerals == .words {
                index = readWords(at: index, clause: clause, sentence: sentence)
            } else {
                index += 1
            }
        }
    }

    /// Few tokens do: digits, marks and the words a period begins with.
    private func mayMatter(_ index: Int) -> Bool {
        tokens[index].kind != .word || numerals == .words || windowWords.mayBegin(tokens, at: index)
    }

    private mutating func guessIndicators(in sentence: Range<Int>) {
        guard let first = places.first?.tokens.lowerBound else { return }
        let ranking = IndicatorRanking(tokens, sentence: sentence, firstFigure: first, heading: heading)
        let before = figures.count - places.count
        for (position, place) in places.enumerated() {
            // A figure's words begin with those that qualify it: in a text without sense they may be the last of the figure before.
            let last = position == 0 ? sentence.lowerBound : places[position - 1].tokens.upperBound
            let next = position + 1 < places.count ? places[position + 1].tokens.lowerBound : sentence.upperBound
            figures[before + position].ratings = ranking.ratings(
                for: place, after: min(last, place.tokens.lowerBound), before: max(next, place.tokens.upperBound))
        }
        places.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ written: WrittenWindow) {
        guard FigureWords.comparisons.ending(tokens, before: written.tokens.lowerBound, longest: 2) == nil else { return }
        periods = written.year.flatMap { written.window(in: $0) }.map { [$0] } ?? []
    }

    private mutating func readNumber(at index: Int, clause: Int, sentence: Range<Int>) -> Int {
        if let date = WrittenDate(tokens, at: index), isDate(date) { return date.tokens.upperBound }
        guard let quantity = WrittenQuantity(tokens, at: index) else { return index + 1 }
        let end = max(quantity.number.upperBound, index + 1)
        // A tab parts cells that no table could be made of: a running number and the name beside it count nothing.
        guard end <= sentence.upperBound, isFigure(quantity, at: index, sentence), !tokens.hasTab(quantity.tokens) else { return end }
        add(quantity, clause: clause, sentence: sentence)
        return max(end, quantity.unit?.tokens.upperBound ?? end)
    }

    private mutating func add(_ quantity: WrittenQuantity, clause: Int, sentence: Range<Int>) {
        if places.isEmpty {
            (isLogistics, isElsewhere) = (
                FigureWords.logistics.occurs(tokens, in: sentence), FigureWords.elsewhere.occurs(tokens, in: sentence)
            )
        }
        figures.append(figure(quantity, clause: clause, sentence: sentence))
        places.append(IndicatorRanking.Place(tokens: quantity.tokens, unit: quantity.unit?.tokens))
    }

    /// "hai mươi lăm đại biểu". One alone says no more than "a", and bracketed words repeat the digits before them.
    private mutating func readWords(at index: Int, clause: Int, sentence: Range<Int>) -> Int {
        guard let quantity = WrittenQuantity(inWords: tokens, at: index), quantity.number.upperBound <= sentence.upperBound else {
            return index + 1
        }
        let end = quantity.unit?.tokens.upperBound ?? quantity.number.upperBound
        let isRepeated = tokens[index - 1].isMark("(") || tokens[index - 1].isNumber
        guard let unit = quantity.unit, unit.kind == .noun, end <= sentence.upperBound, !isRepeated, !isQuoted(index, sentence),
            quantity.quantity.amount > Amount(thousandths: 1_000) || quantity.denominator != nil,
            FigureWords.ordinals.ending(tokens, before: index, longest: 2) == nil
        else { return quantity.number.upperBound }
        add(quantity, clause: clause, sentence: sentence)
        return end
    }

    /// `27/6` after "sáng" or "ngày" is a day, `14/15 xã` is a ratio.
    private func isDate(_ date: WrittenDate) -> Bool {
        if date.year != nil || date.isAnnounced { return true }
        return WrittenUnit(tokens, at: date.tokens.upperBound).map { $0.kind == .duration } ?? true
    }

    /// Whether it counts or measures something, rather than say which one, when or how long.
    private func isFigure(_ quantity: WrittenQuantity, at index: Int, _ sentence: Range<Int>) -> Bool {
        let before = tokens[index - 1]
        if !tokens[index].followsSpace,
            before.isWord || before.isMark("-") || before.isMark(".") || before.isMark("/")
                || before.isMark(":") && tokens[index - 2].isNumber
        {
            return false
        }
        if before.isMark("-"), FigureWords.dashed.stands(tokens, at: index - 2) { return false }
        if index > 0, FigureWords.ordinals.ending(tokens, before: index, longest: 2) != nil,
            FigureWords.totals.ending(tokens, before: index, longest: 2) == nil
        {
            guard quantity.isGrouped || quantity.isScaled || quantity.unit?.kind == .measure || weakOrdinal(index, quantity) else {
                return false
            }
        }
        guard let unit = quantity.unit else {
            if quantity.isGrouped || quantity.hasScaleWord { return true }
            return quantity.isScaled && quantity.denominator == nil
                && FigureWords.counts.ending(tokens, before: quantity.tokens.lowerBound, longest: 2) != nil
        }
        // "2 nội dung trên" were counted before.
        if FigureWords.pointers.stands(tokens, at: unit.tokens.upperBound), unit.kind != .measure { return false }
        switch unit.kind {
        case .measure: return true
        case .noun: return tokens[index].count > 1 || !isQuoted(index, sentence)
        case .guess: return !isYear(quantity, index) && (tokens[index].count <= 5 || quantity.isGrouped) && !isQuoted(index, sentence)
        case .duration: return false
        }
    }

    /// "Xây dựng gia đình 5 không, 3 sạch": the number belongs to a name.
    private func isQuoted(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<index).count { tokens[$0].isMark("\"") } % 2 == 1
    }

    private func weakOrdinal(_ index: Int, _ quantity: WrittenQuantity) -> Bool {
        FigureWords.weakOrdinals.ending(tokens, before: index, longest: 1) != nil && quantity.unit?.kind == .noun
            && tokens[index].count >= 2
    }

    private func isYear(_ quantity: WrittenQuantity, _ index: Int) -> Bool {
        tokens[index].count == 4 && !quantity.isGrouped && (tokens.integer(at: index).map { (1900...2100).contains($0) } ?? false)
    }

    private func figure(_ written: WrittenQuantity, clause: Int, sentence: Range<Int>) -> Reading.Figure {
        let unit = written.unit
        let end = unit?.tokens.upperBound ?? written.number.upperBound
        let clause = max(clause, written.tokens.lowerBound - 40)..<min(sentence.upperBound, end + 12)
        let before = max(clause.lowerBound, written.tokens.lowerBound - 18)..<written.tokens.lowerBound
        let bounds = FigureWords.bounds.length(tokens, at: written.tokens.upperBound)
        let isEstimate = written.quantity.qualifier == .exact && FigureWords.estimates.occurs(tokens, in: before)
        return Reading.Figure(
            quantity: isEstimate ? Quantity(written.quantity.amount, .about) : written.quantity, unit: unit.map { unitText($0) } ?? "",
            what: what(written, clause: clause), purpose: purpose(written, before), denominator: written.denominator,
            upper: written.upper,
            passage: Reading.Passage(tokens, written.tokens.lowerBound..<written.tokens.upperBound + bounds, on: grounds(of: written)),
            cause: cause(of: written))
    }

    private func grounds(of written: WrittenQuantity) -> Grounds {
        if written.isInWords { return .figureInWords }
        return switch written.unit?.kind {
        case .measure?: .figureMeasured
        case .noun?: .figureCounted
        case .guess?: .figureOnTrust
        default: .figureBare
        }
    }

    private func cause(of written: WrittenQuantity) -> Reading.Figure.Cause {
        guard let unit = written.unit else { return .amount }
        return .unit(Reading.Passage(tokens, unit.tokens, on: grounds(of: written)))
    }

    /// Money is in đồng once its millions are counted out; "m 2" is m2.
    private func unitText(_ unit: WrittenUnit) -> String {
        if unit.tokens.count == 1 { return tokens.text(unit.tokens) }
        let text = tokens.singleSpaced(unit.tokens)
        return unit.kind == .measure ? text.replacing(" 2", with: "2").replacing(" 3", with: "3") : text
    }

    /// The counted noun with what describes it, after it or before; for a share or a measure, the words before it.
    private func what(_ written: WrittenQuantity, clause: Range<Int>) -> String {
        let before = described(before: written.tokens.lowerBound, in: clause)
        guard let unit = written.unit, unit.kind != .measure else {
            if let before { return tokens.text(before) }
            let after = written.unit?.tokens.upperBound ?? written.number.upperBound
            let end = (after..<min(clause.upperBound, after + 8)).first { !tokens[$0].isWord } ?? min(clause.upperBound, after + 8)
            return tokens.text(end > after ? after..<end : written.tokens)
        }
        var end = unit.tokens.upperBound
        while end < clause.upperBound, end < unit.tokens.upperBound + 8, tokens[end].isWord,
            !FigureWords.descriptionEnds.stands(tokens, at: end)
        { end += 1 }
        let noun = tokens.text(unit.tokens.lowerBound..<end)
        guard end == unit.tokens.upperBound, let before else { return noun }
        return noun + " " + tokens.text(before)
    }

    /// Up to ten words right before a number, without the verbs that lead to it.
    private func described(before number: Int, in clause: Range<Int>) -> Range<Int>? {
        var (start, end) = (number, number)
        while start > clause.lowerBound, tokens[start - 1].isWord, start > number - 10 { start -= 1 }
        while start < end, FigureWords.fillers.stands(tokens, at: start) { start += 1 }
        while end > start + 1, FigureWords.fillers.stands(tokens, at: end - 1) { end -= 1 }
        return end > start ? start..<end : nil
    }

    private func purpose(_ written: WrittenQuantity, _ before: Range<Int>) -> Reading.Figure.Purpose {
        if FigureWords.intentions.occurs(tokens, in: before) { return .plan }
        switch sections.first.flatMap({ $0.tokens.contains(written.number.lowerBound) ? $0.kind : nil }) {
        case .plan?, .recommendations?, .conclusion?: return .plan
        case nil where isLogistics: return .other
        default: return isElsewhere || isOfAnotherTime ? .other : .review
        }
    }

    /// The paragraph speaks of a period that the event does not look back on.
    private var isOfAnotherTime: Bool {
        guard let period = periods.first else { return false }
        return review.map { !$0.overlaps(period) } ?? true
    }
}
