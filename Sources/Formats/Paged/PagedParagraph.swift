import VietnameseText

/// Where the lines of a page begin and end.
struct Margins {
    let left: Double
    let right: Double
    let page: Page

    init(of rows: [[PageWord]], on page: Page) {
        let lines = rows.filter { $0.count == 1 }.map { $0[0] }
        let lefts = lines.map(\.left).sorted()
        let rights = lines.map(\.right).sorted()
        left = lefts.isEmpty ? 0 : lefts[lefts.count / 20]
        right = rights.isEmpty ? page.width : rights[rights.count - 1 - rights.count / 20]
        self.page = page
    }

    func centres(_ line: PageWord) -> Bool {
        line.left > left + 2 * line.em && abs((line.left + line.right) - (left + right)) < 0.06 * page.width
    }
}

/// Lines of text that belong to one paragraph, as far as it has been read.
struct PagedParagraph {
    private(set) var text: [UInt8]
    private(set) var unsure: [Range<Int>]
    private var last: PageWord
    private var margins: Margins
    private let isCentred: Bool
    private let height: Double
    private var lines = 1

    init(_ line: PageWord, within margins: Margins) {
        (text, unsure) = (line.text, line.unsure)
        last = line
        height = line.height
        self.margins = margins
        isCentred = margins.centres(line)
    }

    mutating func append(_ line: PageWord) {
        unsure += UnsureLetters.moved(line.unsure, behind: text)
        Self.append(line.text, to: &text)
        last = line
        lines += 1
    }

    /// A hyphen at the end of a line belongs to the word: Vietnamese is not divided, but symbols like 12-KH/TU are.
    static func append(_ line: [UInt8], to text: inout [UInt8]) {
        let isDivided = text.last == UInt8(ascii: "-") && text.dropLast().last.map { $0 > 0x20 } == true
        if !text.isEmpty, !isDivided { text.append(0x20) }
        text += line
    }

    // MARK: Where it ends

    func continues(with line: PageWord, within other: Margins) -> Bool {
        let isNextPage = other.page.number != margins.page.number
        guard isNextPage || line.top - last.bottom < 0.7 * last.height, abs(line.height - last.height) < 0.2 * last.height else {
            return false
        }
        guard !ListMark.opens(line.text), !line.text.isEmpty else { return false }
        let centred = other.centres(line)
        guard centred == isCentred || lines > 1 && centred else { return false }
        let room = isCentred ? margins.right - margins.left - last.width : margins.right - last.right
        let hadRoom = room > Self.firstWordWidth(of: line) + 0.5 * last.em
        // Where the next word would have fitted, somebody ended the line.
        if hadRoom { return !isCentred && room < 6 * last.em && Self.opensInLowerCase(line.text) && !Self.endsSentence(text) }
        if isCentred { return !Self.isInCapitals(text) || Self.isInCapitals(line.text) }
        let isIndented = line.left > other.left + 0.9 * line.em
        let hangs = lines > 1 && abs(line.left - last.left) < 0.5 * line.em
        return !isIndented || hangs || Self.opensInLowerCase(line.text)
    }

    private static func firstWordWidth(of line: PageWord) -> Double {
        let first = line.text.prefix { $0 != 0x20 }
        return line.width * Double(first.count { $0 & 0xc0 != 0x80 }) / Double(max(1, line.text.count { $0 & 0xc0 != 0x80 }))
    }

    private static func opensInLowerCase(_ text: [UInt8]) -> Bool {
        String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars.first?.properties.isLowercase ?? false
    }

    private static func endsSentence(_ text: [UInt8]) -> Bool { text.last.map { ".;:!?".utf8.contains($0) } ?? true }

    static func isInCapitals(_ text: [UInt8]) -> Bool {
        var (capitals, small) = (0, 0)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.properties.isLowercase { small += 1 } else if scalar.properties.isUppercase { capitals += 1 }
        }
        return capitals >= 3 && small * 8 <= capitals
    }

    // MARK: What it is

    func kind(typeSize: Double) -> ReadDocument.Kind {
        let isShort = lines <= 2 && text.count <= 400
        if isShort, let level = ListMark.headingLevel(of: text) {
            let ends = text.last.map { ".;,:".utf8.contains($0) } ?? true
            if level == 1 || lines == 1 && !ends { return .heading(level: level) }
        }
        if ListMark.opens(text), ListMark.headingLevel(of: text) == nil { return .listItem }
        if isShort, height > 1.15 * typeSize { return .heading(level: 1) }
        if isShort, Self.isInCapitals(text) { return .heading(level: 1) }
        return .paragraph
    }
}
