import Core
import Journal
import Organization
import Storage

extension Ledger {
    /// Records many figures in one transaction: whole files, a country's quarter. What `record` looks up for each unit and day is read once
    /// for all, postings are written many at a time, and balances move when everything is there.
    package struct Import {
        private let actor: Actor
        private let indicators: IndicatorNumbers
        private var units: [OrgUnitID: UnitLife] = [:]
        private var atlas: Atlas
        private var movements = Movements()
        private var shared = SharedMoves()
        private var batches: [Batch] = []

        private struct UnitLife {
            let number: Int
            let days: Validity
        }

        /// Reads where all units stand: worth it from some ten thousand figures on.
        package init(by actor: Actor, in db: any Connection) throws {
            self.actor = actor
            indicators = try IndicatorNumbers(in: db)
            atlas = try Atlas(in: db, writing: true)
            try db.forEachRow(of: PlaceQueries.everyLife) { row in
                let days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
                units[try row.get("id")] = UnitLife(number: try row.get("number"), days: days)
            }
        }

        /// Adds the figures of one file, which will have a line of the journal. Refuses what `record` refuses; no balance has moved yet.
        package mutating func record(_ figures: [Figure], in db: any Connection) throws {
            let posted = figures.map { Posted($0) }
            let groups = Posted.together(posted)
            guard !groups.isEmpty else { return }
            try shared.touch(figures, in: db)
            let blocks = try db.rows(PostingQueries.blocks(groups.count)).map { try $0.get("first_entry", as: EntryNumber.self) }
            var numbers = [EntryNumber](repeating: EntryNumber(rawValue: 0), count: figures.count)
            var (digests, waiting): ([String], [PostingQueries.NewPosting]) = ([], [])
            for (first, places) in zip(blocks, groups) {
                let posting = try posting(places.map { figures[$0] }, first: first)
                for (offset, place) in places.enumerated() { numbers[place] = EntryNumber(rawValue: first.rawValue + Int64(offset)) }
                digests.append(String(hexadecimal: posting.digest))
                waiting.append(posting)
                if waiting.count == Self.rowsAtOnce { try write(&waiting, in: db) }
            }
            try write(&waiting, in: db)
            batches.append(Batch(numbers: numbers, digest: Digest.hex(of: digests), note: ""))
        }

        /// Moves the balances and writes the journal. To be called once, in the same transaction and last.
        package mutating func finish(in db: any Connection) throws {
            var atlas = atlas
            try shared.move(&movements, in: db) { figure, day in atlas.places(of: figure.place, on: day) }
            try movements.apply(in: db)
            for batch in batches {
                let entries = Subject("entry", key: batch.numbers[0].description)
                try Journal.record(.figuresRecorded, about: entries, content: batch.content, by: actor, in: db)
            }
        }

        /// Few enough for PostgreSQL to keep the statement prepared: twice as fast there as a hundred.
        private static let rowsAtOnce = 50

        private func write(_ postings: inout [PostingQueries.NewPosting], in db: any Connection) throws {
            if !postings.isEmpty { try db.execute(PostingQueries.insert(postings, by: actor)) }
            postings.removeAll(keepingCapacity: true)
        }

        /// Figures of one unit, window, source and occasion.
        private mutating func posting(_ figures: [Figure], first: EntryNumber) throws -> PostingQueries.NewPosting {
            let (unit, window) = (figures[0].unit, figures[0].window)
            guard let life = units[unit], life.days.contains(window.last) else { throw LedgerRefusal.unitGone(on: window.last) }
            let lines = try figures.map { figure in
                let indicator = try indicators.indicator(figure.indicator)
                try indicator.check(figure.answer)
                return PostedLine(indicator: indicator.number, answer: figure.answer, span: figure.source.span, reverses: nil)
            }
            let (places, origin) = (atlas.places(of: life.number, on: window.last), Posting.Origin(figures[0].source))
            try movements.add(
                lines.lazy.filter { [indicators] in indicators.isPassedUpward($0.indicator) }.map { ($0.indicator, $0.tally) },
                over: window,
                at: places)
            let occasion = figures[0].occasion
            let digest = try Posting.digest(
                unit: unit, window: window, origin: origin, occasion: occasion, lines: lines, by: actor, indicators: indicators)
            return PostingQueries.NewPosting(
                first: first, places: places, window: window, origin: origin, occasion: occasion, figures: PostedLine.pack(lines),
                digest: digest)
        }
    }
}
