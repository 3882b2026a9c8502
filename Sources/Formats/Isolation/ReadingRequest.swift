/// What a reading process is asked.
package enum ReadingRequest: Sendable {
    /// A file as a stranger sent it, or as a converter wrote it.
    case file([UInt8], name: String)
    /// A document of pages that a converter took apart.
    case pages(PagedMaterial)
    /// A photograph or a scan as a stranger sent it, to become the only page of a PDF.
    case photograph([UInt8])
    /// A page as a picture (PGM), to be evenly lit, turned by quarters, straightened, and freed of ruled lines before its letters are recognised.
    case picture([UInt8], quarterTurns: Int)
}

/// What it answers, when it does not refuse.
package enum ReadingAnswer: Equatable, Sendable {
    case document(ReadDocument)
    /// Pages without letters of their own, counted from 1: they have to be recognised first.
    case pagesToRecognise([Int])
    /// What a picture became: a page in PGM, or a PDF.
    case picture([UInt8])
}

/// Pages as converters gave them.
package struct PagedMaterial: Hashable, Sendable {
    /// What `pdftotext -bbox-layout` writes; empty for a picture.
    package var layout: [UInt8] = []
    package var recognised: [RecognisedPage] = []
    package var source: ReadDocument.Source
}

package struct RecognisedPage: Hashable, Sendable {
    /// Counted from 1.
    package let number: Int
    /// What `tesseract … tsv` writes.
    package let words: [UInt8]
}
