import Core

/// What the words around a number claim about the true one.
public enum Relation: String, Sendable, CaseIterable {
    case equal = "="
    /// hơn, trên
    case over = ">"
    /// ít nhất, tối thiểu, từ … trở lên
    case atLeast = ">="
    /// gần, dưới, chưa đến
    case under = "<"
    /// không quá, tối đa, trở xuống
    case atMost = "<="
    /// khoảng, xấp xỉ, ước đạt
    case about = "~"
    /// phấn đấu, chỉ tiêu, dự kiến: meant to be so, and no result.
    case planned = "plan"

    /// What the ledger keeps of it. A number that is only aimed at is exact as an aim.
    public var qualifier: Qualifier {
        switch self {
        case .equal, .planned: .exact
        case .over, .atLeast: .over
        case .under, .atMost: .under
        case .about: .about
        }
    }
}

/// Reads the words before and after a number that say how exactly it is meant.
struct RelationWords {
    private(set) var relation: Relation = .equal
    private(set) var qualifier: Qualifier = .exact
    /// Where the words that belong to the number begin: an estimate governs it without being part of it.
    private(set) var start: Int

    /// The words before the number, up to two of them: "khoảng trên 200" keeps both, and claims no more than "khoảng".
    init(_ tokens: borrowing Tokens, before index: Int) {
        start = index
        for _ in 0..<2 {
            guard Self.comparatives.ending(tokens, before: start, longest: 2) == nil,
                let (word, length) = Self.preceding.ending(tokens, before: start, longest: 2)
            else { break }
            relation = relation == .equal ? word : .about
            start -= length
        }
        qualifier = relation == .planned ? .about : relation.qualifier
        guard relation == .equal else { return }
        if Self.estimates.ending(tokens, before: index, longest: 3) != nil { (relation, qualifier) = (.about, .about) }
        if Self.aims.ending(tokens, before: index, longest: 3) != nil { relation = .planned }
    }

    /// The word after number and unit outweighs the one before them: "từ 80% trở lên".
    mutating func read(_ tokens: Tokens, after index: Int) {
        guard let word = Self.following.match(tokens, at: index)?.value else { return }
        (relation, qualifier) = (word, word.qualifier)
    }

    private static let preceding: Phrasebook<Relation> = [
        .over: "hơn | trên | quá", .atLeast: "tối thiểu | ít nhất | không dưới | không ít hơn",
        .under: "gần | dưới | chưa đến | chưa tới | chưa đầy | ngót", .atMost: "tối đa | không quá | nhiều nhất | không vượt quá",
        .about: "khoảng | xấp xỉ | ước | chừng | ước khoảng | trên dưới | cỡ", .planned: "dự kiến",
    ]
    /// "cao hơn 5%" is a difference of exactly five.
    private static let comparatives: PhraseSet = "cao hơn | thấp hơn"
    private static let estimates: PhraseSet = "ước đạt | ước tính | ước thực hiện | ước tính đạt | dự kiến đạt | dự kiến có"
    private static let aims: PhraseSet = """
        phấn đấu | phấn đấu đạt | phấn đấu có | phấn đấu hoàn thành | chỉ tiêu | chỉ tiêu là | mục tiêu | mục tiêu đạt \
        | kế hoạch | kế hoạch là | dự kiến đạt | dự kiến có
        """
    private static let following: Phrasebook<Relation> = [
        .atLeast: "trở lên", .atMost: "trở xuống", .over: "có lẻ | có dư",
    ]
}
