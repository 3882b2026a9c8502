import Core
import Fixtures
import Journal
import Organization
import Storage
import Testing

private let lan = SmallProvince.lan
private let basis = SmallProvince.basis

@Suite struct `Establishing a unit` {
    @Test(arguments: Engine.available)
    func `puts it below its parent and all above that`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        #expect(try await world.below(world.province, on: "2020-01-01") == ["Tân Giang", "Hòa Bình", "Tân Hòa", "Trường Tân Hòa"])
        let above = try await world.database.read { db in try OrgUnit.ancestors(of: world.school, on: "2026-01-01", in: db).map(\.code) }
        #expect(above == ["02", "T"])
        #expect(try await world.below(world.province, on: "2019-12-31").isEmpty)
        #expect(try await world.broken() == 0)
    }

    @Test(arguments: Engine.available)
    func `is refused a code that another unit bears`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        await #expect(throws: OrgUnitRefusal.codeTaken("01", on: "2020-01-01")) {
            try await world.write { db in
                try OrgUnit.establish(
                    .init(code: "01", name: "A", fullName: "Xã A", level: .commune, type: "xã", parent: world.province), on: "2026-01-01",
                    basis: basis,
                    by: lan, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `is refused without a basis, and before its parent`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let draft = OrgUnit.Draft(code: "03", name: "A", fullName: "Xã A", level: .commune, type: "xã", parent: world.province)
        await #expect(throws: OrgUnitRefusal.noBasis) {
            try await world.write { db in try OrgUnit.establish(draft, on: "2026-01-01", basis: "", by: lan, in: db) }
        }
        await #expect(throws: OrgUnitRefusal.parentNotInForce(from: "2019-01-01")) {
            try await world.write { db in try OrgUnit.establish(draft, on: "2019-01-01", basis: basis, by: lan, in: db) }
        }
    }

    @Test(arguments: Engine.available)
    func `is a line in the journal`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let lines = try await world.database.read { db in try Journal.lines(about: Subject("unit", world.school), in: db) }
        #expect(lines.map(\.act) == [.unitEstablished])
    }
}

@Suite struct `Moving a unit` {
    @Test(arguments: Engine.available)
    func `takes everything below it along, from that day only`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        try await world.write { db in
            let tanHoa = try OrgUnit.get(world.tanHoa, on: "2026-03-01", in: db)
            try tanHoa.move(under: world.hoaBinh, on: "2026-03-01", basis: basis, by: lan, in: db)
        }
        #expect(try await world.below(world.hoaBinh, on: "2026-02-28") == ["Hòa Bình"])
        #expect(try await world.below(world.hoaBinh, on: "2026-03-01") == ["Hòa Bình", "Tân Hòa", "Trường Tân Hòa"])
        #expect(try await world.below(world.province, on: "2026-03-01") == ["Tân Giang", "Hòa Bình", "Tân Hòa", "Trường Tân Hòa"])
        let above = try await world.database.read { db in
            try ["2026-02-28", "2026-03-01"].map { day in try OrgUnit.ancestors(of: world.school, on: day, in: db).map(\.code) }
        }
        #expect(above == [["02", "T"], ["02", "01", "T"]])
        #expect(try await world.broken() == 0)
    }

    @Test(arguments: Engine.available)
    func `keeps a move of a unit below it that was made for a later day`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        try await world.write { db in
            try OrgUnit.get(world.school, on: "2026-06-01", in: db).move(
                under: world.province, on: "2026-06-01", basis: basis, by: lan, in: db)
            try OrgUnit.get(world.tanHoa, on: "2026-03-01", in: db).move(
                under: world.hoaBinh, on: "2026-03-01", basis: basis, by: lan, in: db)
        }
        #expect(try await world.below(world.hoaBinh, on: "2026-05-31") == ["Hòa Bình", "Tân Hòa", "Trường Tân Hòa"])
        #expect(try await world.below(world.hoaBinh, on: "2026-06-01") == ["Hòa Bình", "Tân Hòa"])
        #expect(try await world.broken() == 0)
    }

    @Test(arguments: Engine.available)
    func `is refused under one of its own units`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        for target in [world.tanHoa, world.school] {
            await #expect(throws: OrgUnitRefusal.cycle) {
                try await world.write { db in
                    try OrgUnit.get(world.tanHoa, on: "2026-01-01", in: db).move(
                        under: target, on: "2026-01-01", basis: basis, by: lan, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `is refused on a day before its latest move`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        await #expect(throws: OrgUnitRefusal.changedLater(on: "2026-05-01")) {
            try await world.write { db in
                let school = try OrgUnit.get(world.school, on: "2026-05-01", in: db)
                try school.move(under: world.hoaBinh, on: "2026-05-01", basis: basis, by: lan, in: db)
                try school.move(under: world.province, on: "2026-04-01", basis: basis, by: lan, in: db)
            }
        }
    }
}

