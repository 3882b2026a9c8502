import Core
import Web

/// The documents that came in, and the form by which more come in.
struct DocumentsPage: Page {
    let documents: [Line]
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
        html.h2(Phrase("Văn bản đã nhận", en: "Documents received"))
        if documents.isEmpty {
            html.emptyState(
                Phrase("Chưa có văn bản nào", en: "No documents yet"),
                upload == nil
                    ? Phrase("Văn bản sẽ hiện ở đây khi đơn vị gửi lên.", en: "They appear here when a unit sends them.")
                    : Phrase("Chọn tệp ở trên để bắt đầu.", en: "Choose a file above to begin."))
            return
        }
        html.taskList {
            for document in documents { write(document, to: &$0) }
        }
    }

    private func write(_ line: Line, to html: inout HTML) {
        let detail = Phrase(
            "\(line.unit) · \(line.window.vi) · nhận lúc \(line.received.onScreen)",
            en: "\(line.unit) · \(line.window.en) · received at \(line.received.onScreen)")
        let (state, tone): (Phrase, TagTone) =
            switch (line.figures, line.undecided) {
            case (0, _): (Phrase("không có số liệu", en: "no figures"), .neutral)
            case (let all, 0): (Phrase("đã xử lý \(all) số liệu", en: "\(all) figures decided"), .done)
            case (let all, let open): (Phrase("còn \(open)/\(all) số liệu", en: "\(open) of \(all) figures to confirm"), .waiting)
            }
        html.taskItem(Phrase(line.name), path: line.path, detail: detail, state: state, tone)
    }
}
