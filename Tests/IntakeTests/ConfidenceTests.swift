import Foundation
import Intake
import Testing

@Suite struct `The confidence of a proposal` {
    private static let pages = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/intake-eval/dev")
    private static let hasPages = FileManager.default.fileExists(atPath: pages.path)

    private struct Outcome {
        let confidence: Double
        let isRight: Bool
    }

    /// A labelled item: where it stands, and what tells it from its neighbours.
    private struct Label: Decodable {
        let span: [Int]
        let value: Double?
        let number: String?
        let kind: String?

        func overlaps(_ span: Range<Int>) -> Bool { self.span[0] < span.upperBound && span.lowerBound < self.span[1] }
        func halfCovers(_ other: Range<Int>) -> Bool {
            let common = max(0, min(span[1], other.upperBound) - max(span[0], other.lowerBound))
            return 2 * common >= max(span[1], other.upperBound) - min(span[0], other.lowerBound)
        }
    }

    private struct Person: Decodable { let name: String }

    private struct Page: Decodable {
        let people: [Person]
        let citations, figures, sections, tasks, junk: [Label]
    }

    /// Everything proposed in the labelled pages, right or wrong by the relaxed rule of the scorer.
    private static func outcomes() throws -> [Outcome] {
        try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil).filter { $0.pathExtension == "txt" }
            .flatMap { file -> [Outcome] in
                let labels = try JSONDecoder().decode(
                    Page.self, from: Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
                return outcomes(of: Reading(of: try String(contentsOf: file, encoding: .utf8)), labels)
            }
    }

    private static func outcomes(of reading: Reading, _ labels: Page) -> [Outcome] {
        func outcome(_ passage: Reading.Passage, _ isRight: Bool) -> Outcome { Outcome(confidence: passage.confidence, isRight: isRight) }
        let names = Set(labels.people.map(\.name))
        let people = reading.people.map { outcome($0.name, names.contains($0.name.text)) }
        let citations = reading.citations.map { cited in
            outcome(cited.passage, labels.citations.contains { $0.overlaps(cited.passage.span) && $0.number == cited.number })
        }
        let figures = reading.figures.map { figure in
            let value = Double(figure.quantity.amount.plain) ?? 0
            return outcome(
                figure.passage, labels.figures.contains { $0.overlaps(figure.passage.span) && abs(($0.value ?? 0) - value) < 0.001 })
        }
        let sections = reading.sections.map { section in
            outcome(
                section.passage, labels.sections.contains { $0.kind == section.kind.rawValue && $0.halfCovers(section.passage.span) })
        }
        let tasks = reading.tasks.map { task in outcome(task.passage, labels.tasks.contains { $0.halfCovers(task.passage.span) }) }
        let junk = reading.junk.map { junk in outcome(junk, labels.junk.contains { $0.overlaps(junk.span) }) }
        return people + citations + figures + sections + tasks + junk
    }

    @Test(.enabled(if: hasPages, "the labelled pages are not beside the repository"))
    func `is no further from how often it was right than a tenth, in every bin`() throws {
        let bins = Dictionary(grouping: try Self.outcomes()) { Int($0.confidence * 20) }
        for (bin, outcomes) in bins where outcomes.count >= 10 {
            let observed = Double(outcomes.count(where: \.isRight)) / Double(outcomes.count)
            let said = outcomes.reduce(0) { $0 + $1.confidence } / Double(outcomes.count)
            #expect(abs(observed - said) <= 0.1, "bin \(bin): said \(said), was \(observed) of \(outcomes.count)")
        }
    }

    @Test(arguments: Grounds.allCases) func `is never certain, has a reason in both languages, and is no lower than a coin's`(
        grounds: Grounds
    ) {
        #expect((0.5..<1).contains(grounds.confidence))
        #expect(!grounds.reason.vi.isEmpty && !grounds.reason.en.isEmpty)
    }
}
