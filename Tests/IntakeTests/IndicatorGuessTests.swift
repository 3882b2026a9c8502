import Core
import Fixtures
import Foundation
import Intake
import Testing

@Suite struct `Guessing the indicator of a figure` {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let pages = root.appendingPathComponent("../shared/intake-eval/dev")
    private static let hasPages = FileManager.default.fileExists(atPath: pages.path)

    /// A figure of a labelled page and the codes that are right for it; see Tests/Samples/IndicatorLabels.
    private struct Label {
        let page: String
        let span: Range<Int>
        let codes: Set<String>
        let isEither: Bool

        static func all() throws -> [Label] {
            let file = root.appendingPathComponent("Tests/Samples/IndicatorLabels/dev.csv")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: ",")
                let span = try #require(Int(fields[1]))..<(try #require(Int(fields[2])))
                let codes = fields[3].split(separator: "?")[0].split(separator: "|").map(String.init)
                return Label(page: String(fields[0]), span: span, codes: Set(codes), isEither: fields[3].hasSuffix("?"))
            }
        }
    }

    @Test(.enabled(if: hasPages, "the labelled pages are not beside the repository"))
    func `has four of five first and nineteen of twenty among three in the labelled pages`() throws {
        let labels = try Label.all()
        var (first, among, all, needless) = (0, 0, 0, 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.pages.path) where name.hasSuffix(".txt") {
            let text = try String(contentsOf: Self.pages.appendingPathComponent(name), encoding: .utf8)
            for figure in Reading(of: text).figures {
                let guesses = figure.guesses.map(\.code)
                guard let label = labels.first(where: { $0.page + ".txt" == name && $0.span.overlaps(figure.passage.span) }) else {
                    needless += guesses.isEmpty ? 0 : 1
                    continue
                }
                guard !label.isEither else { continue }
                all += 1
                first += guesses.first.map(label.codes.contains) == true ? 1 : 0
                among += label.codes.isDisjoint(with: guesses) ? 0 : 1
            }
        }
        #expect(all == labels.count { !$0.isEither }, "a labelled figure was not read")
        #expect(first * 5 >= all * 4, "\(first) of \(all) first")
        #expect(among * 20 >= all * 19, "\(among) of \(all) among three")
        // Of a hundred figures that are no indicator, hardly one is offered as one.
        #expect(needless <= 3, "\(needless) guesses for what is none")
    }

    private func guesses(_ sentence: String) -> [[String]] {
        Reading(of: IndicatorSentences.opening + sentence + "\n").figures.map { $0.guesses.map(\.code) }
    }

    @Test func `has nine of ten first in sentences of the project's own`() {
        let sentences = IndicatorSentences.telling
        let results = sentences.map { ($0.codes, guesses($0.text)) }
        let wanted = results.reduce(0) { $0 + $1.0.count }
        let right = results.reduce(0) { $0 + zip($1.0, $1.1).count { $0 == $1.first } }
        #expect(right * 10 >= wanted * 9, "\(right) of \(wanted)")
    }

    @Test(arguments: IndicatorSentences.telling.flatMap(\.codes)) func `names only indicators that are shipped and can be declared`(
        code: String
    ) {
        #expect(IndicatorSentences.shipped[code] != nil)
        #expect(IndicatorSentences.shipped[code] != "ratio")
    }

    @Test func `is silent about what no indicator counts`() {
        for sentence in IndicatorSentences.foreign {
            #expect(guesses(sentence).allSatisfy { $0.isEmpty }, "\(sentence)")
        }
    }

    @Test func `gives the words it rests on, and less confidence to what comes after`() throws {
        let figure = try #require(
            Reading(of: IndicatorSentences.opening + "Đội ngũ báo cáo viên đã tuyên truyền 46 buổi tại các cơ quan.\n").figures.first)
        #expect(figure.guesses.first?.code == "BC03")
        #expect(figure.guesses.first?.reason.vi == "‘buổi’ + ‘tuyên truyền’ + ‘báo cáo viên’ → BC03")
        #expect(figure.guesses.count <= IndicatorGuess.most)
        #expect(zip(figure.guesses, figure.guesses.dropFirst()).allSatisfy { $0.confidence >= $1.confidence })
    }

    @Test func `takes a change since last time for no figure of this time`() {
        #expect(guesses("Số buổi tuyên truyền tăng 12 buổi so với cùng kỳ.").allSatisfy { $0.isEmpty })
    }
}
