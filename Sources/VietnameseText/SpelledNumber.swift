import Core

/// A number written in words: `hai mươi lăm`, `một trăm linh năm`, `hai triệu rưỡi`, `một phần ba`.
///
/// "năm" is five as well as year, "ba" three as well as father, "một" one as well as "a": only the reader of the sentence knows.
/// "năm" is read as five where a word of scale or a noun that is counted follows, or where a number word before it leaves no other way.
public struct SpelledNumber: Sendable {
    public let amount: Amount
    /// The whole of a fraction: 3 in `một phần ba`.
    public let denominator: Amount?
    public let tokens: Range<Int>

    /// The number whose first word is this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard NumberWord.read(tokens, index) != nil || Self.half.stands(tokens, at: index) else { return nil }
        if let half = Self.half.match(tokens, at: index) {
            self.init(Amount(thousandths: 1_000), of: Amount(thousandths: 2_000), index..<index + half.count)
            return
        }
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

    private static let half: PhraseSet = "một nửa | phân nửa"
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
