/// What stands on many pages and belongs to none: running heads and feet, and page numbers.
enum PageFurniture {
    /// How much of a page's height, above and below, such lines stand in.
    private static let margin = 0.09

    /// Drops it from the rows of the pages.
    static func remove(from pages: inout [[[PageWord]]], of sheets: [Page]) {
        var seen: [[UInt8]: Int] = [:]
        for (rows, page) in zip(pages, sheets) {
            for key in Set(rows.filter { isInMargin($0, of: page) }.map(key)) { seen[key, default: 0] += 1 }
        }
        let count = pages.count
        for index in pages.indices {
            let page = sheets[index]
            pages[index].removeAll { row in
                guard isInMargin(row, of: page) else { return false }
                let times = seen[key(row)] ?? 0
                return isPageNumber(row, among: count) && (times > 1 || count > 2) || times >= 3 && times * 2 >= count
            }
        }
    }

    private static func isInMargin(_ row: [PageWord], of page: Page) -> Bool {
        guard let line = row.first else { return false }
        return line.middle < margin * page.height || line.middle > (1 - margin) * page.height
    }

    /// The text, every number in it the same.
    private static func key(_ row: [PageWord]) -> [UInt8] {
        var key: [UInt8] = []
        for byte in row.lazy.map(\.text).joined(separator: [0x20]) {
            let isDigit = (0x30...0x39).contains(byte)
            if isDigit, key.last == 0x30 { continue }
            key.append(isDigit ? 0x30 : byte)
        }
        return key
    }

    /// "7", "- 7 -", "7/12", "Trang 7".
    private static func isPageNumber(_ row: [PageWord], among pages: Int) -> Bool {
        guard row.count == 1, row[0].text.count <= 16 else { return false }
        let words = String(decoding: row[0].text, as: UTF8.self).split { " -–/|".unicodeScalars.contains($0.unicodeScalars.first!) }
        let numbers = words.compactMap { Int($0) }
        let rest = words.filter { Int($0) == nil }.map { $0.lowercased() }
        return (1...2).contains(numbers.count) && numbers[0] <= pages + 1 && rest.allSatisfy { ["trang", "page", "of"].contains($0) }
    }
}
