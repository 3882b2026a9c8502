import Core
import Ledger
import Web

/// A question to the ledger and its answer.
struct ExplorePage: Page {
    let form: ExploreForm
    /// Nil where the question could not be answered; the form says why.
    let answer: Answered?

    struct Answered: Sendable {
        let query: ExploreQuery
        /// The units above, to climb to.
        let above: [Link]
        let charts: ExploreCharts
        let table: ExploreTable
        let subtitle: Phrase
        /// The windows to choose from, where only one is shown.
        let windows: [Field.Option]
        let window: String
        let counting: ExploreCounting
    }

    var title: Phrase { Phrase("Khai thác số liệu", en: "Explore the figures") }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.errorSummary(form.errors)
        if let answer, !answer.above.isEmpty { html.breadcrumbs(answer.above) }
        html.h1(title)
        form.write(to: &html)
        guard let answer else { return }
        html.section(.class("explore-answer"), .ariaLabelledby("answer")) {
            $0.h2(answer.table.caption, .id("answer"))
            $0.p(answer.subtitle, .class("hint"))
            $0.tabs(
                ExploreQuery.View.allCases.map { view in Link(view.words, path: answer.query.with { $0.view = view }.path) },
                current: answer.query.path)
            if !answer.windows.isEmpty { $0.windowChoice(answer) }
            answer.charts.write(to: &$0)
            switch answer.charts {
            case .none: $0.exploreTable(answer.table)
            case .bars: break
            case .lines, .tiles:
                $0.details { details in
                    details.summary(Phrase("Xem bảng số liệu", en: "Show the figures as a table"))
                    details.exploreTable(answer.table)
                }
            }
            $0.p(.class("actions")) {
                $0.a(Phrase("Tải XLSX", en: "Download XLSX"), href: answer.query.path(ofFile: "xlsx"), .class("button button-quiet"))
                $0.a(Phrase("Tải CSV", en: "Download CSV"), href: answer.query.path(ofFile: "csv"), .class("button button-quiet"))
            }
            answer.counting.write(to: &$0)
        }
    }
}

extension HTML {
    /// Which of the windows the picture is of.
    fileprivate mutating func windowChoice(_ answer: ExplorePage.Answered) {
        form(get: "/explore", .class("chart-choice")) { form in
            for (name, value) in answer.query.pairs where name != "at" { form.hidden(name, value) }
            form.field(Field("at", Phrase("Kỳ đang xem", en: "Window shown"), .choice(answer.windows), value: answer.window))
            form.button(Phrase("Xem kỳ này", en: "Show"), as: .quiet)
        }
    }

    fileprivate mutating func exploreTable(_ table: ExploreTable) {
        compactFigureLegend(
            Phrase(
                " Ô trống: khi ấy chưa có hoặc không còn đơn vị này. Tên đơn vị dẫn xuống cấp dưới; mỗi con số mở được.",
                en: " Blank: no such unit then. A unit's name leads one level down; every number opens."))
        if let note = table.note { p(note, .class("hint")) }
        div(.class("table-scroll matrix explore-table"), .role("region"), .ariaLabel(table.caption), .tabindex(0)) {
            $0.table { html in
                html.caption(table.caption, .class("visually-hidden"))
                html.thead { $0.head(of: table) }
                html.tbody { body in
                    for row in table.rows { body.tr { $0.cells(of: row, isOfWindows: table.total == nil) } }
                }
                guard let total = table.total else { return }
                html.tfoot { foot in
                    foot.tr(.class("total")) { $0.cells(of: total, isOfWindows: false) }
                    if table.columns.contains(where: { $0.coverage != nil }) { foot.tr(.class("coverage-row")) { $0.coverage(of: table) } }
                }
            }
        }
    }

    private mutating func head(of table: ExploreTable) {
        tr { line in
            line.th(table.corner, .scope(.col))
            for column in table.columns {
                line.th(.scope(.col), .class("num")) {
                    $0.text(column.words)
                    if column.window == nil || table.columns.count > 1 && column.indicator > 0
                        || table.columns.allSatisfy({ $0.window == column.window })
                    {
                        $0.span(column.unitOfMeasure, .class("unit-of-measure"))
                    }
                }
            }
            if table.total == nil, table.rows.contains(where: { $0.coverage != nil }) {
                line.th(Phrase("Đơn vị có số", en: "Units answered"), .scope(.col), .class("num"))
            }
        }
    }

    private mutating func cells(of row: ExploreTable.Row, isOfWindows: Bool) {
        th(.scope(.row)) {
            if let path = row.path { $0.a(row.name, href: path) } else { $0.text(row.name) }
            if let note = row.note { $0.span(note, .class("unit-of-measure")) }
        }
        for cell in row.cells {
            td(.class("num")) {
                guard let cell else { return $0.span(Phrase("không có đơn vị này", en: "no such unit"), .class("visually-hidden")) }
                $0.compactFigure(cell.answer, opensTo: FigurePath(cell).path, marks: cell.isEstimated ? [.estimated] : [])
            }
        }
        if isOfWindows, let coverage = row.coverage { td(coverage.words, .class(coverage.isWhole ? "num" : "num partly")) }
    }

    private mutating func coverage(of table: ExploreTable) {
        th(Phrase("Đơn vị có số", en: "Units answered"), .scope(.row))
        for column in table.columns {
            td(column.coverage?.words ?? Phrase(""), .class(column.coverage?.isWhole == false ? "num partly" : "num"))
        }
    }
}

extension Exploration.Coverage {
    var isWhole: Bool { answered >= asked }
    /// "19/22"
    var words: Phrase { Phrase("\(answered)/\(asked)") }
}
