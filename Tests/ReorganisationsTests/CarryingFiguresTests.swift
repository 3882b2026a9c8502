import Core
import Fixtures
import Journal
import Ledger
import Organization
import Reorganisations
import Storage
import Testing

@Suite struct `What units counted before a reorganisation` {
    private static let talks = Indicator.id(of: "BC03")
    /// The fifteenth of August 2026: the reorganisation of the first has come to pass.
    private static let later = Moment(milliseconds: Province.now.milliseconds + 45 * 86_400_000)

    private func province(_ engine: Engine) async throws -> Province {
        let province = try await engine.province()
        let lan = province.actor(province.lan)
        try await province.database.write { db in
            try Ledger.record(
                [(Province.phuLoc, 10), (Province.truongThi, 40), (Province.tanHoa, 3)].map { unit, talks in
                    Figure(
                        unit: unit, indicator: Self.talks, window: Province.firstHalf,
                        answer: .quantity(Quantity(Amount(thousandths: talks * 1_000))), source: .cell(ReportID(), edition: 1))
                }, by: lan, in: db)
        }
        return province
    }

    /// Talks as now of some units, in thousandths; nothing where none are counted.
    private func talks(_ units: [OrgUnitID], in province: Province) async throws -> [Int64?] {
        try await province.database.read { db in
            let indicator = try Indicator.find(Self.talks, in: db)
            return try units.map { unit in
                let opened = try Ledger.open(indicator, at: unit, within: Province.firstHalf, through: .asNow, visibleTo: .machine, in: db)
                #expect(try opened.addsUp)
                return opened.balance.answer.quantity?.amount.thousandths
            }
        }
    }

    @Test(arguments: Engine.available)
    func `stands with the heirs, by the shares declared last, and comes back when it is reversed`(engine: Engine) async throws {
        let province = try await province(engine)
        let (quang, file) = (province.actor(province.quang, at: Self.later), try SmallReform.file())
        let id = try await province.database.write { db in try Reorganisation.apply(file, seeing: .current(in: db), by: quang, in: db) }
        let heirs = [SmallReform.newCommune, SmallReform.newWard]
        #expect(try await talks(heirs, in: province) == [28_000, 25_000])

        try await province.database.write { db in
            try Succession.declareShares(
                [heirs[0]: .init(percent: "10")!, heirs[1]: .init(percent: "90")!], of: Province.truongThi, on: SmallReform.day,
                basis: "17/QĐ", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        #expect(try await talks(heirs + [Province.office], in: province) == [17_000, 36_000, 53_000])

        try await province.database.write { db in
            try Reorganisation.reverse(id, basis: "18/NQ", seeing: .current(in: db), by: quang, in: db)
        }
        let old = [Province.phuLoc, Province.truongThi, Province.tanHoa]
        #expect(try await talks(old + [Province.office], in: province) == [10_000, 40_000, 3_000, 53_000])
        #expect(try await province.database.read { db in try Ledger.audit(in: db).filter { $0.invariant == 1 } }.isEmpty)
    }
}
