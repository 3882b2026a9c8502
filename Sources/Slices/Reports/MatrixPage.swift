import Accounts
import Core
import Ledger
import Storage
import Web

/// Every figure of every unit in one table: indicators down, units across, and every cell opens.
struct MatrixPage: Page {
    let heading: ReportHeading
    let path: String
    let units: [(name: String, path: String, hasFiled: Bool)]
    let rows: [Row]

    struct Row: Sendable {
        let name: String
        let unitOfMeasure: String
        let total: Answer
        let totalPath: String
        let cells: [(answer: Answer, path: String)]
    }

    var title: Phrase { heading.title }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        heading.write(to: &html, subtitle: Phrase("báo cáo tổng hợp", en: "consolidated report"))
        html.tabs(
            [
                Link(Phrase("Báo cáo", en: "Report"), path: path),
                Link(Phrase("So sánh các đơn vị", en: "Unit by unit"), path: "\(path)/matrix"),
            ],
            current: "\(path)/matrix")
        html.p(
            Phrase(
                "– chưa báo cáo · 0ps không phát sinh · × không áp dụng. Tên đơn vị dẫn đến báo cáo của đơn vị; mỗi con số mở được.",
                en: "– not reported · 0ps none occurred · × not applicable. A unit's name leads to its report; every number opens."),
            .class("hint"))
        html.div(
            .class("table-scroll matrix"), .role("region"), .ariaLabel(Phrase("Số liệu theo đơn vị", en: "Figures by unit")), .tabindex(0)
        ) {
            $0.table { writeTable(to: &$0) }
        }
    }

    private func writeTable(to html: inout HTML) {
        html.caption(Phrase("Số liệu theo đơn vị", en: "Figures by unit"))
        html.thead {
            $0.tr { head in
                head.th(Phrase("Chỉ tiêu", en: "Indicator"), .scope(.col))
                head.th(Phrase("Tổng", en: "Total"), .scope(.col), .class("num"))
                for unit in units {
                    head.th(.scope(.col), .class(unit.hasFiled ? "num" : "num silent")) { $0.a(unit.name, href: unit.path) }
                }
            }
        }
        html.tbody { body in
            for row in rows {
                body.tr { line in
                    line.th(.scope(.row)) {
                        $0.text(row.name)
                        $0.span(row.unitOfMeasure, .class("unit-of-measure"))
                    }
                    line.td(.class("num total")) { $0.figure(row.total, opensTo: row.totalPath) }
                    for cell in row.cells { line.td(.class("num")) { write(cell.answer, path: cell.path, to: &$0) } }
                }
            }
        }
    }

    /// Answers without a number are one sign here, and words for those who cannot see it.
    private func write(_ answer: Answer, path: String, to html: inout HTML) {
        let sign: String
        switch answer {
        case .quantity: return html.figure(answer, opensTo: path)
        case .noneOccurred: sign = "0ps"
        case .notApplicable: sign = "×"
        case .notReported: sign = "–"
        }
        html.span(sign, .class("figure-empty"), .ariaHidden)
        html.span(answer.phrase, .class("visually-hidden"))
    }
}

extension MatrixPage {
    static func read(_ report: Report, visibleTo viewer: Viewer, on today: Day, in db: any Connection) throws -> MatrixPage {
        let whole = try Consolidation.read(report, visibleTo: viewer, in: db)
        func path(_ indicator: Indicator, _ unit: OrgUnitID) -> String { FigurePath(indicator, at: unit, within: report.window).path }
        return MatrixPage(
            heading: ReportHeading(report, on: whole.form, unit: whole.unit.fullName, today: today), path: "/reports/\(report.id)",
            units: whole.parts.map { ($0.unit.name, "/reports/\($0.report.id)", $0.edition != nil) },
            rows: whole.rows.enumerated().map { place, row in
                Row(
                    name: row.indicator.name, unitOfMeasure: row.indicator.unitOfMeasure, total: row.answer,
                    totalPath: path(row.indicator, report.unit),
                    cells: whole.parts.map { ($0.answers[place], path(row.indicator, $0.unit.id)) })
            })
    }
}
