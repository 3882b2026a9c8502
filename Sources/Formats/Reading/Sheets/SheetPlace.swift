/// A cell's place, counted from 0: "B3" is column 1, row 2.
struct SheetPlace: Hashable {
    let column: Int
    let row: Int

    /// The last column, XFD, and the last row of a sheet.
    static let columns = 16_384
    static let rows = 1_048_576

    init?(_ reference: String) {
        var (column, row) = (0, 0)
        for byte in reference.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columns, row <= Self.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        (self.column, self.row) = (column - 1, row - 1)
    }

    init(column: Int, row: Int) {
        (self.column, self.row) = (column, row)
    }

    /// As formulas write it: "B3".
    var name: String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self) + String(row + 1)
    }
}

/// A rectangle of cells: "A1:C2".
struct SheetRange {
    let columns: Range<Int>
    let rows: Range<Int>

    init?(_ reference: String) {
        let ends = reference.split(separator: ":").map { SheetPlace(String($0)) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.column <= last.column,
            first.row <= last.row
        else { return nil }
        columns = first.column..<last.column + 1
        rows = first.row..<last.row + 1
    }

    var start: SheetPlace { SheetPlace(column: columns.lowerBound, row: rows.lowerBound) }
}

/// Where the events of a sheet are: rows and cells may leave out their own place, and then follow the one before.
struct SheetCursor {
    private(set) var row = -1
    private(set) var column = -1

    mutating func enterRow(_ element: XMLElement) throws {
        let next = element["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        guard next > row, next < SheetPlace.rows else { throw FormatRefusal.damaged }
        (row, column) = (next, -1)
    }

    mutating func enterCell(_ element: XMLElement) throws {
        let next = element["r"].flatMap { SheetPlace($0)?.column } ?? column + 1
        guard next > column, next < SheetPlace.columns else { throw FormatRefusal.damaged }
        column = next
    }
}
