import Core
import Ledger
import Web

/// Everything a report is about to say, before it is filed: warnings first, then what is missing, then every figure with its past.
struct ReportCheckPage: Page {
    let heading: ReportHeading
    let path: String
    let revision: Int
    let errors: FormErrors
    let warnings: [(sentence: Phrase, path: String)]
    let missing: [(words: Phrase, path: String)]
    let rows: [Row]
    let passages: [(section: Section, text: String)]
    /// Nil for who may not file: the page then only shows.
    let filing: Filing?

    struct Row: Sendable {
        let code: String
        let name: String
        let unitOfMeasure: String
        let total: Answer
        let path: String
        let past: PastAnswers
        let isDoubtful: Bool
    }

    struct Filing: Sendable {
        /// The number the next edition will have.
        let edition: Int
        let changeNote: String
    }

    var title: Phrase { Phrase("Kiểm tra trước khi nộp", en: "Check before filing") }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
        heading.write(to: &html, subtitle: title)
        writeWarnings(to: &html)
        writeMissing(to: &html)
        writeFigures(to: &html)
        writeNarrative(to: &html)
        if let filing {
            write(filing, to: &html)
        } else {
            html.banner(
                .note,
                Phrase("Chuyên viên hoặc lãnh đạo của đơn vị nộp báo cáo này", en: "A specialist or leader of the unit files this report")
            ) {
                $0.p { $0.a(Phrase("Quay lại biểu mẫu", en: "Back to the form"), href: path) }
            }
        }
    }

    private func writeWarnings(to html: inout HTML) {
        guard !warnings.isEmpty else { return }
        html.banner(.warning, Phrase("\(warnings.count) chỗ nên xem lại", en: "\(warnings.count) to look at again")) {
            $0.ul { list in
                for warning in warnings {
                    list.li {
                        $0.text(warning.sentence)
                        $0.text(" ")
                        $0.a(Phrase("Sửa", en: "Change"), href: warning.path)
                    }
                }
            }
            $0.p(
                Phrase("Nếu số đúng như vậy thì vẫn nộp được.", en: "If the figures are right, the report can be filed as it is."),
                .class("hint"))
        }
    }

    private func writeMissing(to html: inout HTML) {
        guard !missing.isEmpty else { return }
        html.banner(
            .warning,
            Phrase(
                "Còn \(missing.count) mục chưa trả lời, chưa nộp được", en: "\(missing.count) items not answered: it cannot be filed yet")
        ) {
            $0.ul(.class("missing")) { list in for item in missing { list.li { $0.a(item.words, href: item.path) } } }
        }
    }

    private func writeFigures(to html: inout HTML) {
        let pasts = rows.map(\.past).known
        let columns =
            [Column(Phrase("Chỉ tiêu", en: "Indicator")), .number(Phrase("Kỳ này", en: "Now"))] + pasts.map { .number($0.words) }
            + (pasts.compared.map { [Column($0.changeWords)] } ?? []) + [Column(Phrase("Sửa", en: "Change"))]
        html.dataTable(Phrase("Số liệu sẽ nộp", en: "Figures to be filed"), columns, .class("check-table")) { table in
            for row in rows { write(row, pasts: pasts, to: &table) }
        }
        for past in rows.map(\.past).absent { html.p(past.absence, .class("hint")) }
    }

    private func write(_ row: Row, pasts: [FigurePast], to html: inout HTML) {
        html.tr(row.isDoubtful ? .class("doubtful") : nil) {
            $0.th(.scope(.row)) {
                $0.text(row.name)
                $0.span(row.unitOfMeasure, .class("unit-of-measure"))
            }
            $0.td(.class("num total")) { $0.figure(row.total, opensTo: row.path) }
            for past in pasts { $0.figureCell(row.past[past]) }
            if let past = pasts.compared { $0.td(FigureChange(from: row.past[past], to: row.total)?.words ?? Phrase("")) }
            $0.td(.class("change")) {
                $0.a(href: "\(path)#field-\(row.code)") {
                    $0.text(Phrase("Sửa", en: "Change"))
                    $0.span(Phrase(" \(row.name)"), .class("visually-hidden"))
                }
            }
        }
    }

    private func writeNarrative(to html: inout HTML) {
        html.h2(Phrase("Nội dung", en: "Narrative"))
        html.keyValues { list in
            for passage in passages {
                list.keyValue(passage.section.heading, change: "\(path)#field-\(passage.section.rawValue)") {
                    if passage.text.isEmpty {
                        $0.span(Phrase("chưa có", en: "nothing yet"), .class("figure-empty"))
                    } else {
                        $0.div(passage.text, .class("prose"))
                    }
                }
            }
        }
    }

    private func write(_ filing: Filing, to html: inout HTML) {
        html.form(post: "\(path)/editions", .class("filing")) {
            $0.hidden("revision", String(revision))
            $0.h2(Phrase("Nộp ấn bản \(filing.edition)", en: "File edition \(filing.edition)"), .id("field-filing"))
            if filing.edition > 1 { $0.field(.changeNote(filing.changeNote, error: errors["note"])) }
            $0.p(
                Phrase(
                    "Nộp xong, ấn bản được giữ nguyên cùng mã kiểm tra; muốn sửa thì nộp ấn bản sau kèm nội dung thay đổi.",
                    en: "Once filed, an edition stays as it is with its hash; to change something, file a further edition with a note."))
            $0.div(.class("actions")) {
                if missing.isEmpty { $0.button(Phrase("Nộp báo cáo", en: "File the report")) }
                $0.a(Phrase("Quay lại biểu mẫu", en: "Back to the form"), href: path)
            }
        }
    }
}

extension Field {
    /// What a further edition must say about itself.
    static func changeNote(_ text: String, error: Phrase?) -> Field {
        Field(
            "note", Phrase("Nội dung thay đổi so với ấn bản trước", en: "What changed since the last edition"), .lines(2), value: text,
            hint: Phrase(
                "Ví dụ: Đính chính số buổi tuyên truyền miệng của tháng 5.", en: "For example: corrects the number of talks in May."),
            error: error)
    }
}
