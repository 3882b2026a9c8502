import Core
import Web

/// Where a report is on its way, in one or two words.
struct ReportState: Hashable, Sendable {
    let words: Phrase
    let tone: TagTone

    init(_ report: Report, on today: Day) {
        switch report.editions {
        case 1...: self.init(Phrase("đã nộp, ấn bản \(report.editions)", en: "filed, edition \(report.editions)"), .done)
        case _ where report.isOverdue(on: today): self.init(Phrase("quá hạn", en: "overdue"), .alert)
        case _ where report.kind == .consolidated: self.init(Phrase("chưa chốt", en: "not closed yet"), .waiting)
        case _ where report.revision > 0: self.init(Phrase("đang soạn", en: "in progress"), .active)
        default: self.init(Phrase("chưa làm", en: "not started"), .waiting)
        }
    }

    private init(_ words: Phrase, _ tone: TagTone) {
        self.words = words
        self.tone = tone
    }
}

/// What stands at the head of every page of a report: where it hangs, its name, whose it is, by when, and its state.
struct ReportHeading: Sendable {
    let title: Phrase
    let unit: String
    let due: Day
    let state: ReportState
    /// The pages above this one.
    var above: [Link]

    init(_ report: Report, on form: Form, unit: String, today: Day) {
        title = report.title(on: form.title)
        self.unit = unit
        due = report.due
        state = ReportState(report, on: today)
        above = [Link(Phrase("Báo cáo", en: "Reports"), path: "/reports?window=\(report.window)")]
    }

    func write(to html: inout HTML, subtitle: Phrase? = nil) {
        html.breadcrumbs(above)
        html.header(.class("report-head")) {
            $0.p(.class("report-unit")) {
                $0.text(unit)
                if let subtitle {
                    $0.text(" · ")
                    $0.text(subtitle)
                }
            }
            $0.h1(title)
            $0.p(.class("report-facts")) {
                $0.tag(state.words, state.tone)
                $0.span {
                    $0.text(Phrase("Hạn nộp ", en: "Due "))
                    $0.time(due)
                }
            }
        }
    }
}
