/// A table without its ruled lines: which lines of its rows belong to one row of the table is told by their distance and by what they hold.
struct PageTable {
    struct Cell {
        var columns: Range<Int>
        var lines: [PageWord]
    }

    let columns: [ClosedRange<Double>]
    private(set) var rows: [[Cell]] = []

    /// Nil for a band that is no table: a letterhead, or text in two columns.
    init?(_ band: PageBand) {
        guard Self.isTable(band) else { return nil }
        columns = band.columns
        let lines = band.rows.map { row in row.map { (columns: band.columns(of: $0), line: $0) } }
        let pitch = Self.smallestPitch(in: lines)
        let key = Self.isSpaced(lines, pitch: pitch) ? nil : Self.keyColumn(of: lines)
        for row in lines {
            if let last = rows.last, !Self.begins(row, after: last, pitch: pitch, key: key) {
                for (columns, line) in row { add(line, over: columns) }
            } else {
                rows.append([])
                for (columns, line) in row { add(line, over: columns) }
            }
        }
    }

    private mutating func add(_ line: PageWord, over columns: Range<Int>) {
        let last = rows.count - 1
        if let index = rows[last].firstIndex(where: { $0.columns.overlaps(columns) }) {
            let cell = rows[last][index]
            rows[last][index].lines.append(line)
            let widened = min(cell.columns.lowerBound, columns.lowerBound)..<max(cell.columns.upperBound, columns.upperBound)
            let isFree = !rows[last].indices.contains { $0 != index && rows[last][$0].columns.overlaps(widened) }
            if isFree { rows[last][index].columns = widened }
        } else {
            let index = rows[last].firstIndex { $0.columns.lowerBound > columns.lowerBound } ?? rows[last].count
            rows[last].insert(Cell(columns: columns, lines: [line]), at: index)
        }
    }

    private typealias PlacedLine = (columns: Range<Int>, line: PageWord)

    // MARK: What is a table

    private static func isTable(_ band: PageBand) -> Bool {
        let full = band.rows.filter { $0.count > 1 }
        guard band.columns.count == 2 else { return full.count >= 2 }
        // Two columns are a table when numbers stand in one of them.
        let counting = full.count { row in row.last.map { isFigure($0.text) } ?? false }
        return full.count >= 3 && counting * 2 >= full.count
    }

    /// A number as a table has it, perhaps with a unit: "1.450", "95,5%", "-", "12 buổi".
    static func isFigure(_ text: [UInt8]) -> Bool {
        let digits = text.count { (0x30...0x39).contains($0) }
        let others = text.count { !(0x30...0x39).contains($0) && ![0x20, 0x25, 0x2c, 0x2d, 0x2e, 0x2f, 0x2b].contains($0) }
        return digits > 0 && (others == 0 || text.first.map { (0x30...0x39).contains($0) } == true && others <= 12)
    }

    // MARK: Where a row begins

    private static func begins(_ row: [PlacedLine], after last: [Cell], pitch: Double, key: Int?) -> Bool {
        let shared = row.compactMap { placed in last.first { $0.columns.overlaps(placed.columns) }.map { (placed.line, $0) } }
        if shared.contains(where: { line, cell in line.middle - (cell.lines.last?.middle ?? 0) > 1.25 * pitch }) { return true }
        if shared.contains(where: { line, cell in isFigure(line.text) && cell.lines.contains { isFigure($0.text) } }) { return true }
        // Far below everything, even where no column is shared.
        let bottom = last.compactMap { $0.lines.last?.bottom }.max() ?? 0
        if let first = row.first?.line, first.top - bottom > 0.6 * first.height { return true }
        guard let key else { return false }
        return row.count > 1 && shared.contains { $1.columns.contains(key) }
    }

    /// From each line to the one below it in its column.
    private static func pitches(in rows: [[PlacedLine]]) -> [Double] {
        var last: [Int: Double] = [:]
        var pitches: [Double] = []
        for (columns, line) in rows.joined() {
            if let above = last[columns.lowerBound], line.middle - above > 0.6 * line.height { pitches.append(line.middle - above) }
            last[columns.lowerBound] = line.middle
        }
        return pitches
    }

    /// Between lines of one cell, if any cell has two; 0 when every line is a row, for lines of a paragraph are never so far apart.
    private static func smallestPitch(in rows: [[PlacedLine]]) -> Double {
        let smallest = pitches(in: rows).min() ?? 0
        let height = rows.joined().map(\.line.height).max() ?? 0
        return smallest > 1.5 * height ? 0 : smallest
    }

    /// Rows keep more distance than lines inside a cell do, so distance alone tells where one begins.
    private static func isSpaced(_ rows: [[PlacedLine]], pitch: Double) -> Bool {
        let all = pitches(in: rows)
        let wide = all.count { $0 > 1.25 * pitch }
        return wide * 4 >= all.count && wide < all.count
    }

    /// The first column, or the one most often filled when the first is mostly empty.
    private static func keyColumn(of rows: [[PlacedLine]]) -> Int {
        var filled: [Int: Int] = [:]
        for row in rows { for (columns, _) in row { filled[columns.lowerBound, default: 0] += 1 } }
        if let first = filled[0], first * 2 >= rows.count { return 0 }
        return filled.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }
}
