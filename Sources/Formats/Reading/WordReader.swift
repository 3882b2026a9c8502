/// Reads the text of a .docx: what a reader of the printed page would see, changes accepted.
struct WordReader {
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    func read(_ archive: borrowing ZIPArchive) throws -> ReadDocument {
        let main = try mainPart(of: archive)
        let parts = try archive.relationships(of: main, limits: limits)
        let styles = WordStyles()
        if let name = parts.first(.styles) { _ = try archive.parse(name, to: styles, limits: limits) }
        let body = try text(of: main, parts, styles, in: archive, disguise: nil)
        guard let disguise = LegacyEncoding.disguised(in: body.text) else { return body }
        return try text(of: main, parts, styles, in: archive, disguise: disguise)
    }

    private func text(
        of main: String, _ parts: PackageRelationships, _ styles: WordStyles, in archive: borrowing ZIPArchive, disguise: LegacyEncoding?
    ) throws -> ReadDocument {
        let numbering = WordNumbering()
        if let name = parts.first(.numbering) { _ = try archive.parse(name, to: numbering, limits: limits) }
        func empty() -> WordText {
            WordText(builder: DocumentBuilder(limits: limits, disguise: disguise), styles: styles, numbering: numbering)
        }
        for name in parts.all(.header) {
            let header = empty()
            guard try archive.parse(name, to: header, limits: limits), let document = try header.documentIfAny() else { continue }
            try SecrecyMark.refuse(in: document.text)
        }
        let text = empty()
        guard try archive.parse(main, to: text, limits: limits) else { throw FormatRefusal.damaged }
        for name in parts.all(.footnotes) + parts.all(.endnotes) { _ = try archive.parse(name, to: text, limits: limits) }
        return try text.document()
    }

    private func mainPart(of archive: borrowing ZIPArchive) throws -> String {
        let package = try archive.relationships(of: "", limits: limits)
        if let name = package.first(.document), archive.contains(name) { return name }
        guard archive.contains("word/document.xml") else { throw FormatRefusal.unsupported(.archive) }
        return "word/document.xml"
    }
}
