import Core
import Journal
import Storage

/// The append-only book of all figures, and the balances kept along the tree.
package enum Ledger {
    /// Adds entries, all or none, and moves every balance they count in. Returns their numbers in order.
    ///
    /// Refuses a figure of a unit that did not exist on the last day of its window, or of an occasion that has another window, what is computed and never declared (a ratio, a share of units),
    /// "not reported" (it is the absence of an entry), and amounts that are negative or too large.
    @discardableResult
    package static func record(_ figures: [Figure], by actor: Actor, in db: any Connection) throws -> [EntryNumber] {
        try replace([], with: figures, reason: "", by: actor, in: db)
    }

    /// Takes entries back by reversing entries. One that has been taken back already is refused.
    package static func reverse(_ numbers: [EntryNumber], reason: String, by actor: Actor, in db: any Connection) throws {
        try replace(numbers, with: [], reason: reason, by: actor, in: db)
    }

    /// Takes entries back and adds others in their place. Every balance moves once, and the journal is written last, so that two who do
    /// so at once do not wait for each other. Returns the numbers of the new entries.
    @discardableResult
    package static func replace(
        _ taken: [EntryNumber], with figures: [Figure], reason: String, by actor: Actor, in db: any Connection
    ) throws -> [EntryNumber] {
        var recording = try Recording(by: actor, in: db)
        let reversals = try taken.map { number in
            guard let entry = try Entry.find(number, in: db) else { throw LedgerRefusal.unknownEntry(number) }
            guard entry.reversedBy == nil, entry.reverses == nil else { throw LedgerRefusal.alreadyReversed(number) }
            return Posted(entry.figure, takingBack: number)
        }
        var shared = SharedMoves()
        try shared.touch(reversals.map(\.figure) + figures, in: db)
        let reversing = try recording.post(reversals, note: reason, in: db)
        for (taken, reversing) in zip(taken, reversing.numbers) {
            guard try db.execute(PostingQueries.takeBack(taken, by: reversing)) == 1 else { throw LedgerRefusal.alreadyReversed(taken) }
        }
        let recorded = try recording.post(figures.map { Posted($0) }, note: "", in: db)
        try recording.move(shared, in: db)
        for (act, batch) in [(Act.figuresReversed, reversing), (.figuresRecorded, recorded)] where !batch.numbers.isEmpty {
            try Journal.record(act, about: Subject("entry", key: batch.numbers[0].description), content: batch.content, by: actor, in: db)
        }
        return recorded.numbers
    }
}

/// Figures on their way into the ledger in one transaction, and what they move.
private struct Recording {
    let actor: Actor
    private(set) var movements = Movements()
    private var gazetteer: Gazetteer
    private let indicators: IndicatorNumbers

    init(by actor: Actor, in db: any Connection) throws {
        self.actor = actor
        gazetteer = try Gazetteer(in: db)
        indicators = try IndicatorNumbers(in: db)
    }

    /// Figures of one unit, window and source lie together in one posting, as many as it holds.
    mutating func post(_ figures: [Posted], note: String, in db: any Connection) throws -> Batch {
        var numbers = [EntryNumber](repeating: EntryNumber(rawValue: 0), count: figures.count)
        var digests: [String] = []
        for places in Posted.together(figures) {
            let (figure, lines) = (figures[places[0]].figure, try places.map { try line(figures[$0]) })
            let isAnew = figures[places[0]].reverses == nil
            let standing = try gazetteer.places(of: figure.unit, on: figure.window.last, isRecordedAnew: isAnew, in: db)
            let origin = Posting.Origin(figure.source)
            let digest = try Posting.digest(
                unit: figure.unit, window: figure.window, origin: origin, occasion: figure.occasion, lines: lines, by: actor,
                indicators: indicators)
            let insert = PostingQueries.insert(lines, like: figure, at: standing, digest: digest, by: actor)
            guard let first = try db.row(insert)?.get("first_entry", as: Int64.self) else { continue }
            for (offset, place) in places.enumerated() { numbers[place] = EntryNumber(rawValue: first + Int64(offset)) }
            digests.append(String(hexadecimal: digest))
            let passed = lines.filter { indicators.isPassedUpward($0.indicator) }.map { (indicator: $0.indicator, tally: $0.tally) }
            try movements.add(passed, over: figure.window, at: standing)
        }
        return Batch(numbers: numbers, digest: Digest.hex(of: digests), note: note)
    }

    /// Moves every balance that anything posted counts in.
    mutating func move(_ shared: SharedMoves, in db: any Connection) throws {
        var gazetteer = gazetteer
        try shared.move(&movements, in: db) { figure, day in try gazetteer.places(of: figure.unit, on: day, in: db) }
        try movements.apply(in: db)
    }

    private func line(_ posted: Posted) throws -> PostedLine {
        let indicator = try indicators.indicator(posted.figure.indicator)
        try indicator.check(posted.figure.answer)
        return PostedLine(
            indicator: indicator.number, answer: posted.figure.answer, span: posted.figure.source.span, reverses: posted.reverses)
    }
}

extension Act {
    package static let figuresRecorded = Act("figures-recorded")
    package static let figuresReversed = Act("figures-reversed")
}

/// One figure on its way into the ledger, or its way back out.
struct Posted: Sendable {
    let figure: Figure
    let reverses: EntryNumber?

    init(_ figure: Figure, takingBack reverses: EntryNumber? = nil) {
        (self.figure, self.reverses) = (figure, reverses)
    }

    private struct Together: Hashable {
        let unit: OrgUnitID
        let window: Window
        let origin: Posting.Origin
        let occasion: OccasionID?
    }

    /// The places of those that lie in one posting each, in the order in which they came.
    static func together(_ figures: [Posted]) -> [[Int]] {
        var groups: [[Int]] = []
        var open: [Together: Int] = [:]
        for (place, posted) in figures.enumerated() {
            let figure = posted.figure
            let key = Together(
                unit: figure.unit, window: figure.window, origin: Posting.Origin(figure.source), occasion: figure.occasion)
            if let group = open[key], groups[group].count < Posting.capacity {
                groups[group].append(place)
            } else {
                open[key] = groups.count
                groups.append([place])
            }
        }
        return groups
    }
}

extension Indicator {
    /// 10¹⁴ units of measure, a hundred thousand tỷ in đồng; ninety of the greatest still fit into one balance.
    private static let greatest = Amount(thousandths: 100_000_000_000_000_000)

    /// Refuses an answer that may not become an entry, before anybody tries to record it.
    package func check(_ answer: Answer) throws {
        if !isDeclared { throw LedgerRefusal.computed(name) }
        switch answer {
        case .notReported: throw LedgerRefusal.nothingToRecord
        case .quantity(let quantity) where quantity.amount < .zero: throw LedgerRefusal.negative
        case .quantity(let quantity) where quantity.amount > Self.greatest: throw QuantityRefusal.tooLarge
        case .quantity, .noneOccurred, .notApplicable: return
        }
    }
}
