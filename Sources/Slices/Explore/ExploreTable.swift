import Core
import Ledger
import Organization

/// An exploration laid out in rows and columns: what the page shows and what a file holds.
struct ExploreTable: Sendable {
    let caption: Phrase
    /// What would be said of every row.
    let note: Phrase?
    /// What stands over the names of the rows.
    let corner: Phrase
    let columns: [Column]
    let rows: [Row]
    /// The balance of the unit itself, never a sum of the rows; nil where the rows are windows.
    let total: Row?

    struct Column: Sendable {
        let words: Phrase
        let unitOfMeasure: String
        let indicator: Int
        /// Nil where the rows say which.
        let window: Window?
        let lens: Lens
        let coverage: Exploration.Coverage?
    }

    struct Row: Sendable {
        let name: Phrase
        /// Of a unit that did not stand there all the time: when it did.
        let note: Phrase?
        let unit: OrgUnit
        /// Where the name leads.
        let path: String?
        /// Nil where there was no such unit within the window.
        let cells: [Balance?]
        let coverage: Exploration.Coverage?
    }
}

extension ExploreTable {
    init(_ exploration: Exploration) {
        if exploration.query.rows == .units || exploration.query.view.isOfOneWindow {
            self.init(byUnit: exploration)
        } else {
            self.init(byWindow: exploration)
        }
    }

    private init(byUnit whole: Exploration) {
        let notes = Set(whole.parts.map { $0.note(within: whole.columnsSpan) })
        let columns: [Column] =
            whole.shown.indicators.count == 1
            ? whole.shown.windows.flatMap { window in
                whole.shown.lenses.map { Column(whole, 0, over: window, through: $0, words: whole.name(of: window)) }
            }
            : whole.columnsOfIndicators(over: whole.window)
        func cells(_ unit: OrgUnit) -> [Balance?] {
            columns.map { column in
                column.window.flatMap { whole.balance(at: unit.id, of: column.indicator, within: $0, through: column.lens) }
            }
        }
        self.init(
            caption: whole.caption, note: notes.count == 1 ? notes.first.flatMap(\.self).map(Self.sharedNote) : nil,
            corner: Phrase("Đơn vị", en: "Unit"), columns: columns,
            rows: whole.parts.filter { part in
                columns.contains { column in column.window.map { whole.stood(part, within: $0, through: column.lens) } ?? false }
            }.map {
                part in
                Row(
                    name: Phrase(part.unit.fullName), note: notes.count > 1 ? part.note(within: whole.columnsSpan) : nil, unit: part.unit,
                    path: whole.query.with { $0.unit = whole.address(of: part.unit) }.path, cells: cells(part.unit), coverage: nil)
            },
            total: Row(name: Phrase(whole.unit.fullName), note: nil, unit: whole.unit, path: nil, cells: cells(whole.unit), coverage: nil))
    }

    private init(byWindow whole: Exploration) {
        let columns = whole.columnsOfIndicators(over: nil)
        self.init(
            caption: whole.caption, note: nil, corner: Phrase("Kỳ", en: "Window"), columns: columns,
            rows: whole.windows.map { window in
                Row(
                    name: whole.name(of: window), note: nil, unit: whole.unit,
                    path: whole.query.with { ($0.rows, $0.windows) = (.units, WindowChoice(calendar: $0.windows?.calendar, days: window)) }
                        .path,
                    cells: columns.map { whole.balance(at: whole.unit.id, of: $0.indicator, within: window, through: $0.lens) },
                    coverage: whole.coverage(of: 0, within: window, through: whole.shown.lenses[0]))
            },
            total: nil)
    }
}

extension ExploreTable {
    private static func sharedNote(_ note: Phrase) -> Phrase {
        Phrase("Các đơn vị dưới đây: \(note.vi).", en: "The units below: \(note.en).")
    }
}

extension ExploreTable.Column {
    /// Where both lenses stand beside each other, each column says which is its own.
    fileprivate init(_ whole: Exploration, _ indicator: Int, over window: Window?, through lens: Lens, words: Phrase) {
        self.init(
            words: whole.shown.lenses.count == 1
                ? words : Phrase("\(words.vi), \(lens.phrase.vi)", en: "\(words.en), \(lens.phrase.en)"),
            unitOfMeasure: whole.indicators[indicator].unitOfMeasure, indicator: indicator, window: window, lens: lens,
            coverage: window.flatMap { whole.coverage(of: indicator, within: $0, through: lens) })
    }
}

extension Exploration {
    fileprivate func columnsOfIndicators(over window: Window?) -> [ExploreTable.Column] {
        indicators.indices.flatMap { place in
            shown.lenses.map { ExploreTable.Column(self, place, over: window, through: $0, words: Phrase(indicators[place].name)) }
        }
    }
}

extension Exploration {
    /// What the answer is of, in one line.
    var caption: Phrase {
        let names = shown.indicators.map(\.name).joined(separator: ", ")
        return Phrase("\(names) – \(unit.fullName)")
    }

    /// The days of all windows, up to the last that is known.
    var columnsSpan: Window {
        Window(from: windows.first?.first ?? lastDay, through: lastDay) ?? Window(lastDay)
    }

    /// How an address names a unit: by its code where that still means it.
    func address(of unit: OrgUnit) -> String {
        unit.validity.contains(lastDay) ? unit.code : unit.id.description
    }
}

extension Exploration.Part {
    /// Said of a unit that came, went or moved within the time shown.
    fileprivate func note(within span: Window) -> Phrase? {
        guard let first = days.first, let last = days.last else { return nil }
        let end = last.until.map { $0.adding(days: -1) }.flatMap { $0 < span.last ? $0 : nil }
        switch (first.from > span.first, end) {
        case (true, let end?): return Phrase("\(first.from.onScreen) – \(end.onScreen)")
        case (false, let end?): return Phrase("đến \(end.onScreen)", en: "until \(end.onScreen)")
        case (true, nil): return Phrase("từ \(first.from.onScreen)", en: "since \(first.from.onScreen)")
        case (false, nil): return nil
        }
    }
}
