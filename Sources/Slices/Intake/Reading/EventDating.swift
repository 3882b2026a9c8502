import Core
import VietnameseText

/// When the event began. Reports seldom write the year beside the day, so it is worked out from what they do write.
struct EventDating {
    private(set) var date: Reading.EventDate?

    init(_ layout: Layout, opening: Opening) {
        let tokens = layout.tokens
        let sentences = opening.lead + [opening.title].compactMap(\.self) + opening.next
        let candidates = sentences.lazy.compactMap { sentence in Self.date(tokens, sentence).map { ($0, sentence) } }
        guard let (written, sentence) = candidates.first else { return }
        let year = written.year ?? Self.year(of: written, layout, sentence: sentence, title: opening.title)
        let first = Self.firstDay(tokens, written)
        date = Reading.EventDate(
            dayOfMonth: first.day, month: written.month, day: year.flatMap { Day(year: $0, month: written.month, day: first.day) },
            isInferred: written.year == nil,
            passage: Reading.Passage(
                tokens, first.tokens, on: written.year != nil ? .dateWithYear : year != nil ? .dateOfInferredYear : .dateWithoutYear))
    }

    /// "ngày 26 và 27-6", "ngày 11 đến 13/7": the event began on the first of them.
    private static func firstDay(_ tokens: Tokens, _ written: WrittenDate) -> (day: Int, tokens: Range<Int>) {
        for start in max(written.tokens.lowerBound - 4, 0)..<written.tokens.lowerBound {
            guard tokens[start].isNumber, let range = WrittenDateRange(tokens, at: start), range.firstMonth == nil,
                range.tokens.upperBound == written.tokens.upperBound
            else { continue }
            return (range.firstDay, range.tokens)
        }
        return (written.day, written.tokens)
    }

    /// The first date of a sentence that is announced by "ngày" or a part of the day, or stands at its very head; never a document's own date.
    private static func date(_ tokens: Tokens, _ sentence: Range<Int>) -> WrittenDate? {
        lazy var cited = Citation.all(in: tokens, sentence).map(\.tokens)
        for index in sentence where tokens[index].isNumber {
            guard let date = WrittenDate(tokens, at: index), date.tokens.upperBound <= sentence.upperBound else { continue }
            guard
                date.isAnnounced || today.ending(tokens, before: index - 1, longest: 2) != nil
                    || date.year != nil && index - sentence.lowerBound <= 4
            else { continue }
            if let year = date.year, year < 1990 { continue }
            if anniversaries.ending(tokens, before: index - 1, longest: 3) != nil { continue }
            if index - sentence.lowerBound > 3, since.ending(tokens, before: index - 1, longest: 1) != nil { continue }
            if !cited.contains(where: { $0.contains(index) }) { return date }
        }
        return nil
    }

    /// "… vào chiều nay (7/10)".
    private static let today: PhraseSet = "sáng nay | chiều nay | tối nay | hôm nay"
    private static let anniversaries: PhraseSet = "ngày thành lập | kỷ niệm | truyền thống | ( | hạn | trước"
    /// At the head of a sentence it opens the event's own days: "Từ ngày 3/4 đến ngày 5/4, …".
    private static let since: PhraseSet = "từ"

    /// The year that puts the day nearest to the end of what is looked back on and the start of what lies ahead; failing
    /// that, the latest year in which it is not later than the dates on the page.
    private static func year(of written: WrittenDate, _ layout: Layout, sentence: Range<Int>, title: Range<Int>?) -> Int? {
        let tokens = layout.tokens
        if let published = publication(layout), let day = written.latest(notAfter: published.adding(days: 3)) { return day.year }
        for range in [sentence, title].compactMap(\.self) + layout.lines.lazy.filter(\.isRead).prefix(6).map(\.tokens) {
            let years = WrittenWindow.all(in: tokens, range).filter {
                $0.year != nil && !$0.spansYears && farAhead.ending(tokens, before: $0.tokens.lowerBound, longest: 2) == nil
            }
            if let year = nearest(written, years) { return year }
        }
        return latestYear(layout) ?? yearOfTerm(tokens, [sentence, title].compactMap(\.self))
    }

    /// Before a year that something is to be reached by.
    private static let farAhead: PhraseSet = "đến | tới | tầm nhìn | tầm nhìn đến"

    private static func nearest(_ written: WrittenDate, _ windows: [WrittenWindow]) -> Int? {
        let known = windows.compactMap { window in window.year.flatMap { window.window(in: $0) } }
        guard let last = known.max(by: { $0.last < $1.last }) else { return nil }
        let years = Set(known.flatMap { [$0.first.year - 1, $0.first.year, $0.last.year, $0.last.year + 1] })
        func distance(_ year: Int) -> Int {
            guard let day = written.day(in: year) else { return .max }
            return known.reduce(0) { sum, window in
                sum + min(abs(Int(day.number - window.last.number)), abs(Int(day.number - window.first.number)))
            } + (day > last.last.adding(days: 120) ? 10_000 : 0)
        }
        return years.sorted().min { distance($0) < distance($1) }
    }

    /// When the page went out: a full date beside a weekday or a clock, or in the head or foot of the page.
    static func publication(_ layout: Layout) -> Day? {
        var latest: Day?
        for line in layout.lines where line.kind == .junk {
            for index in line.tokens where layout.tokens[index].isNumber {
                guard let day = isoDay(layout.tokens, at: index) ?? fullDay(layout.tokens, at: index), day.year >= 2000 else { continue }
                latest = max(latest ?? day, day)
            }
        }
        return latest
    }

    private static func fullDay(_ tokens: Tokens, at index: Int) -> Day? {
        WrittenDate(tokens, at: index).flatMap { date in date.year.flatMap { date.day(in: $0) } }
    }

    /// "2026-07-12", as programs write it.
    static func isoDay(_ tokens: Tokens, at index: Int) -> Day? {
        guard tokens[index].count == 4, index + 5 <= tokens.count else { return nil }
        return Day(iso: tokens.text(index..<index + 5))
    }

    /// A review stands at the end of the years it looks back on, a congress at the beginning of its term.
    private static func yearOfTerm(_ tokens: Tokens, _ sentences: [Range<Int>]) -> Int? {
        for sentence in sentences {
            guard let window = WrittenWindow.all(in: tokens, sentence).first(where: \.spansYears), let year = window.year else { continue }
            let isReviewed = EventWords.reviews.occurs(tokens, in: sentence.lowerBound..<window.tokens.lowerBound)
            return isReviewed ? window.window(in: year)?.last.year : year
        }
        return nil
    }

    private static func latestYear(_ layout: Layout) -> Int? {
        layout.content.joined().lazy.compactMap { index -> Int? in
            let token = layout.tokens[index]
            guard token.isNumber, token.count == 4, let year = layout.tokens.integer(at: index), (1990...2100).contains(year) else {
                return nil
            }
            return layout.tokens[index - 1].isMark("-") || layout.tokens[index + 1].isMark("-") ? nil : year
        }.max()
    }
}
