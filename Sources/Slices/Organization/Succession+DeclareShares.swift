import Core
import Journal
import Storage

extension Succession {
    /// Declares how a unit that was split is shared out between its heirs, in place of equal shares or of what was declared before. What was
    /// declared before stays on record. Balances must be counted again afterwards.
    ///
    /// Refuses shares that leave an heir out, name another, or do not add up to exactly the whole.
    package static func declareShares(
        _ shares: [OrgUnitID: Share], of old: OrgUnitID, on day: Day, basis: String, by actor: Actor, in db: any Connection
    ) throws {
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        let heirs = Set(try successors(of: old, in: db).filter { $0.day == day && $0.kind == .split }.compactMap(\.new))
        guard !heirs.isEmpty else { throw OrgUnitRefusal.notSplit(on: day) }
        guard Set(shares.keys) == heirs else { throw OrgUnitRefusal.sharesOfOthers }
        let sum = shares.values.reduce(0) { $0 + $1.millionths }
        guard sum == Share.whole.millionths else { throw OrgUnitRefusal.sharesAddUpTo(Share.percent(millionths: sum)) }
        for (heir, share) in shares.sorted(by: { $0.key < $1.key }) {
            try db.execute(ShareQueries.declare(share, of: old, to: heir, on: day, basis: basis, by: actor))
            try db.execute(ShareQueries.set(share, of: old, to: heir, on: day))
        }
        let words = shares.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.percent)%" }
        try Journal.record(
            .sharesDeclared, about: Subject("unit", old), content: "\(day.onScreen): \(words.joined(separator: ", ")); \(basis)", by: actor,
            in: db)
    }

    /// A share as it was once declared.
    package struct DeclaredShare: Hashable, Sendable {
        package let heir: OrgUnitID
        package let share: Share
        package let basis: String
        package let declaredBy: PersonID
        package let declaredAt: Moment
    }

    /// All that was ever declared of a split, the latest first.
    package static func declaredShares(of old: OrgUnitID, on day: Day, in db: any Connection) throws -> [DeclaredShare] {
        try db.rows(ShareQueries.declared(of: old, on: day)).compactMap { row in
            guard let share = Share(millionths: try row.get("share")) else { return nil }
            return DeclaredShare(
                heir: try row.get("new_unit_id"), share: share, basis: try row.get("basis"), declaredBy: try row.get("declared_by"),
                declaredAt: try row.get("declared_at"))
        }
    }
}

extension Succession.Share {
    /// A number of millionths as a percentage with up to four decimals, `37.5`.
    package static func percent(millionths: Int64) -> String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
        guard rest > 0 else { return String(whole) }
        var decimals = String(rest + 10_000).dropFirst()
        while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
        return "\(whole).\(decimals)"
    }

    /// As `init(percent:)` reads it.
    package var percent: String { Self.percent(millionths: millionths) }
}
