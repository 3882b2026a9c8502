import Core

/// Something `giaoban verify` found broken: which invariant of the design, and which row.
package struct Finding: Hashable, Sendable {
    /// The number of the invariant, 1 to 8.
    package let invariant: Int
    package let sentence: Phrase

    package init(invariant: Int, _ sentence: Phrase) {
        self.invariant = invariant
        self.sentence = sentence
    }
}

extension Finding {
    static func journalLine(_ number: Int64) -> Finding {
        Finding(invariant: 4, Phrase("Dòng nhật ký \(number) đã bị sửa.", en: "Journal line \(number) has been changed."))
    }

    static func journalGap(before number: Int64) -> Finding {
        Finding(
            invariant: 4,
            Phrase("Thiếu dòng nhật ký ngay trước dòng \(number).", en: "Journal lines are missing just before line \(number)."))
    }

    static func journalHead(_ head: Int64, last: Int64) -> Finding {
        Finding(
            invariant: 4,
            Phrase(
                "Nhật ký phải kết thúc ở dòng \(head) nhưng dòng cuối là \(last).",
                en: "The journal should end at line \(head) but its last line is \(last)."))
    }
}
