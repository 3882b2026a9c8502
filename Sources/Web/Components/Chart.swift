import Core

/// One bar or point of a chart: its name, its amount, and the same for the period compared with.
package struct ChartItem: Sendable {
    let name: Phrase
    let amount: Amount?
    let before: Amount?

    /// - Parameter amount: Nil where there is no answer: the place stays empty and the table says so.
    package init(_ name: Phrase, _ amount: Amount?, before: Amount? = nil) {
        self.name = name
        self.amount = amount
        self.before = before
    }
}

/// A picture of a few amounts, with its description and the table behind it.
package struct Chart: Sendable {
    package enum Shape: Sendable { case bars, line }

    let shape: Shape
    let title: Phrase
    let unit: Phrase
    let items: [ChartItem]
    /// What the amounts and those compared with are called; nil when nothing is compared.
    let series: (now: Phrase, before: Phrase)?

    package init(_ shape: Shape, _ title: Phrase, unit: Phrase, items: [ChartItem], series: (now: Phrase, before: Phrase)? = nil) {
        self.shape = shape
        self.title = title
        self.unit = unit
        self.items = items
        self.series = series
    }

    /// How long an amount is, where the greatest is as long as `length`.
    fileprivate func length(of amount: Amount, within length: Int) -> Int {
        let greatest = max(1, items.flatMap { [$0.amount, $0.before] }.compactMap { $0?.thousandths }.max() ?? 1)
        return Int(greatest.dividingFullWidth(max(0, amount.thousandths).multipliedFullWidth(by: Int64(length))).quotient)
    }

    /// The greatest, the least and how many, for those who do not see the picture.
    fileprivate var description: Phrase {
        let known = items.compactMap { item in item.amount.map { (item.name, $0) } }
        guard let most = known.max(by: { $0.1 < $1.1 }), let least = known.min(by: { $0.1 < $1.1 }) else {
            return Phrase("Chưa có số liệu.", en: "There are no figures yet.")
        }
        return Phrase(
            "\(known.count) số liệu; cao nhất \(most.0.vi) \(most.1.onScreen), thấp nhất \(least.0.vi) \(least.1.onScreen) \(unit.vi).",
            en: "\(known.count) figures; most \(most.0.en) \(most.1.onScreen), least \(least.0.en) \(least.1.onScreen) \(unit.en).")
    }
}

extension HTML {
    /// The picture, its description, and the table behind it one click away.
    package mutating func chart(_ chart: Chart) {
        element("figure", [.class("chart")]) {
            $0.element("figcaption") {
                $0.text(chart.title)
                $0.text(Phrase(" (\(chart.unit.vi))", en: " (\(chart.unit.en))"))
            }
            if let series = chart.series { $0.legend(of: series) }
            switch chart.shape {
            case .bars: $0.bars(chart)
            case .line: $0.line(chart)
            }
            $0.details {
                $0.summary(Phrase("Xem bảng số liệu", en: "Show the figures as a table"))
                $0.tableBehind(chart)
            }
        }
    }

    private mutating func legend(of series: (now: Phrase, before: Phrase)) {
        p(.class("chart-legend")) {
            $0.span("", .class("key"))
            $0.text(series.now)
            $0.span("", .class("key key-before"))
            $0.text(series.before)
        }
    }

    private mutating func picture(_ chart: Chart, height: Int, content: (inout HTML) -> Void) {
        raw("<div class=\"chart-picture\"><svg viewBox=\"0 0 640 ")
        text(String(height))
        raw("\" role=\"img\"><title>")
        text(chart.title)
        raw("</title><desc>")
        text(chart.description)
        raw("</desc>")
        content(&self)
        raw("</svg></div>")
    }

    /// Names to the left, bars to the right, the amount at the end of each.
    private mutating func bars(_ chart: Chart) {
        let rowHeight = chart.series == nil ? 30 : 44
        picture(chart, height: chart.items.count * rowHeight + 4) {
            for (index, item) in chart.items.enumerated() {
                let top = index * rowHeight + 4
                $0.label(item.name, x: 176, y: top + rowHeight / 2, anchor: "end")
                $0.bar(item.amount, of: chart, y: top + 3, cssClass: "bar")
                if chart.series != nil { $0.bar(item.before, of: chart, y: top + 21, cssClass: "bar-before") }
            }
            $0.raw("<line class=\"axis\" x1=\"184\" x2=\"184\" y1=\"0\" y2=\"")
            $0.text(String(chart.items.count * rowHeight + 4))
            $0.raw("\"/>")
        }
    }

    private mutating func bar(_ amount: Amount?, of chart: Chart, y: Int, cssClass: String) {
        let width = amount.map { chart.length(of: $0, within: 380) } ?? 0
        shape("rect", [.class(cssClass)] + Attribute.place(x: 184, y: y, width: width, height: 17))
        label(amount.map { Phrase($0.onScreen) } ?? Answer.notReported.phrase, x: 190 + width, y: y + 9, anchor: "start")
    }

    /// Points from left to right, joined where two neighbours are known.
    private mutating func line(_ chart: Chart) {
        let step = 560 / max(1, chart.items.count - 1)
        let points = chart.items.enumerated().map { index, item in
            (x: 40 + index * step, y: item.amount.map { 170 - chart.length(of: $0, within: 140) }, item: item)
        }
        picture(chart, height: 210) {
            $0.raw("<line class=\"axis\" x1=\"20\" x2=\"620\" y1=\"170\" y2=\"170\"/>")
            for (left, right) in zip(points, points.dropFirst()) {
                guard let from = left.y, let to = right.y else { continue }
                $0.shape("path", [.class("trend"), .path("M\(left.x) \(from)L\(right.x) \(to)")])
            }
            for point in points {
                $0.label(point.item.name, x: point.x, y: 192, anchor: "middle")
                guard let y = point.y, let amount = point.item.amount else { continue }
                $0.shape("circle", [.class("point")] + Attribute.place(x: point.x, y: y))
                $0.label(Phrase(amount.onScreen), x: point.x, y: y - 16, anchor: "middle")
            }
        }
    }

    /// Unlike an element of HTML, a shape always has an end.
    private mutating func shape(_ name: StaticString, _ attributes: [Attribute?]) {
        element(name, attributes) { _ in }
    }

    private mutating func label(_ words: Phrase, x: Int, y: Int, anchor: String) {
        element("text", Attribute.place(textX: x, y: y, anchor: anchor), words)
    }

    private mutating func tableBehind(_ chart: Chart) {
        let columns =
            [Column(Phrase("Mục", en: "Item"))] + (chart.series.map { [.number($0.now), .number($0.before)] } ?? [.number(chart.unit)])
        dataTable(chart.title, columns) {
            for item in chart.items {
                $0.tr {
                    $0.th(item.name, .scope(.row))
                    for amount in chart.series == nil ? [item.amount] : [item.amount, item.before] {
                        $0.figureCell(amount.map { .quantity(Quantity($0)) } ?? .notReported)
                    }
                }
            }
        }
    }
}

// Where a shape stands in a picture.
extension Attribute {
    fileprivate static func place(x: Int, y: Int, width: Int, height: Int) -> [Attribute?] {
        [.number("x", x), .number("y", y), .number("width", width), .number("height", height)]
    }

    fileprivate static func place(x: Int, y: Int) -> [Attribute?] { [.number("cx", x), .number("cy", y), .number("r", 4)] }

    fileprivate static func place(textX x: Int, y: Int, anchor: String) -> [Attribute?] {
        [.number("x", x), .number("y", y), .anchor(anchor), .baseline]
    }
}
