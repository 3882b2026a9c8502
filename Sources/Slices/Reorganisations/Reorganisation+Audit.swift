import Core
import Journal
import Storage

extension Reorganisation {
    /// Reorganisations whose file is not the one that the journal names. Part of invariant 4.
    package static func audit(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        for reorganisation in try db.rows(ReorganisationQueries.all).map(Reorganisation.init(row:)) {
            let bytes = try db.row(ReorganisationQueries.file(of: reorganisation.id))?.get("file", as: [UInt8].self) ?? []
            let digest = Digest.hex(of: bytes)
            let lines = try Journal.lines(about: Subject("reorganisation", reorganisation.id), in: db)
            guard digest != reorganisation.digest || !lines.contains(where: { $0.content.hasSuffix(digest) }) else { continue }
            findings.append(
                Finding(
                    invariant: 4,
                    Phrase(
                        "Việc sắp xếp \(reorganisation.id): tệp không khớp với nhật ký.",
                        en: "Reorganisation \(reorganisation.id): its file is not what the journal says.")))
        }
        return findings
    }
}
