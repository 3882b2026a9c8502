import Core

extension HTML {
    /// The chart with its title; the figures themselves stand in a table that the page adds.
    package mutating func lineChart(_ chart: LineChart) {
        element("figure", [.class("chart chart-lines"), .class(chart.size == .panel ? "chart-panel" : "")]) {
            $0.element("figcaption") {
                $0.text(chart.title)
                if chart.size == .wide { $0.text(Phrase(" (\(chart.unit.vi))", en: " (\(chart.unit.en))")) }
            }
            $0.picture(width: chart.width, height: chart.height, chart.title, chart.description) { picture in
                picture.axes(of: chart)
                picture.marks(of: chart)
                picture.lines(of: chart)
                picture.points(of: chart)
            }
        }
    }

    private mutating func axes(of chart: LineChart) {
        let scale = chart.timeScale
        let right = scale.place(of: chart.days.last.adding(days: 1))
        for tick in chart.scale.ticks {
            let y = chart.height(of: tick)
            shape("path", .class(tick == .zero ? "axis" : "grid"), .path("M\(chart.left) \(y)H\(right)"))
            label(tick.onScreen, x: chart.left - 8, y: y, anchor: .end, .class("soft"))
        }
        for tick in scale.ticks(atMost: chart.size == .wide ? 9 : 4) {
            let x = scale.place(of: tick.day)
            shape("path", .class("axis"), .path("M\(x) \(chart.bottom)v5"))
            label(tick.words, x: x, y: chart.bottom + 16, .class("soft"))
        }
    }

    /// A dashed line from top to bottom; what happened is written at its head, where it has room.
    private mutating func marks(of chart: LineChart) {
        for mark in chart.marks {
            let x = chart.timeScale.place(of: mark.day)
            shape("path", .class("reform"), .path("M\(x) \(chart.top - 10)V\(chart.bottom)")) { $0.element("title", [], mark.words) }
            let isLeft = x > (chart.left + chart.width) / 2
            if chart.size == .wide {
                label(mark.words, x: x + (isLeft ? -6 : 6), y: chart.top - 22, anchor: isLeft ? .end : .start, .class("reform-words"))
            }
        }
    }

    private mutating func lines(of chart: LineChart) {
        let places = chart.places
        for (from, to) in chart.segments {
            guard let start = places[from].y, let end = places[to].y else { continue }
            let isEstimated = chart.points[from].isEstimated || chart.points[to].isEstimated
            shape(
                "path", .class(isEstimated ? "trend trend-estimated" : "trend"), .path("M\(places[from].x) \(start)L\(places[to].x) \(end)")
            )
        }
    }

    private mutating func points(of chart: LineChart) {
        let labelled = chart.labelled
        for (place, (point, at)) in zip(chart.points, chart.places).enumerated() {
            guard let y = at.y else {
                if chart.size == .wide { label(point.answer.sign ?? "", x: at.x, y: chart.bottom - 9, .class("soft")) }
                continue
            }
            let kind = point.isEstimated ? "point point-estimated" : point.answer == .noneOccurred ? "point point-none" : "point"
            shape("circle", .class(kind), .number("cx", at.x), .number("cy", y), .number("r", chart.size == .wide ? 5 : 3)) {
                $0.element(
                    "title", [], Phrase("\(point.name.vi): \(point.answer.phrase.vi)", en: "\(point.name.en): \(point.answer.phrase.en)"))
            }
            guard labelled.contains(place) else { continue }
            label(point.answer.sign ?? point.amount?.onScreen ?? "", x: min(at.x, chart.width - 26), y: y - 14, .class("value"))
        }
    }
}
