/// Reads the text of an .odt (OpenDocument, OASIS 1.3 and before): what a reader of the printed page would see, changes accepted.
struct OpenTextReader {
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    func read(_ archive: borrowing ZIPArchive) throws -> ReadDocument {
        let manifest = OpenManifest()
        _ = try archive.parse("META-INF/manifest.xml", to: manifest, limits: limits)
        guard !manifest.isEncrypted else { throw FormatRefusal.passwordProtected }
        let styles = OpenTextStyles()
        _ = try archive.parse("styles.xml", to: styles, limits: limits)
        _ = try archive.parse("content.xml", to: styles, limits: limits)
        try checkHeaders(of: archive, styles)
        let body = try text(of: archive, styles, disguise: nil)
        guard let disguise = LegacyEncoding.disguised(in: body.text) else { return body }
        return try text(of: archive, styles, disguise: disguise)
    }

    private func text(of archive: borrowing ZIPArchive, _ styles: OpenTextStyles, disguise: LegacyEncoding?) throws -> ReadDocument {
        let text = OpenText(in: .body, builder: DocumentBuilder(limits: limits, disguise: disguise), styles: styles)
        guard try archive.parse("content.xml", to: text, limits: limits) else { throw FormatRefusal.damaged }
        return try text.document()
    }

    /// A State secret may be stamped in the page's header only.
    private func checkHeaders(of archive: borrowing ZIPArchive, _ styles: OpenTextStyles) throws {
        let headers = OpenText(in: .headers, builder: DocumentBuilder(limits: limits), styles: styles)
        guard try archive.parse("styles.xml", to: headers, limits: limits), let document = try headers.documentIfAny() else { return }
        try SecrecyMark.refuse(in: document.text)
    }
}

/// Whether any part of the package is under a password.
final class OpenManifest: XMLListener {
    private(set) var isEncrypted = false

    func open(_ element: XMLElement) {
        if element.name == XMLName(namespace: .manifest, local: "encryption-data") { isEncrypted = true }
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
