/// Finds out what a file's bytes are by looking at them.
enum FileContent {
    case zip, compound
    case foreign(ForeignFormat)
    case other

    init(of bytes: [UInt8]) {
        self = Self.magic.first { bytes.starts(with: $0.bytes) }?.content ?? .other
    }

    private static let magic: [(bytes: [UInt8], content: FileContent)] = [
        ([0x50, 0x4b, 0x03, 0x04], .zip), ([0x50, 0x4b, 0x05, 0x06], .zip),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .compound),
        (Array("%PDF-".utf8), .foreign(.pdf)), (Array("{\\rtf".utf8), .foreign(.rtf)),
        ([0x89, 0x50, 0x4e, 0x47], .foreign(.image)), ([0xff, 0xd8, 0xff], .foreign(.image)), (Array("GIF8".utf8), .foreign(.image)),
        (Array("Rar!".utf8), .foreign(.archive)), ([0x37, 0x7a, 0xbc, 0xaf], .foreign(.archive)), ([0x1f, 0x8b], .foreign(.archive)),
    ]
}

/// What an OLE compound file is: either an Office program's old format, or a new one under a password.
enum CompoundFile {
    static func refusal(of bytes: [UInt8]) -> FormatRefusal {
        if holds("EncryptedPackage", in: bytes) { return .passwordProtected }
        if holds("WordDocument", in: bytes) { return .unsupported(.oldWord) }
        if holds("Workbook", in: bytes) { return .unsupported(.spreadsheet) }
        if holds("PowerPoint Document", in: bytes) { return .unsupported(.slides) }
        return .damaged
    }

    /// Names in its directory are UTF-16, each in an entry of 128 bytes that begins on a multiple of that.
    private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
        let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
        return stride(from: 512, to: bytes.count - 127, by: 128).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}

/// What its members make a ZIP archive.
enum ArchiveContent {
    case word, openText
    case foreign(ForeignFormat)

    init(of archive: borrowing ZIPArchive) throws {
        if archive.contains("xl/workbook.xml") || archive.contains("xl/workbook.bin") {
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
