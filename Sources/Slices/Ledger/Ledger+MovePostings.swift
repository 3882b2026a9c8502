import Core
import Organization
import Storage

extension Ledger {
    /// Postings once named units and sources by text and knew no home. Their figures, numbers and signatures stay as they are.
    static func movePostings(in db: any Connection) throws {
        try db.liftDeadlines()
        var gazetteer = try Gazetteer(in: db)
        try db.forEachRow(of: OldPostingQueries.all) { row in
            let places = try gazetteer.places(of: row.get("unit_id"), on: row.get("last_day"), in: db)
            let signature: String = try row.get("digest")
            guard let digest = [UInt8](hexadecimal: signature) else {
                throw ColumnMismatch(column: "digest", expected: "hexadecimal digits", found: .text(signature))
            }
            let origin: Posting.Origin =
                try row.get("source", as: String.self) == "span"
                ? .document(row.get("source_id")) : .edition(row.get("source_id"), row.get("edition"))
            try db.execute(OldPostingQueries.insert(row, at: places, origin: origin, by: row.get("recorded_by"), digest: digest))
        }
        try keepRecomputed(SharedFigures(), in: db)
    }
}
