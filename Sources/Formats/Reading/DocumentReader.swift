/// Reads documents, each recognised by its content. Meant for `IsolatedReader`'s child: strangers' files are not read in the server.
package struct DocumentReader: Sendable {
    package let limits: ReadingLimits
    /// How many mails it stands in.
    private var depth = 0

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

    /// For a file that came inside another.
    func nested() throws -> DocumentReader {
        guard depth < limits.mailDepth else { throw FormatRefusal.nestedTooDeep }
        var reader = self
        reader.depth += 1
        return reader
    }

    private func parse(_ bytes: [UInt8], named name: String) throws -> ReadDocument {
        switch FileContent(of: bytes) {
        case .zip: return try readArchive(ZIPArchive(bytes, limits: limits))
        case .richText: return try RichTextReader(limits: limits).read(bytes)
        case .compound: throw CompoundFile.refusal(of: bytes)
        case .foreign(let format): throw FormatRefusal.unsupported(format)
        case .other: return MailHeader.begins(bytes) ? try MailReader(reader: self).read(bytes) : try readText(bytes, named: name)
        }
    }

    private func readText(_ bytes: [UInt8], named name: String) throws -> ReadDocument {
        let text = try TextDecoding.decode(bytes)
        if TextContent.isPage(text, named: name) { return try HTMLReader.read(text, limits: limits) }
        guard !TextContent.isForeignMarkup(text) else { throw FormatRefusal.unsupported(.xml) }
        return try DelimitedReader(limits: limits).read(text, named: name) ?? PlainTextReader(limits: limits).read(text)
    }

    private func readArchive(_ archive: consuming ZIPArchive) throws -> ReadDocument {
        switch try ArchiveContent(of: archive) {
        case .word: try WordReader(limits: limits).read(archive)
        case .spreadsheet: try SpreadsheetReader(limits: limits).read(archive)
        case .openText: try OpenTextReader(limits: limits).read(archive)
        case .foreign(let format): throw FormatRefusal.unsupported(format)
        }
    }
}
