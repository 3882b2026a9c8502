import Core
import VietnameseText

/// Compares a figure of the prose with the parts that follow it: "05 hội nghị (03 trực tiếp + 01 trực tuyến)". Only where the
/// parts claim to be all of it are they added; "trong đó" may name some and leave out others.
struct SubtotalReader {
    private(set) var doubts: [Reconciliation] = []
    private let tokens: Tokens

    /// How far a list of parts reaches.
    private static let reach = 60

    init(_ layout: Layout) {
        tokens = layout.tokens
        for line in layout.lines where line.isRead && line.kind != .tableRow {
            for sentence in layout.sentences(of: line) { read(sentence) }
        }
    }

    private mutating func read(_ sentence: Range<Int>) {
        let openings = Self.openings
        for index in sentence {
            if tokens[index].kind != .word {
                if tokens[index].isMark("(") { readBrackets(from: index, in: sentence) }
            } else if openings.mayBegin(tokens, at: index), index > sentence.lowerBound, let opening = openings.match(tokens, at: index) {
                readList(from: index + opening.count, before: index, isWhole: opening.value, in: sentence)
            }
        }
    }

    // MARK: Lists

    private struct Part {
        let term: Reconciliation.Term
        let word: Int
        let unit: WrittenUnit?
    }

    private mutating func readBrackets(from open: Int, in sentence: Range<Int>) {
        let limit = min(sentence.upperBound, open + Self.reach)
        guard tokens[open + 1].isNumber || Self.openings.stands(tokens, at: open + 1),
            let close = (open + 1..<max(open + 1, limit)).first(where: { tokens[$0].isMark(")") }),
            let whole = whole(before: open, in: sentence)
        else { return }
        if let opening = Self.openings.match(tokens, at: open + 1) {
            let parts = parts(in: open + 1 + opening.count..<close)
            return compare(whole, parts.list, isWhole: opening.value && parts.isAll)
        }
        let (parts, isAll) = parts(in: open + 1..<close)
        guard isAll, parts.count > 1 else { return }
        let isSum = (open..<close).contains { tokens[$0].isMark("+") }
        if isSum {
            add(whole, parts)
        } else {
            compare(whole, parts, isWhole: isPair(parts))
        }
    }

    private mutating func readList(from start: Int, before opening: Int, isWhole: Bool, in sentence: Range<Int>) {
        guard start < sentence.upperBound, let whole = whole(before: opening, in: sentence) else { return }
        let end = min(sentence.upperBound, start + Self.reach)
        let (parts, isAll) = parts(in: start..<end)
        let endsList = isAll && end == sentence.upperBound && parts.count > 1
        compare(whole, parts, isWhole: isWhole && endsList)
    }

    /// The pieces between "+", commas, semicolons and "và", as long as each begins with a number.
    private func parts(in range: Range<Int>) -> (list: [Part], isAll: Bool) {
        var (parts, index): ([Part], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            if Self.fillers.stands(tokens, at: index) { index += 1 }
            guard tokens[index].isNumber, WrittenDate(tokens, at: index)?.year == nil, let written = WrittenQuantity(tokens, at: index),
                isPlain(written), written.number.upperBound <= range.upperBound
            else { return (parts, false) }
            let end = written.number.upperBound
            parts.append(Part(term: .init(tokens, written.number, written.quantity.amount), word: end, unit: written.unit))
            let next = (end..<max(end, range.upperBound)).first { tokens[$0].isMark(".") || isSeparator($0) && startsPart(after: $0) }
            guard let next, !tokens[next].isMark(".") else {
                let rest = end..<max(end, range.upperBound)
                return (parts, !rest.contains { tokens[$0].isNumber || tokens[$0].isMark(";") || tokens[$0].isMark(",") })
            }
            index = next + 1
            if Self.joins.stands(tokens, at: index) { index += 1 }
        }
        return (parts, true)
    }

    private func isSeparator(_ index: Int) -> Bool {
        tokens[index].isMark("+") || tokens[index].isMark(",") || tokens[index].isMark(";") || Self.joins.stands(tokens, at: index)
    }

