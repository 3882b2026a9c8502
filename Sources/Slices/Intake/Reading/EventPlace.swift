import VietnameseText

/// Where the event was held, when the opening says "tại …".
struct EventPlace {
    let place: Range<Int>?

    init(_ tokens: Tokens, opening: Opening) {
        place = opening.lead.prefix(2).lazy.compactMap { Self.read(tokens, $0) }.first
    }

    private static func read(_ tokens: Tokens, _ sentence: Range<Int>) -> Range<Int>? {
        for index in sentence where EventWords.at.stands(tokens, at: index) {
            let start = index + 1
            guard !EventWords.notPlaces.stands(tokens, at: start),
                tokens[start].isCapitalised || EventWords.places.stands(tokens, at: start)
            else { continue }
            var end = start
            while end < min(start + 20, sentence.upperBound), isPart(tokens, end),
                end == start || !stops.stands(tokens, at: end) || EventWords.places.length(tokens, at: end) > 1
                    || OrganFields.joined(tokens, at: end) > 0
            {
                end += max(EventWords.places.length(tokens, at: end), OrganFields.joined(tokens, at: end), 1)
            }
            while tokens[end - 1].isMark("(") || tokens[end - 1].isMark("-") { end -= 1 }
            if end > start { return start..<end }
        }
        return nil
    }

    private static func isPart(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        if token.isMark("(") || token.isMark(")") || token.isMark("'") || token.isMark("-") || token.isNumber { return true }
        // "Hội trường Tỉnh ủy, thành phố Vinh": a place goes on over a comma into a wider place.
        if token.isMark("."), placePrefix.stands(tokens, at: index - 1) { return true }
        if token.isMark(","), !tokens[index + 1].isCapitalised || placePrefix.stands(tokens, at: index + 1) {
            let place = EventWords.places.length(tokens, at: index + 1)
            return place > 0 && place >= EventWords.bodies.length(tokens, at: index + 1)
        }
        return token.isWord
    }

    private static let placePrefix: PhraseSet = "TP | TX | Tp"
    private static let stops: PhraseSet = """
        đã | tổ chức | diễn ra | vào | với | do | có | để | nhằm | đồng chí | ban | ủy ban | sở | hội | ngày | sáng \
        | chiều | và | cho | về | khai mạc | bế mạc | dưới | được | trong | theo | từ | tới | đến
        """
}
