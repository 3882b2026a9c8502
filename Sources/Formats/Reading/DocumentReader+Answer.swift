extension DocumentReader {
    /// Throws a `FormatRefusal`, and nothing else.
    package func answer(_ request: ReadingRequest) throws -> ReadingAnswer {
        switch request {
        case .file(let bytes, let name): return .document(try read(bytes, named: name))
        case .pages(let material):
            let answer = try PagedReader(limits: limits).read(material)
            if case .document(let document) = answer { try SecrecyMark.refuse(in: document.text) }
            return answer
        case .photograph(let bytes):
            guard let file = PictureFile(bytes) else { throw FormatRefusal.unsupported(.image) }
            return .picture(file.pdf)
        case .picture(let image, let quarterTurns): return .picture(try PageImage(pgm: image).prepared(quarterTurns: quarterTurns))
        }
    }
}
