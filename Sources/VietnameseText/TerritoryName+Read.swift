extension TerritoryName {
    /// What a name can be read as, the likeliest first; none when it holds no word, or is too long for a name.
    ///
    /// A hyphen may stand inside a name ("Bà Rịa - Vũng Tàu") or before the territory above ("Tân Thành - Bắc Ninh"), and what looks like
    /// a kind may belong to the name ("Phường Đúc"): only a catalogue knows.
    public static func readings(of text: String) -> [TerritoryName] {
        TerritoryNameReader(text)?.readings ?? []
    }
}

/// Cuts a name into the territory that is meant, those it lies in and the body.
struct TerritoryNameReader {
    private let tokens: Tokens
    private let range: Range<Int>
    private let isMarked: Bool

    /// Longer texts are no names.
    private static let mostTokens = 60
    private static let mostParents = 4

    init?(_ text: String) {
        let tokens = Tokens(text)
        guard tokens.count <= Self.mostTokens, let range = Self.trimmed(tokens) else { return nil }
        (self.tokens, self.range) = (tokens, range)
        isMarked = SearchKey.spelling(of: text) != SearchKey.loose(of: text)
    }

    /// Without bullets, "1." and "a)" before it, and marks after it.
    private static func trimmed(_ tokens: Tokens) -> Range<Int>? {
        var (start, end) = (0, tokens.count)
        func isWritten(_ index: Int) -> Bool { tokens[index].isWord || tokens[index].isNumber }
        while start < end, !isWritten(start) { start += 1 }
        while end > start, !isWritten(end - 1), !tokens[end - 1].isMark(")") { end -= 1 }
        if start + 2 < end, isOrdinal(tokens, start) { start += 2 }
        while start < end, !isWritten(start) { start += 1 }
        return start < end ? start..<end : nil
    }

    /// "1.", "a)", "IV.": but "X." and "P." are kinds.
    private static func isOrdinal(_ tokens: Tokens, _ index: Int) -> Bool {
        let isNumeral = tokens[index].isNumber || tokens[index].count == 1 || RomanNumeral(tokens, at: index) != nil
        let isKind = TerritoryKind.letters.stands(tokens, at: index)
        return isNumeral && (tokens[index + 1].isMark(")") || tokens[index + 1].isMark(".") && !isKind)
    }

    var readings: [TerritoryName] {
        var readings = [reading(cuttingAtHyphens: false)]
        if range.contains(where: { tokens[$0].isMark("-") }) { readings.append(reading(cuttingAtHyphens: true)) }
        if readings[0]?.kind != nil || readings[0]?.body != nil { readings.append(untyped) }
        return readings.compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The words up to the first comma as a name that only looks as if it began with a kind or a body.
    private var untyped: TerritoryName? {
        let end = range.first { tokens[$0].isMark(",") || tokens[$0].isMark("(") } ?? range.upperBound
        return name(Segment(name: range.lowerBound..<end), in: [])
    }

    private func reading(cuttingAtHyphens: Bool) -> TerritoryName? {
        var segments = segments(cuttingAtHyphens: cuttingAtHyphens).filter { !$0.name.isEmpty }
        let isFormer = segments.dropFirst().contains { Self.former.length(tokens, at: $0.name.lowerBound) == $0.name.count }
        segments = segments.enumerated().filter { $0.offset == 0 || $0.element.body == nil && isTerritory($0.element) }.map(\.element)
        if Self.descends(segments.map(\.kind)) { segments.reverse() }
        guard let target = segments.first else { return nil }
        return name(target, in: Array(segments.dropFirst().prefix(Self.mostParents)), isFormer: isFormer || endsFormer(target))
    }

    private func name(_ segment: Segment, in parents: [Segment], isFormer: Bool = false) -> TerritoryName? {
        let words = endsFormer(segment) ? segment.name.dropLast() : segment.name
        guard !words.isEmpty else { return nil }
        let alias = Self.aliases.match(tokens, at: words.lowerBound).flatMap { $0.count == words.count ? $0.value : nil }
        return TerritoryName(
            kind: segment.kind ?? alias?.kind, name: alias?.name ?? tokens.singleSpaced(words),
            parents: parents.compactMap { name($0, in: []) }, body: segment.body.map { tokens.singleSpaced($0) }, isFormer: isFormer,
            isMarked: isMarked)
    }

    /// Words in brackets and after commas that name a territory, not a remark.
    private func isTerritory(_ segment: Segment) -> Bool {
        segment.kind != nil || !isMarked && tokens[segment.name.lowerBound].isWord || tokens[segment.name.lowerBound].isCapitalised
    }

    private func endsFormer(_ segment: Segment) -> Bool {
        segment.name.count > 1 && Self.former.stands(tokens, at: segment.name.upperBound - 1)
    }

    /// "Tỉnh C, huyện B, xã A": the last one is meant.
    private static func descends(_ kinds: [TerritoryKind?]) -> Bool {
        let steps = kinds.compactMap { $0?.steps.lowerBound }
        return steps.count == kinds.count && steps.count > 1 && zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 }
    }

    // MARK: Segments

    /// A territory among those of one name.
    private struct Segment {
        var kind: TerritoryKind?
        var body: Range<Int>?
        var name: Range<Int>
    }

