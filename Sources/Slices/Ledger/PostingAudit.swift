import Core
import Journal
import Storage

/// Holds every posting against its digest and against the line of the journal that recorded it, one line's postings at a time.
struct PostingAudit {
    private(set) var findings: [Finding] = []
    private let indicators: IndicatorNumbers
    private var journalled = NumberSet()

    init(in db: any Connection) throws {
        indicators = try IndicatorNumbers(in: db)
        for act in [Act.figuresRecorded, .figuresReversed] {
            var lines: [Int64] = []
            try db.forEachRow(of: LedgerQueries.linesJournalled(act)) { row in lines.append(try row.get("number")) }
            for line in lines { try check(line: line, in: db) }
        }
        for number in try missing(in: db) {
            if let posting = try db.row(PostingQueries.holding(number)).map(Posting.init(row:)) { try check(posting) }
            findings.append(.entryNotJournalled(number))
        }
    }

    private mutating func check(line: Int64, in db: any Connection) throws {
        guard let batch = try db.row(LedgerQueries.content(ofLine: line)).flatMap({ Batch(content: try $0.get("content")) }) else {
            findings.append(.unreadableLine(line))
            return
        }
        var postings: [EntryNumber: Posting] = [:]
        for stretch in batch.stretches {
            try db.forEachRow(of: PostingQueries.between(stretch.lowerBound, stretch.upperBound)) { row in
                let posting = try Posting(row: row)
                postings[posting.first] = posting
            }
        }
        let found = batch.numbers.compactMap { number in
            postings.removeValue(forKey: number).flatMap { journalled.insert(number) ? $0 : nil }
        }
        for posting in found { try check(posting) }
        if found.reduce(0, { $0 + $1.lines.count }) != batch.numbers.count {
            findings.append(.entriesMissing(line))
        } else if Digest.hex(of: found.map { String(hexadecimal: $0.digest) }) != batch.digest {
            findings.append(.batchChanged(line, batch.numbers))
        }
    }

    private mutating func check(_ posting: Posting) throws {
        if try !posting.isAsSigned(indicators) { findings.append(.postingChanged(posting)) }
        findings += posting.placesWithoutWords.map { .entryWithoutWords(posting.number($0)) }
    }

    /// The first entries of postings that no line names.
    private func missing(in db: any Connection) throws -> [EntryNumber] {
        var missing: [EntryNumber] = []
        try db.forEachRow(of: PostingQueries.numbers) { row in
            let number: EntryNumber = try row.get("first_entry")
            if !journalled.contains(number) { missing.append(number) }
        }
        return missing
    }
}

extension Batch {
    /// Where its postings lie among all others. Whoever else was writing at the time has some in between; a long gap is not read across.
    fileprivate var stretches: [ClosedRange<EntryNumber>] {
        var stretches: [ClosedRange<EntryNumber>] = []
        for number in numbers.sorted() {
            if let last = stretches.last, number.rawValue - last.upperBound.rawValue <= Self.longestGap {
                stretches[stretches.count - 1] = last.lowerBound...number
            } else {
                stretches.append(number...number)
            }
        }
        return stretches
    }

    private static let longestGap = 16 * Int64(Posting.capacity)
}

/// Numbers of first entries. They are given out in blocks, so that a bit for each block says it of nearly all.
private struct NumberSet {
    private var blocks: [UInt64] = []
    private var others: Set<EntryNumber> = []

    private static let mostBlocks: Int64 = 1 << 30

    /// False when it is there already.
    mutating func insert(_ number: EntryNumber) -> Bool {
        guard let (word, bit) = Self.place(of: number) else { return others.insert(number).inserted }
        if word >= blocks.count { blocks.append(contentsOf: repeatElement(0, count: word + 1 - blocks.count)) }
        defer { blocks[word] |= bit }
        return blocks[word] & bit == 0
    }

    func contains(_ number: EntryNumber) -> Bool {
        guard let (word, bit) = Self.place(of: number) else { return others.contains(number) }
        return word < blocks.count && blocks[word] & bit != 0
    }

    private static func place(of number: EntryNumber) -> (word: Int, bit: UInt64)? {
        let (block, place) = number.rawValue.quotientAndRemainder(dividingBy: Int64(Posting.capacity))
        return place == 0 && (0..<mostBlocks).contains(block) ? (Int(block / 64), 1 << UInt64(block % 64)) : nil
    }
}

extension Posting {
    /// Figures that name a document as their source and no words in it.
    fileprivate var placesWithoutWords: [Int] {
        guard case .document = origin else { return [] }
        return lines.indices.filter { lines[$0].span?.isEmpty ?? true }
    }

    /// Whether its digest is that of its fields. Entries of the first releases were signed one by one.
    fileprivate func isAsSigned(_ indicators: IndicatorNumbers) throws -> Bool {
        let actor = Actor(person: recordedBy, moment: recordedAt)
        let expected = try Posting.digest(
            unit: unit, window: window, origin: origin, occasion: occasion, lines: lines, by: actor, indicators: indicators)
        return try expected == digest || Entry.firstDigest(of: self, by: actor, indicators: indicators) == String(hexadecimal: digest)
    }
}
