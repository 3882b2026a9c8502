import Core
import Fixtures
import Journal
import Ledger
import Server
import Storage
import Testing

/// The first release gave each entry a row of its own.
@Suite struct `A ledger of the first release` {
    private static let province: OrgUnitID = OrgUnitID("00000000-0000-4000-8000-0000000000a1")!
    private static let commune: OrgUnitID = OrgUnitID("00000000-0000-4000-8000-0000000000a2")!
    private static let talks = Indicator.id(of: "BC03")
    private let clerk = Actor(person: PersonID("00000000-0000-4000-8000-0000000000b1")!, moment: Moment(milliseconds: 1_770_000_000_000))
    private let document = DocumentID("00000000-0000-4000-8000-0000000000c1")!

    @Test(arguments: Engine.available)
    func `keeps its numbers, signatures and balances`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.migrate(firstRelease)
        try await database.write { db in try fill(db) }
        try await database.migrate(Schema.migrations)
        try await database.read { db in
            #expect(try (Ledger.audit(in: db) + Journal.audit(in: db)).isEmpty)
            let (taken, standing) = (try Entry.find(EntryNumber(rawValue: 1), in: db), try Entry.find(EntryNumber(rawValue: 3), in: db))
            #expect(taken?.reversedBy == EntryNumber(rawValue: 2))
            #expect(standing?.figure.source == .span(document, start: 40, end: 48))
            let talks = try Indicator.find("BC03", in: db)
            for unit in [Self.province, Self.commune] {
                let balance = try Ledger.balance(of: talks, at: unit, within: Window("2026-H1")!, visibleTo: .machine, in: db)
                #expect(balance.answer == .quantity(Quantity(Amount(thousandths: 30_000), .over)))
            }
        }
        let next = try await database.write { db in try Ledger.record([figure(7, .exact)], by: clerk, in: db) }
        #expect(next == [EntryNumber(rawValue: 128)])
    }

    private var firstRelease: [Migration] {
        let known = ["journal-1", "organization-1", "accounts-1", "ledger-1", "intake-1", "reports-1"]
        return Schema.migrations.filter { known.contains($0.name) }
    }

    private func figure(_ amount: Int64, _ qualifier: Qualifier, span: Range<Int> = 40..<48) -> Figure {
        Figure(
            unit: Self.commune, indicator: Self.talks, window: Window("2026-Q1")!,
            answer: .quantity(Quantity(Amount(thousandths: amount * 1_000), qualifier)),
            source: .span(document, start: span.lowerBound, end: span.upperBound))
    }

    private func fill(_ db: any Connection) throws {
        for (unit, code) in [(Self.province, "95"), (Self.commune, "31213")] {
            try db.execute("INSERT INTO org_unit (id, code, kind, from_day) VALUES (\(unit), \(code), 'area', '2025-07-01')")
            try db.execute("INSERT INTO org_unit_below (above_id, unit_id, depth, from_day) VALUES (\(unit), \(unit), 0, '2025-07-01')")
        }
        try db.execute(
            "INSERT INTO org_unit_below (above_id, unit_id, depth, from_day) VALUES (\(Self.province), \(Self.commune), 1, '2025-07-01')")
        try db.execute(
            """
            INSERT INTO indicator (id, code, category, name, unit_of_measure, over_time, over_units, direction, numerator, denominator, definition)
            VALUES (\(Self.talks), 'BC03', 'BC', 'Buổi', 'buổi', 'sum', 'sum', 'up', '', '', '')
            """)
        let wrong = try insert(figure(31, .exact), reverses: nil, in: db)
        try journal(.figuresRecorded, "1", [wrong], in: db)
        let back = try insert(figure(31, .exact), reverses: 1, in: db)
        try journal(.figuresReversed, "2", [back], in: db)
        try journal(.figuresRecorded, "3", [insert(figure(30, .over), reverses: nil, in: db)], in: db)
    }

    private func insert(_ figure: Figure, reverses: Int64?, in db: any Connection) throws -> String {
        guard case .span(let document, let start, let end) = figure.source, let quantity = figure.answer.quantity else { return "" }
        let digest = Digest.hex(of: [
            figure.unit.description, figure.indicator.description, figure.window.description, "quantity",
            String(quantity.amount.thousandths),
            quantity.qualifier.rawValue, "span", document.description, String(start), String(end), reverses.map(String.init) ?? "",
            clerk.person.description, String(clerk.moment.milliseconds),
        ])
        try db.execute(
            """
            INSERT INTO entry (unit_id, indicator_id, first_day, last_day, answer, amount, qualifier,
                               source, source_id, source_start, source_end, reverses, recorded_by, recorded_at, digest)
            VALUES (\(figure.unit), \(figure.indicator), \(figure.window.first), \(figure.window.last), 'quantity',
                    \(quantity.amount), \(quantity.qualifier), 'span', \(document), \(start), \(end), \(reverses),
                    \(clerk.person), \(clerk.moment), \(digest))
            """)
        return digest
    }

    private func journal(_ act: Act, _ number: String, _ digests: [String], in db: any Connection) throws {
        let content = "entries=\(number) digest=\(Digest.hex(of: digests))"
        try Journal.record(act, about: Subject("entry", key: number), content: content, by: clerk, in: db)
    }
}
