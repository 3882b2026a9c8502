import Core
import Formats
import Web

/// Which files come in, from which unit and for which window.
struct UploadForm: Sendable {
    let units: [ReceivingUnit]
    let windows: [Field.Option]
    let typed: Typed

    /// What was sent and could not be accepted, to be shown again. Files cannot be: browsers do not allow it.
    struct Typed: Sendable {
        var unit = ""
        /// The name or code of a unit that is not in the list.
        var named = ""
        /// One of the windows on offer, and what was written instead of one.
        var offered = ""
        var window = ""
        var errors = FormErrors()
    }

    /// What stands in the choice of units for "each document says it".
    static let asTextSays = "text"

    func write(to html: inout HTML) {
        let errors = typed.errors
        html.section(.class("card upload")) {
            $0.h2(Phrase("Nhận văn bản", en: "Receive documents"))
            $0.form(upload: "/documents", .data("upload")) {
                $0.field(
                    Field(
                        "files", Phrase("Tệp", en: "Files"), .file(accept: ReadableFiles.accept),
                        hint: Phrase(
                            "Một hoặc nhiều tệp \(ReadableFiles.list); mỗi tệp không quá 32 MB.",
                            en: "One or more files: \(ReadableFiles.list); 32 MB each."),
                        error: errors["files"]),
                    .multiple)
                $0.p(
                    Phrase("Hoặc kéo cả một loạt tệp thả vào khung này.", en: "Or drop a whole pile of files on this frame."),
                    .class("drop-hint"))
                $0.div(.class("upload-fields")) {
                    writeUnit(to: &$0)
                    $0.field(
                        Field(
                            "offered", Phrase("Kỳ của số liệu", en: "Window of the figures"),
                            .choice(
                                [Field.Option("", Phrase("Theo văn bản (tự nhận ra)", en: "As the text says"))] + windows),
                            value: typed.offered))
                    $0.field(
                        Field(
                            "window", Phrase("Hoặc kỳ khác", en: "Or another window"), value: typed.window,
                            hint: Phrase(
                                "Ví dụ: quý I/2022, hoặc hai ngày", en: "For example: quý I/2022, or two days"),
                            error: errors["window"], isRequired: false))
                }
                $0.button(Phrase("Nhận văn bản", en: "Receive"))
            }
            writeArrivals(to: &$0)
        }
    }

    /// Where the script shows the files as they arrive, in words of ours.
    private func writeArrivals(to html: inout HTML) {
        let words: [(StaticString, Phrase)] = [
            ("waiting", Phrase("chờ gửi", en: "waiting")), ("sending", Phrase("đang gửi", en: "sending")),
            ("reading", Phrase("máy chủ đang đọc", en: "being read")), ("failed", Phrase("gửi không được", en: "not sent")),
            ("folder", Phrase("là thư mục: mở ra rồi chọn các tệp bên trong", en: "is a folder: open it and choose the files in it")),
            ("again", Phrase("Gửi lại những tệp chưa gửi được", en: "Send again what was not sent")),
        ]
        html.element("div", [.class("arrivals"), .data("arrivals"), .hidden] + words.map { .data($0.0, $0.1) }) { html in
            html.p(.class("arrivals-count"), .role("status")) {
                $0.text(Phrase("Đã xong ", en: "Done: "))
                $0.span("0", .data("done"))
                $0.text("/")
                $0.span("0", .data("all"))
                for (name, words) in [
                    ("new", Phrase(" mới", en: " new")), ("there", Phrase(" đã có", en: " were there")),
                    ("refused", Phrase(" không nhận", en: " refused")),
                ] as [(String, Phrase)] {
                    $0.text(" · ")
                    $0.span("0", .class("arrivals-number"), .data("count", name))
                    $0.text(words)
                }
            }
            html.ul(.class("task-list")) { _ in }
            html.p(.class("arrivals-end"), .hidden) {
                $0.a(
                    Phrase("Xem các văn bản, những cái cần xem đứng trước", en: "See the documents, those that need a look first"),
                    href: "/documents?state=open#list", .class("button"))
            }
        }
    }

    private func writeUnit(to html: inout HTML) {
        guard units.count <= ReceivingUnit.mostToChooseFrom else {
            html.hidden("unit", Self.asTextSays)
            return writeName(isList: false, to: &html)
        }
        let first =
            units.count == 1
            ? []
            : [
                Field.Option("", Phrase("– Chọn đơn vị –", en: "– Choose a unit –")),
                Field.Option(Self.asTextSays, Phrase("Theo từng văn bản (tự nhận ra)", en: "As each document says")),
            ]
        html.field(
            Field(
                "unit", Phrase("Đơn vị có văn bản", en: "Unit the documents are of"),
                .choice(first + units.map { Field.Option($0.id.description, $0.name) }), value: typed.unit, error: typed.errors["unit"]))
        writeName(isList: true, to: &html)
    }

    /// The country has more units than a list can hold, and those merged into others are in no list of today.
    private func writeName(isList: Bool, to html: inout HTML) {
        let hint = Phrase(
            "Tên hoặc mã vào cuối kỳ; trùng tên thì thêm cấp trên: xã Tân An, tỉnh Bắc Ninh",
            en: "Its name or code at the end of the window; if several share it, add the unit above: xã Tân An, tỉnh Bắc Ninh")
        html.field(
            Field(
                "named",
                isList
                    ? Phrase("Hoặc đơn vị không còn trong danh sách", en: "Or a unit no longer in the list")
                    : Phrase("Đơn vị có văn bản", en: "Unit the documents are of"),
                value: typed.named,
                hint: isList
                    ? hint
                    : Phrase("\(hint.vi). Để trống thì nhận ra theo từng văn bản.", en: "\(hint.en). Left empty, each document says it."),
                error: typed.errors["named"] ?? (isList ? nil : typed.errors["unit"]), isRequired: false))
    }
}
