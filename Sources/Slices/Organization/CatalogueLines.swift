import Core
import Formats

/// One line of `units.csv`, still naming its parent by code.
struct UnitLine: Sendable {
    let line: Int
    let code: String
    let level: Level
    let name: String
    let fullName: String
    let type: String
    let parent: String?
    let validity: Validity

    static let columns = ["code", "level", "name", "full_name", "type", "parent", "valid_from", "valid_to"]

    /// An empty `valid_from` is the day of the first snapshot; `valid_to` is the last day in force.
    init(_ row: CSVRow, of file: String) throws {
        func refuse(_ problem: CatalogueRefusal.Problem) -> CatalogueRefusal { .line(file, row.line, problem) }
        for column in ["code", "name", "full_name", "type"] where row[column].isEmpty { throw refuse(.blank(column)) }
        guard let level = Self.levels[row["level"]] else { throw refuse(.unknownWord("level", row["level"])) }
        let from = try row.day("valid_from", of: file) ?? Catalogue.firstDay
        let until = try row.day("valid_to", of: file)?.adding(days: 1)
        if let until, until <= from { throw refuse(.endsBeforeItBegins) }
        line = row.line
        code = row["code"]
        self.level = level
        name = row["name"]
        fullName = row["full_name"]
        type = row["type"]
        parent = row["parent"].isEmpty ? nil : row["parent"]
        validity = Validity(from: from, until: until)
    }

    private static let levels: [String: Level] = ["1": .province, "2": .district, "3": .commune]
}

/// One line of `successions.csv`, still naming its units by code.
struct SuccessionLine: Sendable {
    let line: Int
    let old: String
    let new: String?
    let day: Day
    let kind: Succession.Kind
    let scope: Succession.Scope?
    let share: Succession.Share?
    let source: String
    let confidence: String

    static let columns = ["old_code", "new_code", "effective_date", "kind", "scope", "share", "source", "verified"]

    init(_ row: CSVRow, of file: String) throws {
        func refuse(_ problem: CatalogueRefusal.Problem) -> CatalogueRefusal { .line(file, row.line, problem) }
        guard !row["old_code"].isEmpty else { throw refuse(.blank("old_code")) }
        guard let day = try row.day("effective_date", of: file) else { throw refuse(.blank("effective_date")) }
        guard let kind = Self.kind(row["kind"]) else { throw refuse(.unknownWord("kind", row["kind"])) }
        if row["new_code"].isEmpty, kind.needsHeir { throw refuse(.blank("new_code")) }
        scope = row["scope"].isEmpty ? nil : Succession.Scope(rawValue: row["scope"])
        if scope == nil, !row["scope"].isEmpty { throw refuse(.unknownWord("scope", row["scope"])) }
        share = row["share"].isEmpty ? nil : Succession.Share(percent: row["share"])
        if share == nil, !row["share"].isEmpty { throw refuse(.unknownWord("share", row["share"])) }
        line = row.line
        old = row["old_code"]
        new = row["new_code"].isEmpty ? nil : row["new_code"]
        self.day = day
        self.kind = kind
        source = row["source"]
        confidence = row["verified"]
    }

    /// `rename`, `reclassify`, `reparent` and their combinations: the same body goes on.
    private static func kind(_ word: String) -> Succession.Kind? {
        let continuing: Set<Substring> = ["rename", "reclassify", "reparent"]
        return continuing.isSuperset(of: word.split(separator: "/", omittingEmptySubsequences: false))
            ? .rename : Succession.Kind(rawValue: word)
    }

    /// The same code goes on as the same unit.
    var continues: Bool { kind == .rename && old == new }

    var basis: String? {
        if source.isEmpty || source.hasPrefix("snapshot") { return nil }
        return source.hasPrefix("alias: ") ? String(source.dropFirst("alias: ".count)) : source
    }
}

extension Succession.Share {
    /// Reads a percentage with up to four decimals, `37.5`; nil for anything else, for 0 and for more than 100.
    package init?(percent text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        let digits = parts[0] + decimals + String(repeating: "0", count: max(0, 4 - decimals.utf8.count))
        guard decimals.utf8.count <= 4, (1...7).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let millionths = Int64(digits)
        else { return nil }
        self.init(millionths: millionths)
    }
}

extension CSVRow {
    fileprivate func day(_ column: String, of file: String) throws -> Day? {
        let text = self[column]
        if text.isEmpty { return nil }
        guard let day = Day(iso: text) else { throw CatalogueRefusal.line(file, line, .badDay(text)) }
        return day
    }
}
