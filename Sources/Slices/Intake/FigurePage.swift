import Core
import Web

/// Where a person says what a figure of a document is: which words say it, how much, of what, for when. Works as a page, and is taken
/// into the card of the figure where scripts run.
struct FigurePage: Page {
    let title: Phrase
    let document: Link
    let editor: FigureEditor

    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents"), document])
        html.h1(title)
        editor.write(to: &html)
    }
}

struct FigureEditor: Sendable {
    /// Where the words are typed or chosen, and what stands around them.
    let passage: Passage
    /// Nil until it is known which words say the figure.
    let form: FigureForm?
    /// Where the form is sent.
    let action: String
    /// Where the words are read again.
    let rereading: String
    /// The list the person came from.
    let view: ReviewView
    let back: String
    /// To be said before the fields: what the words do not tell.
    let warning: Phrase?
    /// Sentences to begin with, where nothing has been chosen.
    let sentences: [Sentence]

    struct Passage: Sendable {
        let before: String
        let words: String
        let after: String
        let error: Phrase?
    }

    struct Sentence: Sendable {
        let words: String
        let path: String
    }

    func write(to html: inout HTML) {
        html.section(.class("figure-editor"), .data("editor"), .ariaLabel(Phrase("Sửa số liệu", en: "Change the figure"))) {
            if let form { $0.errorSummary(form.errors) }
            if form != nil {
                $0.blockquote(.class("figure-passage")) {
                    $0.text(passage.before)
                    $0.mark(passage.words, .class("mark-figure"))
                    $0.text(passage.after)
                }
            }
            if let warning { $0.p(warning, .class("card-warning")) }
            if let form { write(form, to: &$0) }
            writeWords(to: &$0)
            if !sentences.isEmpty { writeSentences(to: &$0) }
            if form == nil { $0.p { $0.a(Phrase("Quay lại văn bản", en: "Back to the document"), href: back, .data("cancel")) } }
        }
    }

    private func writeWords(to html: inout HTML) {
        html.form(get: rereading, .class("figure-words"), .data("reread")) {
            $0.hidden(view)
            $0.field(
                Field(
                    FigureForm.words, Phrase("Chữ trong văn bản nói số này", en: "The words of the document that say it"), .lines(2),
                    value: passage.words,
                    hint: Phrase(
                        "Bôi đen chữ trong văn bản, hoặc chép đoạn chữ vào đây rồi bấm Đọc lại.",
                        en: "Select words in the text, or copy them here and press Read again."),
                    error: passage.error))
            $0.button(Phrase("Đọc lại từ những chữ này", en: "Read these words again"), as: .quiet)
        }
    }

    private func write(_ form: FigureForm, to html: inout HTML) {
        html.form(post: action, .class("figure-fields")) {
            $0.hidden(view)
            form.write(to: &$0)
            $0.div(.class("card-actions")) {
                $0.button(Phrase("Xác nhận", en: "Confirm"))
                $0.a(Phrase("Thôi, không sửa", en: "Leave it"), href: back, .data("cancel"))
            }
        }
    }

    private func writeSentences(to html: inout HTML) {
        html.h2(Phrase("Hoặc bắt đầu từ một câu có con số", en: "Or begin with a sentence that holds a number"))
        html.ul(.class("plain figure-sentences")) {
            for sentence in sentences { $0.li { $0.a(sentence.words, href: sentence.path, .data("inline")) } }
        }
    }
}
