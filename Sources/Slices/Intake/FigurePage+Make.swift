import Core
import Ledger
import VietnameseText
import Web

extension FigurePage {
    /// The figure of a proposal, as it was read or as other words say it.
    /// - Parameters:
    ///   - chosen: the words a person chose instead; nil for those that were read.
    ///   - mistyped: what was typed and could not be accepted.
    init(_ proposal: Proposal, _ material: ReviewMaterial, _ view: ReviewView, chosen: WordsAsked, mistyped: MistypedFigure? = nil) {
        let document = material.document
        let words = chosen.words ?? ChosenWords(proposal.span, in: document)
        let read = proposal.figure
        let isOther = chosen.words.map { $0.span != proposal.span } ?? false
        let guesses = isOther ? words?.guesses ?? [] : read?.guesses ?? []
        let guess = isOther ? guesses.first?.code ?? read?.indicator : read?.indicator
        let memory = RuleOffer(proposal, in: Array(document.text.unicodeScalars))
        let typed = FigureForm.Typed(
            indicator: material.catalogue.first { $0.code == guess && $0.isDeclared }?.code,
            quantity: (isOther ? words?.quantity : nil)?.phrase.vi ?? read?.quantity.phrase.vi,
            window: (read?.window ?? document.window).name.vi,
            span: isOther ? words?.span : nil, remembers: memory?.isUsual ?? false)
        self.init(
            title: Phrase("Sửa số liệu", en: "Change a figure"), document: Self.link(to: document, view, at: proposal.id),
            editor: FigureEditor(
                passage: .init(words, asked: chosen),
                form: FigureForm(
                    mistyped?.typed ?? typed, guesses, material, mistyped, memory: memory, whose: read.flatMap { UnitChoice($0, material) }),
                action: "/proposals/\(proposal.id)/confirmation", rereading: "/proposals/\(proposal.id)", view: view,
                back: Self.back(to: document, view, at: proposal.id),
                warning: isOther && words?.quantity == nil ? IntakeRefusal.noNumber.inOneSentence : nil, sentences: []))
    }

    /// A figure that reading has missed.
    init(addingTo material: ReviewMaterial, _ view: ReviewView, chosen: WordsAsked, mistyped: MistypedFigure? = nil) {
        let document = material.document
        let adding = "/documents/\(document.id)/figures/new"
        let form = chosen.words.map { words in
            let typed = FigureForm.Typed(
                indicator: words.guesses.first?.code, quantity: words.quantity?.phrase.vi ?? "", window: document.window.name.vi,
                span: words.span)
            return FigureForm(mistyped?.typed ?? typed, words.guesses, material, mistyped)
        }
        self.init(
            title: Phrase("Thêm số liệu bỏ sót", en: "Add a missed figure"), document: Self.link(to: document, view, at: nil),
            editor: FigureEditor(
                passage: .init(chosen.words, asked: chosen), form: form, action: "/documents/\(document.id)/figures", rereading: adding,
                view: view, back: Self.back(to: document, view, at: nil),
                warning: chosen.words.map { $0.quantity == nil } == true ? IntakeRefusal.noNumber.inOneSentence : nil,
                sentences: form == nil ? Self.sentences(of: material, view, adding) : []))
    }

    private static func link(to document: StoredDocument, _ view: ReviewView, at proposal: ProposalID?) -> Link {
        Link(Phrase(document.name), path: back(to: document, view, at: proposal))
    }

    private static func back(to document: StoredDocument, _ view: ReviewView, at proposal: ProposalID?) -> String {
        view.path(of: "/documents/\(document.id)") + (proposal.map { "#card-\($0)" } ?? "#proposals")
    }

    /// Sentences with a number in which no figure was read, in the order of the text.
    private static func sentences(of material: ReviewMaterial, _ view: ReviewView, _ adding: String) -> [FigureEditor.Sentence] {
        let tokens = Tokens(material.document.text)
        let read = material.proposals.filter { $0.kind == .figure || $0.kind == .citation }.map(\.span)
        var next = 0
        var sentences: [FigureEditor.Sentence] = []
        for sentence in Sentences.ranges(in: tokens, tokens.indices) where sentences.count < mostSentences {
            let span = tokens.span(sentence)
            while next < read.count, read[next].upperBound <= span.lowerBound { next += 1 }
            let isRead = next < read.count && read[next].overlaps(span)
            guard !isRead, span.count <= ChosenWords.longest, sentence.contains(where: { tokens[$0].isNumber }) else { continue }
            let address = view.path(of: adding)
            sentences.append(
                .init(words: tokens.text(span: span), path: "\(address)\(address.contains("?") ? "&" : "?")span=\(span.inAddress)"))
        }
        return sentences
    }

    private static let mostSentences = 100
}

/// Which words of a document the address of a page names, by their place or by themselves.
struct WordsAsked: Sendable {
    /// Nil when none are named, or the text has no such words.
    let words: ChosenWords?
    /// What was typed; nil when words were not typed.
    let typed: String?
    let error: Phrase?

    /// - Parameter place: where typed words are looked for first.
    init(_ query: FormFields, in document: StoredDocument, near place: Int) {
        let span = Range(inAddress: query["span"])
        typed = span == nil ? query[FigureForm.words].flatMap { $0.isEmpty ? nil : $0 } : nil
        words = (span ?? typed.flatMap { ChosenWords.find($0, near: place, in: document.text) }).flatMap { ChosenWords($0, in: document) }
        error = words == nil && (span != nil || typed != nil) ? IntakeRefusal.noSuchWords.inOneSentence : nil
    }

    /// Words that a form carried along.
    init(_ span: Range<Int>?, in document: StoredDocument) {
        (words, typed, error) = (span.flatMap { ChosenWords($0, in: document) }, nil, nil)
    }
}

extension FigureEditor.Passage {
    fileprivate init(_ words: ChosenWords?, asked: WordsAsked) {
        self.init(
            before: words?.before ?? "", words: asked.error == nil ? words?.words ?? "" : asked.typed ?? "", after: words?.after ?? "",
            error: asked.error)
    }
}

extension FigureForm {
    /// The indicators it may be stand first.
    fileprivate init(
        _ typed: Typed, _ guesses: [IndicatorGuess], _ material: ReviewMaterial, _ mistyped: MistypedFigure?, memory: RuleOffer? = nil,
        whose: UnitChoice? = nil
    ) {
        let likely = guesses.compactMap(material.indicator(of:))
        let rest = FigureForm.choices(from: material.catalogue.filter { !likely.contains($0) })
        let first = Choices(group: "Có thể là", indicators: likely.map { Field.Option($0.code, $0.label) })
        self.init(
            typed: typed, choices: likely.isEmpty ? rest : [first] + rest, memory: memory, whose: whose,
            errors: mistyped?.errors ?? FormErrors())
    }
}

extension IntakeRefusal {
    /// What happened and what to do, on one line.
    fileprivate var inOneSentence: Phrase { Phrase("\(sentence.vi) \(remedy.vi)", en: "\(sentence.en) \(remedy.en)") }
}
