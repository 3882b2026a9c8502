/// Turns the controls of a table into rows and cells. A row says where its cells end on the paper; columns are where rows have their ends in common.
struct RichTextTable {
    private struct Cell {
        let end: Int
        let continuesBefore: Bool
        let continuesAbove: Bool
    }

    /// Where the cells of each table end, from a first reading.
    private let known: [[Int]]
    private(set) var found: [[Int]] = []
    /// Whether rows of one table end their cells in different places.
    private(set) var isUneven = false
    private var cells: [Cell] = []
    private var left = 0
    private var isHead = false
    private var isCounted = false
    private var (continuesBefore, continuesAbove) = (false, false)
    private(set) var isOpen = false
    private(set) var isRowOpen = false
    private var isCellOpen = false
    private var index = 0
    private var number = -1

    /// Wider rows are of no office program.
    private static let mostCells = 1_000
    /// Ends that lie closer together, in twentieths of a point, are one.
    private static let tolerance = 40

    init(knownEnds: [[Int]]) {
        known = knownEnds.map(Self.clustered)
    }

    mutating func control(_ word: String, _ parameter: Int?) {
        switch word {
        case "trowd":
            (cells, left, isHead, isCounted) = ([], 0, false, false)
            (continuesBefore, continuesAbove) = (false, false)
        case "trleft": left = parameter ?? 0
        case "trhdr": isHead = true
        case "clmrg": continuesBefore = true
        case "clvmrg": continuesAbove = true
        case "cellx":
            isCounted = false
            if cells.count < Self.mostCells {
                cells.append(Cell(end: parameter ?? 0, continuesBefore: continuesBefore, continuesAbove: continuesAbove))
            }
            (continuesBefore, continuesAbove) = (false, false)
        default: break
        }
    }

    /// Before anything is put into a cell.
    mutating func enterCell(_ builder: inout DocumentBuilder) throws {
        if !isOpen {
            builder.beginTable()
            isOpen = true
            number = found.count
            found.append([])
        }
        if !isRowOpen {
            try builder.beginRow()
            if isHead { builder.markRowAsHead() }
            (isRowOpen, index) = (true, 0)
        }
        guard !isCellOpen else { return }
        try builder.beginCell(span)
        isCellOpen = true
    }

    mutating func endCell(_ builder: inout DocumentBuilder) throws {
        try enterCell(&builder)
        try builder.endCell()
        isCellOpen = false
        index += 1
    }

    mutating func endRow(_ builder: inout DocumentBuilder) throws {
        guard isRowOpen else { return }
        try builder.endRow()
        (isRowOpen, isCellOpen) = (false, false)
        let ends = [left] + cells.map(\.end)
        // A definition that the row before had too adds nothing.
        guard !isCounted || found[number].isEmpty, found[number] != ends else { return }
        isCounted = true
        if !found[number].isEmpty { isUneven = true }
        found[number] = Self.merged(found[number], ends)
    }

    mutating func end(_ builder: inout DocumentBuilder) throws {
        try endRow(&builder)
        if isOpen { builder.endTable() }
        isOpen = false
    }

    private var span: CellSpan {
        guard cells.indices.contains(index) else { return CellSpan() }
        let cell = cells[index]
        var span = CellSpan(continuesAbove: cell.continuesAbove, continuesBefore: cell.continuesBefore)
        if known.indices.contains(number) {
            span.columns = rank(cell.end) - rank(index == 0 ? left : cells[index - 1].end)
        }
        return span
    }

    /// How many of the known ends lie before this one.
    private func rank(_ end: Int) -> Int {
        var (low, high) = (0, known[number].count)
        while low < high {
            let middle = (low + high) / 2
            if known[number][middle] < end { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Ends

    /// Both lists are in no order; a row that is like the ones before it adds nothing.
    private static func merged(_ ends: [Int], _ more: [Int]) -> [Int] {
        guard ends.count < mostCells else { return ends }
        return Array(Set(ends).union(more)).sorted()
    }

    /// The greatest of each group of ends that lie close together.
    private static func clustered(_ ends: [Int]) -> [Int] {
        var result: [Int] = []
        for end in ends.sorted() {
            if let last = result.last, end - last <= tolerance { result[result.count - 1] = end } else { result.append(end) }
        }
        return result
    }
}
