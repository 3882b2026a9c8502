extension Conversion {
    /// A photograph or a scan, in any format that Tesseract opens; a TIFF may have several pages.
    func readPicture(_ bytes: [UInt8]) throws -> ReadDocument {
        let words = try Recognition(self).run(on: bytes, ["--psm", "3", "-c", "textord_tabfind_find_tables=0", "tsv"]) ?? []
        return try document(.pages(PagedMaterial(recognised: [RecognisedPage(number: 1, words: words)], source: .image)))
    }
}
