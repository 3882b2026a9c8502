import Accounts
import Core
import Formats
import Organization
import Storage
import VietnameseText

extension ReceivingUnit {
    /// The unit a text says it is of, among those whose documents a person may receive: the lowest one of its letterhead; failing that, the one
    /// that held the event. Refuses, with what may be meant, where the text names none or several.
    static func guessed(from incoming: IncomingDocument, on day: Day, for viewer: Viewer, in db: any Connection) throws -> OrgUnitID {
        var doubtful: [NamedUnit] = []
        for names in [Letterhead(incoming.document).names, incoming.reading.event.hosts.map(\.text)] {
            let named = zip(names, try NameMeaning.of(names, on: day, in: db)).flatMap { text, meaning in
                meaning.units.filter { TerritoryName.readings(of: text).first?.kind != nil || $0.isCalled(text) }
            }
            let permitted = Set(try permitted(Set(named.map(\.id)).sorted(), for: viewer, in: db))
            let deepest = named.map(\.above.count).max()
            let meant = Set(named.filter { permitted.contains($0.id) && $0.above.count == deepest })
            if let unit = meant.first, Set(meant.map(\.id)).count == 1 { return unit.id }
            if doubtful.isEmpty { doubtful = meant.isEmpty ? named : Array(meant) }
        }
        throw IntakeRefusal.unitNotRecognised(Array(Set(doubtful.map(\.fullPath)).sorted().prefix(5)))
    }
}

extension NamedUnit {
    fileprivate func isCalled(_ text: String) -> Bool { SearchKey.loose(of: text) == SearchKey.loose(of: fullName) }
}

/// The first lines of an official paper, where the body that issues it and the one above it are named.
struct Letterhead {
    /// Every line, and every two lines together, either first: "ỦY BAN NHÂN DÂN" / "XÃ TÂN HÒA", "TỈNH ỦY SÔNG LAM" / "BAN TUYÊN GIÁO".
    let names: [String]

    private static let (mostBlocks, mostLines, longestLine) = (8, 12, 100)

    init(_ document: ReadDocument) {
        let scalars = Array(document.text.unicodeScalars.prefix(8_000))
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)])) }
        var lines: [String] = []
        for block in document.blocks.prefix(Self.mostBlocks) {
            if case .tableRow(_, let cells) = block.kind {
                for cell in cells { lines += Self.lines(of: text(cell.range)) }
            } else {
                lines += Self.lines(of: text(block.range))
            }
        }
        lines = Array(lines.prefix(Self.mostLines))
        names = lines + zip(lines, lines.dropFirst()).flatMap { ["\($0) \($1)", "\($1) \($0)"] }
    }

    /// Columns that a plain text sets side by side stand apart by several spaces.
    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            line.replacing("\t", with: "   ").split(separator: "   ").map { $0.split(separator: " ").joined(separator: " ") }
        }.filter { !$0.isEmpty && $0.unicodeScalars.count <= longestLine }
    }
}
