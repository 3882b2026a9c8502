import Core
import Web

/// The documents that came in, those that need a person first, and the form by which more come in.
struct DocumentsPage: Page {
    let documents: [Line]
    let filter: Filter
    let page: ReviewPage.Place
    /// Nil for people who may only read.
    let upload: UploadForm?

    var title: Phrase { Phrase("Văn bản", en: "Documents") }

    struct Line: Sendable {
        let name: String
        let path: String
        let unit: String
        let window: Phrase
        let received: Moment
        let figures: Int
        let undecided: Int
        let doubtful: Int
    }

    /// Which documents are listed.
    struct Filter: Sendable {
        let units: [Field.Option]
        let unit: String
        let state: String

        var isSet: Bool { !unit.isEmpty || !state.isEmpty }

        func path(page: Int) -> String {
            let fields = [("of", unit), ("state", state), ("page", page > 1 ? String(page) : "")].filter { !$0.1.isEmpty }
            let query = fields.map { "\($0.0)=\(LocalPath.encoded($0.1))" }.joined(separator: "&")
            return query.isEmpty ? "/documents" : "/documents?\(query)"
        }
    }

    func write(to html: inout HTML) {
        if let upload { html.errorSummary(upload.typed.errors) }
        html.h1(title)
        html.p(
            Phrase(
                "Văn bản của các đơn vị. Số liệu đọc được chờ người xác nhận rồi mới vào sổ cái.",
                en: "Documents of the units. Figures read from them wait for a person before they enter the ledger."), .class("lead"))
        html.p { $0.a(Phrase("Quy tắc đọc của đơn vị", en: "Reading rules of the office"), href: "/reading-rules") }
        upload?.write(to: &html)
        writeList(to: &html)
    }

    private func writeList(to html: inout HTML) {
        html.h2(Phrase("Văn bản cần xem", en: "Documents to review"), .id("list"))
        if documents.isEmpty, !filter.isSet {
            html.emptyState(
                Phrase("Chưa có văn bản nào", en: "No documents yet"),
                upload == nil
                    ? Phrase("Văn bản sẽ hiện ở đây khi đơn vị gửi lên.", en: "They appear here when a unit sends them.")
                    : Phrase("Chọn tệp ở trên để bắt đầu.", en: "Choose a file above to begin."))
            return
        }
        writeFilter(to: &html)
        if documents.isEmpty {
            html.emptyState(
                Phrase("Không có văn bản nào như vậy", en: "No such documents"), Phrase("Bỏ bớt điều kiện lọc.", en: "Ask for less."))
            return
        }
        html.taskList {
            for document in documents { write(document, to: &$0) }
        }
        html.pagination(page: page.number, of: page.count) { filter.path(page: $0) + "#list" }
    }

    private func writeFilter(to html: inout HTML) {
        html.form(get: "/documents", .class("filters")) {
            if filter.units.count > 1 {
                $0.field(
                    Field(
                        "of", Phrase("Đơn vị", en: "Unit"),
                        .choice([Field.Option("", Phrase("Tất cả đơn vị", en: "All units"))] + filter.units), value: filter.unit))
            }
            $0.field(
                Field(
                    "state", Phrase("Tình trạng", en: "State"),
                    .choice([
                        Field.Option("", Phrase("Tất cả", en: "All")),
                        Field.Option(DocumentSearch.State.open.rawValue, Phrase("Còn số liệu chờ", en: "Figures wait")),
                        Field.Option(DocumentSearch.State.done.rawValue, Phrase("Đã xử lý xong", en: "All decided")),
                    ]), value: filter.state))
            $0.button(Phrase("Lọc", en: "Filter"), as: .quiet)
        }
    }

    private func write(_ line: Line, to html: inout HTML) {
        let detail = Phrase(
            "\(line.unit) · \(line.window.vi) · nhận lúc \(line.received.onScreen)",
            en: "\(line.unit) · \(line.window.en) · received at \(line.received.onScreen)")
        let (state, tone): (Phrase, TagTone) =
            switch (line.figures, line.undecided, line.doubtful) {
            case (0, _, _): (Phrase("không có số liệu", en: "no figures"), .neutral)
            case (let all, 0, _): (Phrase("đã xử lý \(all) số liệu", en: "\(all) figures decided"), .done)
            case (let all, let open, 0): (Phrase("còn \(open)/\(all) số liệu", en: "\(open) of \(all) figures to confirm"), .active)
            case (let all, let open, let doubtful):
                (
                    Phrase("còn \(open)/\(all) số liệu, \(doubtful) cần xem", en: "\(open) of \(all) to confirm, \(doubtful) need a look"),
                    .waiting
                )
            }
        html.taskItem(Phrase(line.name), path: line.path, detail: detail, state: state, tone)
    }
}
