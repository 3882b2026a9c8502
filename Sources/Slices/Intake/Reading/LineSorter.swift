import VietnameseText

/// Sorts the lines of a page. Prose is what a page is about; what stands before its title or after its last prose, what
/// repeats itself and what looks like a control is not.
struct LineSorter {
    let tokens: Tokens
    var lines: [Layout.Line] = []
    /// The sentences of all lines.
    private(set) var cuts: [Range<Int>] = []
    /// What the source says of a line, by its index.
    var marks: [Int: SourceMarks.Mark] = [:]
    private(set) var lead: Int?
    private(set) var isOfficial = false
    /// Headings with numbers tell what its parts are about.
    private(set) var isDivided = false

    init(_ tokens: Tokens) {
        self.tokens = tokens
        var (start, words) = (0, 0)
        for index in 0..<tokens.count {
            let kind = tokens[index].kind
            if kind == .word { words += 1 }
            guard kind == .lineEnd else { continue }
            if start < index { append(start..<index, words: words) }
            (start, words) = (index + 1, 0)
        }
        if start < tokens.count { append(start..<tokens.count, words: words) }
    }

    private mutating func append(_ range: Range<Int>, words: Int) {
        let first = cuts.count
        Sentences.append(to: &cuts, those: range, in: tokens)
        lines.append(Layout.Line(tokens: range, words: words, sentences: first..<cuts.count, kind: .body))
    }

    mutating func sort() {
        isOfficial = hasLetterhead || headings >= 3
        isDivided = isOfficial || numberedParts >= 2
        if !isOfficial { cutAtOtherPages() }
        let prose = lines.indices.filter { lines[$0].kind == .body && isProse($0) }
        lead = isOfficial ? startOfPaper(prose.first) : isDivided ? startOfPaper(lead(among: prose)) : lead(among: prose)
        if isOfficial {
            sortOfficialPaper()
        } else {
            sortHead(until: lead ?? lines.count)
            sortTail(after: max(prose.last ?? -1, isDivided ? lines.indices.last(where: isNumberedPart) ?? -1 : -1))
        }
        applyMarks()
        sortMiddle()
    }

    /// A long headline may look like prose; the report begins with the paragraph that says when.
    private func lead(among prose: [Int]) -> Int? {
        guard prose.count > 1, words(prose[0]) <= 40, prose[1] - prose[0] <= 3, !saysWhen(prose[0]), saysWhen(prose[1]) else {
            return prose.first
        }
        return prose[1]
    }

    private func saysWhen(_ index: Int) -> Bool {
        lines[index].tokens.prefix(90).contains { tokens[$0].isNumber && WrittenDate(tokens, at: $0)?.isAnnounced == true }
    }

    private var headings: Int { lines.indices.count { lines[$0].kind != .tableRow && isPart($0) } }

    /// "2.2. Tồn tại, hạn chế": headings that tell what their part is about.
    private var numberedParts: Int {
        lines.indices.count { lines[$0].kind != .tableRow && isNumberedPart($0) }
    }

    private func isNumberedPart(_ index: Int) -> Bool {
        tokens[lines[index].tokens.lowerBound].isNumber && (namesPart(index) || RunInHeading(tokens, at: lines[index].tokens) != nil)
    }

    /// A numbered line, closed at most by a colon, that says which part of a report it opens.
    func namesPart(_ index: Int) -> Bool {
        let range = lines[index].tokens
        let isOpen = !closesSentence(range) || tokens[range.upperBound - 1].isMark(":")
        return words(index) <= 14 && tokens[range.lowerBound].isNumber && isOpen && SectionWords.headings.occurs(tokens, in: range)
    }

    /// The first paragraph or the first part, whichever comes first.
    private func startOfPaper(_ prose: Int?) -> Int? {
        [prose, lines.indices.first(where: isPart), isDivided ? lines.indices.first(where: isNumberedPart) : nil].compactMap(\.self).min()
    }

    /// "Tin khác", "Xem thêm": from here on the page speaks of other pages.
    private mutating func cutAtOtherPages() {
        guard let first = lines.indices.first(where: isProse) else { return }
        let marker = lines.indices.first {
            $0 > first && words($0) <= 6 && PageWords.otherPages.stands(tokens, at: lines[$0].tokens.lowerBound)
        }
        guard let marker else { return }
        for index in marker..<lines.count { lines[index].kind = .junk }
    }

    func words(_ index: Int) -> Int { lines[index].words }

