import Accounts
import Core
import Fixtures
import Journal
import Ledger
import Organization
import Reorganisations
import Server
import Storage
import Testing

@Suite struct `A reorganisation` {
    @Test(arguments: Engine.available)
    func `says what it will do and then does it`(engine: Engine) async throws {
        let province = try await engine.province()
        let file = try SmallReform.file()
        let preview = try await province.preview(file)
        #expect(preview.plan.change.begun.count == 2 && preview.plan.change.ended.count == 3)
        #expect(Set(preview.left.seats.first.map(\.account)) == ["minh", "hoa"])
        #expect(preview.refused.isEmpty && preview.figuresCarried == 0)

        let id = try await province.apply(file)
        let below = try await province.below(on: [SmallReform.day.adding(days: -1), SmallReform.day])
        #expect(below == [["SL01", "SL02", "SL03"], ["SL11", "SL12"]])
        let (heirs, kept) = try await province.database.read { db in
            (
                try Succession.successors(of: Province.truongThi, in: db).map { $0.share?.percent },
                try Reorganisation.find(id, on: SmallReform.day, for: .machine, in: db).file(in: db)
            )
        }
        #expect(Set(heirs) == ["37.5", "62.5"])
        #expect(kept == file)
        #expect(try await Verification.run(on: province.database).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `renames, moves and reclassifies units that live on`(engine: Engine) async throws {
        let province = try await engine.province()
        let file = try SmallReform.file([
            "begin,,SL1,2,Nam Sông,Huyện Nam Sông,huyện,,SL,,,2026-08-01,15/NQ-HĐND,",
            "begin,,SL1-T,3,Trường Nam Sông,Trường Chính trị Nam Sông,trường,body,SL1,,,2026-08-01,15/NQ-HĐND,",
            "rename,SL01,,,Phú Lộc,Phường Phú Lộc,,,,,,2026-08-01,15/NQ-HĐND,",
            "reclassify,SL01,,3,,,phường,,,,,2026-08-01,15/NQ-HĐND,",
            "move,SL01,,,,,,,SL1,,,2026-08-01,15/NQ-HĐND,",
        ])
        _ = try await province.apply(file)
        let merge = try await province.preview(SmallReform.file(["merge,SL03,SL01,,,,,,,,,2026-09-01,1,"]))
        #expect(merge.name(Province.phuLoc) == "Phường Phú Lộc (SL01)")
        let unit = try await province.database.read { db in try OrgUnit.get(Province.phuLoc, on: SmallReform.day, in: db) }
        #expect(unit.fullName == "Phường Phú Lộc" && unit.type == "phường")
        #expect(unit.parent == OrgUnitID(catalogueCode: "SL1", from: SmallReform.day))
        #expect(try await province.below(on: [SmallReform.day]) == [["SL1", "SL01", "SL02", "SL03", "SL1-T"].sorted()])
        #expect(try await Verification.run(on: province.database).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `shows the figures it carries, and refuses those that would be left behind`(engine: Engine) async throws {
        let province = try await engine.province()
        let indicator = "BC01"
        let (lan, reform) = (province.actor(province.lan), SmallReform.day)
        try await province.database.write { db in
            func figure(_ unit: OrgUnitID, _ window: Window) throws -> Figure {
                Figure(
                    unit: unit, indicator: try Indicator.find(indicator, in: db).id, window: window,
                    answer: .quantity(Quantity(Amount(thousandths: 4_000))), source: .span(DocumentID(), start: 0, end: 1))
            }
            try Ledger.record(
                [
                    figure(Province.phuLoc, Province.firstHalf), figure(Province.truongThi, Province.firstHalf),
                    figure(Province.tanHoa, Window(from: reform, through: reform)!),
                ], by: lan, in: db)
        }
        let preview = try await province.preview(SmallReform.file())
        #expect(preview.figuresCarried == 3 && preview.figuresEstimated == 1)
        let refused = [ReorganisationComplaint(line: 5, problem: .entriesAfter(1, day: reform))]
        #expect(preview.refused == refused)
        await #expect(throws: ReorganisationRefusal.lines(refused, inAll: 1)) { try await province.apply(SmallReform.file()) }
        #expect(try await province.below(on: [reform]) == [["SL01", "SL02", "SL03"]])
    }

