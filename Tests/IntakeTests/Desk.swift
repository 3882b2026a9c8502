import Accounts
import Core
import Fixtures
import Formats
import Journal
import Ledger
import Storage
import Testing

@testable import Intake

/// Phú Lộc's half-year, received by its clerk.
struct Desk: Sendable {
    let province: Province
    let document: StoredDocument

    static let text = """
        Xã Phú Lộc sơ kết công tác tuyên giáo 6 tháng đầu năm 2026

        Trong 6 tháng đầu năm 2026, xã Phú Lộc tổ chức 35 buổi tuyên truyền với hơn 1.200 lượt người nghe; mở 02 lớp tập huấn \
        nghiệp vụ. Riêng quý II có 20 buổi tuyên truyền.

        Thực hiện Kế hoạch số 12-KH/TU ngày 05/01/2026 của Tỉnh ủy, công tác khoa giáo có chuyển biến.
        """

    init(_ engine: Engine) async throws {
        let province = try await engine.province()
        let incoming = IncomingDocument(
            name: "sơ kết.txt", bytes: Array(Self.text.utf8), document: try DocumentReader().read(Array(Self.text.utf8), named: "a.txt"))
        self.province = province
        document = try await province.database.write { db in
            try StoredDocument.receive(incoming, from: Province.phuLoc, by: province.actor(province.minh), in: db)
        }
    }

    func proposals(_ kind: ProposalKind = .figure) async throws -> [Proposal] {
        try await province.database.read { db in try Proposal.all(in: document.id, visibleTo: .machine, in: db).filter { $0.kind == kind } }
    }

    func figure(_ words: String) async throws -> Proposal {
        try #require(try await proposals().first { $0.words == words })
    }

    func write(_ body: @escaping @Sendable (any Connection) throws -> Void) async throws {
        try await province.database.write(body)
    }

    func confirm(_ proposal: Proposal, as code: String = "BC03", _ quantity: String = "35", by person: PersonID) async throws {
        let actor = province.actor(person)
        try await write { db in
            _ = try proposal.confirmed(
                as: .find(code, in: db), quantity: Quantity(onScreen: quantity), within: Province.firstHalf, by: actor
            ).enter(in: db)
        }
    }

    func balance(_ code: String, at unit: OrgUnitID = Province.office) async throws -> Answer {
        try await province.database.read { db in
            try Ledger.balance(of: .find(code, in: db), at: unit, within: Province.firstHalf, visibleTo: .machine, in: db).answer
        }
    }
}
