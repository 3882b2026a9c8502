import VietnameseText

/// Puts a document together from words and their places on pages.
struct PagedReader {
    let limits: ReadingLimits

    /// A page with fewer words is taken for a picture, perhaps with a stamp or a digital signature on it.
    private static let fewestWords = 12
    /// Of what a scan is rendered at.
    static let dotsPerInch = 300.0

    func read(_ material: PagedMaterial) throws -> ReadingAnswer {
        var pages = try PDFWords.pages(in: material.layout)
        guard pages.count <= limits.pages else { throw FormatRefusal.tooManyPages(most: limits.pages) }
        let recognised = Dictionary(material.recognised.map { ($0.number, $0) }) { first, _ in first }
        let blank = pages.filter { $0.words.count < Self.fewestWords && recognised[$0.number] == nil }.map(\.number)
        if !blank.isEmpty {
            guard blank.count <= limits.scannedPages else { throw FormatRefusal.tooManyScannedPages(most: limits.scannedPages) }
            return .pagesToRecognise(blank)
        }
        for page in material.recognised {
            let read = try RecognisedWords.pages(page, dotsPerInch: Self.dotsPerInch)
            if material.layout.isEmpty {
                pages += read
            } else if let first = read.first, pages.indices.contains(page.number - 1),
                first.words.count > pages[page.number - 1].words.count
            {
                pages[page.number - 1] = first
            }
        }
        return .document(try document(of: pages, material.source))
    }

    private func document(of pages: [Page], _ source: ReadDocument.Source) throws -> ReadDocument {
        var rows = pages.map(PageRows.rows)
        PageFurniture.remove(from: &rows, of: pages)
        var writer = PagedWriter(builder: DocumentBuilder(limits: limits, disguise: disguise(of: pages)), typeSize: typeSize(of: pages))
        for (page, rows) in zip(pages, rows) { try writer.write(rows, of: page) }
        return try writer.finish(source)
    }

    /// Letters of an old font stand in a PDF as the Latin letters of its codes.
    private func disguise(of pages: [Page]) -> LegacyEncoding? {
        var sample: [UInt8] = []
        for word in pages.lazy.flatMap(\.words).prefix(10_000) { sample += word.text + [0x20] }
        return LegacyEncoding.disguised(in: String(decoding: sample, as: UTF8.self))
    }

    /// The height most words have.
    private func typeSize(of pages: [Page]) -> Double {
        var counts: [Int: Int] = [:]
        for word in pages.lazy.flatMap(\.words) { counts[Int((word.height * 2).rounded()), default: 0] += word.text.count }
        return Double(counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 24) / 2
    }
}
