import Core
import Ledger
import Web

extension FigurePage {
    /// An occasion that several of the units and entries above hold, and what is taken off for it.
    struct SharedLine {
        let name: String
        let days: Phrase
        let counted: Phrase
        let surplus: String
        let units: [Part]
    }
}

extension [FigurePage.SharedLine] {
    func write(to html: inout HTML) {
        html.section(.class("shared")) {
            $0.h2(Phrase("Sự kiện chung, chỉ đếm một lần", en: "Occasions counted once"))
            $0.p(
                Phrase(
                    "Số mỗi đơn vị đã ghi vẫn giữ nguyên ở đơn vị đó. Cộng lên đây, phần ghi trùng của cùng một sự kiện được trừ ra.",
                    en: "What each unit has recorded stands as it is. Added up here, what is of the same occasion is taken off."))
            $0.dataTable(
                Phrase("Phần trừ ra, theo sự kiện", en: "What is taken off, by occasion"),
                [
                    Column(Phrase("Sự kiện", en: "Occasion")), Column(Phrase("Cùng ghi", en: "Recorded by")),
                    .number(Phrase("Trừ ra", en: "Taken off")),
                ]
            ) { rows in
                for line in self {
                    rows.tr {
                        $0.th(.scope(.row)) {
                            $0.text(line.name); $0.text(", "); $0.text(line.days)
                        }
                        $0.td(line.counted)
                        $0.td(line.surplus, .class("num"))
                    }
                }
            }
            for line in self { line.writeUnits(to: &$0) }
        }
    }
}

extension FigurePage.SharedLine {
    fileprivate func writeUnits(to html: inout HTML) {
        html.details {
            $0.summary(Phrase("Số của từng đơn vị: \(name)", en: "What each unit counts: \(name)"))
            $0.dataTable(
                Phrase("\(name), theo đơn vị", en: "\(name), by unit"),
                [Column(Phrase("Đơn vị", en: "Unit")), .number(Phrase("Số liệu", en: "Figure"))]
            ) { rows in
                for unit in units {
                    rows.tr {
                        $0.th(.scope(.row)) { $0.a(unit.unit, href: unit.path) }
                        $0.figureCell(unit.answer)
                    }
                }
            }
        }
    }

    init(_ shared: Provenance.Shared, of balance: Balance) {
        self.init(
            name: shared.occasion.name, days: shared.occasion.window.name, counted: shared.counted, surplus: "−" + shared.surplus.onScreen,
            units: shared.units.map { part in
                let path = FigurePath(balance.indicator, at: part.unit.id, within: balance.window).path
                return FigurePage.Part(unit: part.unit.fullName, answer: part.answer, isEstimated: false, path: path, note: nil)
            })
    }
}
