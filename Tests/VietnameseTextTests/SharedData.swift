import Foundation

/// The domain's data files, which lie beside the repository on the team's machines and nowhere else.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data")

    static func isPresent(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    /// Rows by column name. Quoted fields may hold commas and doubled quotes, not line breaks.
    static func rows(_ name: String) throws -> [[String: String]] {
        let lines = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(whereSeparator: \.isNewline).map(
            fields)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func fields(_ line: Substring) -> [String] {
        var (fields, field, isQuoted): ([String], String, Bool) = ([], "", false)
        for part in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            isQuoted = part.offset % 2 == 1
            if isQuoted || part.offset == 0 || !part.element.isEmpty || part.offset == line.count {
                if isQuoted {
                    field += part.element
                } else {
                    let pieces = part.element.split(separator: ",", omittingEmptySubsequences: false)
                    field += pieces.first ?? ""
                    for piece in pieces.dropFirst() {
                        fields.append(field)
                        field = String(piece)
                    }
                }
            } else {
                field += "\""
            }
        }
        return fields + [field]
    }
}
