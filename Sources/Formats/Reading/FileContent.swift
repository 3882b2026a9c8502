/// Finds out what a file's bytes are by looking at them.
enum FileContent {
    case zip, compound, richText
    case foreign(ForeignFormat)
    case other

    init(of bytes: [UInt8]) {
        self = Self.magic.first { bytes.starts(with: $0.bytes) }?.content ?? (Self.isPicture(bytes) ? .foreign(.image) : .other)
    }

    /// Windows bitmaps, whose reserved bytes are zero, and WebP, whose name stands behind its length.
    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 12 else { return false }
        if bytes.starts(with: "BM".utf8), bytes[6..<10].allSatisfy({ $0 == 0 }) { return true }
        return bytes.starts(with: "RIFF".utf8) && bytes[8..<12].elementsEqual("WEBP".utf8)
    }

    private static let magic: [(bytes: [UInt8], content: FileContent)] = [
        ([0x50, 0x4b, 0x03, 0x04], .zip), ([0x50, 0x4b, 0x05, 0x06], .zip),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .compound),
        (Array("%PDF-".utf8), .foreign(.pdf)), (Array("{\\rtf".utf8), .richText),
        ([0x89, 0x50, 0x4e, 0x47], .foreign(.image)), ([0xff, 0xd8, 0xff], .foreign(.image)), (Array("GIF8".utf8), .foreign(.image)),
        (Array("II*\0".utf8), .foreign(.image)), (Array("MM\0*".utf8), .foreign(.image)),
        (Array("Rar!".utf8), .foreign(.archive)), ([0x37, 0x7a, 0xbc, 0xaf], .foreign(.archive)), ([0x1f, 0x8b], .foreign(.archive)),
    ]
}

/// What an OLE compound file is: either an Office program's old format, or a new one under a password.
enum CompoundFile {
    static func refusal(of bytes: [UInt8]) -> FormatRefusal {
        if holds("EncryptedPackage", in: bytes) { return .passwordProtected }
        if holds("WordDocument", in: bytes) { return isEncryptedWord(bytes) ? .passwordProtected : .unsupported(.oldWord) }
        if holds("__nameid_version1.0", in: bytes) { return .unsupported(.outlookMail) }
        if holds("Workbook", in: bytes) { return .unsupported(.spreadsheet) }
        if holds("PowerPoint Document", in: bytes) { return .unsupported(.slides) }
        return .damaged
    }

    /// The document's header ([MS-DOC] FibBase) lies in the first sector of nearly every file: its mark, and ten bytes on the flag fEncrypted.
    private static func isEncryptedWord(_ bytes: [UInt8]) -> Bool {
        bytes.count > 524 && bytes[512] == 0xec && bytes[513] == 0xa5 && bytes[523] & 0x01 != 0
    }

    /// Names in its directory are UTF-16, each in an entry of 128 bytes that begins on a multiple of that.
    private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
        let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
        return stride(from: 512, to: bytes.count - 127, by: 128).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}

/// What a text without a signature of its own is.
enum TextContent {
    /// XML that is no page: drawings, data, documents of Word 2003.
    static func isForeignMarkup(_ text: [UInt8]) -> Bool {
        text.prefix(64).drop { $0 == 0x20 || (0x09...0x0d).contains($0) }.starts(with: "<?xml".utf8)
    }

    /// The name only helps to tell a page from a text that begins with a bracket.
    static func isPage(_ text: [UInt8], named name: String) -> Bool {
        let opening = text.prefix(1_024).map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
        guard opening.first(where: { $0 != 0x20 && !(0x09...0x0d).contains($0) }) == UInt8(ascii: "<") else { return false }
        let signs = ["<html", "<!doctype html", "<head", "<body"]
        if signs.contains(where: { opening.firstRange(of: Array($0.utf8)) != nil }) { return true }
        let lowered = name.lowercased()
        return lowered.hasSuffix(".html") || lowered.hasSuffix(".htm")
    }
}

/// What its members make a ZIP archive.
enum ArchiveContent {
    case word, spreadsheet, openText
    case foreign(ForeignFormat)

    init(of archive: borrowing ZIPArchive) throws {
        if archive.contains("xl/workbook.xml") {
            self = .spreadsheet
        } else if archive.contains("xl/workbook.bin") {
            self = .foreign(.spreadsheet)
        } else if archive.contains("ppt/presentation.xml") {
            self = .foreign(.slides)
        } else if archive.contains("content.xml"), archive.contains("mimetype") || archive.contains("META-INF/manifest.xml") {
            self = .openText
        } else {
            self = .word
        }
    }
}
