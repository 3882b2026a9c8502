import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage
import Web

/// All that the page of rules tells, read in one transaction.
struct RulesMaterial: Sendable {
    let rules: [ReadingRule]
    let units: [OrgUnitID: OrgUnit]
    let names: [PersonID: String]
    let documents: [DocumentID: String]
    let catalogue: [Indicator]
    /// Where the person may make rules.
    let offices: [OrgUnit]

    static func load(for viewer: Viewer, on day: Day, in db: any Connection) throws -> RulesMaterial {
        let rules = try ReadingRule.all(visibleTo: viewer, in: db)
        var offices: [OrgUnit] = []
        if case .person(let person, _) = viewer {
            let seats = try Seat.held(by: person, on: day, in: db).filter { Deed.fill.roles.contains($0.role) }
            offices = try Set(seats.map(\.unit)).compactMap { try OrgUnit.find($0, on: day, in: db) }.sorted { $0.code < $1.code }
        }
        var documents: [DocumentID: String] = [:]
        for id in Set(rules.compactMap(\.document)) {
            documents[id] = try db.row(DocumentQueries.name(id, visibleTo: viewer))?.get("name")
        }
        return RulesMaterial(
            rules: rules, units: try OrgUnit.lastKnown(Array(Set(rules.map(\.unit) + rules.compactMap(\.meaning.unit))), by: day, in: db),
            names: try PersonName.all(of: Set(rules.map(\.madeBy) + rules.compactMap(\.withdrawal?.by)), in: db), documents: documents,
            catalogue: try Indicator.all(in: db), offices: offices)
    }

    func name(of unit: OrgUnitID) -> String { units[unit]?.fullName ?? "?" }

    func meaning(of rule: ReadingRule) -> Phrase {
        switch rule.meaning {
        case .indicator(let code): Phrase(catalogue.first { $0.code == code }?.label ?? code)
        case .unit(let unit): Phrase(name(of: unit))
        case .noFigure: Phrase("không phải số liệu", en: "no figure")
        }
    }
}

/// Puts the rules into words.
struct RulesPageMaker {
    let material: RulesMaterial
    let mistyped: (key: String, typed: RuleForm.Typed, errors: FormErrors)?
    private let indicators: [FigureForm.Choices]

    init(_ material: RulesMaterial, mistyped: (key: String, typed: RuleForm.Typed, errors: FormErrors)?) {
        self.material = material
        self.mistyped = mistyped
        indicators = FigureForm.choices(from: material.catalogue)
    }

    var page: RulesPage {
        let offices = material.offices.map { Field.Option($0.id.description, $0.fullName) }
        return RulesPage(
            rules: material.rules.filter { $0.withdrawal == nil }.map(line(for:)),
            withdrawn: material.rules.filter { $0.withdrawal != nil }.map(line(for:)),
            form: offices.isEmpty ? nil : form(key: "", RuleForm.Typed(), offices: offices))
    }

    private func form(key: String, _ typed: RuleForm.Typed, offices: [Field.Option] = []) -> RuleForm {
        let wrong = mistyped.flatMap { $0.key == key ? $0 : nil }
        return RuleForm(
            key: key, typed: wrong?.typed ?? typed, offices: offices, indicators: indicators, errors: wrong?.errors ?? FormErrors())
    }

    private func line(for rule: ReadingRule) -> RulesPage.Line {
        let mayChange = !material.offices.isEmpty
        let typed = RuleForm.Typed(rule, unitName: rule.meaning.unit.map(material.name(of:)) ?? "")
        return RulesPage.Line(
            key: rule.id.description, phrase: rule.phrase, meaning: material.meaning(of: rule), unit: material.name(of: rule.unit),
            made: made(rule),
            document: rule.document.flatMap { id in
                material.documents[id].map { RulesPage.Document(name: $0, path: "/documents/\(id)") }
            },
            form: mayChange ? form(key: "-\(rule.id)", typed) : nil)
    }

    private func made(_ rule: ReadingRule) -> Phrase {
        let made = "\(material.names[rule.madeBy] ?? "?") \(rule.madeAt.day.onScreen)"
        guard let withdrawal = rule.withdrawal else { return Phrase(made) }
        let by = "\(material.names[withdrawal.by] ?? "?") \(withdrawal.at.day.onScreen)"
        return Phrase("\(made); bỏ: \(by)", en: "\(made); withdrawn: \(by)")
    }
}
