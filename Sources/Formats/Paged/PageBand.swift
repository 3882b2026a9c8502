/// Rows of a page that stand side by side in columns: a table, a letterhead, a signature beside its recipients.
struct PageBand {
    let rows: [[PageWord]]
    /// Where the columns lie across the page, from the left.
    let columns: [ClosedRange<Double>]

    /// The longest band that begins with this row; nil when it does not begin one.
    static func starting(at first: Int, of rows: [[PageWord]], on page: Page) -> (band: PageBand, end: Int)? {
        guard rows[first].count > 1 || first + 1 < rows.count && stand(rows[first], beside: rows[first + 1]) else { return nil }
        var cover = Cover(rows[first])
        var bottom = bottom(of: rows[first])
        // Rows after the last one that certainly belongs are kept only while they follow closely.
        var (end, close) = (first + 1, true)
        for index in (first + 1)..<max(first + 1, rows.count) {
            let row = rows[index]
            let height = row[0].height
            let gap = top(of: row) - bottom
            // Directly under a table stand, as often as not, the recipients and the signature.
            if row.contains(where: { $0.text.starts(with: "Nơi nhận".utf8) }) { break }
            let wider = cover.adding(row)
            let isTight = gap < 0.35 * height
            guard gap < 1.6 * height, wider.gaps(atLeast: 0.5 * row[0].em) > 0 else { break }
            if row.count == 1 {
                guard !isCentred(row[0], in: cover, on: page), wider.gaps(atLeast: 0.5 * row[0].em) >= cover.gaps(atLeast: 0.5 * row[0].em)
                else { break }
            }
            cover = wider
            bottom = max(bottom, self.bottom(of: row))
            close = close && (isTight || row.count > 1)
            if row.count > 1 { close = true }
            if close { end = index + 1 }
        }
        let band = Array(rows[first..<end])
        let columns = merged(columns(of: band), of: band)
        return columns.count > 1 ? (PageBand(rows: band, columns: columns), end) : nil
    }

    /// A title below a letterhead stands under neither of its columns.
    private static func isCentred(_ line: PageWord, in cover: Cover, on page: Page) -> Bool {
        let middle = (line.left + line.right) / 2
        return abs(middle - cover.middle) < 0.04 * page.width && cover.gaps(atLeast: line.em) == 1 && line.width < 0.6 * cover.width
    }

    /// Two lines that are not at one height, but share some of it, one left of the other.
    private static func stand(_ row: [PageWord], beside next: [PageWord]) -> Bool {
        guard row.count == 1, next.count == 1 else { return false }
        let (line, other) = (row[0], next[0])
        return other.top < line.bottom - 0.25 * line.height && (other.left > line.right + line.em || other.right < line.left - line.em)
    }

    private static func top(of row: [PageWord]) -> Double { row.map(\.top).min() ?? 0 }
    private static func bottom(of row: [PageWord]) -> Double { row.map(\.bottom).max() ?? 0 }

    /// Where few lines are is no column: heads that reach over several columns, and lines that run into the next one, do not join two.
    private static func columns(of rows: [[PageWord]]) -> [ClosedRange<Double>] {
        let lines = rows.joined()
        let most = rows.count >= 5 ? max(1, rows.count / 8) : 0
        let changes = (lines.map { ($0.left, 1) } + lines.map { ($0.right, -1) }).sorted { $0.0 == $1.0 ? $0.1 > $1.1 : $0.0 < $1.0 }
        let em = lines.map(\.em).min() ?? 0
        var columns: [ClosedRange<Double>] = []
        var (depth, start) = (0, 0.0)
        for (at, change) in changes {
            let wasEmpty = depth <= most
            depth += change
            if wasEmpty, depth > most { start = at }
            guard !wasEmpty, depth <= most else { continue }
            if let last = columns.last, start - last.upperBound < 0.4 * em {
                columns[columns.count - 1] = last.lowerBound...at
            } else {
                columns.append(start...at)
            }
        }
        return columns
    }

    /// A head in the middle of a column and cells at its side may not meet: neighbours that no row fills both of are one, as long as no row
    /// has more lines than there are columns.
    private static func merged(_ columns: [ClosedRange<Double>], of rows: [[PageWord]]) -> [ClosedRange<Double>] {
        let fewest = max(2, rows.map(\.count).max() ?? 0)
        guard columns.count <= mostMerged else { return columns }
        var result = columns
        while result.count > fewest {
            let band = PageBand(rows: rows, columns: result)
            let filled = rows.map { row in Set(row.flatMap { band.columns(of: $0) }) }
            let strangers = result.indices.dropLast().filter { index in !filled.contains { $0.contains(index) && $0.contains(index + 1) } }
            let gap = { (index: Int) in result[index + 1].lowerBound - result[index].upperBound }
            guard let nearest = strangers.min(by: { gap($0) < gap($1) }) else { break }
            result[nearest] = result[nearest].lowerBound...result[nearest + 1].upperBound
            result.remove(at: nearest + 1)
        }
        return result
    }

    /// No table of a document has so many columns; the work grows with their square.
    private static let mostMerged = 40

    /// The columns a line lies in: those it shares a good part of its width, or of theirs, with; else the nearest.
    func columns(of line: PageWord) -> Range<Int> {
        let shared = columns.indices.filter { index in
            let column = columns[index]
            let overlap = min(line.right, column.upperBound) - max(line.left, column.lowerBound)
            return overlap > 0.4 * min(line.width, column.upperBound - column.lowerBound)
        }
        if let first = shared.first, let last = shared.last { return first..<last + 1 }
        let middle = (line.left + line.right) / 2
        let nearest = columns.indices.min { distance(of: middle, from: columns[$0]) < distance(of: middle, from: columns[$1]) } ?? 0
        return nearest..<nearest + 1
    }

    private func distance(of x: Double, from column: ClosedRange<Double>) -> Double {
        max(column.lowerBound - x, x - column.upperBound)
    }
}

/// The stretches of a page's width that something stands in.
struct Cover {
    private var stretches: [ClosedRange<Double>] = []

    init(_ row: [PageWord]) {
        self = adding(row)
    }

    private init(stretches: [ClosedRange<Double>]) {
        self.stretches = stretches
    }

    func adding(_ row: [PageWord]) -> Cover {
        var result: [ClosedRange<Double>] = []
        for stretch in (stretches + row.map { $0.left...$0.right }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, stretch.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
            } else {
                result.append(stretch)
            }
        }
        return Cover(stretches: result)
    }

    func gaps(atLeast width: Double) -> Int {
        zip(stretches, stretches.dropFirst()).count { $1.lowerBound - $0.upperBound >= width }
    }

    var middle: Double { ((stretches.first?.lowerBound ?? 0) + (stretches.last?.upperBound ?? 0)) / 2 }
    var width: Double { (stretches.last?.upperBound ?? 0) - (stretches.first?.lowerBound ?? 0) }
}
