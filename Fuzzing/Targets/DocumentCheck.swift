@testable import Formats
import VietnameseText

/// What everybody who uses a document that was read relies on.
enum DocumentCheck {
    static func check(_ document: ReadDocument) {
        let length = document.text.unicodeScalars.count
        precondition(length > 0 && length <= ReadingLimits().textScalars)
        precondition(Array(ComposedForm.of(document.text).utf8) == Array(document.text.utf8), "a text is in NFC")
        var end = 0
        for block in document.blocks {
            precondition(block.range.lowerBound >= end && !block.range.isEmpty, "blocks lie in order and hold something")
            end = block.range.upperBound
        }
        precondition(end <= length, "blocks lie inside the text")
        let scalars = Array(document.text.unicodeScalars)
        precondition(
            document.unsure.allSatisfy { words in !scalars[words].contains { $0.value <= 0x20 } }, "what is hard to make out is a word")
        precondition(
            Outline(document.outline.encoded, scalars: length) == document.outline, "blocks come back from their bytes")
    }
}
