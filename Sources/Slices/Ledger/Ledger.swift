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
            return Posting(figure: entry.figure, reverses: number)
        }
        let reversing = try post(reversals, note: reason, moving: &movements, by: actor, in: db)
        let recording = try post(figures.map { Posting(figure: $0, reverses: nil) }, note: "", moving: &movements, by: actor, in: db)
        try movements.apply(in: db)
        for (act, batch) in [(Act.figuresReversed, reversing), (.figuresRecorded, recording)] where !batch.numbers.isEmpty {
            try Journal.record(act, about: Subject("entry", key: batch.numbers[0].description), content: batch.content, by: actor, in: db)
        }
        return recording.numbers
    }

    private static func post(
        _ postings: [Posting], note: String, moving movements: inout Movements, by actor: Actor, in db: any Connection
    ) throws -> Batch {
        var numbers: [EntryNumber] = []
        var digests: [String] = []
        for posting in postings {
            let indicator = try movements.indicator(posting.figure.indicator, in: db)
            try indicator.check(posting.figure.answer)
            try movements.add(posting, of: indicator, in: db)
            let digest = Entry.digest(of: posting.figure, reverses: posting.reverses, by: actor)
            numbers += try db.rows(EntryQueries.insert(posting, digest: digest, by: actor)).map { try $0.get("number") }
            digests.append(digest)
        }
        return Batch(numbers: numbers, digest: Digest.hex(of: digests), note: note)
    }
}

extension Act {
    package static let figuresRecorded = Act("figures-recorded")
    package static let figuresReversed = Act("figures-reversed")
}

/// One figure on its way into the ledger, or its way back out.
struct Posting: Sendable {
    let figure: Figure
    let reverses: EntryNumber?
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

/// What the journal keeps of a batch: which entries, and one hash over their digests, so that no entry can be changed unseen.
struct Batch: Equatable {
    let numbers: [EntryNumber]
    let digest: String
    let note: String

    var content: String {
        let list = numbers.map(\.description).joined(separator: ",")
        return "entries=\(list) digest=\(digest)" + (note.isEmpty ? "" : " note=\(note)")
    }

    init(numbers: [EntryNumber], digest: String, note: String) {
        self.numbers = numbers
        self.digest = digest
        self.note = note
    }

    /// Reads what `content` wrote.
    init?(content: String) {
        let parts = content.split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[0].hasPrefix("entries="), parts[1].hasPrefix("digest=") else { return nil }
        numbers = parts[0].dropFirst("entries=".count).split(separator: ",").compactMap { Int64($0).map(EntryNumber.init(rawValue:)) }
        digest = String(parts[1].dropFirst("digest=".count))
        note = parts.count == 3 ? String(parts[2].dropFirst("note=".count)) : ""
    }
}
