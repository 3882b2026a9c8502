import Core
import Ledger

/// What a person changed in a proposed figure when confirming it. Nothing of it is stored twice: the proposal keeps what was read, its
/// entry what was recorded and from which words.
struct Correction: Hashable, Sendable {
    struct Change: Hashable, Sendable {
        let from: String
        let to: String
    }

    let indicator: Change?
    let quantity: Change?
    /// Words of the document, where the person chose others than those that were read.
    let words: Change?

    /// Nil for what was confirmed as it was read, or is not confirmed.
    init?(of proposal: Proposal, in material: ReviewMaterial) {
        guard let read = proposal.figure, let entry = material.entry(of: proposal) else { return nil }
        let recorded = material.recorded(entry)
        let (before, after) = (material.guess(for: read)?.label, recorded?.indicator)
        indicator = before == after ? nil : Change(from: before ?? "–", to: after ?? "–")
        let quantities = (Answer.quantity(read.quantity), entry.figure.answer)
        quantity = quantities.0 == quantities.1 ? nil : Change(from: quantities.0.phrase.vi, to: quantities.1.phrase.vi)
        if case .span(_, let start, let end) = entry.figure.source, start..<end != proposal.span {
            words = Change(from: proposal.words, to: material.document.words(start..<end))
        } else {
            words = nil
        }
        if indicator == nil, quantity == nil, words == nil { return nil }
    }

    var phrase: Phrase {
        let parts = [
            indicator.map { ("chỉ tiêu", "indicator", $0) }, quantity.map { ("số", "number", $0) }, words.map { ("chữ", "words", $0) },
        ].compactMap(\.self)
        return Phrase(
            parts.map { "\($0.0) \($0.2.from) → \($0.2.to)" }.joined(separator: "; "),
            en: parts.map { "\($0.1) \($0.2.from) → \($0.2.to)" }.joined(separator: "; "))
    }
}

extension StoredDocument {
    /// The characters of a span; empty for one the text does not have.
    func words(_ span: Range<Int>) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: span.lowerBound, limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: span.count, limitedBy: scalars.endIndex)
        else { return "" }
        return String(scalars[start..<end])
    }
}