@Suite struct `Renaming and reclassifying a unit` {
    @Test(arguments: Engine.available)
    func `change it from that day and leave the past alone`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let (before, after) = try await world.write { db in
            let unit = try OrgUnit.get(world.hoaBinh, on: "2026-04-30", in: db)
            try unit.rename(to: "Hòa Bình", fullName: "Phường Hòa Bình", on: "2026-04-30", basis: basis, by: lan, in: db)
            let after = try unit.reclassify(as: "phường", level: .commune, on: "2026-04-30", basis: basis, by: lan, in: db)
            return (try OrgUnit.get(world.hoaBinh, on: "2026-04-29", in: db), after)
        }
        #expect(before.fullName == "Xã Hòa Bình" && before.type == "xã")
        #expect(after.fullName == "Phường Hòa Bình" && after.type == "phường")
        #expect(before.id == after.id && after.parent == world.province)
        #expect(try await world.broken() == 0)
    }
}

@Suite struct `Ending a unit` {
    @Test(arguments: Engine.available)
    func `is refused while units hang under it`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        await #expect(throws: OrgUnitRefusal.stillHasUnits(1, on: "2026-07-01")) {
            try await world.write { db in
                try OrgUnit.get(world.tanHoa, on: "2026-01-01", in: db).end(on: "2026-07-01", basis: basis, by: lan, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `with one heir is a merge`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let heirs = try await world.write { db in
            let school = try OrgUnit.get(world.school, on: "2026-01-01", in: db)
            try school.end(on: "2026-07-01", heirs: [.init(world.hoaBinh)], basis: basis, by: lan, in: db)
            return try Succession.successors(of: world.school, in: db)
        }
        #expect(heirs.map(\.kind) == [.merge] && heirs.map(\.new) == [world.hoaBinh] && heirs.map(\.scope) == [.whole])
        #expect(try await world.below(world.tanHoa, on: "2026-06-30") == ["Tân Hòa", "Trường Tân Hòa"])
        #expect(try await world.below(world.tanHoa, on: "2026-07-01") == ["Tân Hòa"])
        await #expect(throws: OrgUnitRefusal.notInForce(on: "2026-07-01")) {
            try await world.database.read { db in try OrgUnit.get(world.school, on: "2026-07-01", in: db) }
        }
        #expect(try await world.broken() == 0)
    }

    @Test(arguments: Engine.available)
    func `shares itself out to several, by weights of at most the whole`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let most = try #require(Succession.Share(percent: "62.5")), less = try #require(Succession.Share(percent: "37.5"))
        let shares = try await world.write { db in
            let school = try OrgUnit.get(world.school, on: "2026-01-01", in: db)
            try school.end(
                on: "2026-07-01",
                heirs: [.init(world.hoaBinh, scope: .part, share: most), .init(world.tanHoa, scope: .remainder, share: less)],
                basis: basis, by: lan, in: db)
            return try Succession.successors(of: world.school, in: db).compactMap(\.share)
        }
        #expect(Set(shares) == [most, less])
        await #expect(throws: OrgUnitRefusal.sharesExceedWhole) {
            try await world.write { db in
                try Succession(old: world.school, new: world.province, day: "2026-07-01", kind: .split, share: less, basis: basis).record(
                    by: lan, in: db)
            }
        }
    }
}

@Suite struct `Looking for a unit` {
    @Test(arguments: Engine.available)
    func `finds it as people type it`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        for words in ["tan hoa", "Tân Hoà", "TÂN HÒA"] {
            let found = try await world.database.read { db in try OrgUnit.search(words, on: "2026-01-01", in: db).map(\.code) }
            #expect(found == ["02", "02-TH"], "\(words)")
        }
    }

    @Test(arguments: Engine.available)
    func `finds a former name on every day`(engine: Engine) async throws {
        let world = try await SmallProvince(engine)
        let (today, ever) = try await world.write { db in
            try OrgUnit.get(world.hoaBinh, on: "2026-01-01", in: db)
                .rename(to: "An Phú", fullName: "Xã An Phú", on: "2026-01-01", basis: basis, by: lan, in: db)
            return (try OrgUnit.search("hoa binh", on: "2026-01-01", in: db), try OrgUnit.searchEveryDay("hoa binh", in: db))
        }
        #expect(today.isEmpty)
        #expect(ever.map(\.fullName) == ["Xã Hòa Bình"])
    }
}
