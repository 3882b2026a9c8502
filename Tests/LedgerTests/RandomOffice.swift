import Accounts
import Core
import Fixtures
import Formats
import Foundation
import Journal
import Ledger
import Organization
import Server
import Storage

/// An office in which anything may happen, and its model. One transaction at a time touches it.
final class RandomOffice: @unchecked Sendable {
    /// What one history is: longer ones find nothing that several do not, and the model reads all of a history again and again.
    static let longest = 500
    private static let operationsInARound = 20
    private static let codes = ["BC03", "BC04", "VH01"]
    private static let gathered = ["THU1", "THU2", "THU3"]
    /// Those that figures are of.
    private static let recorded = (codes + gathered).map(Indicator.id(of:))
    private static let indicators = recorded + [Indicator.id(of: "THU4")]
    private static let threshold: Int64 = 60
    private static let founding: Day = "2025-01-01"

    struct History: Sendable {
        var operations = 0
        /// How many numbers were held against the model.
        var numbers = 0
        var differences: [String] = []
    }

    let database: any Database
    private(set) var history = History()
    private var random: SeededGenerator
    private var model = LedgerModel(today: "2025-06-01")
    private var moment = Moment(milliseconds: 1_748_750_400_000)
    private var provinces: [OrgUnitID] = []
    /// The root and the provinces.
    private var offices: Set<OrgUnitID> = []
    private var occasions: [Occasion] = []

    private init(database: any Database, seed: UInt64) {
        (self.database, random) = (database, SeededGenerator(seed: seed))
        model.once = Set(["BC03", "VH01"].map(Indicator.id(of:)))
    }

    static func make(in engine: Engine, seed: UInt64) async throws -> RandomOffice {
        let office = RandomOffice(database: try await engine.emptyDatabase(), seed: seed)
        try await office.database.migrate(Schema.migrations)
        let catalogue = try catalogue()
        try await office.database.write { db in
            try IndicatorCatalogue.load(catalogue, by: office.actor, in: db)
            let root = try office.establish(.central, under: nil, in: db)
            office.provinces = try (0..<3).map { _ in try office.establish(.province, under: root, in: db) }
            office.offices = Set(office.provinces + [root])
            for place in 0..<9 { try office.establish(.commune, under: office.provinces[place % 3], in: db) }
            try Ledger.recount(by: office.actor, in: db)
        }
        return office
    }

    /// Of the shipped catalogue only what is used here: it is read at every step.
    private static func catalogue() throws -> [UInt8] {
        let lines = try String(decoding: ShippedFile.read(IndicatorCatalogue.file), as: UTF8.self).split(separator: "\n")
        let used = lines.dropFirst().filter { line in codes.contains { line.hasPrefix("\($0),") } }
        let folds = zip(gathered, ["average", "smallest", "greatest"]).map { code, fold in
            "\(code),Thử,Chỉ tiêu thử,người,\(fold),sum,each,neutral,,,,"
        }
        let share = "THU4,Thử,Chỉ tiêu thử,%,share,ratio,each,up,BC04,commune,>= \(threshold),"
        return Array((lines.prefix(1).map(String.init) + used.map(String.init) + folds + [share]).joined(separator: "\n").utf8)
    }

    private var actor: Actor { .machine(at: moment) }
    private var alive: [OrgUnitID] { model.lives.keys.filter { model.isAlive($0, on: model.today) }.sorted() }
    private var communes: [OrgUnitID] {
        alive.filter { model.parent(of: $0, on: model.today).map(provinces.contains) ?? false }
    }

