import Accounts
import Core
import Intake
import Ledger
import Organization
import Storage
import Web

/// A number as the ledger knew it at the end of a day, beside what it knows now, with the entries recorded since that make the difference.
struct FigureThen: Sendable {
    let unit: OrgUnit
    let above: [OrgUnit]
    let day: Day
    let then: Balance
    let now: Balance
    /// The latest first.
    let changes: [Change]
    /// How many more there are than are listed.
    let left: Int

    struct Change: Sendable {
        let counted: Ledger.Counted
        let unit: String
        /// Named where the number is computed from several.
        let indicator: Indicator?
        let recordedBy: String
        let source: Provenance.Source
    }

    static let mostListed = 200

    static func read(
        _ indicator: Indicator, at id: OrgUnitID, within window: Window, through lens: Lens, on day: Day, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> FigureThen {
        guard try viewer.mayRead(id, in: db) else { throw WebRefusal.noSuchPage }
        let moment = Moment(endOf: day)
        func balance(knownAt moment: Moment?) throws -> Balance {
            try Ledger.balances(of: [indicator], at: [id], within: window, through: lens, knownAt: moment, visibleTo: viewer, in: db)[0]
        }
        let difference = try Ledger.difference(
            of: indicator, at: id, within: window, through: lens, between: moment, and: .distantFuture, visibleTo: viewer, in: db)
        let listed = Array(difference.reversed().prefix(mostListed))
        let lastDay = lens == .asNow ? max(window.last, try Succession.carriedTo(in: db).day) : window.last
        let units = try OrgUnit.lastKnown(Set([id] + listed.map(\.entry.figure.unit)).sorted(), by: lastDay, in: db)
        guard let unit = units[id] else { throw WebRefusal.noSuchPage }
        let names = try PersonName.all(of: Set(listed.map(\.entry.recordedBy)), in: db)
        let recorded = try Indicator.all(Set(listed.map(\.entry.figure.indicator)).sorted(), in: db)
        return FigureThen(
            unit: unit, above: try viewer.readable(above: unit, on: lastDay, in: db),
            day: day, then: try balance(knownAt: moment), now: try balance(knownAt: nil),
            changes: try listed.map { counted in
                Change(
                    counted: counted, unit: units[counted.entry.figure.unit]?.fullName ?? "?",
                    indicator: indicator.isDeclared ? nil : recorded.first { $0.id == counted.entry.figure.indicator },
                    recordedBy: names[counted.entry.recordedBy] ?? "",
                    source: try Provenance.source(of: counted.entry, visibleTo: viewer, in: db))
            }, left: difference.count - listed.count)
    }
}
