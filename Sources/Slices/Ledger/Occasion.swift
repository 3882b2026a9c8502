import Core
import Journal
import Storage

package typealias OccasionID = ID<Occasion>

/// One event that several units took part in, or that several papers report: a talk with its co-hosts and the sites it was relayed to.
///
/// Figures may name it. What counts events (`Indicator.OverOccasions.once`) then counts it once at every unit; what counts people adds up
/// as ever. Never changed.
package struct Occasion: Hashable, Sendable {
    package let id: OccasionID
    package let name: String
    /// When it took place: the window of every figure that names it.
    package let window: Window
}

extension Act {
    package static let occasionBegun = Act("occasion-begun")
}

extension Occasion {
    /// Records that there was such an event, so that figures can name it.
    package static func begin(_ name: String, within window: Window, by actor: Actor, in db: any Connection) throws -> Occasion {
        let occasion = Occasion(id: OccasionID(), name: name, window: window)
        try db.execute(OccasionQueries.insert(occasion))
        try occasion.journal(by: actor, in: db)
        return occasion
    }

    /// Makes some standing entries, each of its own unit or paper, figures of one occasion: of the one that some of them name already, or
    /// of a new one. An entry is never changed, so each that did not name it is taken back and recorded again.
    ///
    /// Refuses entries of different windows, and entries that name two occasions.
    /// - Returns: by the number of each entry that was recorded again, its new one.
    @discardableResult
    package static func gather(_ numbers: [EntryNumber], as name: String, by actor: Actor, in db: any Connection) throws
        -> [EntryNumber: EntryNumber]
    {
        let entries = try numbers.map { number in
            guard let entry = try Entry.find(number, in: db) else { throw LedgerRefusal.unknownEntry(number) }
            return entry
        }
        guard let first = entries.first else { return [:] }
        let known = Set(entries.compactMap(\.figure.occasion))
        guard known.count <= 1 else { throw LedgerRefusal.twoOccasions }
        let found = try known.first.map { try find($0, in: db) }
        let occasion = found ?? Occasion(id: OccasionID(), name: name, window: first.figure.window)
        if found == nil { try db.execute(OccasionQueries.insert(occasion)) }
        let others = entries.filter { $0.figure.occasion == nil }
        let again = try Ledger.replace(
            others.map(\.number), with: others.map { $0.figure.of(occasion.id) }, reason: "occasion=\(occasion.id)", by: actor, in: db)
        if found == nil { try occasion.journal(by: actor, in: db) }
        return Dictionary(uniqueKeysWithValues: zip(others.map(\.number), again))
    }

    /// Takes standing entries out of their occasions again, so that each counts by itself. Returns the same as `gather`.
    @discardableResult
    package static func part(_ numbers: [EntryNumber], by actor: Actor, in db: any Connection) throws -> [EntryNumber: EntryNumber] {
        let entries = try numbers.map { number in
            guard let entry = try Entry.find(number, in: db) else { throw LedgerRefusal.unknownEntry(number) }
            return entry
        }.filter { $0.figure.occasion != nil }
        let again = try Ledger.replace(
            entries.map(\.number), with: entries.map { $0.figure.of(nil) }, reason: "occasion=none", by: actor, in: db)
        return Dictionary(uniqueKeysWithValues: zip(entries.map(\.number), again))
    }

    private func journal(by actor: Actor, in db: any Connection) throws {
        try Journal.record(.occasionBegun, about: subject, content: content, by: actor, in: db)
    }

    package static func find(_ id: OccasionID, in db: any Connection) throws -> Occasion {
        guard let row = try db.row(OccasionQueries.find(id)) else { throw LedgerRefusal.unknownOccasion }
        return try Occasion(row: row)
    }

    /// Nobody else adds figures to them or takes any back until the transaction ends. In one order for all writers.
    static func take(_ ids: Set<OccasionID>, in db: any Connection) throws -> [OccasionID: Occasion] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(OccasionQueries.take(ids.sorted())).map(Occasion.init(row:))
        guard found.count == ids.count else { throw LedgerRefusal.unknownOccasion }
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func find(_ ids: Set<OccasionID>, in db: any Connection) throws -> [OccasionID: Occasion] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(OccasionQueries.find(ids.sorted())).map(Occasion.init(row:))
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    init(row: Row) throws {
        let bytes: [UInt8] = try row.get("id")
        guard let id = OccasionID(bytes: bytes) else {
            throw ColumnMismatch(column: "id", expected: "an occasion", found: .blob(bytes))
        }
        self.init(id: id, name: try row.get("name"), window: try Window(row: row))
    }
}

extension Occasion {
    /// Occasions that are not what the journal says. Part of invariant 4.
    static func audit(in db: any Connection) throws -> [Finding] {
        try db.rows(OccasionQueries.all).map(Occasion.init(row:)).filter { occasion in
            try Journal.lines(about: occasion.subject, in: db).map(\.content) != [occasion.content]
        }.map { occasion in
            Finding(
                invariant: 4,
                Phrase("Sự kiện chung “\(occasion.name)” đã bị sửa.", en: "The occasion “\(occasion.name)” has been changed."))
        }
    }

    private var subject: Subject { Subject("occasion", id) }

    private var content: String { "window=\(window) name=\(name)" }
}
