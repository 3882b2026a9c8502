import Core

/// Something to know about a number before believing it.
package enum FigureMark: Sendable {
    /// Part of it was shared out by weights.
    case estimated
    /// The ledger has changed since it was printed: what it says now.
    case stale(now: Phrase)
    /// So many units have not answered.
    case missing(Int)

    fileprivate var words: Phrase {
        switch self {
        case .estimated: Phrase("ước tính", en: "estimated")
        case .stale(let now): Phrase("nay là \(now.vi)", en: "now \(now.en)")
        case .missing(let count): Phrase("thiếu \(count) đơn vị", en: "\(count) not reported")
        }
    }

    fileprivate var cssClass: String {
        switch self {
        case .estimated: "mark-estimated"
        case .stale: "mark-stale"
        case .missing: "mark-missing"
        }
    }
}

extension HTML {
    /// A number that opens into what it is made of. Answers without a number are said in words, never shown as 0.
    package mutating func figure(_ answer: Answer, opensTo path: String? = nil, marks: [FigureMark] = []) {
        guard let quantity = answer.quantity else {
            span(answer.phrase, .class("figure figure-empty"))
            return
        }
        element("span", FigureClass.figure) {
            if let path {
                $0.element("a", first: .href(path), FigureClass.link) { $0.figureText(quantity) }
            } else {
                $0.figureText(quantity)
            }
            for mark in marks { $0.span(mark.words, .class("figure-mark \(mark.cssClass)")) }
        }
    }

    /// The same where many stand close together: answers without a number are one sign, and words for those who cannot see it.
    package mutating func compactFigure(_ answer: Answer, opensTo path: String? = nil, marks: [FigureMark] = []) {
        guard let sign = answer.sign else { return figure(answer, opensTo: path, marks: marks) }
        span(sign, .class("figure-empty"), .ariaHidden)
        span(answer.phrase, .class("visually-hidden"))
    }

    /// What the signs of `compactFigure` mean.
    package mutating func compactFigureLegend(_ more: Phrase = Phrase("")) {
        p(
            Phrase(
                "– chưa báo cáo · 0ps không phát sinh · × không áp dụng.\(more.vi)",
                en: "– not reported · 0ps none occurred · × not applicable.\(more.en)"),
            .class("hint"))
    }

    /// The large number at the head of a page or a card, with what it counts beneath.
    package mutating func keyFigure(_ answer: Answer, _ label: Phrase, opensTo path: String? = nil, marks: [FigureMark] = []) {
        div(.class("key-figure")) {
            $0.p(.class("key-figure-number")) { $0.figure(answer, opensTo: path, marks: marks) }
            $0.p(label, .class("key-figure-label"))
        }
    }

    private mutating func figureText(_ quantity: Quantity) {
        if let word = quantity.qualifier.word {
            element("span", FigureClass.qualifier, word)
            text(" ")
        }
        element("span", FigureClass.amount, quantity.amount.onScreen)
    }
}

/// Made once: a page holds thousands of numbers.
enum FigureClass {
    static let figure: [Attribute?] = [.class("figure")]
    static let link: [Attribute?] = [.class("figure-link")]
    static let qualifier: [Attribute?] = [.class("qualifier")]
    static let amount: [Attribute?] = [.class("amount")]
    static let cell: [Attribute?] = [.class("num")]
}

extension Answer {
    /// One sign for an answer without a number; nil for a number.
    package var sign: String? {
        switch self {
        case .quantity: nil
        case .noneOccurred: "0ps"
        case .notApplicable: "×"
        case .notReported: "–"
        }
    }
}
