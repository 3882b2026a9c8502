import Core

extension HTML {
    /// Asks for another day of the same page: a field that works by itself, and a slider that scripts add to it. Read with `FormFields.day`.
    /// - Parameter marks: Days worth a link of their own, such as the day a law changed the tree.
    package mutating func dateSlider(
        path: String, name: String = "on", day: Day, from first: Day, through last: Day, marks: [(day: Day, words: Phrase)] = []
    ) {
        form(get: path, .class("date-slider"), .data("date-slider")) {
            $0.div(.class("date-slider-row")) {
                $0.label(Phrase("Xem vào ngày", en: "As of"), .for("date-slider-day"))
                $0.input(
                    name, value: day.onScreen, .id("date-slider-day"), .class("input-day"), .inputmode("numeric"),
                    .placeholder(Day.howToType))
                $0.button(Phrase("Xem", en: "Show"), as: .quiet)
                $0.void(
                    "input",
                    [
                        .type("range"), .min(String(first.number)), .max(String(last.number)), .value(String(day.number)), .hidden,
                        .ariaLabel(Phrase("Kéo để đổi ngày", en: "Drag to change the day")), .list("date-slider-marks"),
                    ])
            }
            if !marks.isEmpty { $0.writeMarks(marks, path: path, name: name, day: day) }
        }
    }

    private mutating func writeMarks(_ marks: [(day: Day, words: Phrase)], path: String, name: String, day: Day) {
        element("datalist", [.id("date-slider-marks")]) {
            for mark in marks { $0.element("option", [.value(String(mark.day.number))]) { $0.text(mark.day.onScreen) } }
        }
        ul(.class("date-slider-marks")) {
            for mark in marks {
                $0.li {
                    $0.a(href: "\(path)?\(name)=\(mark.day.iso)", mark.day == day ? .ariaCurrent("date") : nil) {
                        $0.time(mark.day)
                        $0.text(" ")
                        $0.text(mark.words)
                    }
                }
            }
        }
    }
}
