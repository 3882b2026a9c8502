import Core
import Fixtures
import Formats
import Intake
import Ledger
import Storage
import Testing

/// A document of two hundred talks, each waiting to be confirmed.
struct Talks: Sendable {
    let province: Province
    let document: DocumentID
    let proposals: [ProposalID]

    init(in database: any Database) async throws {
        let province = try await Province.make(in: database)
        let text = (1...200).map { "Tuần thứ \($0), xã Phú Lộc tổ chức \($0 + 10) buổi tuyên truyền miệng." }.joined(separator: "\n")
        let bytes = Array(text.utf8)
        let incoming = IncomingDocument(
            name: "so-theo-doi.txt", bytes: bytes, document: try DocumentReader().read(bytes, named: "so-theo-doi.txt"))
        let minh = province.actor(province.minh)
        (document, proposals) = try await database.write { db in
            let document = try StoredDocument.receive(incoming, from: Province.phuLoc, window: Province.firstHalf, by: minh, in: db)
            return (document.id, try Proposal.all(in: document.id, visibleTo: minh.viewer, in: db).filter { $0.figure != nil }.map(\.id))
        }
        self.province = province
        try #require(proposals.count >= 150)
    }

    static let fields = [("indicator", "BC03"), ("quantity", "12"), ("window", "2026-H1")]

    /// Those that were confirmed and whose entry is in the ledger.
    func confirmed(in database: any Database) async throws -> Set<ProposalID> {
        let (document, viewer) = (document, province.actor(province.minh).viewer)
        return try await database.read { db in
            let confirmed = try Proposal.all(in: document, visibleTo: viewer, in: db).filter { proposal in
                guard case .confirmed(let number?) = proposal.state else { return false }
                return try Entry.find(number, in: db)?.figure.answer == .quantity(Quantity(Amount(thousandths: 12_000)))
            }
            return Set(confirmed.map(\.id))
        }
    }
}
