import Core
import VietnameseText

/// The part of the country a paper comes from: its unit, those above, and who was or will be in their place.
struct NamedArea {
    /// How near to the unit something is that lies in one of these: the step of the level.
    let steps: [OrgUnitID: Int]
}

/// The units one name may mean on a day, narrowed down by what is known beside the name.
struct NameMatch {
    let day: Day
    private let book: NameBook
    /// How it was read where it was found.
    private let reading: TerritoryName?
    /// Called so on the day, a bearer for each unit.
    private(set) var inForce: [Bearer] = []
    /// Called so on other days, those of the nearest days first.
    private var others: [Bearer] = []

    init(_ name: NameAsked, in book: NameBook, on day: Day, near area: NamedArea?) {
        (self.day, self.book) = (day, book)
        let bodies = book.bodies[name.fullKey] ?? []
        if !bodies.isEmpty {
            reading = nil
            split(bodies)
        } else {
            var found: (reading: TerritoryName, bearers: [Bearer])?
            for reading in name.readings where found == nil {
                let bearers = Self.bearers(reading, in: book)
                if !bearers.isEmpty { found = (reading, bearers) }
            }
            reading = found?.reading
            split(found?.bearers ?? [])
            if found?.reading.isFormer == true, !others.isEmpty { inForce = [] }
        }
        if let area { narrow(to: area) }
    }

    // MARK: The name

    /// Those that are called so, of this kind, below these parents; of a kind akin to it where none is; and of them those spelled so.
    private static func bearers(_ reading: TerritoryName, in book: NameBook) -> [Bearer] {
        var named = (book.byKey[reading.key] ?? []).compactMap { bearer in
            differences(bearer, reading, in: book).map { (bearer: bearer, differences: $0) }
        }
        if let kind = reading.kind {
            let same = named.filter { $0.bearer.type == kind }
            named = same.isEmpty ? named.filter { $0.bearer.type?.isAkin(to: kind) == true } : same
        }
        let fewest = named.map(\.differences).min()
        return named.filter { $0.differences == fewest }.map(\.bearer)
    }

    /// In how many ways it differs from what is written, in the spelling of names and the kinds of parents; nil where it does not lie below
    /// the parents.
    private static func differences(_ bearer: Bearer, _ reading: TerritoryName, in book: NameBook) -> Int? {
        func differs(_ bearer: Bearer, _ name: TerritoryName) -> Int {
            name.isMarked && bearer.name != name.name && TerritoryName.spelling(of: bearer.name) != name.spelling ? 1 : 0
        }
        var differences = differs(bearer, reading)
        guard !reading.parents.isEmpty else { return differences }
        let above = book.above(bearer)
        for parent in reading.parents {
            let fitting = above.filter { above in
                above.key == parent.key && parent.kind.map { above.type?.isAkin(to: $0) ?? false } ?? true
            }
            let ways = fitting.map { differs($0, parent) + (parent.kind == nil || parent.kind == $0.type ? 0 : 1) }
            guard let least = ways.min() else { return nil }
            differences += least
        }
        return differences
    }

    /// A unit that bore the name over several runs of days is there once.
    private mutating func split(_ bearers: [Bearer]) {
        var seen: Set<OrgUnitID> = []
        let bearers = bearers.sorted { ($0.fullName, $0.id) < ($1.fullName, $1.id) }
        inForce = bearers.filter { $0.validity.contains(day) && seen.insert($0.id).inserted }
        others = bearers.sorted { (distance($0), $0.id) < (distance($1), $1.id) }.filter { seen.insert($0.id).inserted }
    }

    private func distance(_ bearer: Bearer) -> Int32 {
        if let until = bearer.validity.until, until <= day { return day.number - until.number + 1 }
        return bearer.validity.from.number - day.number
    }

    // MARK: What is beside it

    /// Those nearest to where the paper comes from. One of the same province that is no more is meant rather than one of another province.
    private mutating func narrow(to area: NamedArea) {
        func nearness(_ bearer: Bearer) -> Int {
            ([bearer.id] + book.above(bearer).map(\.id)).compactMap { area.steps[$0] }.max() ?? 0
        }
        let (near, past) = (inForce.map(nearness), others.map(nearness))
        let nearest = near.max() ?? 0
        if nearest > 0 {
            inForce = zip(inForce, near).filter { $0.1 == nearest }.map(\.0)
        } else if let nearest = past.max(), nearest > 0 {
            inForce = []
            others = zip(others, past).filter { $0.1 == nearest }.map(\.0)
        }
    }

    /// Whether the text says of what kind it is.
    var isTyped: Bool { reading?.kind != nil }

    func stands(on level: Level) -> Bool { inForce.contains { $0.level == level } }

    /// What else is listed with it says what it can be.
    private var isListed = false

    /// A name without a kind means a unit of this level, where it can.
    mutating func prefer(_ level: Level, inList isListed: Bool) {
        self.isListed = isListed
        guard !isTyped, stands(on: level) else { return }
        inForce.removeAll { $0.level != level }
    }

    /// The areas of a level in which it may lie, itself included.
    func areas(of level: Level) -> Set<OrgUnitID> { Set(inForce.flatMap { chain($0) }.filter { $0.level == level }.map(\.id)) }

    mutating func keep(within area: OrgUnitID) {
        let inside = inForce.filter { bearer in chain(bearer).contains { $0.id == area } }
        if !inside.isEmpty { inForce = inside }
    }

    private func chain(_ bearer: Bearer) -> [Bearer] { [bearer] + book.above(bearer, on: day) }

    // MARK: The answer

    /// The unit of another day that is meant, where there is one.
    var past: OrgUnitID? { inForce.isEmpty && others.count == 1 ? others[0].id : nil }

    func meaning(_ counterparts: Counterparts) -> NameMeaning {
        let units = (inForce.isEmpty ? others : inForce + (overlooked.map { [$0] } ?? [])).map { book.described($0, on: day) }
        if units.isEmpty { return .unknown }
        if units.count > 1 {
            return .several(Array((inForce.isEmpty ? units : units.sorted { $0.fullPath < $1.fullPath }).prefix(Self.mostNamed)))
        }
        return inForce.isEmpty ? .formerly(units[0], now: counterparts.of[units[0].id] ?? []) : .one(units[0])
    }

    /// A name without a kind may mean a province that is no more, though a ward is called so today.
    private var overlooked: Bearer? {
        guard !isListed, let reading, reading.kind == nil, inForce.allSatisfy({ $0.level == .commune }) else { return nil }
        return others.first { $0.level == .province }
    }

    /// More are no choice.
    private static let mostNamed = 40
}