    private func segments(cuttingAtHyphens: Bool) -> [Segment] {
        var segments: [Segment] = []
        var start = range.lowerBound
        var current: Segment?
        func close(at end: Int) {
            segments.append(current.map { Segment(kind: $0.kind, body: $0.body, name: $0.name.lowerBound..<end) } ?? plain(start..<end))
            current = nil
        }
        var index = start
        while index < range.upperBound {
            if isCut(index, cuttingAtHyphens, isAfterKind: current != nil) {
                close(at: index)
                index += 1
                start = index
            } else if let marker = current.map({ innerMarker(at: index, after: $0) }) ?? marker(at: index) {
                if current != nil {
                    close(at: index)
                    start = index
                }
                let body = start..<(marker.isCommittee ? marker.end : index)
                current = Segment(kind: marker.kind, body: body.isEmpty ? nil : body, name: marker.end..<marker.end)
                index = marker.end
            } else {
                index += 1
            }
        }
        close(at: range.upperBound)
        return segments
    }

    /// Words without a kind: "Tân Thành", "Đảng ủy Tân Thành".
    private func plain(_ words: Range<Int>) -> Segment {
        let length = words.isEmpty ? 0 : Self.bodies.length(tokens, at: words.lowerBound)
        guard length > 0, length < words.count else { return Segment(name: words) }
        return Segment(body: words.prefix(length), name: words.dropFirst(length))
    }

    private func isCut(_ index: Int, _ cuttingAtHyphens: Bool, isAfterKind: Bool) -> Bool {
        let token = tokens[index]
        if token.isWord { return isAfterKind && Self.within.stands(tokens, at: index) && marker(at: index + 1) != nil }
        if token.isMark("-") { return cuttingAtHyphens || marker(at: index + 1) != nil }
        return token.isLineEnd || [",", ";", "(", ")", "/", ":"].contains { token.isMark($0) }
    }

    // MARK: Kinds

    private struct Marker {
        let kind: TerritoryKind
        /// Where the name begins.
        let end: Int
        let isCommittee: Bool
    }

    /// Past the first word of a name another kind may begin the territory above: "xã Tân Thành huyện Phú Bình". A syllable that only sounds
    /// like one stands before the next kind or before nothing.
    private func innerMarker(at index: Int, after segment: Segment) -> Marker? {
        guard index > segment.name.lowerBound, let marker = marker(at: index), words.match(tokens, at: marker.end) == nil else {
            return nil
        }
        return tokens[index].count == 1 && !tokens[index + 1].isMark(".") ? nil : marker
    }

    private var words: Phrasebook<TerritoryKind> { isMarked ? TerritoryKind.words : TerritoryKind.unmarkedWords }

    private func marker(at index: Int) -> Marker? {
        if Self.aliases.stands(tokens, at: index) { return nil }
        if let found = TerritoryKind.committees.match(tokens, at: index) {
            return marker(found.value, at: index + found.count, isCommittee: true)
        }
        if let found = words.match(tokens, at: index) { return marker(found.value, at: index + found.count) }
        if let found = TerritoryKind.shortForms.match(tokens, at: index) {
            let next = index + found.count
            return marker(found.value, at: tokens[next].isMark(".") ? next + 1 : next)
        }
        guard let (kind, _) = TerritoryKind.letters.match(tokens, at: index) else { return nil }
        if tokens[index + 1].isMark("."), !tokens[index + 1].followsSpace { return marker(kind, at: index + 2) }
        let isBare = tokens[index + 1].isNumber && kind.isNumbered || tokens[index].isCapitalised && tokens[index + 1].isCapitalised
        return isBare && kind != .province ? marker(kind, at: index + 1) : nil
    }

    /// A kind with a name after it.
    private func marker(_ kind: TerritoryKind, at end: Int, isCommittee: Bool = false) -> Marker? {
        guard end < range.upperBound, tokens[end].isWord || tokens[end].isNumber,
            tokens[end].isCapitalised || !Self.joining.stands(tokens, at: end)
        else { return nil }
        return Marker(kind: kind, end: end, isCommittee: isCommittee)
    }

    // MARK: Words

    private static let within: PhraseSet = "thuộc | của | ở | tại"
    private static let joining: PhraseSet = "thuộc | của | và | các | trên | trong | này | đó"
    private static let former: PhraseSet = "cũ | trước đây"

    /// Bodies that are named with the bare name of their territory.
    private static let bodies: PhraseSet = """
        UBND | HĐND | ủy ban nhân dân | hội đồng nhân dân | đảng ủy | đảng bộ | ban chấp hành đảng bộ | ban thường vụ đảng ủy | UBMTTQ | MTTQ \
        | công an | HĐND và UBND | HĐND - UBND | HĐND, UBND
        """

    private struct Alias: Sendable {
        let kind: TerritoryKind?
        let name: String
    }

    /// Other names that no rule of spelling leads to the official ones.
    private static let aliases = Phrasebook<Alias>([
        (Alias(kind: .city, name: "Hồ Chí Minh"), "HCM | HCMC | TPHCM | H.C.M"),
        (Alias(kind: .city, name: "Hà Nội"), "TPHN"),
        (Alias(kind: .province, name: "Bà Rịa - Vũng Tàu"), "BRVT | BR-VT | BR VT"),
        (Alias(kind: .province, name: "Thừa Thiên Huế"), "TT Huế | TT-Huế | T.T Huế | T.T. Huế | TTH"),
        (Alias(kind: nil, name: "Kon Tum"), "Công Tum | Kông Tum"),
        (Alias(kind: nil, name: "Buôn Ma Thuột"), "Buôn Mê Thuột | Ban Mê Thuột | BMT"),
        (Alias(kind: nil, name: "Pleiku"), "Plây Cu | Plây Ku | Play Ku | Playku | Plâyku"),
    ])
}

extension TerritoryKind {
    /// Its units may bear numbers: "P 12", "Q5".
    fileprivate var isNumbered: Bool { self == .ward || self == .urbanDistrict }
}
