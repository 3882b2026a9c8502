import Core
import Web

/// What was read in one place of a document, as a person is asked about it.
struct ProposalCard: Sendable {
    let key: String
    /// What it is, where its list does not say so.
    let kind: Phrase?
    let headline: Headline
    let details: [Phrase]
    let state: State
    /// What to look out for before confirming.
    let warnings: [Phrase]
    /// Where its words are marked: on this page, or in another part of the text.
    let span: String

    enum Headline: Sendable {
        case quantity(Answer, unitOfMeasure: String)
        case words(String)
    }

    enum State: Sendable {
        case open(Question, Phrase, TagTone)
        case confirmed(RecordedFigure?, by: Phrase, changes: [Phrase], mayReopen: Bool)
        case dropped(by: Phrase, mayReopen: Bool)
    }

    /// What can be answered about an open proposal.
    enum Question: Sendable {
        /// By others, not by this person.
        case none
        case isRight
        /// For figures: what confirming would write, where that is likely; what else it may be; whose it is, where its table says so; the
        /// words a rule could be made of; and where to say something else.
        case indicator(Target?, others: [Target], whose: UnitChoice?, memory: RuleOffer?, editing: String)
    }

    struct Target: Sendable {
        let code: String
        let label: String
        let window: Phrase
    }

    /// - Parameter view: the list the person is looking at, to come back to.
    func write(_ view: ReviewView, to html: inout HTML) {
        html.linkedCard(key, isSettled ? .data("settled") : nil) {
            $0.div(.class("card-head")) {
                writeHeadline(to: &$0)
                writeState(to: &$0)
            }
            for detail in details { $0.p(detail, .class("card-detail")) }
            switch state {
            case .open(let question, _, _):
                for warning in warnings { $0.p(warning, .class("card-warning")) }
                write(question, view, to: &$0)
            case .confirmed(let record, let by, let changes, let mayReopen):
                record?.write(to: &$0)
                for change in changes { $0.p(change, .class("card-detail")) }
                $0.p(record.map { Phrase("\($0.window.vi) · \(by.vi)", en: "\($0.window.en) · \(by.en)") } ?? by, .class("card-detail"))
                writeReopening(mayReopen, view, to: &$0)
            case .dropped(let by, let mayReopen):
                $0.p(by, .class("card-detail"))
                writeReopening(mayReopen, view, to: &$0)
            }
        }
    }

    private var isSettled: Bool {
        if case .open = state { false } else { true }
    }

    private func writeState(to html: inout HTML) {
        switch state {
        case .open(_, let words, let tone): html.tag(words, tone)
        case .confirmed: html.tag(Phrase("đã xác nhận", en: "confirmed"), .done)
        case .dropped: html.tag(Phrase("đã bỏ", en: "dropped"))
        }
    }

    private func writeHeadline(to html: inout HTML) {
        html.h3(.class("card-headline"), .id("what-\(key)")) {
            if let kind {
                $0.span(kind, .class("card-kind"))
                $0.text(" ")
            }
            switch headline {
            case .quantity(let answer, let unit):
                $0.figure(answer)
                $0.text(" ")
                $0.span(unit, .class("card-unit"))
            case .words(let words): $0.text(words)
            }
        }
    }

    private func write(_ question: Question, _ view: ReviewView, to html: inout HTML) {
        switch question {
        case .none: html.div(.class("card-actions")) { writeSpanLink(to: &$0) }
        case .isRight:
            html.div(.class("card-actions")) {
                $0.form(post: "/proposals/\(key)/confirmation") {
                    $0.hidden(view)
                    $0.button(
                        Phrase("Xác nhận", en: "Confirm"), as: .quiet, .data("shortcut", "Enter"), .ariaDescribedby("what-\(key)"))
                }
                writeDismissal(view, to: &$0)
                writeSpanLink(to: &$0)
            }
        case .indicator(let target, let others, let whose, let memory, let editing):
            if let target { write(target, to: &html) }
            if !others.isEmpty { write(others, target == nil, whose, memory, view, to: &html) }
            writeActions(target, whose, memory, editing, view, to: &html)
        }
    }

    private func write(_ target: Target, to html: inout HTML) {
        html.p(.class("card-target")) {
            $0.text(Phrase("Ghi vào sổ cái: ", en: "Goes into the ledger as: "))
            $0.strong(target.label)
            $0.text(Phrase(", \(target.window.vi)", en: ", \(target.window.en)"))
        }
    }

    /// A click each: the figure is confirmed as this indicator.
    private func write(
        _ others: [Target], _ isFirst: Bool, _ whose: UnitChoice?, _ memory: RuleOffer?, _ view: ReviewView, to html: inout HTML
    ) {
        html.form(post: "/proposals/\(key)/confirmation", .class("card-guesses")) { html in
            html.hidden(view)
            if memory?.isUsual == true { html.hidden(FigureForm.remember, "1") }
            whose?.write(to: &html)
            html.span(isFirst ? Phrase("Xác nhận là", en: "Confirm as") : Phrase("Hoặc là", en: "Or as"))
            for target in others {
                html.button(target.label, as: .quiet, .name("indicator"), .value(target.code), .ariaDescribedby("what-\(key)"))
            }
        }
    }

    /// Whatever else is wrong is said on the page behind “Sửa”.
    private func writeActions(
        _ target: Target?, _ whose: UnitChoice?, _ memory: RuleOffer?, _ editing: String, _ view: ReviewView, to html: inout HTML
    ) {
        html.div(.class("card-actions")) {
            if let target {
                $0.form(post: "/proposals/\(key)/confirmation") {
                    $0.hidden(view)
                    whose?.write(to: &$0)
                    $0.button(
                        Phrase("Xác nhận", en: "Confirm"), as: .quiet, .name("indicator"), .value(target.code), .data("shortcut", "Enter"),
                        .ariaDescribedby("what-\(key)"))
                }
            }
            $0.a(
                target == nil ? Phrase("Chọn chỉ tiêu", en: "Choose an indicator") : Phrase("Sửa", en: "Change"), href: editing,
                .class("button button-quiet"), .data("edit"), .ariaDescribedby("what-\(key)"))
            writeDismissal(view, memory, to: &$0)
            writeSpanLink(to: &$0)
        }
    }

    private func writeDismissal(_ view: ReviewView, _ memory: RuleOffer? = nil, to html: inout HTML) {
        html.form(post: "/proposals/\(key)/dismissal") {
            $0.hidden(view)
            $0.button(Phrase("Bỏ", en: "Drop"), as: .quiet, .data("shortcut", "x"), .ariaDescribedby("what-\(key)"))
            if let memory, memory.isUsual {
                $0.button(
                    Phrase("Bỏ và nhớ: “\(memory.phrase)” không phải số liệu", en: "Drop and remember: “\(memory.phrase)” is no figure"),
                    as: .link, .name(FigureForm.remember), .value("1"), .ariaDescribedby("what-\(key)"))
            }
        }
    }

    private func writeReopening(_ mayReopen: Bool, _ view: ReviewView, to html: inout HTML) {
        html.div(.class("card-actions")) {
            if mayReopen {
                $0.form(post: "/proposals/\(key)/reopening") {
                    $0.hidden(view)
                    $0.button(Phrase("Mở lại", en: "Reopen"), as: .link, .ariaDescribedby("what-\(key)"))
                }
            }
            writeSpanLink(to: &$0)
        }
    }

    private func writeSpanLink(to html: inout HTML) {
        html.a(Phrase("Xem trong văn bản", en: "See in the text"), href: span, .class("span-link"), .ariaDescribedby("what-\(key)"))
    }
}
