import Core
import Web

/// What was read in one place of a document, as a person is asked about it.
struct ProposalCard: Sendable {
    let key: String
    /// What it is, where its group does not say so: a section's kind.
    let kind: Phrase?
    let headline: Headline
    let details: [Phrase]
    let state: State
    /// What to look out for before confirming.
    let warnings: [Phrase]
    /// What confirming would write, and how to change it; nil for what goes into no ledger.
    let form: FigureForm?

    enum Headline: Sendable {
        case quantity(Answer, unitOfMeasure: String)
        case words(String)
    }

    enum State: Sendable {
        /// Waits for a decision; `mayDecide` says whether by this person.
        case open(mayDecide: Bool)
        case confirmed(RecordedFigure?, by: Phrase, mayReopen: Bool)
        case dropped(by: Phrase, mayReopen: Bool)
    }

    /// - Parameter filter: the list the person is looking at, to come back to.
    func write(filter: String, to html: inout HTML) {
        html.linkedCard(key, isSettled ? .data("settled") : nil) {
            $0.div(.class("card-head")) {
                writeHeadline(to: &$0)
                writeState(to: &$0)
            }
            for detail in details { $0.p(detail, .class("card-detail")) }
            switch state {
            case .open(let mayDecide):
                for warning in warnings { $0.p(warning, .class("card-warning")) }
                mayDecide ? writeDecision(filter: filter, to: &$0) : $0.spanLink(key)
            case .confirmed(let record, let by, let mayReopen):
                record?.write(to: &$0)
                $0.p(record.map { Phrase("\($0.window.vi) · \(by.vi)", en: "\($0.window.en) · \(by.en)") } ?? by, .class("card-detail"))
                writeReopening(mayReopen, filter: filter, to: &$0)
            case .dropped(let by, let mayReopen):
                $0.p(by, .class("card-detail"))
                writeReopening(mayReopen, filter: filter, to: &$0)
            }
        }
    }

    private var isSettled: Bool {
        if case .open = state { false } else { true }
    }

    private func writeState(to html: inout HTML) {
        switch state {
        case .open: html.tag(Phrase("chờ xác nhận", en: "to confirm"), .waiting)
        case .confirmed: html.tag(Phrase("đã xác nhận", en: "confirmed"), .done)
        case .dropped: html.tag(Phrase("đã bỏ", en: "dropped"))
        }
    }

    private func writeHeadline(to html: inout HTML) {
        html.p(.class("card-headline"), .id("what-\(key)")) {
            if let kind {
                $0.span(kind, .class("card-kind"))
                $0.text(" ")
            }
            switch headline {
            case .quantity(let answer, let unit):
                $0.figure(answer)
                $0.span(unit, .class("card-unit"))
            case .words(let words): $0.text(words)
            }
        }
    }

    /// The fields and the two answers. Each change has a form of its own; the buttons stand side by side all the same.
    private func writeDecision(filter: String, to html: inout HTML) {
        let id = "confirm-\(key)"
        html.form(post: "/proposals/\(key)/confirmation", .id(id)) {
            $0.hidden("kind", filter)
            form?.write(to: &$0)
        }
        html.div(.class("card-actions")) {
            $0.button(Phrase("Xác nhận", en: "Confirm"), as: .quiet, .form(id), .data("shortcut", "Enter"), .ariaDescribedby("what-\(key)"))
            $0.form(post: "/proposals/\(key)/dismissal") {
                $0.hidden("kind", filter)
                $0.button(Phrase("Bỏ", en: "Drop"), as: .quiet, .data("shortcut", "x"), .ariaDescribedby("what-\(key)"))
                if let memory = form?.memory, memory.isUsual {
                    $0.button(
                        Phrase(
                            "Bỏ và nhớ: “\(memory.phrase)” không phải số liệu", en: "Drop and remember: “\(memory.phrase)” is no figure"),
                        as: .link, .name("remember"), .value("1"), .ariaDescribedby("what-\(key)"))
                }
            }
            $0.spanLink(key)
        }
    }

    private func writeReopening(_ mayReopen: Bool, filter: String, to html: inout HTML) {
        html.div(.class("card-actions")) {
            if mayReopen {
                $0.form(post: "/proposals/\(key)/reopening") {
                    $0.hidden("kind", filter)
                    $0.button(Phrase("Mở lại", en: "Reopen"), as: .link, .ariaDescribedby("what-\(key)"))
                }
            }
            $0.spanLink(key)
        }
    }
}
