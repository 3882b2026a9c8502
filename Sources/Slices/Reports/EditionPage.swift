import Core
import Web

/// A report as it was filed: its figures and words as printed, and what the ledger has come to say since.
struct EditionPage: Page {
    let heading: ReportHeading
    let number: Int
    let path: String
    let filing: Filing?
    let filedAt: Moment
    let filedBy: String
    let hash: String
    let changeNote: String
    /// Nil for a unit's own report.
    let coverage: Coverage?
    let staleCount: Int
    let rows: [Row]
    let sections: [(section: Section, sentences: [Sentence])]
    let editions: [EditionLine]

    /// The latest edition, where that is no longer this one.
    private var successor: EditionLine? { editions.first.flatMap { $0.number > number ? $0 : nil } }

    /// How somebody came here from filing.
    enum Filing: String, Sendable {
        case now, already
    }

    struct Coverage: Sendable {
        let filed: Int
        let asked: Int
        let silent: [String]
    }

    struct Row: Sendable {
        let name: String
        let unitOfMeasure: String
        let printed: Answer
        let past: PastAnswers
        /// What the ledger says now, where that is no longer what was printed.
        let now: Answer?
        let path: String?
    }

    struct Sentence: Sendable {
        let text: String
        let origins: [String]
    }

    var title: Phrase { Phrase("Ấn bản \(number) – \(heading.title.vi)", en: "Edition \(number) – \(heading.title.en)") }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        heading.write(to: &html, subtitle: Phrase("ấn bản \(number)", en: "edition \(number)"))
        writeFiling(to: &html)
        writeSeal(to: &html)
        if let coverage { write(coverage, to: &html) }
        html.div(.class("actions")) {
            $0.a(Phrase("Tải bản Word", en: "Download Word file"), href: "\(path)/document.docx?edition=\(number)", .class("button"))
            if successor == nil {
                $0.a(Phrase("Soạn ấn bản sau", en: "Prepare a further edition"), href: path, .class("button button-quiet"))
            }
        }
        writeFigures(to: &html)
        writeSections(to: &html)
        if editions.count > 1 { writeHistory(to: &html) }
    }

    private func writeFiling(to html: inout HTML) {
        switch filing {
        case .now: html.banner(.success, Phrase("Đã nộp ấn bản \(number)", en: "Edition \(number) has been filed"))
        case .already:
            html.banner(
                .note,
                Phrase("Bản nháp này đã được nộp thành ấn bản \(number)", en: "This draft had been filed already, as edition \(number)")
            ) {
                $0.p(Phrase("Không nộp thêm lần nữa; đây là ấn bản đang có.", en: "Nothing was filed twice; this is the edition there is."))
            }
        case nil: break
        }
    }

    private func writeSeal(to html: inout HTML) {
        html.banner(.sealed, Phrase("Ấn bản \(number) – không còn sửa được", en: "Edition \(number) – it can no longer be changed")) {
            $0.p {
                $0.text(Phrase("\(filedBy) nộp lúc ", en: "Filed by \(filedBy) at "))
                $0.time(filedAt)
                $0.text(Phrase(". Mã kiểm tra ", en: ". Hash "))
                $0.code(String(hash.prefix(16)))
            }
            if !changeNote.isEmpty { $0.p(Phrase("Nội dung thay đổi: \(changeNote)", en: "What changed: \(changeNote)")) }
            $0.details {
                $0.summary(Phrase("Mã kiểm tra đầy đủ (SHA-256)", en: "The whole hash (SHA-256)"))
                $0.p { $0.code(hash) }
            }
        }
        if let successor { write(successor, to: &html) }
        guard staleCount > 0 else { return }
        html.banner(
            .warning, Phrase("\(staleCount) số liệu đã thay đổi sau khi nộp", en: "\(staleCount) figures have changed since it was filed")
        ) {
            $0.p(
                Phrase(
                    "Bản đã nộp giữ số cũ; số mới ghi bên cạnh.", en: "What was filed keeps its figures; the new ones stand beside them."))
            if successor == nil { $0.p(Phrase("Nộp ấn bản sau để gửi số mới.", en: "File a further edition to send them.")) }
        }
    }

    private func write(_ successor: EditionLine, to html: inout HTML) {
        let words = Phrase(
            "Đã có ấn bản \(successor.number) thay cho ấn bản này", en: "Edition \(successor.number) has taken the place of this one")
        html.banner(.note, words) {
            $0.p {
                $0.a(Phrase("Xem ấn bản \(successor.number)", en: "See edition \(successor.number)"), href: successor.path)
                if !successor.changeNote.isEmpty { $0.text(". \(successor.changeNote)") }
            }
        }
    }

    private func write(_ coverage: Coverage, to html: inout HTML) {
        html.section(.class("report-coverage")) {
            $0.coverageBar(answered: coverage.filed, of: coverage.asked)
            if !coverage.silent.isEmpty {
                $0.p(
                    Phrase(
                        "Lúc chốt chưa báo cáo: \(coverage.silent.joined(separator: ", ")).",
                        en: "Not reported then: \(coverage.silent.joined(separator: ", "))."), .class("silent-units"))
            }
        }
    }

    private func writeFigures(to html: inout HTML) {
        let pasts = rows.map(\.past).known
        let columns =
            [Column(Phrase("Chỉ tiêu", en: "Indicator")), .number(Phrase("Số đã nộp", en: "As filed"))] + pasts.map { .number($0.words) }
            + [Column(Phrase("Thay đổi sau khi nộp", en: "Changed since"))]
        html.dataTable(Phrase("I. Số liệu", en: "I. Figures"), columns, .class("report-figures")) { table in
            for row in rows {
                table.tr(row.now == nil ? nil : .class("doubtful")) {
                    $0.th(.scope(.row)) {
                        $0.text(row.name)
                        $0.span(row.unitOfMeasure, .class("unit-of-measure"))
                    }
                    $0.td(.class("num total")) { $0.figure(row.printed, opensTo: row.path) }
                    for past in pasts { $0.figureCell(row.past[past]) }
                    $0.td { if let now = row.now { writeChange(from: row.printed, to: now, in: &$0) } }
                }
            }
        }
    }

    private func writeChange(from printed: Answer, to now: Answer, in html: inout HTML) {
        html.span(.class("figure-mark mark-stale")) {
            $0.text(
                Phrase(
                    "số liệu đã thay đổi: \(printed.phrase.vi) → \(now.phrase.vi)", en: "changed: \(printed.phrase.en) → \(now.phrase.en)"))
        }
    }

    private func writeSections(to html: inout HTML) {
        guard !sections.isEmpty else { return }
        html.h2(Phrase("II. Nội dung", en: "II. Narrative"))
        for (section, sentences) in sections {
            html.h3(section.heading)
            html.div(.class("paper")) { paper in
                for sentence in sentences {
                    paper.p(.class("prose")) {
                        $0.text(sentence.text)
                        if !sentence.origins.isEmpty { $0.span(" (\(sentence.origins.joined(separator: "; ")))", .class("origins")) }
                    }
                }
            }
        }
    }

    private func writeHistory(to html: inout HTML) {
        html.h2(Phrase("Các ấn bản", en: "Editions"))
        html.ul(.class("plain")) { list in for edition in editions { list.li { edition.write(to: &$0) } } }
    }
}
