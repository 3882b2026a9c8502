import Core
import Web

/// What stands below the words a number was read from: which number, of whom, for when, and who confirmed it.
struct CitedNote: Sendable {
    /// What the ledger took from these words; nil when nothing stands there now.
    let record: RecordedFigure?
    let unit: String
    let decided: Phrase?

    func write(to html: inout HTML) {
        html.aside(.class("cited-note"), .ariaLabel(Phrase("Số liệu đã ghi", en: "What was recorded"))) {
            guard let record else {
                $0.p(
                    Phrase(
                        "Hiện không có bút toán nào lấy từ đoạn này: chưa xác nhận, hoặc đã được mở lại.",
                        en: "No entry of the ledger stands on these words: not confirmed, or opened again."))
                return
            }
            record.write(to: &$0)
            $0.p {
                if record.unit == nil { $0.text("\(unit) · ") }
                $0.text(record.window)
            }
            if let decided { $0.p(decided, .class("hint")) }
        }
    }
}

/// A figure as the ledger holds it, opening into its drill-down.
struct RecordedFigure: Sendable {
    let answer: Answer
    let unitOfMeasure: String
    let indicator: String
    let window: Phrase
    /// Whose figure it is, where it is not of the unit the document is of.
    let unit: String?
    let path: String

    func write(to html: inout HTML) {
        html.p(.class("recorded")) {
            $0.figure(answer, opensTo: path)
            $0.text(([" \(unitOfMeasure)", indicator] + (unit.map { [$0] } ?? [])).joined(separator: " · "))
        }
    }
}
