import Core
import Web

/// One unit in a list: where it leads, and how many units hang below it.
struct ListedUnit: Sendable {
    let name: String
    let path: String
    /// Said beside the name: the level, or the days on which it bore it.
    var note: Phrase?
    var unitsBelow = 0
    /// What hangs directly below, where the whole tree is small enough to show.
    var units: [ListedUnit] = []
}

/// The tree from the top, on one day; or what was found in it.
struct UnitListPage: Page {
    let day: Day
    let firstDay: Day
    let lastDay: Day
    let today: Day
    /// Figures of the head: how many units of each level.
    let counts: [(label: Phrase, count: String)]
    let words: String
    let found: [ListedUnit]?
    /// The found units are of other days than the one asked for.
    let isFoundOnOtherDays: Bool
    let units: [ListedUnit]
    let further: Link?

    let width = PageWidth.wide
    var title: Phrase { Phrase("Đơn vị vào ngày \(day.onScreen)", en: "Units as of \(day.onScreen)") }

    func write(to html: inout HTML) {
        html.h1(title)
        if let further { html.p { $0.link(further) } }
        html.dateSlider(
            path: "/units", day: day, from: firstDay, through: lastDay, marks: Day.marks(from: firstDay, through: lastDay, today: today))
        html.form(get: "/units", .class("filters"), .role("search")) {
            $0.hidden("on", day.iso)
            $0.field(
                Field(
                    "q", Phrase("Tìm đơn vị", en: "Find a unit"), value: words,
                    hint: Phrase("Gõ có dấu hay không dấu đều được", en: "With or without diacritics")))
            $0.button(Phrase("Tìm", en: "Find"), as: .quiet)
        }
        if let found {
            writeFound(found, to: &html)
        } else {
            writeTree(to: &html)
        }
    }

    private func writeTree(to html: inout HTML) {
        html.div(.class("key-figures")) {
            for (label, count) in counts {
                $0.div(.class("key-figure")) {
                    $0.p(count, .class("key-figure-number"))
                    $0.p(label, .class("key-figure-label"))
                }
            }
        }
        guard !units.isEmpty else {
            html.emptyState(
                Phrase("Chưa có đơn vị nào vào ngày này", en: "There are no units on this day"),
                Phrase(
                    "Chọn ngày khác, hoặc nạp danh mục bằng lệnh giaoban units load.",
                    en: "Choose another day, or load the catalogue with giaoban units load."))
            return
        }
        html.unitList(units)
    }

    private func writeFound(_ found: [ListedUnit], to html: inout HTML) {
        html.h2(Phrase("Tìm “\(words)”", en: "Found for “\(words)”"))
        if found.isEmpty {
            html.emptyState(
                Phrase("Không có đơn vị nào mang tên này", en: "No unit bears this name"),
                Phrase("Gõ ít chữ hơn, hoặc chỉ gõ phần tên riêng.", en: "Type fewer words, or only the proper name."))
            return
        }
        if isFoundOnOtherDays {
            html.p(
                Phrase(
                    "Không có đơn vị mang tên này vào ngày \(day.onScreen); có vào những ngày sau đây:",
                    en: "No unit bears this name on \(day.onScreen); on other days:"))
        }
        html.unitList(found)
    }
}

extension HTML {
    /// Units by name: a tree that folds where all of it is known, else several columns where there is room.
    mutating func unitList(_ units: [ListedUnit]) {
        if units.contains(where: { !$0.units.isEmpty }) {
            ul(.class("tree")) { $0.branches(units) }
        } else {
            ul(.class("unit-list")) {
                for unit in units { $0.li { $0.listed(unit) } }
            }
        }
    }

    private mutating func branches(_ units: [ListedUnit]) {
        for unit in units {
            li {
                guard !unit.units.isEmpty else {
                    $0.div(.class("leaf")) { $0.listed(unit) }
                    return
                }
                $0.details(.open) {
                    $0.summary { $0.listed(unit) }
                    $0.ul { $0.branches(unit.units) }
                }
            }
        }
    }

    private mutating func listed(_ unit: ListedUnit) {
        a(unit.name, href: unit.path)
        if let note = unit.note { span(note, .class("hint")) }
        if unit.unitsBelow > 0 { span(Phrase("\(unit.unitsBelow) đơn vị", en: "\(unit.unitsBelow) units"), .class("hint")) }
    }
}

extension Day {
    /// The days worth a link of their own: the reform of 1 July 2025, and the last day there is, which is today or the end of a unit.
    static func marks(from first: Day, through last: Day, today: Day) -> [(day: Day, words: Phrase)] {
        let reform: Day = "2025-07-01"
        let marks = [
            (day: reform.adding(days: -1), words: Phrase("ba cấp, trước sắp xếp", en: "three levels, before the reform")),
            (day: reform, words: Phrase("hai cấp, sau sắp xếp", en: "two levels, after the reform")),
        ]
        return marks.filter { first <= $0.day && $0.day < last } + [
            (day: last, words: last < today ? Phrase("ngày cuối", en: "last day") : Phrase("hôm nay", en: "today"))
        ]
    }
}
