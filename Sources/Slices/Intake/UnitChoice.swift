import Core
import Web

/// Whose a figure of a table is, as a form asks it: settled, or to be chosen among units.
struct UnitChoice: Hashable, Sendable {
    /// As the table names it.
    let words: String
    /// The unit that stands in the form; empty where nobody knows.
    let chosen: String
    /// The units that may be meant, the one the document is of last.
    let units: [FigureUnits.Place]

    static let unit = "unit"

    /// Nil for a figure that no table gives to a unit.
    init?(_ figure: ProposedFigure, _ material: ReviewMaterial) {
        guard let words = figure.ofUnit else { return nil }
        let own = FigureUnits.Place(id: material.document.unit, name: material.unit)
        self.words = words
        switch material.units.owner(of: figure) {
        case .document: (chosen, units) = (own.id.description, [own])
        case .named(let place): (chosen, units) = (place.id.description, [place, own])
        case .open(_, let places): (chosen, units) = ("", places.filter { $0 != own } + [own])
        }
    }

    /// Asks only where it must.
    func write(to html: inout HTML) {
        guard chosen.isEmpty else { return html.hidden(Self.unit, chosen) }
        html.element("select", [.name(Self.unit), .ariaLabel(Self.label(for: words)), .class("card-unit-choice")]) { html in
            for option in options {
                html.element("option", [.value(option.value)]) { $0.text(option.words) }
            }
        }
    }

    /// The same in a form of fields, where everything can be changed.
    func field(_ typed: String?, error: Phrase?) -> Field {
        Field(
            Self.unit, Self.label(for: words), .choice(options.map { Field.Option($0.value, $0.words) }), value: typed ?? chosen,
            error: error)
    }

    private var options: [(value: String, words: Phrase)] {
        let first = ("", Phrase("– Chọn đơn vị –", en: "– Choose a unit –"))
        let last = units.count - 1
        return [first]
            + units.enumerated().map { place, unit in
                (
                    unit.id.description,
                    place == last ? Phrase("\(unit.name) (đơn vị có văn bản)", en: "\(unit.name) (the document is of)") : Phrase(unit.name)
                )
            }
    }

    private static func label(for words: String) -> Phrase { Phrase("Số liệu của “\(words)” là của", en: "The figure of “\(words)” is of") }
}
