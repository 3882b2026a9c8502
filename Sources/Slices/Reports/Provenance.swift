import Accounts
import Core
import Intake
import Ledger
import Organization
import Storage
import Web

/// A number opened for a person: where it stands in the tree, what each unit contributes, and where every entry was read or declared.
struct Provenance: Sendable {
    let opened: Opened
    let unit: OrgUnit
    let above: [OrgUnit]
    /// What the numbers of the parts are of: of a share of units, the indicator it looks at.
    let counted: Indicator
    let parts: [Part]
    let entries: [SourcedEntry]
    /// What was declared over windows that this one cuts, and so is not in the number.
    let cuts: [Cut]
    let shared: [Shared]

    struct Part: Sendable {
        let unit: OrgUnit
        let answer: Answer
        let isEstimated: Bool
        let kind: Opened.Part.Kind
    }

    /// An occasion that several units have recorded, with what each of them counts.
    struct Shared: Sendable {
        let occasion: Occasion
        let units: [Part]
        let surplus: Amount
    }

    struct SourcedEntry: Sendable {
        let entry: Entry
        /// What came before the unit and recorded it, and what of it counts here; nil for the unit's own.
        let inherited: (from: String, opened: Opened.Inherited)?
        let recordedBy: String
        let source: Source
    }

    enum Source: Sendable {
        case excerpt(Excerpt)
        case edition(ReportID, Int)
        /// It lies outside the units this viewer may read.
        case hidden
    }

    static func read(
        _ indicator: Indicator, at id: OrgUnitID, within window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> Provenance {
        // To somebody who may see none of it, a unit must not look as if it had nothing to report.
        guard try viewer.mayRead(id, in: db) else { throw WebRefusal.noSuchPage }
        let opened = try Ledger.open(indicator, at: id, within: window, through: lens, visibleTo: viewer, in: db)
        let day = lens == .asNow ? max(window.last, try Succession.carriedTo(in: db).day) : window.last
        let others =
            opened.parts.map(\.unit) + opened.inherited.map(\.entry.figure.unit) + opened.shared.flatMap(\.contributions).map(\.unit)
        let units = try OrgUnit.lastKnown(Set([id] + others).sorted(), by: day, in: db)
        guard let unit = units[id] else { throw WebRefusal.noSuchPage }
        let names = try PersonName.all(of: Set((opened.entries + opened.inherited.map(\.entry)).map(\.recordedBy)), in: db)
        func sourced(_ entry: Entry, _ inherited: (String, Opened.Inherited)? = nil) throws -> SourcedEntry {
            SourcedEntry(
                entry: entry, inherited: inherited, recordedBy: names[entry.recordedBy] ?? "",
                source: try source(of: entry, visibleTo: viewer, in: db))
        }
        return Provenance(
            opened: opened, unit: unit, above: try viewer.readable(above: unit, on: day, in: db),
            counted: try indicator.lookedAt(in: db),
            parts: opened.parts.compactMap { part in
                units[part.unit].map { Part(unit: $0, answer: part.answer, isEstimated: part.isEstimated, kind: part.kind) }
            }
            .sorted { ($1.answer.thousandths, $0.unit.name) < ($0.answer.thousandths, $1.unit.name) },
            entries: try opened.entries.map { try sourced($0) }
                + opened.inherited.map { try sourced($0.entry, (units[$0.entry.figure.unit]?.fullName ?? "?", $0)) },
            cuts: try Ledger.cuts(of: indicator, at: id, by: window, through: lens, visibleTo: viewer, in: db),
            shared: opened.shared.map { Shared($0, units) })
    }

    static func source(of entry: Entry, visibleTo viewer: Viewer, in db: any Connection) throws -> Source {
        switch entry.figure.source {
        case .span(let document, let start, let end):
            try Excerpt.find(document, span: start..<end, visibleTo: viewer, in: db).map(Source.excerpt) ?? .hidden
        case .cell(let report, let edition): .edition(report, edition)
        }
    }
}

extension Provenance.Shared {
    /// The units from the highest level down.
    fileprivate init(_ shared: Opened.Shared, _ units: [OrgUnitID: OrgUnit]) {
        let parts = shared.contributions.compactMap { contribution in
            units[contribution.unit].map { Provenance.Part(unit: $0, answer: contribution.answer, isEstimated: false, kind: .term) }
        }
        func rank(_ part: Provenance.Part) -> Int { Level.allCases.firstIndex(of: part.unit.level) ?? 0 }
        self.init(
            occasion: shared.occasion, units: parts.sorted { (rank($0), $0.unit.name) < (rank($1), $1.unit.name) }, surplus: shared.surplus)
    }

    /// "50 đơn vị: 1 cấp tỉnh, 9 cấp huyện, 40 cấp xã"
    var counted: Phrase {
        let levels = Level.allCases.map { level in
            (level.phrase, count: Set(units.filter { $0.unit.level == level }.map(\.unit.id)).count)
        }.filter { $0.count > 0 }
        let count = levels.reduce(0) { $0 + $1.count }
        return Phrase(
            "\(count) đơn vị: " + levels.map { "\($0.count) cấp \($0.0.vi)" }.joined(separator: ", "),
            en: "\(count) units: " + levels.map { "\($0.count) of \($0.0.en) level" }.joined(separator: ", "))
    }
}
