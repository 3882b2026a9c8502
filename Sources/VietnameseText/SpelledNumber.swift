import Core

/// A number written in words: `hai mươi lăm`, `một trăm linh năm`, `hai triệu rưỡi`, `một phần ba`.
///
/// "năm" is five as well as year, "ba" three as well as father, "một" one as well as "a": only the reader of the sentence knows.
/// "năm" is read as five where a word of scale or a noun that is counted follows, or where a number word before it leaves no other way.
public struct SpelledNumber: Sendable {
    /// The number, or the upper part of a fraction.
    public let amount: Amount
    /// The whole of a fraction: 3 in `một phần ba`.
    public let denominator: Amount?
    /// The number words.
    public let tokens: Range<Int>

    /// The number whose first word is this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        if let factor = Self.factor(tokens, index) {
            self.init(Amount(thousandths: factor), of: nil, index..<index + 1)
            return
        }
        if let half = Self.half(tokens, index) {
            self.init(Amount(thousandths: 1_000), of: Amount(thousandths: 2_000), index..<index + half)
            return
        }
        guard NumberWord.read(tokens, index) != nil else { return nil }
        var reader = SpelledNumberReader(copy tokens, at: index)
        guard let thousandths = reader.read() else { return nil }
        let amount = Amount(thousandths: thousandths)
        if Self.parts.stands(tokens, at: reader.position),
            let whole = NumberWord.read(tokens, reader.position + 1)?.digit ?? Self.tenth(tokens, reader.position + 1), whole > 1
        {
            self.init(amount, of: Amount(thousandths: whole * 1_000), index..<reader.position + 2)
            return
        }
        self.init(amount, of: nil, index..<reader.position)
    }

    private init(_ amount: Amount, of denominator: Amount?, _ tokens: Range<Int>) {
        (self.amount, self.denominator, self.tokens) = (amount, denominator, tokens)
    }

    private static func tenth(_ tokens: Tokens, _ index: Int) -> Int64? {
        switch NumberWord.read(tokens, index) {
        case .ten: 10
        case .hundred: 100
        case .scale(1_000): 1_000
        default: nil
        }
    }

    /// "gấp đôi", "gấp rưỡi"
    private static func factor(_ tokens: Tokens, _ index: Int) -> Int64? {
        multiple.stands(tokens, at: index - 1) ? factors.match(tokens, at: index)?.value : nil
    }

    /// "một nửa", "quá nửa", "nửa số xã"; but "nửa đầu năm" is a time.
    private static func half(_ tokens: Tokens, _ index: Int) -> Int? {
        if let phrase = halves.match(tokens, at: index) { return phrase.count }
        guard loneHalf.stands(tokens, at: index), halfCues.stands(tokens, at: index - 1) || wholes.stands(tokens, at: index + 1) else {
            return nil
        }
        return 1
    }

    private static let multiple: PhraseSet = "gấp"
    private static let factors: Phrasebook<Int64> = [2_000: "đôi", 1_500: "rưỡi"]
    private static let halves: PhraseSet = "một nửa | phân nửa"
    private static let loneHalf: PhraseSet = "nửa"
    private static let halfCues: PhraseSet = "quá | hơn | gần | già | được"
    private static let wholes: PhraseSet = "số | tổng"
    private static let parts: PhraseSet = "phần"
}

/// What a word says within a number.
enum NumberWord: Sendable {
    /// không, một … chín
    case digit(Int64)
    /// mốt, tư, lăm, nhăm: a digit that only stands after tens
    case lastDigit(Int64)
    case ten, tens, hundred
    /// nghìn, vạn, triệu, tỷ
    case scale(Int64)
    /// chục, tá: things counted by ten or twelve
    case bundle(Int64)
    /// linh, lẻ
    case odd
    case half
    case point

    var digit: Int64? {
        switch self {
        case .digit(let value), .lastDigit(let value): value
        default: nil
        }
    }

    static func read(_ tokens: Tokens, _ index: Int) -> NumberWord? { words.match(tokens, at: index)?.value }

    private static let words: Phrasebook<NumberWord> = [
        .digit(0): "không", .digit(1): "một", .digit(2): "hai", .digit(3): "ba", .digit(4): "bốn", .digit(5): "năm", .digit(6): "sáu",
        .digit(7): "bảy | bẩy", .digit(8): "tám", .digit(9): "chín",
        .lastDigit(1): "mốt", .lastDigit(4): "tư", .lastDigit(5): "lăm | nhăm",
        .ten: "mười", .tens: "mươi", .hundred: "trăm",
        .scale(1_000): "nghìn | ngàn", .scale(10_000): "vạn", .scale(1_000_000): "triệu", .scale(1_000_000_000): "tỷ",
        .bundle(10): "chục", .bundle(12): "tá", .odd: "linh | lẻ", .half: "rưỡi", .point: "phẩy",
    ]
}
