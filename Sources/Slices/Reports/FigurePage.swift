import Core
import Intake
import Ledger
import Organization
import Web

/// A number opened: the units that add up to it, and the entries with the words they were read from.
struct FigurePage: Page {
    let title: Phrase
    let place: [Link]
    let answer: Answer
    let isEstimated: Bool
    let label: Phrase
    let counting: Phrase
    let definition: String
    let partsTitle: Phrase
    let parts: [Part]
    let entries: [EntryLine]
    let cuts: [CutLine]
    let shared: [SharedLine]
    let past: FigurePastForm

    struct Part {
        let unit: String
        let answer: Answer
        let isEstimated: Bool
        let path: String
        /// How it enters the number, where it is not simply added.
        let note: Phrase?
    }

    struct EntryLine {
        let number: String
        let answer: Answer
        let window: Phrase
        /// Said before the figure, where it is not what the entry counts.
        var heading: Phrase?
        /// From which unit it came, and how much of it; nil for the unit's own.
        let inheritance: Phrase?
        let recorded: Phrase
        let source: SourceLine
    }

    struct CutLine {
        let window: Phrase
        let answer: Answer
        let isEstimated: Bool
        let path: String
    }

    enum SourceLine {
        case quotation(before: String, words: String, after: String, document: String, path: String)
        case declaration(Phrase, path: String)
        case hidden
    }

    func write(to html: inout HTML) {
        html.breadcrumbs(place)
        html.h1(title)
        html.keyFigure(answer, label, marks: isEstimated ? [.estimated] : [])
        if !parts.isEmpty { writeParts(to: &html) }
        if !entries.isEmpty { writeEntries(to: &html) }
        if !shared.isEmpty { shared.write(to: &html) }
        if parts.isEmpty, entries.isEmpty {
            html.emptyState(
                Phrase("Chưa có bút toán nào trong kỳ này", en: "No entries within this window"),
                Phrase(
                    "Số liệu sẽ hiện ở đây khi đơn vị xác nhận văn bản hoặc nộp báo cáo.",
                    en: "Figures appear here when a unit confirms a document or files a report."))
        }
        if !cuts.isEmpty { writeCuts(to: &html) }
        past.write(to: &html)
        writeCounting(to: &html)
    }

    private func writeParts(to html: inout HTML) {
        html.section {
            $0.h2(partsTitle)
            $0.dataTable(
                Phrase("Theo đơn vị, từ cao xuống thấp", en: "By unit, greatest first"),
                [Column(Phrase("Đơn vị", en: "Unit")), .number(Phrase("Số liệu", en: "Figure"))] + notes
            ) { html in
                for part in parts {
                    html.tr {
                        $0.th(.scope(.row)) { $0.a(part.unit, href: part.path) }
                        $0.figureCell(part.answer, opensTo: part.path, marks: part.isEstimated ? [.estimated] : [])
                        if let note = part.note { $0.td(note) }
                    }
                }
            }
        }
    }

    private var notes: [Column] {
        parts.contains { $0.note != nil } ? [Column(Phrase("Tính vào đây", en: "What it counts as"))] : []
    }

    private func writeEntries(to html: inout HTML) {
        html.section(.class("entries")) {
            $0.h2(
                entries.allSatisfy { $0.inheritance == nil }
                    ? Phrase("Bút toán của chính đơn vị này", en: "This unit's own entries")
                    : Phrase("Bút toán của đơn vị này và của các đơn vị trước nó", en: "Entries of this unit and of those before it"))
            $0.ol { html in
                for entry in entries { html.li(.class("entry")) { entry.write(to: &$0) } }
            }
        }
    }

    private func writeCuts(to html: inout HTML) {
        html.section(.id("cut")) {
            $0.h2(Phrase("Không nằm trong con số này: kỳ khai bị cắt ngang", en: "Not in this number: declared over windows that it cuts"))
            $0.p(
                Phrase(
                    "Số khai cho một kỳ chỉ được tính vào kỳ nào chứa trọn kỳ ấy. Những số sau có ngày chung với kỳ đang xem nhưng không nằm trọn trong đó.",
                    en:
                        "What was declared over a window counts only where all of it is contained. These share days with this window, and reach beyond it."
                ), .class("hint"))
            $0.dataTable(
                Phrase("Theo kỳ đã khai", en: "By the window declared"),
                [Column(Phrase("Kỳ đã khai", en: "Window declared")), .number(Phrase("Số liệu", en: "Figure"))]
            ) { html in
                for cut in cuts {
                    html.tr {
                        $0.th(.scope(.row)) { $0.a(cut.window, href: cut.path) }
                        // No link: the number of that window holds what was declared within it too.
                        $0.figureCell(cut.answer, marks: cut.isEstimated ? [.estimated] : [])
                    }
                }
            }
        }
    }

    private func writeCounting(to html: inout HTML) {
        html.details {
            $0.summary(Phrase("Cách tính con số này", en: "How this is counted"))
            $0.p(counting)
            if !definition.isEmpty { $0.p(definition) }
        }
    }
}

