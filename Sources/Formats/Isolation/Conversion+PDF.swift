/// PDF through poppler's programs: `pdftotext` gives the words and their places, `pdftoppm` the pages that are only pictures.
extension Conversion {
    private static let longestLayout = 160 << 20

    func readPDF(_ bytes: [UInt8], source: ReadDocument.Source = .pdf) throws -> ReadDocument {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: Sandbox.input)
        var material = PagedMaterial(layout: try layout(in: folder), source: source)
        switch try reader.ask(.pages(material)) {
        case .document(let document): return document
        case .pagesToRecognise(let numbers):
            material.recognised = try recognise(numbers, in: folder, of: material)
            return try document(.pages(material))
        case .picture: throw FormatRefusal.couldNotRead
        }
    }

    private func layout(in folder: borrowing TemporaryFolder) throws -> [UInt8] {
        let program = try programs.find("pdftotext", of: .poppler)
        // One page more than is accepted tells that there are more.
        let arguments = ["-bbox-layout", "-enc", "UTF-8", "-l", "\(limits.pages + 1)", Sandbox.input, Sandbox.output]
        do {
            try run(program, arguments, in: folder, within: Sandbox.Bounds())
        } catch FormatRefusal.damaged {
            let errors = folder.read(Sandbox.errors, atMost: 1 << 20).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw errors.contains("Incorrect password") ? FormatRefusal.passwordProtected : .damaged
        }
        guard let layout = folder.read(Sandbox.output, atMost: Self.longestLayout) else { throw FormatRefusal.unpacksTooLarge }
        return layout
    }

    /// Without Tesseract a document of text keeps the text it has; a document of pictures is refused.
    private func recognise(_ numbers: [Int], in folder: borrowing TemporaryFolder, of material: PagedMaterial) throws -> [RecognisedPage] {
        let blank = numbers.map { RecognisedPage(number: $0, words: []) }
        do {
            let recognition = try Recognition(self)
            return try numbers.map { number in
                RecognisedPage(number: number, words: try recognition.words(in: try picture(of: number, in: folder)))
            }
        } catch let refusal as FormatRefusal {
            guard case .programMissing = refusal else { throw refusal }
            var rest = material
            rest.recognised = blank
            // Nothing but pictures: what is missing is the reason.
            do { _ = try reader.ask(.pages(rest)) } catch FormatRefusal.noText { throw refusal }
            return blank
        }
    }

    func picture(of number: Int, in folder: borrowing TemporaryFolder) throws -> [UInt8] {
        let program = try programs.find("pdftoppm", of: .poppler)
        let arguments = ["-gray", "-r", "300", "-f", "\(number)", "-l", "\(number)", "-singlefile", Sandbox.input]
        try run(program, arguments, in: folder, within: Sandbox.Bounds())
        guard let picture = folder.read(Sandbox.output, atMost: 41 << 20) else { throw FormatRefusal.unpacksTooLarge }
        return picture
    }
}
