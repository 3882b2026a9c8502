import Core
import Foundation
import Testing
import VietnameseText

/// The domain's own expressions, row by row and column by column.
@Suite(.enabled(if: SharedData.isPresent("expressions.csv"), "the domain's data is not beside the repository"))
struct `The domain's expressions` {
    @Test(arguments: SharedData.lines("expressions.csv", where: "kind", ["quantity"]))
    func `of quantity keep value, bounds, relation and unit`(row: SharedData.Line) throws {
        let found = try #require(ReadQuantity(row["raw"]))
        #expect(found.relation == (Self.governedFromOutside[row["raw"]] ?? row["rel"]))
        #expect(found.value == row["value"])
        #expect(found.low == row["low"])
        #expect(found.high == row["high"])
        if Self.unitOutside[row["raw"]] == nil { #expect(found.unit == row["unit"]) } else { #expect(found.unit == "") }
    }

    /// Rows whose expected relation comes from a word that the row itself does not hold.
    private static let governedFromOutside = [
        "in 300-400 cuốn": "range"  // the note says that a "Dự kiến" earlier in the sentence governs it
    ]
    /// Rows whose unit stands elsewhere on the page they were taken from.
    private static let unitOutside = [
        "tăng hơn 73.000": "tác phẩm", "2 728": "lượt",
    ]

    @Test(arguments: SharedData.lines("expressions.csv", where: "kind", ["date", "range", "period"]))
    func `of time name the days they mean`(row: SharedData.Line) throws {
        let tokens = Tokens(row["raw"])
        let time = WrittenTime.all(in: tokens, tokens.indices).first
        guard row["start"] != "" else {
            #expect(time == nil)
            return
        }
        let found = try #require(time)
        let written = Day(iso: row["context_date"]) ?? "2026-11-20"
        var window = found.window(writtenOn: written)
        if case .period(let period) = found, let cutOff = period.cutOff(in: tokens) { window = cutOff }
        #expect(window?.first.iso == row["start"])
        #expect(window?.last.iso == row["end"])
        #expect(row["rel"] == "=")
        if case .day(let date) = found {
            #expect(date.partOfDay.map { tokens.text($0..<$0 + 1).lowercased() } ?? "" == row["part"])
        } else {
            #expect(row["part"] == "")
        }
    }

    @Test(arguments: SharedData.lines("expressions.csv", where: "kind", ["deadline"]))
    func `of deadlines end on the day they mean`(row: SharedData.Line) throws {
        let tokens = Tokens(row["raw"])
        let deadline = try #require(WrittenDeadline.first(in: tokens, tokens.indices))
        #expect((deadline.isPlanned ? "plan" : deadline.bound == .before ? "<" : "<=") == row["rel"])
        if case .every(let recurrence) = deadline.end {
            #expect(row["start"] + row["end"] == "")
            #expect(row["note"].contains("monthly") == (recurrence.rhythm == .month))
            #expect(row["note"].contains("day \(recurrence.day - 1) inclusive"))
            return
        }
        let written = Day(iso: row["context_date"]) ?? "2023-01-01"
        let day = try #require(deadline.lastDay(writtenOn: written))
        #expect(day.iso == row["end"])
        #expect(deadline.window(in: day.year)?.first.iso ?? "" == row["start"])
    }

    @Test(arguments: SharedData.lines("expressions.csv", where: "kind", ["ordinal"]))
    func `of order name a place in a series, no quantity and no days`(row: SharedData.Line) throws {
        let tokens = Tokens(row["raw"])
        let ordinal = try #require(tokens.indices.lazy.compactMap { WrittenOrdinal(tokens, at: $0) }.first)
        #expect(row["rel"] == "=")
        if let said = row["note"].firstMatch(of: /ordinal (\d+)/) { #expect(ordinal.number == Int(said.output.1)) }
        if let term = row["note"].firstMatch(of: /^(?:term of the Central Committee: )?(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/) {
            let known = try #require(PartyTerm(number: ordinal.number))
            #expect(known.first.iso == term.output.1)
            #expect(known.last?.iso ?? "" == term.output.2)
        }
        for column in ["value", "low", "high", "unit", "start", "end", "part"] { #expect(row[column] == "") }
        // Only the council's term, which names its years, is also a stretch of days.
        let times = WrittenTime.all(in: tokens, tokens.indices)
        #expect(times.count == (row["raw"].contains("nhiệm kỳ") ? 1 : 0))
    }
}

/// The first quantity of a text, named as the table names its columns.
private struct ReadQuantity {
    var (relation, value, low, high, unit) = ("", "", "", "", "")

    init?(_ text: String) {
        let tokens = Tokens(text)
        for index in tokens.indices {
            if let vague = VagueQuantity(tokens, at: index) {
                (relation, unit) = ("vague", vague.unit?.name(in: tokens) ?? "")
                low = vague.bounds.map { String($0.lowerBound) } ?? ""
                high = vague.bounds.map { String($0.upperBound) } ?? ""
                return
            }
            if let list = KindredCounts(tokens, at: index) {
                (relation, value, unit) = ("=", list.total.plain, list.name)
                return
            }
            guard let read = WrittenQuantity(tokens, at: index) ?? WrittenQuantity(inWords: tokens, at: index) else { continue }
            let amount = QuantityContext(of: read, in: tokens).signed(read.quantity.amount)
            unit = read.unit?.name(in: tokens) ?? ""
            relation = read.relation.rawValue
            if let upper = read.upper {
                (low, high) = (amount.plain, upper.plain)
                if read.relation == .equal { relation = "range" }
            } else {
                value = amount.plain
            }
            return
        }
        return nil
    }
}
