import Foundation
import Testing

/// The domain's data files, which lie beside the repository on the team's machines and nowhere else.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data")

    static func isPresent(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    /// One line of a table by column name.
    struct Line: Sendable, CustomTestStringConvertible {
        let number: Int
        let fields: [String: String]

        subscript(column: String) -> String { fields[column] ?? "" }
        var testDescription: String { "\(number): \(fields["raw"] ?? fields["a"] ?? "")" }
    }

    /// The lines of a table, or those where a column has one of these values; none where the table is not there.
    static func lines(_ name: String, where column: String? = nil, _ values: [String] = []) -> [Line] {
        guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else { return [] }
        let rows = text.split(whereSeparator: \.isNewline).map(fields)
        guard let header = rows.first else { return [] }
        return rows.enumerated().dropFirst().compactMap { place, row in
            let line = Line(number: place + 1, fields: Dictionary(zip(header, row)) { first, _ in first })
            return column.map { values.contains(line[$0]) } ?? true ? line : nil
        }
    }

    /// Quoted fields may hold commas and doubled quotes, not line breaks.
    private static func fields(_ line: Substring) -> [String] {
        var (fields, field, isQuoted, lastQuote): ([String], String, Bool, Bool) = ([], "", false, false)
        for scalar in line.unicodeScalars {
            if scalar == "\"" {
                if !isQuoted, lastQuote { field.unicodeScalars.append(scalar) }
                isQuoted.toggle()
                lastQuote = !isQuoted
                continue
            }
            lastQuote = false
            if scalar == ",", !isQuoted {
                fields.append(field)
                field = ""
            } else {
                field.unicodeScalars.append(scalar)
            }
        }
        return fields + [field]
    }
}
