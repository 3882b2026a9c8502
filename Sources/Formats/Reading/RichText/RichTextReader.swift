/// Reads the text of an .rtf file: what a reader of the printed page would see, changes accepted.
struct RichTextReader {
    let limits: ReadingLimits

    func read(_ bytes: [UInt8]) throws -> ReadDocument {
        var (document, ends) = try read(bytes, knownEnds: [], disguise: nil)
        // Rows that are not alike take a second reading, which knows the columns of all of them.
        if !ends.isEmpty { document = try read(bytes, knownEnds: ends, disguise: nil).document }
        guard let disguise = LegacyEncoding.disguised(in: document.text) else { return document }
        return try read(bytes, knownEnds: ends, disguise: disguise).document
    }

    private func read(_ bytes: [UInt8], knownEnds: [[Int]], disguise: LegacyEncoding?) throws -> (document: ReadDocument, ends: [[Int]]) {
        let text = RichText(limits: limits, builder: DocumentBuilder(limits: limits, disguise: disguise), knownEnds: knownEnds)
        var lexer = RichTextLexer(bytes)
        while !text.isFinished, let token = lexer.next() { try text.take(token) }
        return (try text.document(), text.ends)
    }
}
