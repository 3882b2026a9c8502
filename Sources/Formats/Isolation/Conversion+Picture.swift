extension Conversion {
    /// A photograph or a scan: drawn as the page of a scanned PDF is, and put right like one. What a PDF cannot hold (a TIFF of several pages, a
    /// picture that is partly transparent) Tesseract opens itself.
    func readPicture(_ bytes: [UInt8]) throws -> ReadDocument {
        let recognition = try Recognition(self)
        let words = try pageOfPicture(bytes).map(recognition.words(in:)) ?? recognition.words(on: bytes)
        return try document(.pages(PagedMaterial(recognised: [RecognisedPage(number: 1, words: words)], source: .image)))
    }

    /// Nil too where Poppler is missing or finds nothing to draw.
    private func pageOfPicture(_ bytes: [UInt8]) throws -> [UInt8]? {
        let folder = try TemporaryFolder()
        do {
            guard case .picture(let pdf) = try reader.ask(.photograph(bytes)) else { return nil }
            try folder.write(pdf, to: Sandbox.input)
            return try picture(of: 1, in: folder)
        } catch let refusal as FormatRefusal {
            switch refusal {
            case .unsupported, .programMissing, .damaged, .unpacksTooLarge: return nil
            default: throw refusal
            }
        }
    }
}
