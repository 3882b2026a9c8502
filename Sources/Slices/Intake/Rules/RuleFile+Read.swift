import Core
import Formats
import Foundation

extension RuleFile {
    /// What `csv` and `json` write. The bytes say which: JSON begins with a bracket.
    package init(_ bytes: [UInt8], named file: String) throws {
        guard bytes.count <= Self.mostBytes else { throw RuleFileRefusal.tooLarge(file) }
        let first = bytes.first { !Self.blanks.contains($0) }
        lines = first == UInt8(ascii: "[") ? try Self.json(bytes, file) : try Self.csv(bytes, file)
        guard lines.count <= Self.mostLines else { throw RuleFileRefusal.tooLarge(file) }
    }

    /// No office teaches more, and a person is to look each line through.
    static let (mostBytes, mostLines) = (4 << 20, 2_000)

    /// Line ends, tabs, spaces and the mark that tools of Windows set before UTF-8.
    private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]

    private static func json(_ bytes: [UInt8], _ file: String) throws -> [Line] {
        do {
            return try JSONDecoder().decode([Line].self, from: Data(bytes))
        } catch is DecodingError {
            throw RuleFileRefusal.unreadable(file)
        }
    }

    private static func csv(_ bytes: [UInt8], _ file: String) throws -> [Line] {
        let csv = try CSV(bytes, named: file)
        for column in ["phrase", "meaning"] where !csv.header.contains(column) { throw RuleFileRefusal.missingColumn(file, column) }
        return csv.rows.map { row in
            Line(
                phrase: CSV.unguarded(row["phrase"]), meaning: row["meaning"], value: CSV.unguarded(row["value"]),
                office: CSV.unguarded(row["office"]), author: CSV.unguarded(row["author"]), day: row["day"])
        }
    }
}
