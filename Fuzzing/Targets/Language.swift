import Core
import Intake
import VietnameseText

/// Text that is already UTF-8: what it is cut into and what is read in it.
extension FuzzTarget {
    static let language = [
        FuzzTarget(name: "composed") { bytes in
            let composed = ComposedForm.of(utf8: bytes)
            guard String(validating: bytes, as: UTF8.self) != nil else { return }
            precondition(ComposedForm.of(utf8: composed) == composed, "composing twice changes nothing")
            precondition(String(validating: composed, as: UTF8.self) != nil, "text stays text")
        },
        FuzzTarget(name: "words") { bytes in
            let text = ComposedForm.of(String(decoding: bytes, as: UTF8.self))
            readEveryExpression(in: text)
            for key in [SearchKey.exact(of: text), SearchKey.spelling(of: text), SearchKey.loose(of: text)] {
                precondition(key.utf8.count >= 0)
            }
            precondition(Sentences.of(text).allSatisfy { !$0.isEmpty })
            _ = Day(iso: text)
        },
        FuzzTarget(name: "reading") { bytes in
            let text = ComposedForm.of(String(decoding: bytes, as: UTF8.self))
            let length = text.unicodeScalars.count
            let reading = Reading(of: text)
            precondition(reading.figures.allSatisfy { $0.passage.span.upperBound <= length })
            precondition(!reading.json(file: "a").isEmpty)
        },
    ]

    private static func readEveryExpression(in text: String) {
        let tokens = Tokens(text)
        let length = text.unicodeScalars.count
        for index in tokens.indices {
            precondition(tokens[index].end <= length && tokens[index].start <= tokens[index].end)
            if let date = WrittenDate(tokens, at: index) { _ = date.day(in: 2026) }
            if let deadline = WrittenDeadline(tokens, at: index) { _ = deadline.lastDay(in: 2026) }
            if let number = WrittenNumber(tokens, at: index) { _ = number.amount() }
            if let window = WrittenWindow(tokens, at: index) { _ = window.window(in: 2026) }
            _ = WrittenQuantity(tokens, at: index)
            _ = WrittenUnit(tokens, at: index)
            _ = PersonalName(tokens, at: index)
        }
        _ = Citation.all(in: tokens, tokens.indices)
        _ = Sentences.ranges(in: tokens, tokens.indices)
    }
}
