extension RelativeWindow {
    /// The period that begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        let read =
            Self.sincePhrases(tokens, index) ?? Self.samePeriod(tokens, index) ?? Self.week(tokens, index) ?? Self.third(tokens, index)
            ?? Self.nearby(tokens, index) ?? Self.months(tokens, index)
        guard let read else { return nil }
        (kind, self.tokens) = (read.kind, index..<read.end)
    }

    private typealias Read = (kind: Kind, end: Int)

    private static func sincePhrases(_ tokens: Tokens, _ index: Int) -> Read? {
        if let phrase = toDate.match(tokens, at: index) { return (.yearToDate, index + phrase.count) }
        guard let phrase = throughs.match(tokens, at: index), let window = WrittenWindow(tokens, at: index + phrase.count) else {
            return nil
        }
        return (.through(window), window.tokens.upperBound)
    }

    private static func samePeriod(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let phrase = samePeriods.match(tokens, at: index) else { return nil }
        let end = index + phrase.count
        guard yearWord.stands(tokens, at: end) else { return (.samePeriod(year: nil), end) }
        if let year = WrittenDate.fullYear(tokens, end + 1) { return (.samePeriod(year: year), end + 2) }
        return (.samePeriod(year: nil), end)
    }

    /// "tuần thứ 02 tháng 03/2024", "tuần 12 năm 2024"
    private static func week(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let word = weekWords.match(tokens, at: index) else { return nil }
        let place = index + word.count
        guard let number = tokens.integer(at: place, upTo: 2) ?? SpelledNumber.ordinal(tokens, place), (1...53).contains(number) else {
            return nil
        }
        if let month = WrittenWindow.monthOf(tokens, place + 1), number <= 6 {
            return (.week(number, month: month.month, year: month.year), month.end)
        }
        if yearWord.stands(tokens, at: place + 1), let year = WrittenDate.fullYear(tokens, place + 2) {
            return (.week(number, month: nil, year: year), place + 3)
        }
        return nil
    }

    private static func third(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let word = thirds.match(tokens, at: index), let month = WrittenWindow(tokens, at: index + word.count),
            case .month(let value) = month.kind
        else { return nil }
        return (.third(word.value, month: value, year: month.year), month.tokens.upperBound)
    }

    private static func nearby(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let unit = units.match(tokens, at: index), let offset = offsets.match(tokens, at: index + unit.count) else { return nil }
        return (.nearby(unit.value, offset.value), index + unit.count + offset.count)
    }

    private static func months(_ tokens: Tokens, _ index: Int) -> Read? {
        guard from.stands(tokens, at: index) else { return nil }
        let start = index + from.length(tokens, at: index)
        guard let first = tokens.integer(at: start, upTo: 2), to.stands(tokens, at: start + 1) else { return nil }
        guard let last = WrittenWindow(tokens, at: start + 2), case .month(let month) = last.kind, (1..<month).contains(first) else {
            return nil
        }
        return (.months(first, month, year: last.year), last.tokens.upperBound)
    }

    private static let toDate: PhraseSet = "từ đầu năm đến nay | từ đầu năm tới nay | từ đầu năm | tính từ đầu năm đến nay"
    private static let throughs: PhraseSet = "đến hết | tính đến hết | lũy kế đến hết"
    private static let samePeriods: PhraseSet = "cùng kỳ năm trước | cùng kỳ năm ngoái | cùng kỳ năm qua | cùng kỳ"
    private static let weekWords: PhraseSet = "tuần | tuần thứ"
    private static let yearWord: PhraseSet = "năm"
    private static let thirds: Phrasebook<Int> = [
        1: "đầu | thượng tuần | đầu của", 2: "giữa | trung tuần", 3: "cuối | hạ tuần",
    ]
    private static let units: Phrasebook<Unit> = [.week: "tuần", .month: "tháng", .quarter: "quý", .year: "năm"]
    private static let offsets: Phrasebook<Int> = [
        -1: "trước | vừa qua | qua | ngoái | rồi | trước đó", 0: "này | nay", 1: "tới | sau | tiếp theo | kế tiếp",
    ]
    private static let from: PhraseSet = "từ tháng"
    private static let to: PhraseSet = "đến | -"
}

extension SpelledNumber {
    /// "nhất", "hai", "tư" after "thứ".
    static func ordinal(_ tokens: Tokens, _ index: Int) -> Int? { ordinals.match(tokens, at: index)?.value }

    private static let ordinals: Phrasebook<Int> = [
        1: "nhất", 2: "hai | nhì", 3: "ba", 4: "tư", 5: "năm", 6: "sáu", 7: "bảy", 8: "tám", 9: "chín", 10: "mười",
    ]
}
