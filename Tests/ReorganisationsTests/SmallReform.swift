import Core
import Fixtures
import Journal
import Organization
import Reorganisations
import Storage

/// The three communes of Sông Lam become two: Phú Lộc and Tân Hòa are merged, Trường Thi is split. A test states only what differs.
enum SmallReform {
    static let day: Day = "2026-08-01"
    static let basis = "15/NQ-HĐND"
    static let header =
        "act,code,new_code,level,name,full_name,type,unit_kind,parent,scope,share,effective_date,basis,verified"

    static let begin = "begin,,SL11,3,Lộc Hòa,Xã Lộc Hòa,xã,,SL,,,2026-08-01,15/NQ-HĐND,"
    static let beginWard = "begin,,SL12,3,Trường An,Phường Trường An,phường,,SL,,,2026-08-01,15/NQ-HĐND,"
    static let merge = "merge,SL01,SL11,,,,,,,,,2026-08-01,15/NQ-HĐND,"
    static let mergeToo = "merge,SL03,SL11,,,,,,,,,2026-08-01,15/NQ-HĐND,"
    static let splitHere = "split,SL02,SL11,,,,,,,part,37.5,2026-08-01,15/NQ-HĐND,"
    static let splitThere = "split,SL02,SL12,,,,,,,remainder,62.5,2026-08-01,15/NQ-HĐND,"
    static let lines = [begin, beginWard, merge, mergeToo, splitHere, splitThere]

    static func file(_ lines: [String] = lines) throws -> ReorganisationFile {
        try ReorganisationFile(Array(([header] + lines).joined(separator: "\n").utf8), named: "sap-xep.csv")
    }

    static let newCommune = OrgUnitID(catalogueCode: "SL11", from: day)
    static let newWard = OrgUnitID(catalogueCode: "SL12", from: day)
}

extension Province {
    func apply(_ file: ReorganisationFile, by person: PersonID? = nil) async throws -> ReorganisationID {
        let actor = actor(person ?? quang)
        return try await database.write { db in
            try Reorganisation.apply(file, seeing: .current(in: db), by: actor, in: db)
        }
    }

    func preview(_ file: ReorganisationFile) async throws -> ReorganisationPreview {
        let viewer = actor(quang).viewer
        return try await database.read { db in try ReorganisationPreview(of: file, for: viewer, in: db) }
    }

    /// The problems of a file, each with its line.
    func problems(_ lines: [String]) async throws -> [ReorganisationComplaint] {
        do {
            _ = try await preview(try SmallReform.file(lines))
            return []
        } catch ReorganisationRefusal.lines(let complaints, _) {
            return complaints
        }
    }
}
