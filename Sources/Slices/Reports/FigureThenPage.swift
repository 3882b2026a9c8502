import Core
import Ledger
import Web

/// A number as it was known on a day, beside the one of today, and what has been recorded in between.
struct FigureThenPage: Page {
    let title: Phrase
    let place: [Link]
    let then: Balance
    let now: Balance
    let day: Day
    let label: Phrase
    let changes: [FigurePage.EntryLine]
    let left: Int
    let form: FigurePastForm

    func write(to html: inout HTML) {
        html.breadcrumbs(place)
        html.h1(title)
        html.p(label, .class("lead"))
        html.div(.class("key-figures")) {
            $0.keyFigure(
                then.answer, Phrase("đã biết đến hết ngày \(day.onScreen)", en: "known by the end of \(day.onScreen)"),
                marks: then.isEstimated ? [.estimated] : [])
            $0.keyFigure(
                now.answer, Phrase("biết đến nay", en: "known now"), opensTo: FigurePath(now).path,
                marks: now.isEstimated ? [.estimated] : [])
        }
        html.section(.class("entries")) {
            $0.h2(heading)
            if changes.isEmpty {
                $0.p(Phrase("Từ đó không ai ghi thêm hay rút lại gì.", en: "Nobody has recorded or taken back anything since."))
            }
            $0.ol { html in
                for change in changes { html.li(.class("entry")) { change.write(to: &$0) } }
            }
            if !changes.isEmpty, now.indicator.countsOccasionsOnce {
                $0.p(
                    Phrase(
                        "Sự kiện chung của nhiều đơn vị chỉ tính một lần; ở đây liệt kê đủ từng đơn vị, nên cộng lại có thể nhiều hơn.",
                        en: "An event of several units counts once; here every unit’s entry is listed, so that together they may be more."
                    ), .class("hint"))
            }
            if left > 0 {
                $0.p(
                    Phrase(
                        "Còn \(left) bút toán nữa; chọn ngày gần hơn để xem.", en: "There are \(left) more; choose a later day to see them."
                    ))
            }
        }
        form.write(to: &html)
    }

    private var heading: Phrase {
        let count = changes.count + left
        return count == 0
            ? Phrase("Con số không thay đổi", en: "The number has not changed")
            : Phrase("\(count) bút toán đã ghi từ đó, mới nhất ở trên", en: "\(count) entries recorded since, the latest first")
    }
}

/// Asks how a number was known on a day.
struct FigurePastForm: Sendable {
    let figure: FigurePath
    let day: Day?

    func write(to html: inout HTML) {
        html.form(get: "/figures/then", .class("filters"), .ariaLabel(Phrase("Con số này trước đây", en: "This number in the past"))) {
            for (name, value) in figure.fields { $0.hidden(name, value) }
            $0.field(
                Field(
                    "on", Phrase("Đến hết ngày nào thì con số này là bao nhiêu?", en: "What was this number known to be by the end of"),
                    value: day?.onScreen ?? ""),
                .class("input-day"))
            $0.button(Phrase("Xem và so với nay", en: "Show, beside today’s"), as: .quiet)
        }
    }
}

extension FigureThenPage {
    init(_ known: FigureThen) {
        let (indicator, window, lens) = (known.now.indicator, known.now.window, known.now.lens)
        self.init(
            title: Phrase(indicator.name),
            place: (known.above + [known.unit]).map {
                Link(Phrase($0.name), path: FigurePath(indicator, at: $0.id, within: window, through: lens).path)
            },
            then: known.then, now: known.now, day: known.day,
            label: known.now.label(at: known.unit),
            changes: known.changes.map(FigurePage.EntryLine.init), left: known.left,
            form: FigurePastForm(figure: FigurePath(known.now), day: known.day))
    }
}

extension FigurePage.EntryLine {
    fileprivate init(_ change: FigureThen.Change) {
        let entry = change.counted.entry
        let of = change.indicator.map { " · \($0.name)" } ?? ""
        let share = change.counted.isEstimated ? Phrase(" · phần được chia", en: " · a share of it") : Phrase("")
        self.init(
            number: entry.number.description, answer: change.counted.answer, window: entry.figure.window.name,
            heading: entry.reverses.map { Phrase("rút lại bút toán \($0):", en: "takes back entry \($0):") },
            inheritance: Phrase("\(change.unit)\(of)\(share.vi)", en: "\(change.unit)\(of)\(share.en)"),
            recorded: Phrase(
                "\(change.recordedBy) ghi lúc \(entry.recordedAt.onScreen)",
                en: "recorded by \(change.recordedBy) at \(entry.recordedAt.onScreen)"),
            source: FigurePage.SourceLine(change.source))
    }
}
