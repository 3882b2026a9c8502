import VietnameseText

/// Who held the event: the bodies before "tổ chức", those it worked with, or the one after "do".
struct EventHosts {
    private(set) var hosts: [Range<Int>] = []
    private let tokens: Tokens

    init(_ tokens: Tokens, opening: Opening) {
        self.tokens = tokens
        for sentence in opening.lead + [opening.title].compactMap(\.self) + opening.next {
            hosts = read(sentence).filter { !$0.isEmpty }
            if !hosts.isEmpty { return }
        }
    }

    private func read(_ sentence: Range<Int>) -> [Range<Int>] {
        let people = PersonMention.all(in: tokens, sentence).map(\.tokens)
        for index in sentence {
            // "do Ban Tuyên giáo Trung ương tổ chức"
            if EventWords.by.stands(tokens, at: index), EventWords.bodies.stands(tokens, at: index + 1) {
                let body = body(from: index + 1, in: sentence)
                let goesOn = tokens[body.upperBound].isMark(",") && EventWords.book.match(tokens, at: body.upperBound + 1) == nil
                if isHolding(body.upperBound) || goesOn {
                    return [body] + partners(after: body.upperBound, in: sentence)
                }
            }
            guard isHolding(index) else { continue }
            let clause = (sentence.lowerBound..<index).last { tokens[$0].isMark(";") }.map { $0 + 1 } ?? sentence.lowerBound
            guard let start = start(before: index, in: clause..<sentence.upperBound, people: people) else { continue }
            // A person who chairs is no host.
            guard !Self.chairs.occurs(tokens, in: start..<index), !Self.told.occurs(tokens, in: start..<max(start, index - 2)) else {
                continue
            }
            return parted(start..<end(before: index, from: start)) + partners(after: index, in: sentence)
        }
        return []
    }

    /// A verb of holding, not the noun in "Ban Tổ chức", "các tổ chức", "phiên họp".
    private func isHolding(_ index: Int) -> Bool {
        guard EventWords.holds.stands(tokens, at: index), !Self.nounsBefore.stands(tokens, at: index - 1) else { return false }
        // "phối hợp Tỉnh ủy A tổ chức", not "phối hợp chặt chẽ".
        let length = EventWords.holds.length(tokens, at: index)
        if length == 2, EventWords.holdsTogether.length(tokens, at: index) == 2,
            !EventWords.bodies.stands(tokens, at: index + 2) || !tokens[index + 2].isCapitalised
        {
            return false
        }
        return !tokens[index].isCapitalised || tokens[index].isAllCapitals
    }

    /// Where the first body is named: at the head of the sentence, or right after a date, a comma or a paper's mark, and not in anyone's office.
    private func start(before verb: Int, in sentence: Range<Int>, people: [Range<Int>]) -> Int? {
        let dated = (sentence.lowerBound..<verb).last { WrittenDate(tokens, at: $0)?.isAnnounced == true }
        let first = dated.flatMap { WrittenDate(tokens, at: $0)?.tokens.upperBound } ?? sentence.lowerBound
        return (min(first, verb)..<verb).first { index in
            if dated != nil, index == first + 1, verb - index <= 16, isUnheardOf(index, before: verb, people: people) { return true }
            return EventWords.bodies.stands(tokens, at: index) && (tokens[index].isCapitalised || index <= first + 1 && isNamed(index))
                && !EventWords.notBodies.stands(tokens, at: index)
                && !people.contains { $0.contains(index) }
                && (index == sentence.lowerBound || opensSegment(index, in: sentence))
        }
    }

    /// "Ngày 26/3, Kho 60 tổ chức …": after the day, by a capital alone.
    private func isUnheardOf(_ index: Int, before verb: Int, people: [Range<Int>]) -> Bool {
        tokens[index - 1].isMark(",") && tokens[index].isCapitalised && !EventWords.at.stands(tokens, at: index)
            && EventWords.book.match(tokens, at: index) == nil && !people.contains { $0.overlaps(index..<verb) }
            && (index..<verb).allSatisfy { !tokens[$0].isMark(",") }
    }

    /// "trường Tiểu học Khe Sanh", "ngành Giáo dục huyện Mai Sơn": written small, and known by the capital after it.
    private func isNamed(_ index: Int) -> Bool { (index + 1..<index + 4).contains { tokens[$0].isCapitalised } }