    /// Long, or of middling length and closed like a sentence.
    private func isProse(_ index: Int) -> Bool {
        let range = lines[index].tokens
        let count = words(index)
        guard marks[index] != .heading, count >= 18 || isAnnouncement(index), !isLink(range), !PageWords.imprint.occurs(tokens, in: range)
        else { return false }
        return count >= 35 || closesSentence(range)
    }

    /// "Ngày 5/3, huyện A tổ chức …." may be short.
    private func isAnnouncement(_ index: Int) -> Bool {
        words(index) >= 10 && saysWhen(index) && EventWords.holds.occurs(tokens, in: lines[index].tokens)
    }

    func closesSentence(_ range: Range<Int>) -> Bool {
        let last = tokens[range.upperBound - 1]
        return Self.closingMarks.stands(tokens, at: range.upperBound - 1)
            || range.count > 1 && last.isMark("\"") && tokens[range.upperBound - 2].isMark(".")
    }

    private static let closingMarks: PhraseSet = ". | : | ; | … | ! | ?"

    /// A headline of another page with its date in brackets at the end.
    private func isLink(_ range: Range<Int>) -> Bool {
        guard tokens[range.upperBound - 1].isMark(")"), range.count > 8 else { return false }
        let open = range.upperBound - 7
        return tokens[open].isMark("(") && WrittenDate(tokens, at: open + 1)?.year != nil
    }

    private mutating func sortHead(until end: Int) {
        let title = title(until: end)
        var seen: Set<UInt64> = []
        for index in 0..<end where lines[index].kind == .body {
            let isNew = seen.insert(tokens.fingerprint(lines[index].tokens)).inserted
            if index == title {
                lines[index].kind = .title
            } else if !isNew || isFurniture(index) || index < title ?? 0 || isTeaser(index) {
                lines[index].kind = .junk
            } else {
                lines[index].kind = isCaption(index) ? .caption : words(index) < 6 ? .junk : .heading
            }
        }
    }

    /// The headline: the first that names an event, else the first that is no caption, else the first of all.
    private func title(until end: Int) -> Int? {
        let candidates = (0..<end).filter(isTitle)
        let headlines = candidates.filter { !isCaption($0) }
        return headlines.first { EventWords.book.occurs(tokens, in: lines[$0].tokens) } ?? headlines.first
            ?? candidates.first { !PageWords.captionStarts.stands(tokens, at: lines[$0].tokens.lowerBound) }
    }

    /// Some words that are neither cut off nor a control.
    private func isTitle(_ index: Int) -> Bool {
        lines[index].kind == .body
            && (words(index) >= 6 || words(index) >= 4 && EventWords.book.first(in: tokens, lines[index].tokens) != nil)
            && !isFurniture(index) && !isCutOff(index)
    }

    private mutating func sortTail(after last: Int) {
        var isAfterCaptions = false
        for index in lines.indices where index > last && lines[index].kind == .body {
            if isCaption(index), !isAfterCaptions {
                lines[index].kind = .caption
            } else if lines[index].tokens.count >= 10, closesSentence(lines[index].tokens), !isByline(index), !isAfterCaptions {
                continue
            } else {
                lines[index].kind = !isAfterCaptions && isByline(index) ? .byline : .junk
                isAfterCaptions = true
            }
        }
    }

    private mutating func sortMiddle() {
        if isOfficial {
            for index in lines.indices where lines[index].kind == .body && words(index) <= 25 && opensHeading(index) {
                lines[index].kind = .heading
            }
            return
        }
        var captions: Set<UInt64> = []
        for index in lines.indices where lines[index].kind == .body || lines[index].kind == .caption || lines[index].kind == .heading {
            if isFurniture(index) || words(index) < 60 && !captions.insert(tokens.fingerprint(lines[index].tokens)).inserted {
                lines[index].kind = .junk
            } else if lines[index].kind == .body, isDivided && namesPart(index) || announcesPart(index) {
                lines[index].kind = .heading
            } else if lines[index].kind == .body, isCaption(index) || goesOnWithCaption(index) {
                lines[index].kind = .caption
            } else if lines[index].kind == .body, words(index) <= 25, !isBullet(index),
                !closesSentence(lines[index].tokens) || tokens[lines[index].tokens.lowerBound].isNumber && words(index) <= 14
            {
                lines[index].kind = .heading
            }
        }
    }

