import Core
import Journal
import Storage

extension Ledger {
    /// Recomputes every balance from the entries, and holds every entry against its digest and the journal.
    package static func audit(in db: any Connection) throws -> [Finding] {
        try auditEntries(in: db) + auditBalances(in: db)
    }

    private static func auditEntries(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        var digests: [EntryNumber: String] = [:]
        try db.forEachRow(of: EntryQueries.all) { row in
            let entry = try Entry(row: row)
            digests[entry.number] = entry.digest
            if entry.digest != entry.expectedDigest { findings.append(.entryChanged(entry.number)) }
        }
        for act in [Act.figuresRecorded, .figuresReversed] {
            try db.forEachRow(of: LedgerQueries.journalled(act)) { row in
                let line: Int64 = try row.get("number")
                guard let batch = Batch(content: try row.get("content")) else {
                    findings.append(.unreadableLine(line))
                    return
                }
                let found = batch.numbers.compactMap { digests.removeValue(forKey: $0) }
                if found.count < batch.numbers.count {
                    findings.append(.entriesMissing(line))
                } else if Digest.hex(of: found) != batch.digest {
                    findings.append(.batchChanged(line, batch.numbers))
                }
            }
        }
        return findings + digests.keys.sorted().map(Finding.entryNotJournalled)
    }

    /// Walks the kept and the recomputed balances side by side; both come in the order of their keys.
    private static func auditBalances(in db: any Connection) throws -> [Finding] {
        var kept: [String: Tally] = [:]
        try db.forEachRow(of: BalanceQueries.everyKept) { row in
            let tally = try Tally(row: row)
            if tally != Tally() { kept[try name(row)] = tally }
        }
        var findings: [Finding] = []
        try db.forEachRow(of: BalanceQueries.everyRecomputed) { row in
            let tally = try Tally(row: row)
            let name = try name(row)
            let found = kept.removeValue(forKey: name) ?? Tally()
            if found != tally { findings.append(.balance(name, kept: found.thousandths, recomputed: tally.thousandths)) }
        }
        return findings + kept.sorted { $0.key < $1.key }.map { .balance($0.key, kept: $0.value.thousandths, recomputed: 0) }
    }

    private static func name(_ row: Row) throws -> String {
        let columns = ["unit_id", "indicator_id", "reach", "first_day", "last_day"]
        return try columns.map { try row.get($0, as: String.self) }.joined(separator: " ")
    }
}

extension Finding {
    fileprivate static func entryChanged(_ number: EntryNumber) -> Finding {
        Finding(invariant: 4, Phrase("Bút toán số \(number) đã bị sửa.", en: "Entry \(number) has been changed."))
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

    fileprivate static func balance(_ name: String, kept: Int64, recomputed: Int64) -> Finding {
        let kept = Amount(thousandths: kept).onScreen
        let recomputed = Amount(thousandths: recomputed).onScreen
        return Finding(
            invariant: 1,
            Phrase(
                "Số dư [\(name)] đang lưu \(kept), tính lại là \(recomputed).",
                en: "Balance [\(name)] is kept as \(kept) and recomputes to \(recomputed)."))
    }
}
