import Core
import Journal
import Storage

/// The append-only book of all figures, and the balances kept along the tree.
package enum Ledger {
    /// Adds entries, all or none, and moves every balance they count in. Returns their numbers in order.
    ///
    /// Refuses a figure of a unit that did not exist on the last day of its window, a ratio (it is computed, never declared),
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
        var movements = Movements()
        let reversals = try taken.map { number in
            guard let entry = try Entry.find(number, in: db) else { throw LedgerRefusal.unknownEntry(number) }
            guard entry.reversedBy == nil, entry.reverses == nil else { throw LedgerRefusal.alreadyReversed(number) }
            return Posted(entry.figure, takingBack: number)
        }
        let reversing = try post(reversals, note: reason, moving: &movements, by: actor, in: db)
        for (taken, reversing) in zip(taken, reversing.numbers) {
            guard try db.execute(PostingQueries.takeBack(taken, by: reversing)) == 1 else { throw LedgerRefusal.alreadyReversed(taken) }
        }
        let recording = try post(figures.map { Posted($0) }, note: "", moving: &movements, by: actor, in: db)
        try movements.apply(in: db)
        for (act, batch) in [(Act.figuresReversed, reversing), (.figuresRecorded, recording)] where !batch.numbers.isEmpty {
            try Journal.record(act, about: Subject("entry", key: batch.numbers[0].description), content: batch.content, by: actor, in: db)
        }
        return recording.numbers
    }

    /// Figures of one unit, window and source lie together in one posting, as many as it holds.
    private static func post(
        _ figures: [Posted], note: String, moving movements: inout Movements, by actor: Actor, in db: any Connection
    ) throws -> Batch {
        var numbers = [EntryNumber](repeating: EntryNumber(rawValue: 0), count: figures.count)
        var digests: [String] = []
        for places in Posted.together(figures) {
            let lines = try places.map { try line(figures[$0], moving: &movements, in: db) }
            let (figure, digest) = (figures[places[0]].figure, Posting.digest(of: places.map { figures[$0] }, by: actor))
            let insert = PostingQueries.insert(
                Posting.Origin(figure.source), unit: figure.unit, window: figure.window, lines: lines, digest: digest, by: actor)
            guard let first = try db.row(insert)?.get("first_entry", as: Int64.self) else { continue }
            for (offset, place) in places.enumerated() { numbers[place] = EntryNumber(rawValue: first + Int64(offset)) }
            digests.append(digest)
        }
        return Batch(numbers: numbers, digest: Digest.hex(of: digests), note: note)
    }

    private static func line(_ posted: Posted, moving movements: inout Movements, in db: any Connection) throws -> PostedLine {
        let indicator = try movements.indicator(posted.figure.indicator, in: db)
        try indicator.check(posted.figure.answer)
        try movements.add(posted.figure, sign: posted.reverses == nil ? 1 : -1, of: indicator, in: db)
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
    }

    /// The places of those that lie in one posting each, in the order in which they came.
    static func together(_ figures: [Posted]) -> [[Int]] {
        var groups: [[Int]] = []
        var open: [Together: Int] = [:]
        for (place, posted) in figures.enumerated() {
            let key = Together(unit: posted.figure.unit, window: posted.figure.window, origin: Posting.Origin(posted.figure.source))
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
        if case .ratio = overTime { throw LedgerRefusal.computed(name) }
        switch answer {
        case .notReported: throw LedgerRefusal.nothingToRecord
        case .quantity(let quantity) where quantity.amount < .zero: throw LedgerRefusal.negative
        case .quantity(let quantity) where quantity.amount > Self.greatest: throw QuantityRefusal.tooLarge
        case .quantity, .noneOccurred, .notApplicable: return
        }
    }
}
