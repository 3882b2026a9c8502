import Core
import VietnameseText

extension Table {
    /// What stands in a cell.
    enum Content {
        /// Nothing, or a sign for it: "-" (không phát sinh), "x" (không áp dụng), "…".
        case blank
        /// One quantity and nothing else.
        case number
        case words

        init(of tokens: Tokens, _ range: Range<Int>) {
            if Self.isBlank(tokens, range) {
                self = .blank
            } else {
                self = CellNumber(tokens, range) == nil ? .words : .number
            }
        }

        private static func isBlank(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
            range.count <= 4 && range.allSatisfy { tokens[$0].kind == .mark && !tokens[$0].isMark("%") || tokens[$0].isLineEnd }
                || range.count == 1 && TableWords.crosses.stands(tokens, at: range.lowerBound)
        }
    }
}

/// The one quantity a cell holds. It is read by itself, so that no number goes on into the cell beside it.
struct CellNumber {
    let quantity: Quantity
    let upper: Amount?
    let denominator: Amount?
    /// The unit the cell itself names, "%" or "lượt"; or the one that was given for it.
    let unit: String?

    /// A unit of measure that stands elsewhere, in a head or a column of its own, is read as if it followed the number: "triệu đồng" scales it.
    init?(_ tokens: Tokens, _ range: Range<Int>, in unit: String? = nil) {
        guard (1...Self.longest).contains(range.count), range.prefix(3).contains(where: { tokens[$0].isNumber }) else { return nil }
        let cell = Tokens(tokens.text(range))
        guard let own = Self.whole(cell, cell.count) else { return nil }
        let given = unit.map { Tokens("\(tokens.text(range)) \($0)") }
        if own.unit == nil, let given, let measured = Self.quantity(given), measured.number.upperBound >= cell.count {
            self.init(measured, given)
        } else {
            self.init(own, cell)
        }
    }

    private init(_ written: WrittenQuantity, _ tokens: Tokens) {
        (quantity, upper, denominator) = (written.quantity, written.upper, written.denominator)
        unit = written.unit.map { tokens.text($0.tokens) }
    }

    private static func quantity(_ tokens: Tokens) -> WrittenQuantity? {
        guard let first = (0..<min(3, tokens.count)).first(where: { tokens[$0].isNumber }) else { return nil }
        return WrittenQuantity(tokens, at: first)
    }

    /// A quantity that fills the cell; no date, no telephone number, nothing that only begins with digits.
    private static func whole(_ tokens: Tokens, _ count: Int) -> WrittenQuantity? {
        guard let written = quantity(tokens), written.tokens.lowerBound == 0,
            written.tokens.upperBound == count || written.unit == nil && written.number.upperBound == count
        else { return nil }
        let first = tokens[written.number.lowerBound]
        guard first.count <= 3 || tokens.digits(first).first != UInt8(ascii: "0") else { return nil }
        if let date = WrittenDate(tokens, at: written.number.lowerBound), date.year != nil { return nil }
        return written
    }

    private static let longest = 16
}