    private func startsPart(after index: Int) -> Bool {
        (index + 1...index + 3).contains { tokens[$0].isNumber } && !tokens[index + 1].isMark(".")
    }

    /// The last quantity before a list, with nothing but words between.
    private func whole(before index: Int, in sentence: Range<Int>) -> (term: Reconciliation.Term, unit: WrittenUnit)? {
        var start = index - 1
        while start >= sentence.lowerBound, start > index - 12, tokens[start].isWord || start == index - 1 && tokens[start].isMark(",") {
            start -= 1
        }
        guard start >= sentence.lowerBound, tokens[start].isNumber else { return nil }
        while start > sentence.lowerBound, tokens[start - 1].isNumber || tokens[start - 1].isMark(".") && !tokens[start].followsSpace {
            start -= 1
        }
        guard !tokens[start].isMark("."), let written = WrittenQuantity(tokens, at: start), isPlain(written), let unit = written.unit,
            unit.isCounted, unit.tokens.upperBound <= index
        else { return nil }
        return (.init(tokens, written.number.lowerBound..<unit.tokens.upperBound, written.quantity.amount), unit)
    }

    private func isPlain(_ written: WrittenQuantity) -> Bool {
        written.quantity.qualifier == .exact && written.upper == nil && written.denominator == nil && written.unit?.kind != .measure
            && written.unit?.kind != .duration
    }

    // MARK: Comparing

    private mutating func compare(_ whole: (term: Reconciliation.Term, unit: WrittenUnit), _ parts: [Part], isWhole: Bool) {
        let alike = parts.filter { isKindred($0, whole.unit) }
        if isWhole, alike.count == parts.count, parts.count > 1 {
            add(whole, parts)
        } else if let greater = alike.first(where: { $0.term.amount > whole.term.amount }) {
            doubts.append(Reconciliation(finding: .partIsGreater, whole: whole.term, parts: [greater.term], place: nil))
        }
    }

    private mutating func add(_ whole: (term: Reconciliation.Term, unit: WrittenUnit), _ parts: [Part]) {
        let sum = parts.reduce(Amount?.some(.zero)) { sum, part in sum.flatMap { $0.sum(with: part.term.amount) } }
        guard let sum, sum != whole.term.amount else { return }
        doubts.append(Reconciliation(finding: .addsUpTo(sum), whole: whole.term, parts: parts.map(\.term), place: nil))
    }

    /// Counts the same things: the same noun, or only the word that tells one sort from the other.
    private func isKindred(_ part: Part, _ unit: WrittenUnit) -> Bool {
        if Self.sorts.stands(tokens, at: part.word) { return true }
        guard let own = part.unit, own.kind == .noun else { return false }
        return tokens[own.tokens.lowerBound].key == tokens[unit.tokens.lowerBound].key && own.tokens.count <= unit.tokens.count
    }

    /// "03 trực tiếp, 01 trực tuyến": there is no third sort.
    private func isPair(_ parts: [Part]) -> Bool {
        parts.count == 2 && Self.pairs.contains { pair in parts.allSatisfy { pair.stands(tokens, at: $0.word) } }
    }

    /// True where the list that follows names all parts.
    private static let openings: Phrasebook<Bool> = [
        false: "trong đó | trong đó có | trong đó: | trong đó , | riêng", true: "gồm | bao gồm | gồm có | gồm: | bao gồm: | chia ra",
    ]
    private static let fillers: PhraseSet = "có | là | :"
    private static let joins: PhraseSet = "và"
    private static let sorts: PhraseSet = """
        trực tiếp | trực tuyến | nam | nữ | cấp tỉnh | cấp huyện | cấp xã | cấp cơ sở | cấp trung ương | ở cấp | trong nước | nước ngoài \
        | chuyên trách | kiêm nhiệm | trong tỉnh | ngoài tỉnh | lưu động | thường xuyên | đột xuất | theo kế hoạch
        """
    private static let pairs: [PhraseSet] = [
        "trực tiếp | trực tuyến", "nam | nữ", "trong nước | nước ngoài", "chuyên trách | kiêm nhiệm", "trong tỉnh | ngoài tỉnh",
        "theo kế hoạch | đột xuất",
    ]
}
