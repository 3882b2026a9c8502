import Core
import Storage

enum OldEntryQueries {
    static let all: SQL = "SELECT * FROM entry ORDER BY number"

    static func insert(_ row: Row, _ lines: [PostedLine]) throws -> SQL {
        let source: String = try row.get("source")
        let edition: Int64? = source == "cell" ? try row.get("source_start") : nil
        return """
            INSERT INTO posting (first_entry, unit_id, first_day, last_day, source, source_id, edition, figures, recorded_by, recorded_at, digest)
            VALUES (\(try row.get("number", as: Int64.self)), \(try row.get("unit_id", as: OrgUnitID.self)),
                    \(try row.get("first_day", as: Day.self)), \(try row.get("last_day", as: Day.self)), \(source),
                    \(try row.get("source_id", as: String.self)), \(edition), \(PostedLine.pack(lines)),
                    \(try row.get("recorded_by", as: PersonID.self)), \(try row.get("recorded_at", as: Moment.self)),
                    \(try row.get("digest", as: String.self)))
            """
    }

    static let continueNumbers = SQL.only(
        .postgres, "SELECT setval('posting_block', (SELECT coalesce(max(first_entry), 0) / 128 + 1 FROM posting), false)")
}

/// Postings of the second release named units and sources by text.
enum OldPostingQueries {
    static let all: SQL = "SELECT * FROM old_posting ORDER BY first_entry"

    static func insert(_ row: Row, at places: Places, origin: Posting.Origin, by person: PersonID, digest: [UInt8]) throws -> SQL {
        let source = origin.columns
        return """
            INSERT INTO posting (first_entry, home, unit, first_day, last_day, source, source_id, edition, figures, recorded_by, recorded_at, digest)
            VALUES (\(try row.get("first_entry", as: Int64.self)), \(places.home), \(places.unit), \(try row.get("first_day", as: Day.self)),
                    \(try row.get("last_day", as: Day.self)), \(source.kind), \(source.id), \(source.edition),
                    \(try row.get("figures", as: [UInt8].self)), \(person.bytes), \(try row.get("recorded_at", as: Moment.self)), \(digest))
            """
    }
}
