import Foundation

/// Programs that read what GiaoBan does not read itself. None is needed to run it; each is looked for when a file asks for it.
package enum OptionalProgram: String, Codable, Sendable, CaseIterable {
    case poppler, tesseract, vietnameseTesseract, writer, calc, impress

    package var name: String {
        switch self {
        case .poppler: "Poppler"
        case .tesseract: "Tesseract"
        case .vietnameseTesseract: "Tesseract (vie)"
        case .writer: "LibreOffice Writer"
        case .calc: "LibreOffice Calc"
        case .impress: "LibreOffice Impress"
        }
    }

    /// The package of Debian that brings it.
    package var package: String {
        switch self {
        case .poppler: "poppler-utils"
        case .tesseract: "tesseract-ocr"
        case .vietnameseTesseract: "tesseract-ocr-vie"
        case .writer: "libreoffice-writer-nogui"
        case .calc: "libreoffice-calc-nogui"
        case .impress: "libreoffice-impress-nogui"
        }
    }
}

/// Where programs are looked for. A test may put others in their place.
struct ProgramPaths: Sendable {
    var folders = ["/usr/bin", "/usr/local/bin"]
    /// Of LibreOffice's own executable; the `soffice` that people start is a script around it.
    var officeFolders = ["/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice/program"]

    func find(_ name: String, of program: OptionalProgram) throws -> String {
        try first(in: folders, name, X_OK, of: program)
    }

    /// LibreOffice, with the part that reads this kind of document: Debian installs them one by one.
    func findOffice(with part: OptionalProgram) throws -> String {
        let library = part == .calc ? "libsclo.so" : part == .impress ? "libsdlo.so" : "libswlo.so"
        _ = try first(in: officeFolders, library, R_OK, of: part)
        return try first(in: officeFolders, "soffice.bin", X_OK, of: part)
    }

    private func first(in folders: [String], _ name: String, _ mode: Int32, of program: OptionalProgram) throws -> String {
        let paths = folders.map { "\($0)/\(name)" }
        guard let found = paths.first(where: { access($0, mode) == 0 }) else { throw FormatRefusal.programMissing(program) }
        return found
    }
}
