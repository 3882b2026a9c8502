import Core
import Journal

/// What can be wrong with the postings.
extension Finding {
    static func postingChanged(_ posting: Posting) -> Finding {
        let (first, last) = (posting.first, posting.number(max(0, posting.lines.count - 1)))
        guard first != last else {
            return Finding(invariant: 4, Phrase("Bút toán số \(first) đã bị sửa.", en: "Entry \(first) has been changed."))
        }
        return Finding(
            invariant: 4,
            Phrase("Bút toán số \(first) đến \(last) đã bị sửa.", en: "Entries \(first) to \(last) have been changed."))
    }

    static func entryWithoutWords(_ number: EntryNumber) -> Finding {
        Finding(
            invariant: 2,
            Phrase("Bút toán số \(number) không chỉ ra từ ngữ nào trong văn bản.", en: "Entry \(number) names no words of its document."))
    }

    static func entryNotJournalled(_ number: EntryNumber) -> Finding {
        Finding(invariant: 4, Phrase("Bút toán số \(number) không có trong nhật ký.", en: "Entry \(number) is not in the journal."))
    }

    static func entriesMissing(_ line: Int64) -> Finding {
        Finding(
            invariant: 4,
            Phrase("Thiếu bút toán mà dòng nhật ký \(line) đã ghi.", en: "Entries that journal line \(line) recorded are missing."))
    }

    static func batchChanged(_ line: Int64, _ numbers: [EntryNumber]) -> Finding {
        let list = numbers.map(\.description).joined(separator: ", ")
        return Finding(
            invariant: 4,
            Phrase(
                "Bút toán của dòng nhật ký \(line) không còn như lúc ghi: \(list).",
                en: "Entries of journal line \(line) are not as they were recorded: \(list)."))
    }

    static func unreadableLine(_ line: Int64) -> Finding {
        Finding(
            invariant: 4, Phrase("Không đọc được nội dung dòng nhật ký \(line).", en: "The content of journal line \(line) cannot be read.")
        )
    }
}