    private func opensSegment(_ index: Int, in sentence: Range<Int>) -> Bool {
        let before = tokens[index - 1]
        return before.isMark(",") || before.isMark("-") || before.isMark(")") || before.isMark(":") || before.isNumber || before.isLineEnd
            || before.isMark("\"") || Self.times.stands(tokens, at: index - 1)
    }

    private func end(before verb: Int, from start: Int) -> Int {
        var end = (start..<verb).first { Self.terms.stands(tokens, at: $0) } ?? verb
        while end > start + 1, Self.fillers.stands(tokens, at: end - 1) || tokens[end - 1].isMark(",") { end -= 1 }
        return (start + 1..<max(start + 1, end)).first { Self.partOf.stands(tokens, at: $0) } ?? end
    }

    /// "Ủy ban A, Học viện B và Bộ C": a comma or "và" before another body's capital parts two hosts.
    private func parted(_ range: Range<Int>) -> [Range<Int>] {
        var (hosts, start): ([Range<Int>], Int) = ([], range.lowerBound)
        for index in range.dropFirst() where EventWords.joins.stands(tokens, at: index) && index + 1 < range.upperBound {
            guard EventWords.bodies.stands(tokens, at: index + 1),
                tokens[index + 1].isCapitalised || Self.placesAfterAnd.stands(tokens, at: index) && tokens[index + 2].isCapitalised,
                index > start, !OrganFields.all.stands(tokens, at: index + 1)
            else { continue }
            hosts.append(start..<index)
            start = index + 1
        }
        return hosts + [start..<range.upperBound]
    }

    private func body(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        var end = start
        while end < sentence.upperBound, tokens[end].isWord || continuesOverComma(end) || isInside(end), !isHolding(end),
            !Self.stops.stands(tokens, at: end)
        { end += 1 }
        while end > start + 1, Self.fillers.stands(tokens, at: end - 1) { end -= 1 }
        return start..<end
    }

    private func partners(after index: Int, in sentence: Range<Int>) -> [Range<Int>] {
        var place = index
        while place < min(index + 3, sentence.upperBound), !EventWords.holdsTogether.stands(tokens, at: place) { place += 1 }
        let length = EventWords.holdsTogether.length(tokens, at: place)
        guard length > 0, place <= index + 2, EventWords.bodies.stands(tokens, at: place + length) else { return [] }
        var partners = [body(from: place + length, in: sentence)]
        while let last = partners.last, EventWords.joins.stands(tokens, at: last.upperBound),
            EventWords.bodies.stands(tokens, at: last.upperBound + 1),
            tokens[last.upperBound + 1].isCapitalised
        { partners.append(body(from: last.upperBound + 1, in: sentence)) }
        return partners.flatMap(parted)
    }

    /// "Sở Văn hóa, Thể thao và Du lịch": the comma is the name's own.
    private func continuesOverComma(_ index: Int) -> Bool { tokens[index].isMark(",") && OrganFields.all.stands(tokens, at: index + 1) }

    private func isInside(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isMark("(") || token.isMark(")") || token.isMark("-") || token.isMark("'") || token.isMark("&") || token.isNumber
    }

    /// Between a body and this verb something else has been told already.
    private static let told: PhraseSet =
        "đã | được | tặng | cho | có | nhằm | để | đề nghị | yêu cầu | cần | ban hành | về việc | sẽ | phấn đấu"
    private static let chairs: PhraseSet = "chủ trì | chủ tọa"
    private static let placesAfterAnd: PhraseSet = "và tỉnh | và huyện"
    private static let partOf: PhraseSet = "thuộc"
    private static let nounsBefore: PhraseSet = "phòng | ban | các | những | phiên | cuộc | của | buổi | một số | công tác | kỳ | bộ máy"
    private static let times: PhraseSet = "sáng | chiều | tối | qua | nay | trưa"
    /// What comes after a council's name is which council of them it was; after a delegation's, who leads it.
    private static let terms: PhraseSet = "khóa | nhiệm kỳ | ( nhiệm kỳ | do"
    private static let fillers: PhraseSet = "đã | vừa | cũng | sẽ | trọng thể | long trọng | vừa mới | đồng | tiếp | và"
    private static let stops: PhraseSet = """
        tại | vào | về | nhằm | để | trong | đã | vừa | sáng | chiều | ngày | với | cho | dưới | có | là
        """
}
