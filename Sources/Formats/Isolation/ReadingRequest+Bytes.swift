import Core

extension ReadingRequest {
    private enum Kind: UInt8 { case file, pages, picture, photograph }

    var bytes: [UInt8] {
        var writer = PackedWriter()
        switch self {
        case .file(let bytes, let name):
            writer.byte(Kind.file.rawValue)
            writer.bytes(Array(name.utf8.prefix(1_024)))
            writer.bytes(bytes)
        case .pages(let material):
            writer.byte(Kind.pages.rawValue)
            writer.bytes(Array(material.source.rawValue.utf8))
            writer.bytes(material.layout)
            writer.number(material.recognised.count)
            for page in material.recognised {
                writer.number(page.number)
                writer.bytes(page.words)
            }
        case .photograph(let bytes):
            writer.byte(Kind.photograph.rawValue)
            writer.bytes(bytes)
        case .picture(let image, let quarterTurns):
            writer.byte(Kind.picture.rawValue)
            writer.number(quarterTurns)
            writer.bytes(image)
        }
        return writer.output
    }

    /// Nil for anything but what `bytes` makes.
    init?(_ message: [UInt8]) {
        var reader = PackedReader(message)
        switch reader.byte().flatMap(Kind.init) {
        case .file:
            guard let name = reader.bytes(), let bytes = reader.bytes() else { return nil }
            self = .file(Array(bytes), name: String(decoding: name, as: UTF8.self))
        case .pages:
            guard let material = Self.material(from: &reader) else { return nil }
            self = .pages(material)
        case .photograph:
            guard let bytes = reader.bytes() else { return nil }
            self = .photograph(Array(bytes))
        case .picture:
            guard let turns = reader.number(), let image = reader.bytes() else { return nil }
            self = .picture(Array(image), quarterTurns: turns)
        case nil: return nil
        }
        guard reader.isAtEnd else { return nil }
    }

    private static func material(from reader: inout PackedReader) -> PagedMaterial? {
        guard let source = reader.bytes().flatMap({ ReadDocument.Source(rawValue: String(decoding: $0, as: UTF8.self)) }),
            let layout = reader.bytes(), let count = reader.number()
        else { return nil }
        var material = PagedMaterial(layout: Array(layout), source: source)
        for _ in 0..<count {
            guard let number = reader.number(), let words = reader.bytes() else { return nil }
            material.recognised.append(RecognisedPage(number: number, words: Array(words)))
        }
        return material
    }
}
