import Core
import Foundation

/// A file that is installed with the program: it lies in a folder beside the executable.
package enum ShippedFile {
    /// Reads `<folder of the executable>/<path>`, for example `giaoban_Ledger.resources/Catalogue/indicators.csv`.
    package static func read(_ path: String) throws -> [UInt8] {
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let file = executable.deletingLastPathComponent().appendingPathComponent(path)
        guard let data = FileManager.default.contents(atPath: file.path) else { throw ShippedFileRefusal.missing(file.path) }
        return Array(data)
    }
}

package enum ShippedFileRefusal: Refusal, Equatable {
    case missing(String)

    package var kind: RefusalKind { .unavailable }

    package var sentence: Phrase {
        switch self {
        case .missing(let path): Phrase("Thiếu tệp kèm chương trình: \(path).", en: "A file of the installation is missing: \(path).")
        }
    }

    package var remedy: Phrase {
        Phrase(
            "Cài lại GiaoBan: các tệp .resources phải nằm cạnh chương trình.",
            en: "Install GiaoBan again: its .resources folders must lie beside the program.")
    }
}
