import Core
import Ledger
import Web

/// The form of a unit's report: what the ledger knows, a cell for the rest, and the narrative.
struct ReportFormPage: Page {
    let heading: ReportHeading
    let path: String
    let revision: Int
    let notice: Notice?
    let errors: FormErrors
    let rows: [Row]
    let passages: [Passage]
    /// Who may only read sees the form without its buttons.
    let mayFill: Bool
    let filed: (edition: Int, path: String)?

    enum Notice: Sendable {
        case saved
        /// Somebody else has saved meanwhile; what was typed stands in the fields, what is stored beside them.
        case stale
    }

    struct Row: Sendable {
        let code: String
        let name: String
        let unitOfMeasure: String
        let known: Answer
        let knownPath: String
        let typed: PostedDraft.Typed
        /// Nil for what is computed from other rows.
        let state: CellState?
        /// What the unit is to type: the whole figure, or what comes on top of the known one.
        let asks: Phrase
        let total: Answer
        let past: PastAnswers
        /// What somebody else has stored meanwhile, where it differs.
        let stored: Phrase?
    }

    struct Passage: Sendable {
        let section: Section
        let text: String
        let stored: String?
    }

    var title: Phrase { heading.title }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
        heading.write(to: &html)
        writeNotice(to: &html)
        writeFiled(to: &html)
        html.form(post: "\(path)/draft", .class("report-form")) {
            $0.hidden("revision", String(revision))
            $0.fieldset(mayFill ? nil : .disabled) {
                writeSheet(to: &$0)
                writeNarrative(to: &$0)
            }
            if mayFill { writeSaveBar(to: &$0) }
        }
    }

    private func writeNotice(to html: inout HTML) {
        switch notice {
        case .saved:
            html.banner(.success, Phrase("Đã lưu bản nháp", en: "Draft saved"))
        case .stale:
            html.banner(.warning, ReportRefusal.stale.sentence) {
                $0.p(
                    Phrase(
                        "Những gì bạn nhập vẫn ở trong các ô; giá trị người khác vừa lưu ghi ngay bên dưới. Lưu lần nữa thì bản của bạn thay thế.",
                        en:
                            "What you typed still stands in the fields; what somebody else has saved is noted below each. Save again to put yours in its place."
                    ))
            }
        case nil: break
        }
    }

    private func writeFiled(to html: inout HTML) {
        guard let filed else { return }
        html.banner(
            .sealed,
            Phrase("Ấn bản \(filed.edition) đã nộp và không đổi nữa", en: "Edition \(filed.edition) has been filed and stays as it is")
        ) {
            $0.p {
                $0.text(
                    Phrase(
                        "Sửa ở đây là soạn ấn bản \(filed.edition + 1); khi nộp phải ghi nội dung thay đổi. ",
                        en: "What you change here becomes edition \(filed.edition + 1), filed with a note on what changed. "))
                $0.a(Phrase("Xem ấn bản \(filed.edition)", en: "See edition \(filed.edition)"), href: filed.path)
            }
        }
    }

    private func writeSaveBar(to html: inout HTML) {
        let answered = rows.count { $0.total != .notReported }
        html.div(.class("save-bar")) {
            $0.button(Phrase("Lưu và kiểm tra", en: "Save and check"), .name("then"), .value("check"))
            $0.button(Phrase("Lưu nháp", en: "Save draft"), as: .quiet)
            $0.span(
                Phrase("Đã trả lời \(answered)/\(rows.count) chỉ tiêu", en: "\(answered) of \(rows.count) figures answered"), .class("hint")
            )
        }
    }
}

// The figures.
extension ReportFormPage {
    private func writeSheet(to html: inout HTML) {
        html.p(
            Phrase(
                "Sổ cái đã cộng sẵn những gì đơn vị xác nhận từ văn bản; chỉ cần khai phần còn thiếu. Số 0, “không phát sinh” và “không áp dụng” là ba câu trả lời khác nhau.",
                en:
                    "The ledger has added up what was confirmed from documents; declare only the rest. Zero, “none occurred” and “not applicable” are three different answers."
            ),
            .class("hint"))
        let pasts = rows.map(\.past).known
        let columns = [
            Column(Phrase("Chỉ tiêu", en: "Indicator")), .number(Self.knownWords), .number(Phrase("Khai thêm", en: "Declared")),
            Column(Phrase("Câu trả lời", en: "Answer")), .number(Self.totalWords),
        ]
        html.sheet(Phrase("I. Số liệu", en: "I. Figures"), columns + pasts.map { .number($0.words) }) { sheet in
            for row in rows { write(row, pasts: pasts, to: &sheet) }
        }
        for past in rows.map(\.past).absent { html.p(past.absence, .class("hint")) }
    }

