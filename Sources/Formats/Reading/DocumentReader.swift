import VietnameseText

/// Reads documents, each recognised by its content. Meant for `IsolatedReader`'s child: strangers' files are not read in the server.
package struct DocumentReader: Sendable {
    package let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
    }

    /// Throws a `FormatRefusal`, and nothing else. The name only helps to tell a page from a text that begins with a bracket.
    package func read(_ bytes: [UInt8], named name: String) throws -> ReadDocument {
        guard !bytes.isEmpty else { throw FormatRefusal.empty }
        guard bytes.count <= limits.fileBytes else { throw FormatRefusal.fileTooLarge(megabytes: limits.fileBytes >> 20) }
        let document = try parse(bytes, named: name)
        try SecrecyMark.refuse(in: document.text)
        return document
    }

    private func parse(_ bytes: [UInt8], named name: String) throws -> ReadDocument {
        switch FileContent(of: bytes) {
        case .zip: return try readArchive(ZIPArchive(bytes, limits: limits))
        case .compound: throw CompoundFile.refusal(of: bytes)
        case .foreign(let format): throw FormatRefusal.unsupported(format)
        case .other:
            let text = try TextDecoding.decode(bytes)
            return isPage(text, named: name) ? try HTMLReader.read(text, limits: limits) : try plainText(text)
        }
    }

    private func readArchive(_ archive: consuming ZIPArchive) throws -> ReadDocument {
        switch try ArchiveContent(of: archive) {
        case .word: try WordReader(limits: limits).read(archive)
        case .openText: try OpenTextReader(limits: limits).read(archive)
        case .foreign(let format): throw FormatRefusal.unsupported(format)
        }
    }

    private func plainText(_ bytes: [UInt8]) throws -> ReadDocument {
        var text = String(decoding: ComposedForm.of(utf8: VisibleText.of(utf8: bytes)), as: UTF8.self)
        if let disguise = LegacyEncoding.disguised(in: text) {
            text = String(decoding: ComposedForm.of(utf8: VisibleText.of(utf8: disguise.undisguised(bytes))), as: UTF8.self)
        }
        guard text.utf8.count(where: { $0 & 0xc0 != 0x80 }) <= limits.textScalars else {
            throw FormatRefusal.textTooLong(scalars: limits.textScalars)
        }
        let blocks = ReadDocument.Block.paragraphs(of: text)
        guard !blocks.isEmpty else { throw FormatRefusal.noText }
        return ReadDocument(text: text, blocks: blocks, source: .plainText)
    }

    private func isPage(_ text: [UInt8], named name: String) -> Bool {
        let opening = text.prefix(1_024).map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
        guard opening.first(where: { $0 != 0x20 && !(0x09...0x0d).contains($0) }) == UInt8(ascii: "<") else { return false }
        let signs = ["<html", "<!doctype html", "<head", "<body"]
        if signs.contains(where: { opening.firstRange(of: Array($0.utf8)) != nil }) { return true }
        let lowered = name.lowercased()
        return lowered.hasSuffix(".html") || lowered.hasSuffix(".htm")
    }
}
