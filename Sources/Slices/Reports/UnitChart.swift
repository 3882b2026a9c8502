import Core
import Formats
import Web

/// One figure unit by unit: the same picture on the page and in the Word file, and the table behind it.
package struct UnitChart: Sendable {
    let name: String
    let unitOfMeasure: String
    /// Greatest first; what has no number stands last.
    let parts: [Part]

    package struct Part: Sendable {
        let unit: String
        let answer: Answer
        /// Where the number opens; nil on paper.
        let path: String?
        let isEstimated: Bool

        package init(unit: String, answer: Answer, path: String? = nil, isEstimated: Bool = false) {
            (self.unit, self.answer, self.path, self.isEstimated) = (unit, answer, path, isEstimated)
        }

        /// What stands at the end of its bar.
        var words: Phrase {
            isEstimated ? Phrase("\(answer.phrase.vi), ước tính", en: "\(answer.phrase.en), estimated") : answer.phrase
        }
    }

    package init(name: String, unitOfMeasure: String, parts: [Part]) {
        self.name = name
        self.unitOfMeasure = unitOfMeasure
        self.parts = parts.sorted { Self.order($1.answer) < Self.order($0.answer) }
    }

    init(_ breakdown: EditionContent.Breakdown) {
        self.init(
            name: breakdown.name, unitOfMeasure: breakdown.unitOfMeasure,
            parts: breakdown.parts.map { Part(unit: $0.unit, answer: $0.now.answer) })
    }

    private static func order(_ answer: Answer) -> Int64 { answer.quantity?.amount.thousandths ?? -1 }

    var title: Phrase { Phrase("\(name) theo đơn vị (\(unitOfMeasure))", en: "\(name) by unit (\(unitOfMeasure))") }

    /// Every bar in words, for those who do not see the picture.
    func description(in language: Language) -> String {
        parts.map { "\($0.unit): \($0.words.in(language))" }.joined(separator: "; ") + "."
    }

    func drawing(in language: Language) -> Drawing {
        BarChart(
            bars: parts.map { part in
                BarChart.Bar(
                    part.unit, value: part.answer.quantity.map { Double($0.amount.thousandths) }, words: part.words.in(language))
            }
        ).drawing
    }

    package func write(to html: inout HTML) {
        html.element("figure", [.class("unit-chart")]) {
            $0.element("figcaption") { $0.text(title) }
            let language = $0.language
            $0.picture(svg: drawing(in: language).svg(title: title.in(language), description: description(in: language)))
            $0.details {
                $0.summary(Phrase("Xem bảng số liệu", en: "Show the figures as a table"))
                $0.dataTable(title, [Column(Phrase("Đơn vị", en: "Unit")), .number(Phrase(unitOfMeasure))]) { table in
                    for part in parts {
                        table.tr {
                            $0.th(part.unit, .scope(.row))
                            $0.figureCell(part.answer, opensTo: part.path, marks: part.isEstimated ? [.estimated] : [])
                        }
                    }
                }
            }
        }
    }
}
