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
        html.compactFigureLegend(
            Phrase(
                " Tên đơn vị dẫn đến báo cáo của đơn vị; mỗi con số mở được.",
                en: " A unit's name leads to its report; every number opens."))
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
                    for cell in row.cells { line.td(.class("num")) { $0.compactFigure(cell.answer, opensTo: cell.path) } }
                }
            }
        }
    }
}

extension MatrixPage {
    static func read(_ report: Report, visibleTo viewer: Viewer, on today: Day, in db: any Connection) throws -> MatrixPage {
        let whole = try Consolidation.read(report, visibleTo: viewer, in: db)
        let paths = FigurePaths(at: report.unit, within: report.window)
        let partPaths = whole.parts.map { FigurePaths(at: $0.unit.id, within: report.window) }
        return MatrixPage(
            heading: ReportHeading(report, on: whole.form, unit: whole.unit.fullName, today: today), path: "/reports/\(report.id)",
            units: whole.parts.map { ($0.unit.name, "/reports/\($0.report.id)", $0.edition != nil) },
            rows: whole.rows.enumerated().map { place, row in
                Row(
                    name: row.indicator.name, unitOfMeasure: row.indicator.unitOfMeasure, total: row.answer,
                    totalPath: paths.path(of: row.indicator),
                    cells: zip(whole.parts, partPaths).map { ($0.answers[place], $1.path(of: row.indicator)) })
            })
    }
}