    private func write(_ row: Row, pasts: [FigurePast], to html: inout HTML) {
        html.tr(.id("row-\(row.code)")) {
            $0.th(.scope(.row)) {
                $0.text(row.name)
                $0.span(row.unitOfMeasure, .class("unit-of-measure"))
            }
            $0.td(.class("num known"), label(Self.knownWords)) {
                if row.known == .notReported {
                    $0.span(Phrase("chưa có", en: "nothing yet"), .class("figure-empty"))
                } else {
                    $0.figure(row.known, opensTo: row.knownPath)
                }
            }
            writeCell(of: row, to: &$0)
            $0.td(.class("num total"), label(Self.totalWords)) { $0.figure(row.total) }
            for past in pasts { $0.td(.class("num"), label(past.words)) { $0.figure(row.past[past]) } }
        }
    }

    private static let knownWords = Phrase("Sổ cái đã có", en: "In the ledger")
    private static let totalWords = Phrase("Tổng", en: "Total")

    /// On a phone a row becomes a card, and its cells say themselves what they are.
    private func label(_ words: Phrase) -> Attribute { .data("label", words) }

    private func writeCell(of row: Row, to html: inout HTML) {
        guard let state = row.state else {
            html.td(.colspan(2)) { $0.text(Phrase("được tính từ các dòng khác", en: "computed from other rows")) }
            return
        }
        let name = Phrase("\(row.name), \(row.asks.vi)", en: "\(row.name), \(row.asks.en)")
        html.sheetCell(row.code, label: name, value: row.typed.text, state: state, .placeholder(row.asks))
        html.td(.class("answer")) {
            $0.select(
                .name(PostedDraft.kindField(row.code)), .ariaLabel(Phrase("\(row.name), câu trả lời", en: "\(row.name), answer")),
                .data("answers", row.code)
            ) {
                for kind in AnswerKind.allCases {
                    $0.option(
                        kind.words(isKnown: row.known != .notReported), .value(kind.rawValue), kind == row.typed.kind ? .selected : nil)
                }
            }
            if let stored = row.stored { $0.span(stored, .class("stored")) }
        }
    }
}

// The narrative.
extension ReportFormPage {
    private func writeNarrative(to html: inout HTML) {
        html.h2(Phrase("II. Nội dung", en: "II. Narrative"))
        html.p(
            Phrase(
                "Mỗi câu có thể được đưa lên báo cáo tổng hợp kèm tên đơn vị. Viết câu đủ ý, không viết tắt tên riêng.",
                en: "Any sentence may be taken up into the consolidated report with the unit's name. Write whole sentences."),
            .class("hint"))
        for passage in passages {
            html.div(.class("narrative")) {
                $0.field(
                    Field(
                        passage.section.rawValue, passage.section.heading, .lines(passage.section == .results ? 8 : 4), value: passage.text,
                        hint: passage.section.hint, isRequired: passage.section.isRequired))
                if let stored = passage.stored {
                    $0.details(.open) {
                        $0.summary(Phrase("Người khác vừa lưu", en: "Saved by somebody else"))
                        $0.blockquote(stored)
                    }
                }
            }
        }
    }
}

extension Section {
    fileprivate var hint: Phrase {
        switch self {
        case .results:
            Phrase(
                "Việc đã làm và kết quả, kèm cách làm hay. Số liệu đã có ở bảng trên thì không cần nhắc lại.",
                en: "What was done and what came of it. Figures of the table above need not be repeated.")
        case .limits: Phrase("Việc chưa làm được, nói cụ thể ở đâu, mức nào.", en: "What was not achieved: where, and how far.")
        case .causes: Phrase("Nguyên nhân khách quan và chủ quan của từng hạn chế.", en: "Why, for each limit: outside causes and our own.")
        case .recommendations: Phrase("Đề nghị ai, làm gì, trước khi nào.", en: "Who is asked to do what, by when.")
        case .nextTasks:
            Phrase("Mỗi việc một câu: việc gì, ai chủ trì, bao giờ xong.", en: "One sentence a task: what, who leads, by when.")
        }
    }
}
