import Core
import Journal
import Storage

extension Ledger {
    /// Recomputes every balance from the entries, holds every posting against its digest and the journal, and compares the lenses year by year.
    package static func audit(in db: any Connection) throws -> [Finding] {
        try auditPostings(in: db) + auditBalances(in: db) + auditLenses(in: db)
    }

    private static func auditLenses(in db: any Connection) throws -> [Finding] {
        let years = try days(in: db).map { ($0.first.year...$0.last.year).compactMap(Window.year) } ?? []
        return try compareLenses(over: years, in: db).filter(\.movedWhole).flatMap { comparison in
            comparison.different.map { Finding.lenses(of: comparison, $0) }
        }
    }

    /// The days that the entries are of, from the first to the last; nil of a ledger without any.
    package static func days(in db: any Connection) throws -> Window? {
        guard let row = try db.row(PlaceQueries.firstAndLastDay), let first = try row.find("first_day", as: Day.self) else { return nil }
        return Window(from: first, through: try row.get("last_day"))
    }

    /// What the journal holds against one posting.
    private struct Signed {
        let entries: Int
        let digest: [UInt8]
    }

    private static func auditPostings(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        var signed: [EntryNumber: Signed] = [:]
        let indicators = try IndicatorNumbers(in: db)
        try db.forEachRow(of: PostingQueries.all) { row in
            let posting = try Posting(row: row)
            signed[posting.first] = Signed(entries: posting.lines.count, digest: posting.digest)
            if try !posting.isAsSigned(indicators) { findings.append(.postingChanged(posting)) }
            findings += posting.placesWithoutWords.map { .entryWithoutWords(posting.number($0)) }
        }
        for act in [Act.figuresRecorded, .figuresReversed] {
            try db.forEachRow(of: LedgerQueries.journalled(act)) { row in
                let line: Int64 = try row.get("number")
                guard let batch = Batch(content: try row.get("content")) else {
                    findings.append(.unreadableLine(line))
                    return
                }
                let found = batch.numbers.compactMap { signed.removeValue(forKey: $0) }
                if found.reduce(0, { $0 + $1.entries }) != batch.numbers.count {
                    findings.append(.entriesMissing(line))
                } else if Digest.hex(of: found.map { String(hexadecimal: $0.digest) }) != batch.digest {
                    findings.append(.batchChanged(line, batch.numbers))
                }
            }
        }
        return findings + signed.keys.sorted().map(Finding.entryNotJournalled)
    }

    private static func auditBalances(in db: any Connection) throws -> [Finding] {
        var recomputed = try Recomputation(in: db).tables
        var findings: [Finding] = []
        try db.forEachRow(of: BalanceQueries.everyKept) { row in
            let key = try BalanceKey(row: row)
            let (kept, found) = (try TallyTable(row: row), recomputed.removeValue(forKey: key) ?? TallyTable())
            if kept != found { findings += Finding.balances(at: key, kept: kept, recomputed: found) }
        }
        return findings
            + recomputed.sorted { $0.key < $1.key }.flatMap { Finding.balances(at: $0.key, kept: TallyTable(), recomputed: $0.value) }
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
        let expected = try Posting.digest(unit: unit, window: window, origin: origin, lines: lines, by: actor, indicators: indicators)
        return try expected == digest || Entry.firstDigest(of: self, by: actor, indicators: indicators) == String(hexadecimal: digest)
    }
}

extension Finding {
    fileprivate static func postingChanged(_ posting: Posting) -> Finding {
        let (first, last) = (posting.first, posting.number(max(0, posting.lines.count - 1)))
        guard first != last else {
            return Finding(invariant: 4, Phrase("Bút toán số \(first) đã bị sửa.", en: "Entry \(first) has been changed."))
        }
        return Finding(
            invariant: 4,
            Phrase("Bút toán số \(first) đến \(last) đã bị sửa.", en: "Entries \(first) to \(last) have been changed."))
    }

    fileprivate static func entryWithoutWords(_ number: EntryNumber) -> Finding {
        Finding(
            invariant: 2,
            Phrase("Bút toán số \(number) không chỉ ra từ ngữ nào trong văn bản.", en: "Entry \(number) names no words of its document."))
    }

    fileprivate static func entryNotJournalled(_ number: EntryNumber) -> Finding {
        Finding(invariant: 4, Phrase("Bút toán số \(number) không có trong nhật ký.", en: "Entry \(number) is not in the journal."))
    }

    fileprivate static func entriesMissing(_ line: Int64) -> Finding {
        Finding(
            invariant: 4,
            Phrase("Thiếu bút toán mà dòng nhật ký \(line) đã ghi.", en: "Entries that journal line \(line) recorded are missing."))
    }

    fileprivate static func batchChanged(_ line: Int64, _ numbers: [EntryNumber]) -> Finding {
        let list = numbers.map(\.description).joined(separator: ", ")
        return Finding(
            invariant: 4,
            Phrase(
                "Bút toán của dòng nhật ký \(line) không còn như lúc ghi: \(list).",
                en: "Entries of journal line \(line) are not as they were recorded: \(list)."))
    }

    fileprivate static func unreadableLine(_ line: Int64) -> Finding {
        Finding(
            invariant: 4, Phrase("Không đọc được nội dung dòng nhật ký \(line).", en: "The content of journal line \(line) cannot be read.")
        )
    }

    fileprivate static func lenses(of comparison: LensComparison, _ indicator: Indicator) -> Finding {
        Finding(
            invariant: 5,
            Phrase(
                "\(indicator.code) tại đơn vị \(comparison.unit), \(comparison.window.name.vi): hai góc nhìn cho hai tổng khác nhau.",
                en: "\(indicator.code) at unit \(comparison.unit), \(comparison.window.name.en): the two lenses give different totals."))
    }

    /// One finding for each number that differs.
    fileprivate static func balances(at key: BalanceKey, kept: TallyTable, recomputed: TallyTable) -> [Finding] {
        Set((kept.all + recomputed.all).map(\.indicator)).sorted().filter { kept[$0] != recomputed[$0] }.map { indicator in
            let (kept, recomputed) = (kept[indicator]?.shown ?? "0", recomputed[indicator]?.shown ?? "0")
            return Finding(
                invariant: 1,
                Phrase(
                    "Số dư [\(key), chỉ tiêu thứ \(indicator)] đang lưu \(kept), tính lại là \(recomputed).",
                    en: "Balance [\(key), indicator \(indicator)] is kept as \(kept) and recomputes to \(recomputed)."))
        }
    }
}

extension Tally {
    fileprivate var shown: String { Amount(thousandths: thousandths).onScreen }
}
