import Core

/// An amount over time: a point for each window, at the middle of its days, joined where two neighbours are known.
package struct LineChart: Sendable {
    package struct Point: Sendable {
        let window: Window
        let name: Phrase
        let answer: Answer
        let isEstimated: Bool

        package init(_ window: Window, _ name: Phrase, _ answer: Answer, isEstimated: Bool = false) {
            (self.window, self.name, self.answer, self.isEstimated) = (window, name, answer, isEstimated)
        }

        /// Nothing of the kind happened: that is a place on the line of zero, not a gap.
        package var amount: Amount? { answer == .noneOccurred ? .zero : answer.quantity?.amount }
    }

    /// A day on which something changed that the line alone cannot tell, such as which units there are.
    package struct Mark: Sendable {
        package let day: Day
        package let words: Phrase

        package init(_ day: Day, _ words: Phrase) {
            (self.day, self.words) = (day, words)
        }
    }

    package enum Size: Sendable {
        case wide
        /// One of many beside each other.
        case panel
    }

    let title: Phrase
    let unit: Phrase
    /// Earliest first.
    let points: [Point]
    let marks: [Mark]
    let days: Window
    let size: Size
    let scale: AmountScale

    /// - Parameter greatest: The amount that reaches to the top, where several charts share one scale; nil for the greatest of its own.
    package init(
        _ title: Phrase, unit: Phrase, points: [Point], marks: [Mark] = [], over days: Window, size: Size = .wide, greatest: Amount? = nil
    ) {
        (self.title, self.unit, self.points, self.days, self.size) = (title, unit, points, days, size)
        self.marks = marks.filter { days.contains($0.day) }
        scale = AmountScale(greatest: greatest ?? points.compactMap(\.amount).max())
    }

    /// What the picture shows: how many, the first and last, the greatest and least, the gaps and the marks.
    package var description: Phrase {
        let known = points.filter { $0.amount != nil }
        guard let first = known.first, let last = known.last, let most = known.max(by: { $0.amount ?? .zero < $1.amount ?? .zero }),
            let least = known.min(by: { $0.amount ?? .zero < $1.amount ?? .zero })
        else { return Phrase("Chưa có số liệu.", en: "There are no figures yet.") }
        func said(_ point: Point) -> Phrase {
            Phrase("\(point.answer.phrase.vi) (\(point.name.vi))", en: "\(point.answer.phrase.en) (\(point.name.en))")
        }
        let gaps = points.count - known.count
        let changes = marks.map { Phrase(" \($0.words.vi).", en: " \($0.words.en).") }
        return Phrase(
            """
            \(known.count) kỳ có số, đơn vị tính \(unit.vi): đầu tiên \(said(first).vi), gần nhất \(said(last).vi), cao nhất \(said(most).vi), \
            thấp nhất \(said(least).vi).\(gaps > 0 ? " \(gaps) kỳ chưa có số." : "")\(changes.map(\.vi).joined())
            """,
            en: """
                \(known.count) windows with a figure, in \(unit.en): first \(said(first).en), latest \(said(last).en), most \(said(most).en), \
                least \(said(least).en).\(gaps > 0 ? " \(gaps) windows without." : "")\(changes.map(\.en).joined())
                """)
    }

    // MARK: Geometry

    package var width: Int { size == .wide ? 720 : 300 }
    package var height: Int { size == .wide ? 300 : 170 }
    var left: Int { size == .wide ? 76 : 56 }
    private var right: Int { width - (size == .wide ? 24 : 18) }
    var top: Int { size == .wide ? 44 : 26 }
    var bottom: Int { height - (size == .wide ? 34 : 26) }

    package var timeScale: DayScale { DayScale(days, from: left, to: right) }

    package struct Place: Hashable, Sendable {
        package let x: Int
        /// Nil where there is no answer: nothing is drawn there.
        package let y: Int?
    }

    /// Where each point stands.
    package var places: [Place] {
        points.map { point in
            Place(x: timeScale.middle(of: point.window), y: point.amount.map(height(of:)))
        }
    }

    func height(of amount: Amount) -> Int { bottom - scale.length(of: amount, within: bottom - top) }

    /// The pairs of neighbours that are joined.
    package var segments: [(from: Int, to: Int)] {
        points.indices.dropFirst().compactMap { place in
            points[place - 1].amount != nil && points[place].amount != nil ? (place - 1, place) : nil
        }
    }

    /// The points whose amount is written beside them: all of a few, else the first, the last, the greatest and the least.
    package var labelled: Set<Int> {
        let known = points.indices.filter { points[$0].amount != nil }
        guard known.count > (size == .wide ? 12 : 0) else { return Set(known) }
        let most = known.max { (points[$0].amount ?? .zero) < (points[$1].amount ?? .zero) }
        guard size == .wide else { return Set([known.last].compactMap(\.self)) }
        let least = known.min { (points[$0].amount ?? .zero) < (points[$1].amount ?? .zero) }
        return Set([known.first, known.last, most, least].compactMap(\.self))
    }
}
