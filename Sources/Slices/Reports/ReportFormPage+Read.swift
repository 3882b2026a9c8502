import Accounts
import Core
import Ledger
import Organization
import Storage
import Web

extension ReportFormPage {
    /// The form of a unit report as it is stored, or as somebody has just typed it.
    static func read(
        _ report: Report, typed: PostedDraft? = nil, notice: Notice? = nil, visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ReportFormPage {
        let stored = try ReportDraft.find(of: report.id, in: db)
        let sheet = try ReportSheet.read(report, draft: stored, visibleTo: viewer, in: db)
        let unit = try OrgUnit.get(report.unit, on: report.window.last, in: db)
        return ReportFormPage(
            heading: ReportHeading(report, on: sheet.form, unit: unit.fullName, today: today), path: "/reports/\(report.id)",
            revision: report.revision, notice: notice, errors: typed?.errors ?? FormErrors(),
            rows: sheet.rows.map { Row($0, of: report, typed: typed) },
            passages: Section.allCases.map { Passage($0, stored: sheet.passages[$0] ?? "", typed: typed?.draft.passages[$0]) },
            mayFill: try report.allows(.fill, to: viewer, in: db),
            filed: report.editions == 0 ? nil : (report.editions, "/reports/\(report.id)/editions/\(report.editions)"))
    }
}

extension ReportFormPage.Row {
    fileprivate init(_ row: ReportSheet.Row, of report: Report, typed posted: PostedDraft?) {
        let stored = PostedDraft.Typed(row.declared)
        let code = row.indicator.code
        let typed = posted?.typed[code] ?? stored
        self.init(
            code: code, name: row.indicator.name, unitOfMeasure: row.indicator.unitOfMeasure, known: row.known,
            knownPath: FigurePath(row.indicator, at: report.unit, within: report.window).path, typed: typed,
            state: row.indicator.isDeclared ? Self.state(of: row, error: posted?.errors[code], isChanged: typed != stored) : nil,
            asks: row.indicator.asks, total: row.total,
            past: PastAnswers(preceding: row.preceding, yearEarlier: row.yearEarlier),
            stored: typed == stored ? nil : Phrase("đang lưu: \(row.declared.phrase.vi)", en: "stored: \(row.declared.phrase.en)"))
    }

    private static func state(of row: ReportSheet.Row, error: Phrase?, isChanged: Bool) -> CellState {
        switch (error, row.declared, row.known) {
        case (_?, _, _): .wrong(Phrase("cần sửa", en: "to correct"))
        case _ where isChanged: .wrong(Phrase("chưa lưu", en: "not saved"))
        case (nil, .notReported, .notReported): .empty
        case (nil, .notReported, _): .known
        case (nil, _, _): .saved
        }
    }
}

extension ReportFormPage.Passage {
    fileprivate init(_ section: Section, stored: String, typed: String?) {
        let text = typed ?? stored
        self.init(section: section, text: text, stored: text == stored || stored.isEmpty ? nil : stored)
    }
}

extension Indicator {
    fileprivate var asks: Phrase {
        switch overTime {
        case .last: Phrase("khai cả số", en: "the whole figure")
        case .average: Phrase("khai thêm một số để tính bình quân", en: "one more figure of the mean")
        case .smallest, .greatest: Phrase("khai thêm một số để so", en: "one more figure to compare")
        case .sum, .ratio, .share: Phrase("khai thêm", en: "to add")
        }
    }
}
