import VietnameseText

extension Reading.CitedDocument {
    init(_ citation: Citation, in tokens: Tokens) {
        type = citation.type
        number = citation.number.map { tokens.text($0..<$0 + 1) }
        symbol = citation.symbol.map { tokens.text($0) }
        date = citation.date?.year.flatMap { citation.date?.day(in: $0)?.iso } ?? citation.year.map(String.init)
        issuer = citation.issuer.map { tokens.text($0) }
        subject = citation.subject.map { Reading.Passage(tokens, $0, on: .subject) }
        passage = Reading.Passage(tokens, citation.tokens, on: citation.isLoose ? .citationShort : .citationSigned)
    }
}