    @discardableResult
    private func establish(_ level: Level, under parent: OrgUnitID?, in db: any Connection) throws -> OrgUnitID {
        let id = OrgUnitID(bytes: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })!
        let day = model.lives.count < 13 ? Self.founding : model.today
        let draft = OrgUnit.Draft(
            code: "U\(model.lives.count)", name: "Đơn vị \(model.lives.count)", fullName: "Đơn vị \(model.lives.count)", level: level,
            type: "đơn vị", parent: parent)
        try OrgUnit.establish(draft, on: day, basis: "Nghị quyết thử nghiệm", id: id, by: actor, in: db)
        model.lives[id] = LedgerModel.Life(from: day, until: nil, parents: [(day, parent)])
        return id
    }

    /// A round of operations: mostly entries, some corrections, now and then another tree. What turns out to be impossible is no operation.
    func live(in db: any Connection) throws {
        let end = history.operations + Self.operationsInARound
        while history.operations < end {
            moment = moment.adding(seconds: 60)
            let hasHappened =
                switch Int.random(in: 0..<20, using: &random) {
                case 0: try reorganise(in: db)
                case 1...4: try takeBack(in: db)
                case 5: try gather(in: db)
                case 6: try part(in: db)
                default: try record(in: db)
                }
            if hasHappened { history.operations += 1 }
        }
    }

    private func record(in db: any Connection) throws -> Bool {
        let figures = try (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in try figure(in: db) }
        if figures.isEmpty { return false }
        let numbers = try Ledger.record(figures, by: actor, in: db)
        for (number, figure) in zip(numbers, figures) { model.entries.append(.init(number: number, figure: figure, at: moment)) }
        return true
    }

    private func figure(in db: any Connection) throws -> Figure? {
        let start = Self.founding.adding(days: Int.random(in: 0...700, using: &random))
        let days: Window? =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: Window(start)
            case 1: .month(start.month, start.year)
            case 2: .quarter((start.month + 2) / 3, start.year)
            default: Window(from: start, through: start.adding(days: Int.random(in: 1...80, using: &random)))
            }
        guard let days else { return nil }
        let occasion = try occasion(within: days, in: db)
        let (units, window) = (model.lives.keys.sorted(), occasion?.window ?? days)
        guard let unit = units.filter({ model.isAlive($0, on: window.last) }).randomElement(using: &random) else { return nil }
        let amount = Amount(thousandths: Int64.random(in: 0...99, using: &random) * (Bool.random(using: &random) ? 1_000 : 250))
        return Figure(
            unit: unit, indicator: Self.recorded.randomElement(using: &random)!, window: window,
            answer: .quantity(Quantity(amount, Qualifier.allCases.randomElement(using: &random)!)), source: .cell(ReportID(), edition: 1),
            occasion: occasion?.id)
    }

    /// Now and then an event that there is already, or a new one.
    private func occasion(within window: Window, in db: any Connection) throws -> Occasion? {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: occasions.append(try Occasion.begin("Sự kiện \(occasions.count)", within: window, by: actor, in: db))
        case 1...4: break
        default: return nil
        }
        return occasions.randomElement(using: &random)
    }

    /// Two entries of one window become figures of one event.
    private func gather(in db: any Connection) throws -> Bool {
        let standing = model.entries.filter { $0.takenBackAt == nil }
        guard let first = standing.randomElement(using: &random) else { return false }
        let others = standing.filter {
            $0.number != first.number && $0.figure.window == first.figure.window
                && ($0.figure.occasion == nil || first.figure.occasion == nil)
        }
        guard let second = others.randomElement(using: &random) else { return false }
        return try recordAgain(
            Occasion.gather([first.number, second.number], as: "Sự kiện chung", by: actor, in: db), in: db)
    }

    private func part(in db: any Connection) throws -> Bool {
        let standing = model.entries.filter { $0.takenBackAt == nil && $0.figure.occasion != nil }
        guard let victim = standing.randomElement(using: &random) else { return false }
        return try recordAgain(Occasion.part([victim.number], by: actor, in: db), in: db)
    }

    private func recordAgain(_ again: [EntryNumber: EntryNumber], in db: any Connection) throws -> Bool {
        for (old, new) in again.sorted(by: { $0.key < $1.key }) {
            guard let place = model.entries.firstIndex(where: { $0.number == old }), let entry = try Entry.find(new, in: db) else {
                return false
            }
            model.entries[place].takenBackAt = moment
            model.entries.append(.init(number: new, figure: entry.figure, at: moment))
        }
        return true
    }

    private func takeBack(in db: any Connection) throws -> Bool {
        let standing = model.entries.indices.filter { model.entries[$0].takenBackAt == nil }
        guard let victim = standing.randomElement(using: &random) else { return false }
        try Ledger.reverse([model.entries[victim].number], reason: "nhập nhầm", by: actor, in: db)
        model.entries[victim].takenBackAt = moment
        return true
    }

    private func reorganise(in db: any Connection) throws -> Bool {
        let days = Int.random(in: 1...20, using: &random)
        moment = moment.adding(seconds: Int64(days) * 86_400)
        model.today = moment.day
        let communes = communes.filter {
            model.lives[$0].map { $0.from < model.today && ($0.parents.last?.from ?? $0.from) < model.today } ?? false
        }
        guard let unit = communes.randomElement(using: &random) else { return false }
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            guard let parent = provinces.randomElement(using: &random), parent != model.parent(of: unit, on: model.today) else {
                return false
            }
            try OrgUnit.get(unit, on: model.today, in: db)
                .move(under: parent, on: model.today, basis: "Nghị quyết thử nghiệm", by: actor, in: db)
            let today = model.today
            model.lives[unit]?.parents.append((today, parent))
        case 1: try establish(.commune, under: provinces.randomElement(using: &random), in: db)
        case 2:
            guard let heir = self.communes.filter({ $0 != unit }).randomElement(using: &random) else { return false }
            try part(unit, with: heir, in: db)
        default:
            guard communes.count > 4 else { return false }
            try end(unit, among: communes.filter { $0 != unit }, in: db)
        }
        // In parts: their balances meet in the rows that lie across them.
        try Ledger.recount(by: actor, postingsAtOnce: Int.random(in: 8...400, using: &random), in: db)
        return true
    }

    /// A part of a unit that lives on passes to another.
    private func part(_ unit: OrgUnitID, with heir: OrgUnitID, in db: any Connection) throws {
        let share: Int64? = Bool.random(using: &random) ? 250_000 : nil
        let succession = Succession(
            old: unit, new: heir, day: model.today, kind: .split, scope: .part, share: share.flatMap(Succession.Share.init(millionths:)),
            basis: "Nghị quyết thử nghiệm")
        try succession.record(by: actor, in: db)
        model.passings.append(.init(old: unit, day: model.today, heirs: [(heir, share.map { Double($0) / 1_000_000 })]))
    }

    /// Without an heir, merged into one, or divided among several.
    private func end(_ unit: OrgUnitID, among others: [OrgUnitID], in db: any Connection) throws {
        let heirs = Array(others.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
        let shares: [Int64?] = heirs.count == 2 && Bool.random(using: &random) ? [300_000, 700_000] : heirs.map { _ in nil }
        let declared = zip(heirs, shares).map { OrgUnit.Heir($0, share: $1.flatMap(Succession.Share.init(millionths:))) }
        try OrgUnit.get(unit, on: model.today.adding(days: -1), in: db)
            .end(on: model.today, heirs: declared, basis: "Nghị quyết thử nghiệm", by: actor, in: db)
        let today = model.today
        model.lives[unit]?.until = today
        model.passings.append(
            .init(old: unit, day: model.today, heirs: zip(heirs, shares).map { ($0, $1.map { Double($0) / 1_000_000 }) }))
    }

    /// Holds some numbers chosen at random against the model, and opens a few.
    func compare(in db: any Connection) throws {
        let start = Self.founding.adding(days: Int.random(in: 0...600, using: &random))
        let windows = [
            Window("2025")!, Window("2026-H1")!, Window(from: start, through: start.adding(days: Int.random(in: 0...400, using: &random)))!,
        ]
        let units = Array(model.lives.keys.sorted().shuffled(using: &random).prefix(6)) + provinces
        let (earlier, indicators) = (model.entries.randomElement(using: &random)?.at ?? moment, try Indicator.all(Self.indicators, in: db))
        for lens in Lens.allCases {
            let places = model.places(through: lens)
            for window in windows {
                for known in [moment, earlier] {
                    let expected = model.sums(within: window, knownAt: known, at: places)
                    let balances = try Ledger.balances(
                        of: indicators, at: units, within: window, through: lens, knownAt: known == moment ? nil : known,
                        visibleTo: .machine, in: db)
                    history.numbers += balances.count
                    history.differences += balances.compactMap { balance in
                        difference(balance, self.expected(balance, of: expected), knownAt: known)
                    }
                }
                let (indicator, unit) = (indicators.randomElement(using: &random)!, units.randomElement(using: &random)!)
                let opened = try Ledger.open(indicator, at: unit, within: window, through: lens, visibleTo: .machine, in: db)
                if try !opened.addsUp { history.differences.append("opened \(opened)") }
            }
        }
    }

    func audit(in db: any Connection) throws {
        history.differences += try (Ledger.audit(in: db) + OrgUnit.audit(in: db)).map(\.sentence.en)
    }

    private func expected(_ balance: Balance, of sums: [LedgerModel.Place: LedgerModel.Sum]) -> LedgerModel.Expected {
        let roundings = model.entries.count
        guard case .share = balance.indicator.overTime else {
            let sum = sums[.init(unit: balance.unit, indicator: balance.indicator.id)]
            return model.expected(balance.indicator.overTime, sum, roundings: roundings)
        }
        let day = balance.lens == .asNow ? model.today : balance.window.last
        let communes = model.lives.keys.filter { !offices.contains($0) && model.chain(from: $0, on: day).contains(balance.unit) }
        let parts = communes.map { sums[.init(unit: $0, indicator: Indicator.id(of: "BC04"))] }
        return model.share(atLeast: Double(Self.threshold * 1_000), of: parts, roundings: roundings)
    }

    private func difference(_ balance: Balance, _ expected: LedgerModel.Expected, knownAt known: Moment) -> String? {
        let (quantity, amount) = (balance.answer.quantity, Double(balance.answer.quantity?.amount.thousandths ?? 0))
        let isAlike =
            quantity?.qualifier == expected.qualifier && abs(amount - expected.thousandths) <= expected.tolerance
            && (expected.isBlurred || balance.isEstimated == expected.isEstimated)
        if isAlike || expected.isOpen { return nil }
        return "\(balance.indicator.code) \(balance.lens.rawValue) \(balance.window) at \(balance.unit): \(balance.answer) "
            + "\(balance.isEstimated), not \(expected); today \(model.today), known at \(known.onScreen)"
    }
}