    /// "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm:", and nobody says it.
    private func announcesPart(_ index: Int) -> Bool {
        let range = lines[index].tokens
        return tokens[range.upperBound - 1].isMark(":") && words(index) <= 20 && SectionWords.headings.occurs(tokens, in: range)
            && !SectionWords.directs.occurs(tokens, in: range) && !SectionWords.speeches.stands(tokens, at: range.lowerBound)
    }

    /// Names of pictures, players' clocks, share buttons, times of publication.
    private func isFurniture(_ index: Int) -> Bool {
        let range = lines[index].tokens
        let count = words(index)
        if PageWords.controls.length(tokens, at: range.lowerBound) == range.count { return true }
        if count <= 12, PageWords.furniture.occurs(tokens, in: range) { return true }
        if count <= 8, PageWords.pictures.occurs(tokens, in: range.suffix(1).startIndex..<range.upperBound) { return true }
        if count <= 15, range.contains(where: { tokens[$0].isMark("›") || tokens[$0].isMark(">") }) { return true }
        if count == 0 || count <= 6 && hasClock(range) { return true }
        if EventDating.isoDay(tokens, at: range.lowerBound) != nil, range.count <= 12 { return true }
        return count <= 12 && isPublishing(range)
    }

    /// "Thứ 6, 13/11/2020".
    private func isPublishing(_ range: Range<Int>) -> Bool {
        let weekday = PageWords.weekdays.first(in: tokens, range)
        return weekday.map { tokens[$0.tokens.upperBound].isNumber && $0.tokens.lowerBound <= range.lowerBound + 4 } ?? false
    }

    private func hasClock(_ range: Range<Int>) -> Bool {
        range.contains {
            tokens[$0].isNumber && tokens[$0 + 1].isMark(":") && tokens[$0 + 2].isNumber && tokens[$0 + 2].count == 2
                && !tokens[$0 + 2].followsSpace
        }
    }

    private func isCutOff(_ index: Int) -> Bool {
        let end = lines[index].tokens.upperBound
        return tokens[end - 1].isMark(".") && tokens[end - 2].isMark(".") || tokens[end - 1].isMark("…")
    }

    /// The beginning of a sentence that a later line says in full.
    private func isTeaser(_ index: Int) -> Bool {
        let range = lines[index].tokens
        guard range.count >= 8 else { return false }
        let opening = range.suffix(8).map { tokens[$0].key }
        let from = range.upperBound
        guard !closesSentence(range) || isCutOff(index) else { return false }
        return lines[(index + 1)...].prefix(12).contains { line in
            line.tokens.count > range.count && line.tokens.lowerBound >= from
                && line.tokens.contains { tokens[$0].key == opening[0] && tokens.has(opening, at: $0) }
        }
    }

    func isCaption(_ index: Int) -> Bool {
        let range = lines[index].tokens
        guard words(index) <= 40 else { return false }
        let start = range.first { tokens[$0].isWord } ?? range.lowerBound
        if PageWords.captionStarts.stands(tokens, at: start), words(index) <= 25 { return true }
        if range.contains(where: {
            tokens[$0].isMark(":") && PageWords.pictureBy.stands(tokens, at: $0 - 1) && tokens[$0 - 1].isCapitalised
        }) {
            return true
        }
        if PageWords.personStarts.stands(tokens, at: start), !closesSentence(range), words(index) >= 5,
            !PersonMention.all(in: tokens, range).isEmpty
        {
            return true
        }
        let isNamed = PageWords.personStarts.stands(tokens, at: range.lowerBound) || !closesSentence(range)
        return isNamed && words(index) >= 5 && PageWords.captionActs.occurs(tokens, in: range)
            && lines[index].sentences.count <= 2
            && !range.contains { tokens[$0].isMark(":") && !PageWords.pictureBy.stands(tokens, at: $0 - 1) }
    }

    /// The second line of a caption: the first breaks off and this one goes on in small letters.
    private func goesOnWithCaption(_ index: Int) -> Bool {
        index > 0 && lines[index - 1].kind == .caption && !closesSentence(lines[index - 1].tokens) && words(index) <= 25
            && tokens[lines[index].tokens.lowerBound].isWord && !tokens[lines[index].tokens.lowerBound].isCapitalised
    }

    private func isByline(_ index: Int) -> Bool {
        let range = lines[index].tokens
        guard words(index) <= 14 else { return false }
        if PageWords.bylines.stands(tokens, at: range.lowerBound) { return true }
        return words(index) <= 5 && range.allSatisfy { !tokens[$0].isNumber && (!tokens[$0].isWord || tokens[$0].isCapitalised) }
    }
}