    @Test(arguments: Engine.available)
    func `is nothing for those who do not administer the top of the tree`(engine: Engine) async throws {
        let province = try await engine.province()
        for person in [province.lan, province.hoa, province.stranger] {
            await #expect(throws: ReorganisationRefusal.unknown) { try await province.apply(SmallReform.file(), by: person) }
        }
        let foreign = try SmallReform.file(["rename,HL,,,Hồng,Tỉnh Hồng,,,,,,2026-08-01,15/NQ-HĐND,"])
        await #expect(throws: ReorganisationRefusal.self) { try await province.apply(foreign) }
    }

    @Test(arguments: Engine.available)
    func `is refused when somebody else was first, and says what has changed`(engine: Engine) async throws {
        let province = try await engine.province()
        let (one, other) = (try SmallReform.file(), try SmallReform.file(["rename,SL01,,,Lộc,Xã Lộc,,,,,,2026-09-01,16/NQ-HĐND,"]))
        let state = try await province.preview(one).state
        let actor = province.actor(province.quang)
        let outcomes = await withTaskGroup(of: Result<ReorganisationID, any Error>.self) { group in
            for file in [one, other] {
                group.addTask {
                    do {
                        return .success(
                            try await province.database.write { db in try Reorganisation.apply(file, seeing: state, by: actor, in: db) })
                    } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = outcomes.compactMap { outcome -> ReorganisationRefusal? in
            if case .failure(let error) = outcome { error as? ReorganisationRefusal } else { nil }
        }
        #expect(refusals.count == 1 && outcomes.count == 2)
        #expect(refusals.first?.kind == .stale)
        #expect(refusals.first?.sentence.vi.contains("Phạm Quang đã áp dụng một lần sắp xếp") == true)
        #expect(try await Verification.run(on: province.database).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `is refused after any other change of the tree`(engine: Engine) async throws {
        let province = try await engine.province()
        let state = try await province.preview(SmallReform.file()).state
        let actor = province.actor(province.quang)
        try await province.database.write { db in
            let unit = try OrgUnit.get(Province.tanHoa, on: "2026-07-01", in: db)
            try unit.rename(to: "Tân", fullName: "Xã Tân", on: "2026-07-15", basis: "1", by: actor, in: db)
        }
        let file = try SmallReform.file()
        await #expect(throws: ReorganisationRefusal.self) {
            try await province.database.write { db in try Reorganisation.apply(file, seeing: state, by: actor, in: db) }
        }
        _ = try await province.apply(file)
    }

    @Test(arguments: Engine.available)
    func `leaves nothing when it breaks off in the middle`(engine: Engine) async throws {
        struct Broken: Error {}
        let province = try await engine.province()
        let (file, actor) = (try SmallReform.file(), province.actor(province.quang))
        await #expect(throws: Broken.self) {
            try await province.database.write { db in
                try Reorganisation.apply(file, seeing: .current(in: db), by: actor, in: db)
                throw Broken()
            }
        }
        #expect(try await province.below(on: [SmallReform.day]) == [["SL01", "SL02", "SL03"]])
        #expect(try await province.database.read { db in try Reorganisation.all(on: SmallReform.day, for: .machine, in: db) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `is made from a tree that every act of the tree makes old`(engine: Engine) async throws {
        let province = try await engine.province()
        try await province.database.write { db in
            for act in TreeState.acts {
                let line = try Journal.record(act, about: Subject("unit", Province.phuLoc), by: .machine(at: Province.now), in: db)
                #expect(try TreeState.current(in: db) == TreeState(line: line), "\(act.rawValue)")
            }
        }
    }
}

extension Province {
    /// The codes of all that stands below the province on some days.
    func below(on days: [Day]) async throws -> [[String]] {
        try await database.read { db in
            try days.map { day in
                try OrgUnit.below(Province.office, on: day, in: db).map(\.code).filter { $0 != "SL" }.sorted()
            }
        }
    }
}
