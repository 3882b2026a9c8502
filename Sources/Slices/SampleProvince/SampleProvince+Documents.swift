import Core
import Formats
import Intake
import Journal
import Ledger
import Storage

extension SampleDocument {
    /// The file as the unit would send it, read as any file is.
    package func incoming() throws -> IncomingDocument {
        let bytes = name.hasSuffix(".docx") ? try official.docx() : Array("\(title)\n\n\(text)\n".utf8)
        return IncomingDocument(name: name, bytes: bytes, document: try DocumentReader().read(bytes, named: name))
    }

    /// Reports, minutes and plans come in the layout of Party documents.
    private var official: OfficialDocument {
        let words = title.split(separator: " ")
        let typeWords = words.prefix { $0 == $0.uppercased()[...] }
        let sender = SampleUnit.all.first { $0.slug == unit }
        let isArea = sender?.kind == .area
        return OfficialDocument(
            layout: .party(on: day),
            letterhead: OfficialDocument.Letterhead(
                upperOrgan: isArea ? "ĐẢNG ỦY \((sender?.fullName ?? "").uppercased())" : "TỈNH ỦY TÂN GIANG",
                organ: isArea ? "BAN XÂY DỰNG ĐẢNG" : (sender?.name ?? "").uppercased(), symbol: "", place: sender?.name ?? "Tân Giang",
                day: day),
            typeName: typeWords.joined(separator: " "), subject: words.dropFirst(typeWords.count).joined(separator: " "),
            body: paragraphs.map { .paragraph($0) },
            signature: OfficialDocument.Signature(authority: nil, title: "TRƯỞNG BAN", name: nil))
    }

    private var paragraphs: [String] {
        text.split(separator: "\n").map(String.init)
    }
}

extension SampleProvince {
    /// What a unit's documents already count for, by indicator: its report declares only the rest.
    typealias Entered = [OrgUnitID: [IndicatorID: Quantity]]

    /// Receives every document on its day. Where the unit has filed its report, somebody has also looked at what was read: the figures
    /// that count are confirmed, the others dropped. The documents of the silent units wait.
    static func enterDocuments(
        _ incoming: [(SampleDocument, IncomingDocument)], people: [String: PersonID], in db: any Connection
    ) throws -> Entered {
        var entered: Entered = [:]
        for (sample, file) in incoming.sorted(by: { $0.0.day < $1.0.day }) {
            guard let person = people[sample.unit] else { continue }
            let unit = unit(sample.unit)
            let receiving = Actor(person: person, moment: moment(sample.day, hour: 9))
            let document = try StoredDocument.receive(file, from: unit, window: sample.window, by: receiving, in: db)
            guard !SampleUnit.silent.contains(sample.unit) else { continue }

            let deciding = Actor(person: person, moment: moment(sample.day, hour: 10))
            for proposal in try Proposal.all(in: document.id, visibleTo: deciding.viewer, in: db) {
                guard let figure = proposal.figure else { continue }
                guard let count = sample.count(of: proposal, in: document.text), let window = Window(count.window) else {
                    try proposal.drop(by: deciding, in: db)
                    continue
                }
                let indicator = try Indicator.find(count.indicator, in: db)
                try proposal.confirmed(as: indicator, quantity: figure.quantity, within: window, by: deciding).enter(in: db)
                let before = entered[unit, default: [:]][indicator.id] ?? .zero
                entered[unit, default: [:]][indicator.id] = try before.adding(figure.quantity)
            }
        }
        return entered
    }
}

extension SampleDocument {
    /// What its figures are about: the window of the first that counts, else the month of the document.
    var window: Window? {
        counts.first.flatMap { Window($0.window) } ?? Window.month(day.month, day.year)
    }

    /// The figure of this document that a proposal has read; nil when it is none of those that count.
    func count(of proposal: Proposal, in text: String) -> Count? {
        let scalars = Array(text.unicodeScalars)
        return counts.first { count in
            scalars.firstRange(of: Array(count.words.unicodeScalars)).map { $0.overlaps(proposal.span) } ?? false
        }
    }
}
