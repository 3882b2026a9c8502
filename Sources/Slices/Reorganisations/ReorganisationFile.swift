import Core
import Formats
import Journal

/// A reorganisation as a file of comma-separated values, a line for each act: what is exported can be imported. Nothing of it has been
/// compared with the tree yet.
package struct ReorganisationFile: Hashable, Sendable {
    /// The first day of the new state, the same on every line.
    package let day: Day
    package let lines: [ReorganisationLine]

    /// Several times the national reform of 2025, which takes 2 MB and 14,000 lines.
    static let mostBytes = 8 << 20
    private static let mostLines = 50_000

    package init(day: Day, lines: [ReorganisationLine]) {
        self.day = day
        self.lines = lines.enumerated().map { place, line in
            var line = line
            line.number = place + 2
            return line
        }
    }

    /// Reads and checks each line by itself. Refuses with every line that does not fit.
    package init(_ bytes: [UInt8], named name: String) throws {
        guard bytes.count <= Self.mostBytes else { throw ReorganisationRefusal.tooLarge(megabytes: Self.mostBytes >> 20) }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw ReorganisationRefusal.wrongEncoding }
        let csv = try CSV(bytes, named: name)
        for column in ReorganisationAct.Column.allCases where !ReorganisationAct.Column.optional.contains(column) {
            guard csv.header.contains(column.rawValue) else { throw ReorganisationRefusal.missingColumn(column.rawValue) }
        }
        for column in csv.header where ReorganisationAct.Column(rawValue: column) == nil {
            throw ReorganisationRefusal.unknownColumn(column)
        }
        guard csv.rows.count <= Self.mostLines else { throw ReorganisationRefusal.tooManyLines(Self.mostLines) }
        var problems = ReorganisationProblems()
        let lines = csv.rows.compactMap { row in
            problems.noting(row.line) { () throws(ReorganisationProblem) in try ReorganisationLine(row) }
        }
        try problems.refuse()
        guard let day = lines.first?.day else { throw ReorganisationRefusal.empty }
        for line in lines where line.day != day { problems.add(.anotherDay(line.day, first: day), at: line.number) }
        try problems.refuse()
        (self.day, self.lines) = (day, lines)
    }

    package var csv: [UInt8] {
        Array(CSV.line(ReorganisationAct.Column.allCases.map(\.rawValue)).utf8) + lines.flatMap { CSV.line($0.fields).utf8 }
    }

    /// SHA-256 of the file.
    package var digest: String { Digest.hex(of: csv) }

    /// The documents it rests on, in the order in which they come up.
    package var bases: [String] {
        var seen: Set<String> = []
        return lines.map(\.basis).filter { seen.insert($0).inserted }
    }

    /// How many lines do what, in the order of the acts.
    package var counts: [(act: ReorganisationAct, lines: Int)] {
        let counts = lines.reduce(into: [:]) { $0[$1.act, default: 0] += 1 }
        return ReorganisationAct.allCases.compactMap { act in counts[act].map { (act, $0) } }
    }
}
