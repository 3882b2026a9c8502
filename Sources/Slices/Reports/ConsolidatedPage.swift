import Core
import Ledger
import Web

/// The report on all that is below a unit: every number opens, every sentence says who wrote it, and the silent are named.
struct ConsolidatedPage: Page {
    let heading: ReportHeading
    let path: String
    let revision: Int
    let notice: Phrase?
    let errors: FormErrors
    let coverage: Coverage
    let highlights: [Highlight]
    let rows: [Row]
    let chart: ChartChoice?
    let sections: [SentenceList]
    let editions: [EditionLine]
    /// Nil for who may not file.
    let filing: ReportCheckPage.Filing?

    struct Coverage: Sendable {
        let words: Phrase
        let filed: Int
        let asked: Int
        let silent: [(name: String, path: String)]
    }

    struct Highlight: Sendable {
        let answer: Answer
        let label: Phrase
        let path: String
    }

    struct Row: Sendable {
        let name: String
        let unitOfMeasure: String
        let answer: Answer
        let path: String
        let past: PastAnswers
        let pastPaths: OfPast<String?>
        let answered: Int
        let asked: Int
    }

    struct ChartChoice: Sendable {
        let options: [Field.Option]
        let chosen: String
        let chart: UnitChart
    }

    var title: Phrase { heading.title }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
        heading.write(to: &html, subtitle: Phrase("báo cáo tổng hợp", en: "consolidated report"))
        if let notice { html.banner(.warning, notice) }
        html.tabs(
            [
                Link(Phrase("Báo cáo", en: "Report"), path: path),
                Link(Phrase("So sánh các đơn vị", en: "Unit by unit"), path: "\(path)/matrix"),
            ],
            current: path)
        writeCoverage(to: &html)
        html.div(.class("key-figures")) { figures in
            for highlight in highlights { figures.keyFigure(highlight.answer, highlight.label, opensTo: highlight.path) }
        }
        writeActions(to: &html)
        writeFigures(to: &html)
        if let chart { write(chart, to: &html) }
        writeSentences(to: &html)
        if let filing { write(filing, to: &html) }
        writeEditions(to: &html)
    }

    private func writeCoverage(to html: inout HTML) {
        html.section(.class("report-coverage is-told"), .ariaLabel(Phrase("Độ phủ", en: "Coverage"))) {
            $0.p(.class("coverage-sentence")) {
                $0.text(Phrase("Số liệu là ", en: "The figures are "))
                $0.strong(coverage.words)
                $0.text(".")
            }
            $0.coverageBar(answered: coverage.filed, of: coverage.asked)
            guard !coverage.silent.isEmpty else { return }
            $0.p(.class("silent-units")) { line in
                line.text(Phrase("Chưa báo cáo: ", en: "Not reported: "))
                for (place, unit) in coverage.silent.enumerated() {
                    if place > 0 { line.text(", ") }
                    line.a(unit.name, href: unit.path)
                }
            }
        }
    }

    private func writeActions(to html: inout HTML) {
        html.div(.class("actions")) {
            $0.a(Phrase("Tải bản Word", en: "Download Word file"), href: "\(path)/document.docx", .class("button"))
            if filing != nil { $0.a(Phrase("Chốt ấn bản", en: "Close an edition"), href: "#filing", .class("button button-quiet")) }
            $0.span(Phrase("Bấm vào một con số để xem nó cộng từ đâu.", en: "Click a number to see what it is made of."), .class("hint"))
        }
    }

    private func writeFigures(to html: inout HTML) {
        let pasts = rows.map(\.past).known
        let columns =
            [Column(Phrase("Chỉ tiêu", en: "Indicator")), .number(Phrase("Kỳ này", en: "Now"))] + pasts.map { .number($0.words) }
            + (pasts.compared.map { [Column($0.changeWords)] } ?? []) + [.number(Phrase("Đơn vị có số", en: "Units answered"))]
        html.dataTable(Phrase("I. Số liệu", en: "I. Figures"), columns, .class("report-figures")) { table in
            for row in rows { write(row, pasts: pasts, to: &table) }
        }
        for past in rows.map(\.past).absent { html.p(past.absence, .class("hint")) }
    }

    private func write(_ row: Row, pasts: [FigurePast], to html: inout HTML) {
        html.tr {
            $0.th(.scope(.row)) {
                $0.text(row.name)
                $0.span(row.unitOfMeasure, .class("unit-of-measure"))
            }
            $0.td(.class("num total")) { $0.figure(row.answer, opensTo: row.path) }
            for past in pasts { $0.figureCell(row.past[past], opensTo: row.pastPaths[past]) }
            if let past = pasts.compared {
                $0.td(FigureChange(from: row.past[past], to: row.answer)?.words ?? Phrase(""), .class("change"))
            }
            $0.td("\(row.answered)/\(row.asked)", .class(row.answered < row.asked ? "num partly" : "num"))
        }
    }

    private func write(_ choice: ChartChoice, to html: inout HTML) {
        html.section(.id("chart"), .class("report-chart")) {
            $0.h2(Phrase("II. Theo đơn vị", en: "II. By unit"))
            $0.form(get: "\(path)#chart", .class("chart-choice")) {
                $0.field(Field("chart", Phrase("Chỉ tiêu", en: "Indicator"), .choice(choice.options), value: choice.chosen))
                $0.button(Phrase("Vẽ", en: "Draw"), as: .quiet)
            }
            choice.chart.write(to: &$0)
        }
    }
}

// Filing, and what has been filed.
extension ConsolidatedPage {
    private func write(_ filing: ReportCheckPage.Filing, to html: inout HTML) {
        html.form(post: "\(path)/editions", .class("filing"), .id("filing")) {
            $0.h2(Phrase("Chốt ấn bản \(filing.edition)", en: "Close edition \(filing.edition)"), .id("field-filing"))
            $0.hidden("revision", String(revision))
            if coverage.filed < coverage.asked {
                $0.p(
                    Phrase(
                        "Còn \(coverage.asked - coverage.filed) đơn vị chưa báo cáo; ấn bản sẽ ghi rõ tên các đơn vị đó.",
                        en: "\(coverage.asked - coverage.filed) units have not reported; the edition will name them."))
            }
            if filing.edition > 1 { $0.field(.changeNote(filing.changeNote, error: errors["note"])) }
            $0.p(
                Phrase(
                    "Ấn bản giữ nguyên số liệu, câu chữ và danh sách đơn vị như lúc chốt, kèm mã kiểm tra.",
                    en: "An edition keeps its figures, sentences and units as they are now, with a hash."), .class("hint"))
            $0.div(.class("actions")) { $0.button(Phrase("Chốt ấn bản \(filing.edition)", en: "Close edition \(filing.edition)")) }
        }
    }

    private func writeEditions(to html: inout HTML) {
        guard !editions.isEmpty else { return }
        html.section {
            $0.h2(Phrase("Các ấn bản đã chốt", en: "Editions"))
            $0.ul(.class("plain")) { list in for edition in editions { list.li { edition.write(to: &$0) } } }
        }
    }
}

/// A filed edition in a list: its number, when and by whom, and what changed.
struct EditionLine: Sendable {
    let number: Int
    let path: String
    let filedAt: Moment
    let filedBy: String
    let changeNote: String

    func write(to html: inout HTML) {
        html.a(Phrase("Ấn bản \(number)", en: "Edition \(number)"), href: path)
        html.text(Phrase(", \(filedBy) nộp lúc ", en: ", filed by \(filedBy) at "))
        html.time(filedAt)
        if !changeNote.isEmpty { html.text(". \(changeNote)") }
    }
}