extension FigurePage.EntryLine {
    func write(to html: inout HTML) {
        html.p(.class("entry-head")) {
            if let heading {
                $0.text(heading)
                $0.text(" ")
            }
            $0.figure(answer)
            $0.text(" · ")
            $0.text(window)
        }
        if let inheritance { html.p(inheritance, .class("entry-recorded")) }
        switch source {
        case .quotation(let before, let words, let after, let document, let path):
            html.blockquote {
                $0.text(before)
                $0.mark { $0.a(words, href: path) }
                $0.text(after)
            }
            html.p(.class("entry-source")) { $0.a(document, href: path) }
        case .declaration(let words, let path):
            html.p(.class("entry-source")) { $0.a(words, href: path) }
        case .hidden:
            html.p(Phrase("Nguồn nằm ngoài phạm vi của bạn.", en: "Its source lies outside your units."), .class("entry-source"))
        }
        html.p(.class("entry-recorded")) {
            $0.text(Phrase("Bút toán \(number), ", en: "Entry \(number), "))
            $0.text(recorded)
        }
    }
}

extension FigurePage {
    init(_ provenance: Provenance) {
        let balance = provenance.opened.balance
        let indicator = balance.indicator
        func path(_ unit: OrgUnitID) -> String {
            FigurePath(provenance.counted, at: unit, within: balance.window, through: balance.lens).path
        }
        self.init(
            title: Phrase(indicator.name),
            place: (provenance.above + [provenance.unit]).map {
                Link(Phrase($0.name), path: FigurePath(indicator, at: $0.id, within: balance.window, through: balance.lens).path)
            },
            answer: balance.answer, isEstimated: balance.isEstimated,
            label: balance.label(at: provenance.unit),
            counting: indicator.counting, definition: indicator.definition, partsTitle: indicator.partsTitle,
            parts: provenance.parts.map {
                Part(unit: $0.unit.fullName, answer: $0.answer, isEstimated: $0.isEstimated, path: path($0.unit.id), note: $0.kind.note)
            },
            entries: provenance.entries.map(EntryLine.init),
            cuts: provenance.cuts.map { cut in
                CutLine(
                    window: cut.window.name, answer: cut.answer, isEstimated: cut.isEstimated,
                    path: FigurePath(indicator, at: provenance.unit.id, within: cut.window, through: balance.lens).path)
            }, shared: provenance.shared.map { SharedLine($0, of: balance) },
            past: FigurePastForm(figure: FigurePath(balance), day: nil))
    }
}

extension FigurePage.EntryLine {
    fileprivate init(_ sourced: Provenance.SourcedEntry) {
        let entry = sourced.entry
        self.init(
            number: entry.number.description, answer: sourced.inherited?.opened.answer ?? entry.figure.answer,
            window: entry.figure.window.name,
            inheritance: sourced.inherited.map { from, opened in opened.words(from: from) },
            recorded: Phrase(
                "\(sourced.recordedBy) ghi lúc \(entry.recordedAt.onScreen)",
                en: "recorded by \(sourced.recordedBy) at \(entry.recordedAt.onScreen)"),
            source: FigurePage.SourceLine(sourced.source))
    }
}

extension Opened.Inherited {
    /// "của Xã Nậm Sáng trước đây: 65% của 40"
    fileprivate func words(from unit: String) -> Phrase {
        guard let share else { return Phrase("của \(unit) trước đây", en: "formerly of \(unit)") }
        let percent = Amount(thousandths: share.millionths / 10).onScreen + "%"
        let whole = entry.figure.answer.phrase
        return Phrase("của \(unit) trước đây: \(percent) của \(whole.vi)", en: "formerly of \(unit): \(percent) of \(whole.en)")
    }
}

extension Balance {
    /// "buổi · Xã Phú Lộc · quý I/2026"; the lens is said where it is not the usual one.
    func label(at unit: OrgUnit) -> Phrase {
        let seen = lens == .asThen ? Phrase("") : Phrase(" · \(lens.phrase.vi)", en: " · \(lens.phrase.en)")
        return Phrase(
            "\(indicator.unitOfMeasure) · \(unit.fullName) · \(window.name.vi)\(seen.vi)",
            en: "\(indicator.unitOfMeasure) · \(unit.fullName) · \(window.name.en)\(seen.en)")
    }
}

extension FigurePage.SourceLine {
    init(_ source: Provenance.Source) {
        switch source {
        case .excerpt(let excerpt):
            self = .quotation(
                before: excerpt.before, words: excerpt.words, after: excerpt.after, document: excerpt.documentName, path: excerpt.path)
        case .edition(let report, let edition):
            self = .declaration(
                Phrase("Khai trong báo cáo, ấn bản \(edition)", en: "Declared in the report, edition \(edition)"),
                path: "/reports/\(report)/editions/\(edition)")
        case .hidden: self = .hidden
        }
    }
}
