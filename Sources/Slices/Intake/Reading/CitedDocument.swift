import VietnameseText

extension Reading.CitedDocument {
    init(_ citation: Citation, in tokens: Tokens) {
        type = citation.type
        number = citation.number.map { tokens.text($0) }
        symbol = citation.symbol.map { tokens.text($0) }
        date = citation.date?.year.flatMap { citation.date?.day(in: $0)?.iso } ?? citation.year.map(String.init)
        issuer = citation.issuer.map { tokens.text($0) }
        subject = citation.subject.map { Reading.Passage(tokens, $0, on: .subject) }
        passage = Reading.Passage(tokens, citation.tokens, on: citation.isLoose ? .citationShort : .citationSigned)
    }
}

extension Reading {
    /// For each citation the full name of its document, where another mention in the text says more than it does: "Nghị quyết 35" is
    /// Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị.
    package var fullNames: [String?] {
        let register = CitationRegister(mentions, in: layout.tokens)
        return register.antecedents.enumerated().map { place, antecedent in
            place == antecedent ? nil : register.names[antecedent].text
        }
    }
}
