/// Reads number words from left to right: up to three figures, their scale, then what is smaller.
struct SpelledNumberReader {
    private let tokens: Tokens
    private(set) var position: Int

    init(_ tokens: Tokens, at index: Int) {
        (self.tokens, position) = (tokens, index)
    }

    private var word: NumberWord? { NumberWord.read(tokens, position) }
    private func word(after count: Int) -> NumberWord? { NumberWord.read(tokens, position + count) }

    /// In thousandths; nil where no number begins, or none that can be kept.
    mutating func read() -> Int64? {
        guard var number = loneScale() ?? scaled(below: .max, isFirst: true) else { return nil }
        while number.scale > 1, let rest = rest(below: number.scale) {
            let (sum, overflow) = number.thousandths.addingReportingOverflow(rest.thousandths)
            guard !overflow else { return nil }
            number = (sum, rest.scale)
        }
        if case .half? = word, number.scale > 1 {
            number.thousandths += number.scale * 500
            position += 1
        }
        return number.thousandths
    }

    private typealias Part = (thousandths: Int64, scale: Int64)

    /// "trăm rưỡi", "triệu rưỡi", "chục rưỡi": one is not said.
    private mutating func loneScale() -> Part? {
        guard case .half? = word(after: 1) else { return nil }
        let scale: Int64
        switch word {
        case .hundred: scale = 100
        case .scale(let value), .bundle(let value): scale = value
        default: return nil
        }
        position += 1
        return (scale * 1_000, scale)
    }

    /// Up to three figures and their scale, or with decimals: "hai phẩy năm triệu".
    private mutating func scaled(below limit: Int64, isFirst: Bool = false) -> Part? {
        let start = position
        guard let figures = figures(isFirst: isFirst) else { return nil }
        var part: Part = (figures * 1_000 + decimals(), figuresScale)
        while case .scale(let next) = word, next < limit, part.scale == 1 || part.scale < next {
            let (product, overflow) = part.thousandths.multipliedReportingOverflow(by: next)
            guard !overflow else { break }
            part = (product, part.scale == 1 ? next : part.scale * next)
            position += 1
        }
        if !isFirst, case .scale? = word {
            position = start
            return nil
        }
        return part
    }

    /// A hundred, ten or dozen may be halved too: "hai trăm rưỡi".
    private var figuresScale: Int64 {
        guard case .half? = word else { return 1 }
        switch NumberWord.read(tokens, position - 1) {
        case .hundred: return 100
        case .bundle(let value): return value
        default: return 1
        }
    }

    /// What follows a scale: smaller figures, "lẻ năm", or a lone digit that means tenths of it: "một triệu hai".
    private mutating func rest(below scale: Int64) -> Part? {
        if case .odd? = word, let digit = word(after: 1)?.digit, digit > 0 {
            position += 2
            return (digit * 1_000, 1)
        }
        let start = position
        guard let part = scaled(below: scale) else { return nil }
        if position == start + 1, case .digit(let digit)? = NumberWord.read(tokens, start) {
            guard digit != 5, digit != 0, scale >= 1_000 else {
                position = start
                return nil
            }
            return (digit * scale * 100, 1)
        }
        return part
    }

    /// The thousandths after "phẩy".
    private mutating func decimals() -> Int64 {
        guard case .point? = word, word(after: 1)?.digit != nil else { return 0 }
        position += 1
        var (value, unit): (Int64, Int64) = (0, 100)
        while unit > 0, let digit = word?.digit {
            value += digit * unit
            unit /= 10
            position += 1
        }
        return value
    }

    /// A number below a thousand, or so many tens or dozens.
    private mutating func figures(isFirst: Bool) -> Int64? {
        switch (word, word(after: 1)) {
        case (.ten?, _):
            position += 1
            return 10 + lastDigit()
        case (.digit(let digit)?, .hundred?) where digit > 0 || !isFirst:
            position += 2
            return digit * 100 + afterHundred()
        case (.digit(let digit)?, .tens?) where digit > 1:
            position += 2
            return digit * 10 + lastDigit()
        case (.digit(let digit)?, .lastDigit(let last)?) where digit > 1:
            position += 2
            return digit * 10 + last
        case (.digit(let digit)?, .bundle(let size)?) where digit > 0:
            position += 2
            return digit * size
        case (.digit(let digit)?, _) where digit > 0 && (digit != 5 || isFive):
            position += 1
            return digit
        default: return nil
        }
    }

    private mutating func afterHundred() -> Int64 {
        switch (word, word(after: 1)) {
        case (.odd?, let next?) where (next.digit ?? 0) > 0:
            position += 2
            return next.digit ?? 0
        case (.ten?, _), (.digit?, .tens?): return figures(isFirst: false) ?? 0
        case (.digit(let digit)?, nil) where digit > 0 && digit != 5:
            position += 1
            return digit * 10
        default: return 0
        }
    }

    /// After tens five is "lăm": "mười năm" are ten years.
    private mutating func lastDigit() -> Int64 {
        guard let digit = word?.digit, digit > 0 else { return 0 }
        if case .digit(5)? = word { return 0 }
        if case .hundred? = word(after: 1) { return 0 }
        position += 1
        return digit
    }

    /// Whether "năm" is five here: a scale or a noun that is counted follows, and no number stands before it.
    private var isFive: Bool {
        guard !tokens[position - 1].isNumber, NumberWord.read(tokens, position - 1) == nil || position == 0 else { return isScaled }
        return isScaled
            || !Self.yearPhrases.stands(tokens, at: position)
                && (UnitNouns.all.stands(tokens, at: position + 1) || UnitNouns.durations.stands(tokens, at: position + 1))
    }

    private var isScaled: Bool {
        switch word(after: 1) {
        case .scale?, .point?: true
        default: false
        }
    }

    private static let yearPhrases: PhraseSet = "năm học | năm ngày | năm kỳ | năm đầu | năm cuối"
}
