/// Reads what `pdftotext -bbox-layout` writes: a line for each page and each word. It is read line by line and not as XML, for
/// poppler passes control codes on that no XML may have.
enum PDFWords {
    /// A page of nothing but dots and dashes has some ten thousand words; more is an attack.
    private static let mostOnAPage = 30_000

    static func pages(in output: [UInt8]) throws -> [Page] {
        var pages: [Page] = []
        for line in output.split(separator: 0x0a) {
            let content = line.drop { $0 == 0x20 }
            if content.starts(with: "<word ".utf8) {
                guard !pages.isEmpty, let word = word(content) else { continue }
                guard pages[pages.count - 1].words.count < mostOnAPage else { throw FormatRefusal.damaged }
                pages[pages.count - 1].words.append(word)
            } else if content.starts(with: "<page ".utf8) {
                let scanner = AttributeScanner(content)
                pages.append(Page(number: pages.count + 1, width: scanner.number("width") ?? 595, height: scanner.number("height") ?? 842))
            }
        }
        return pages
    }

    private static func word(_ line: ArraySlice<UInt8>) -> PageWord? {
        guard let tagEnd = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let scanner = AttributeScanner(line[..<tagEnd])
        guard let left = scanner.number("xMin"), let right = scanner.number("xMax"), let top = scanner.number("yMin"),
            let bottom = scanner.number("yMax")
        else { return nil }
        let rest = line[(tagEnd + 1)...]
        let close = rest.lastIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        let word = PageWord(left: left, right: right, top: top, bottom: bottom, text: unescaped(rest[..<close]))
        return word.isPlausible ? word : nil
    }

    /// Only these five are ever written.
    private static let entities: [(name: StaticString, byte: UInt8)] = [
        ("&amp;", 0x26), ("&lt;", 0x3c), ("&gt;", 0x3e), ("&quot;", 0x22), ("&apos;", 0x27),
    ]

    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(0x26) else { return Array(text) }
        var output: [UInt8] = []
        var rest = text
        while let first = rest.first {
            let entity = first == 0x26 ? entities.first { entity in entity.name.withUTF8Buffer { rest.starts(with: $0) } } : nil
            output.append(entity?.byte ?? first)
            rest = rest.dropFirst(entity?.name.utf8CodeUnitCount ?? 1)
        }
        return output
    }
}
