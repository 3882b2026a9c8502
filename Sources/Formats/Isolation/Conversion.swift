/// Reads a file that another program has to take apart first. The server only passes bytes on: what is in them is looked at in the reading process,
/// and the programs run in a sandbox.
struct Conversion {
    let reader: ReadingProcess
    let programs: ProgramPaths
    let limits: ReadingLimits

    func read(_ bytes: [UInt8], named name: String) throws -> ReadDocument {
        do {
            return try document(.file(bytes, name: name))
        } catch FormatRefusal.unsupported(let format) {
            return try convert(bytes, format)
        }
    }

    private func convert(_ bytes: [UInt8], _ format: ForeignFormat) throws -> ReadDocument {
        switch format {
        case .pdf: try readPDF(bytes)
        case .image: try readPicture(bytes)
        case .oldWord: try readOffice(bytes, with: .writer, as: "docx:MS Word 2007 XML")
        case .spreadsheet: try readOffice(bytes, with: .calc, as: "xlsx:Calc MS Excel 2007 XML")
        case .slides: try readOffice(bytes, with: .impress, as: "pdf")
        case .openDocument, .archive, .outlookMail, .xml: throw FormatRefusal.unsupported(format)
        }
    }

    func document(_ request: ReadingRequest) throws -> ReadDocument {
        guard case .document(let document) = try reader.ask(request) else { throw FormatRefusal.couldNotRead }
        return document
    }

    /// Throws unless the program ended well.
    func run(
        _ program: String, _ arguments: [String], in folder: borrowing TemporaryFolder, within bounds: Sandbox.Bounds,
        environment: [String] = []
    ) throws {
        switch try Sandbox(bounds: bounds).run(program, arguments, in: folder, environment: environment) {
        case .exit(0): return
        case .outOfTime: throw FormatRefusal.tookTooLong(seconds: bounds.wallSeconds)
        case .outOfRoom: throw FormatRefusal.unpacksTooLarge
        case .exit, .signal: throw FormatRefusal.damaged
        }
    }
}
