import Core
import Intake

/// A reading for people at a terminal: what kind of document it is, its figures, and how much else there is.
struct ReadingSummary {
    private let reading: Reading
    private let file: String

    init(_ reading: Reading, of file: String) {
        self.reading = reading
        self.file = file
    }

    var text: String {
        ([file, "  " + event] + reading.figures.map(line(for:)) + reading.doubts.map { "  ? \($0.sentence.vi)" } + ["  " + rest]).joined(
            separator: "\n")
    }

    private var event: String {
        let windows = reading.event.periods.compactMap { $0.window?.name.vi }
        return ([reading.event.type.phrase.vi, reading.event.date?.day?.onScreen, reading.event.place?.text].compactMap(\.self) + windows)
            .joined(separator: " · ")
    }

    private func line(for figure: Reading.Figure) -> String {
        let code = figure.guesses.first.map { " → \($0.code)" } ?? ""
        return
            "  \(figure.passage.span.lowerBound)-\(figure.passage.span.upperBound)  \(figure.quantity.phrase.vi) \(figure.unit)\(code)  “\(figure.passage.text)”"
    }

    private var rest: String {
        "\(reading.figures.count) số liệu, \(reading.citations.count) viện dẫn, \(reading.people.count) người, \(reading.tasks.count) nhiệm vụ, \(reading.sections.count) phần"
    }
}
