/// One parser, and what must hold whatever bytes it is given.
package struct FuzzTarget: Sendable {
    /// Its corpus lies in `Fuzzing/corpus/` under this name.
    package let name: String
    /// Stops the process, as a crash would, when something that must hold does not.
    package let run: @Sendable ([UInt8]) -> Void

    package static let all =
        [zip, word, html, text, rtf, openDocument, sheet, csv, email, pdfWords, recognisedWords, picture] + messages + language

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
