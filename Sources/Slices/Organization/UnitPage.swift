import Core
import Web

/// One unit: as of a day, and over all its days.
struct UnitPage: Page {
    let path: String
    let name: String
    let day: Day
    let firstDay: Day
    let lastDay: Day
    let today: Day
    let above: [Link]
    let facts: [(label: Phrase, value: Phrase)]
    /// Why the unit is not in the tree on this day; nil when it is.
    let absence: Phrase?
    let counts: [(label: Phrase, count: String)]
    let units: [ListedUnit]
    let names: [Turn]
    let places: [Turn]
    let predecessors: [Heir]
    let successors: [Heir]

    /// One stretch of a unit's life.
    struct Turn: Sendable {
        let words: String
        let path: String?
        let days: Phrase
        let basis: String
        let isNow: Bool
    }

    /// A unit that this one came from or went into.
    struct Heir: Sendable {
        let name: Phrase
        let path: String?
        let day: Day
        let manner: Phrase
        let basis: String
    }

    var title: Phrase { Phrase(name) }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Đơn vị", en: "Units"), path: "/units?on=\(day.iso)")] + above)
        html.h1(name)
        if let absence {
            html.banner(.sealed, absence) {
                guard !successors.isEmpty else { return }
                $0.p { $0.a(Phrase("Xem đơn vị kế thừa", en: "See who came after"), href: "#successors") }
            }
        }
        html.keyValues { for (label, value) in facts { $0.keyValue(label, value) } }
        html.dateSlider(
            path: path, day: day, from: firstDay, through: lastDay, marks: Day.marks(from: firstDay, through: lastDay, today: today))
        writeUnits(to: &html)
        html.heirs(successors, id: "successors", Phrase("Đơn vị kế thừa", en: "Who came after"))
        html.heirs(predecessors, id: "predecessors", Phrase("Hình thành từ", en: "Formed from"))
        html.turns(names, Phrase("Tên gọi qua thời gian", en: "Names over time"))
        html.turns(places, Phrase("Trực thuộc qua thời gian", en: "Where it stood"))
    }

    private func writeUnits(to html: inout HTML) {
        guard !units.isEmpty else { return }
        html.h2(Phrase("Đơn vị trực thuộc vào ngày \(day.onScreen)", en: "Units below on \(day.onScreen)"))
        html.p(.class("hint")) {
            for (index, count) in counts.enumerated() {
                $0.text(index == 0 ? "" : " · ")
                $0.text("\(count.count) ")
                $0.text(count.label)
            }
        }
        html.unitList(units)
    }
}

extension HTML {
    fileprivate mutating func turns(_ turns: [UnitPage.Turn], _ title: Phrase) {
        h2(title)
        ol(.class("timeline")) {
            for turn in turns {
                $0.li(turn.isNow ? .class("now") : nil) {
                    $0.p {
                        if let path = turn.path { $0.a(turn.words, href: path) } else { $0.strong(turn.words) }
                    }
                    $0.p(.class("hint")) {
                        $0.text(turn.days)
                        $0.text(" · ")
                        $0.text(Phrase("căn cứ \(turn.basis)", en: "basis: \(turn.basis)"))
                    }
                }
            }
        }
    }

    fileprivate mutating func heirs(_ heirs: [UnitPage.Heir], id: String, _ title: Phrase) {
        guard !heirs.isEmpty else { return }
        h2(title, .id(id))
        let columns = [
            Column(Phrase("Đơn vị", en: "Unit")), Column(Phrase("Từ ngày", en: "From")), Column(Phrase("Cách thức", en: "Manner")),
            Column(Phrase("Căn cứ", en: "Basis")),
        ]
        dataTable(title, columns, .class("caption-hidden")) {
            for heir in heirs {
                $0.tr {
                    $0.th(.scope(.row)) {
                        if let path = heir.path { $0.a(heir.name, href: path) } else { $0.text(heir.name) }
                    }
                    $0.td { $0.time(heir.day) }
                    $0.td(heir.manner)
                    $0.td(heir.basis)
                }
            }
        }
    }
}
