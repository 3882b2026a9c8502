import Accounts
import Core
import Ledger
import Organization
import Storage

/// Whose figures the figures of a document are, where its tables name a unit.
struct FigureUnits: Sendable {
    /// Whose a figure is, for the person who confirms it.
    enum Owner: Hashable, Sendable {
        /// The unit the document is of.
        case document
        /// The one unit these words mean, for which this person may record.
        case named(Place)
        /// A person says which, and why that is needed.
        case open(Phrase, [Place])
    }

    struct Place: Hashable, Sendable {
        let id: OrgUnitID
        let name: String
    }

    /// An entry's unit as figures name theirs: nil for the unit the document is of.
    func named(_ unit: OrgUnitID) -> OrgUnitID? { unit == document.unit ? nil : unit }

    private struct Name: Hashable {
        let words: String
        let day: Day
    }

    private var owners: [Name: Owner] = [:]
    private let document: StoredDocument

    func owner(of figure: ProposedFigure) -> Owner {
        name(of: figure).flatMap { owners[$0] } ?? .document
    }

    /// A figure counts at units as they are on the last day of its window.
    private func name(of figure: ProposedFigure) -> Name? {
        figure.ofUnit.map { Name(words: $0, day: (figure.window ?? document.window).last) }
    }

    /// The names of all open figures are looked up together: those of one table tell one another apart. What the office has taught the reader
    /// comes first.
    init(in document: StoredDocument, among proposals: [Proposal], for viewer: Viewer, in db: any Connection) throws {
        self.document = document
        var days: [Day: [String]] = [:]
        var seen: Set<Name> = []
        for figure in proposals.lazy.filter({ $0.state == .open }).compactMap(\.figure) {
            if let name = name(of: figure), seen.insert(name).inserted { days[name.day, default: []].append(name.words) }
        }
        guard !days.isEmpty else { return }
        let taught = try Self.taught(to: document.unit, in: db)
        for (day, words) in days {
            let others = words.filter { taught[ReadingRule.key(of: $0)] == nil }
            var meanings = Dictionary(
                zip(others, try NameMeaning.of(others, on: day, near: document.unit, in: db)), uniquingKeysWith: { first, _ in first })
            for words in words {
                guard let unit = taught[ReadingRule.key(of: words)] else { continue }
                meanings[words] = try NameMeaning.unit(unit, on: day, in: db)
            }
            let units = Set(meanings.values.flatMap(\.units).map(\.id))
            let permitted = Set(try ReceivingUnit.permitted(units.sorted(), for: viewer, in: db))
            for (words, meaning) in meanings {
                owners[Name(words: words, day: day)] = owner(words, meaning, on: day, within: permitted)
            }
        }
    }

    private static func taught(to unit: OrgUnitID, in db: any Connection) throws -> [String: OrgUnitID] {
        try ReadingRule.inForce(for: unit, in: db).reduce(into: [:]) { taught, rule in
            if let unit = rule.meaning.unit { taught[ReadingRule.key(of: rule.phrase)] = unit }
        }
    }

    private func owner(_ words: String, _ meaning: NameMeaning, on day: Day, within permitted: Set<OrgUnitID>) -> Owner {
        let places = meaning.units.filter { permitted.contains($0.id) }.map { Place(id: $0.id, name: $0.fullPath) }
        switch meaning {
        case .one(let unit) where unit.id == document.unit: return .document
        case .one(let unit):
            if let place = places.first { return .named(place) }
            return .open(
                Phrase(
                    "“\(words)” là \(unit.fullPath), ngoài phạm vi của bạn.", en: "“\(words)” is \(unit.fullPath), not within your units."),
                [])
        case .several(let units):
            return .open(
                Phrase("Có \(units.count) đơn vị tên “\(words)”: chọn một.", en: "\(units.count) units are called “\(words)”: choose one."),
                places)
        case .formerly(let unit, let now):
            let names = now.map(\.fullName).joined(separator: ", ")
            return .open(
                Phrase(
                    "Ngày \(day.onScreen) không có \(unit.fullPath)\(names.isEmpty ? "" : "; khi đó là \(names)"): chọn đơn vị.",
                    en: "On \(day.onScreen) there was no \(unit.fullPath)\(names.isEmpty ? "" : ", but \(names)"): choose the unit."),
                places)
        case .unknown:
            return .open(
                Phrase("Không rõ “\(words)” là đơn vị nào: chọn đơn vị.", en: "No unit is known as “\(words)”: choose the unit."), [])
        }
    }
}

extension FigureUnits.Owner {
    /// Another unit than the document's, where it is known.
    var place: FigureUnits.Place? {
        if case .named(let place) = self { place } else { nil }
    }
}
