@testable import Formats

extension ReadDocument {
    /// Each block in one line, to be compared at a glance: "h1 I. Kết quả", "- mục", "c Biểu 1", "n (1) chú thích", "0 [Xã] *[Số]2x1".
    /// A cell is followed by how many columns and rows it covers when it is not one, and has a star before it when it is a head.
    var shown: [String] {
        blocks.map { block in
            switch block.kind {
            case .heading(let level): "h\(level) \(cut(block.range))"
            case .paragraph: cut(block.range)
            case .listItem: "- \(cut(block.range))"
            case .caption: "c \(cut(block.range))"
            case .note: "n \(cut(block.range))"
            case .tableRow(let table, let cells): "\(table) \(cells.map(shown).joined(separator: " "))"
            }
        }
    }

    private func shown(_ cell: Cell) -> String {
        let size = cell.columns.count > 1 || cell.rows > 1 ? "\(cell.columns.count)x\(cell.rows)" : ""
        return "\(cell.isHead ? "*" : "")[\(cut(cell.range))]\(size)"
    }
}
