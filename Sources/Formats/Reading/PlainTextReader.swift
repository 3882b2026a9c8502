import VietnameseText

/// Reads a text without markup, line by line.
struct PlainTextReader {
    let limits: ReadingLimits

    /// The text is in UTF-8, composed or not.
    func read(_ bytes: [UInt8]) throws -> ReadDocument {
        var text = ComposedForm.text(utf8: VisibleText.of(utf8: bytes))
        if let disguise = LegacyEncoding.disguised(in: text) {
            text = ComposedForm.text(utf8: VisibleText.of(utf8: disguise.undisguised(bytes)))
        }
        guard text.utf8.count(where: { $0 & 0xc0 != 0x80 }) <= limits.textScalars else {
            throw FormatRefusal.textTooLong(scalars: limits.textScalars)
        }
        let blocks = ReadDocument.Block.paragraphs(of: text)
        guard !blocks.isEmpty else { throw FormatRefusal.noText }
        return ReadDocument(text: text, blocks: blocks, source: .plainText)
    }
}
