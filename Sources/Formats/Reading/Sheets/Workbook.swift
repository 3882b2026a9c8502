/// The sheets of a workbook, in their order.
final class Workbook: XMLListener {
    struct Sheet {
        let name: String
        /// By which the package finds its part.
        let relationship: String
        /// Printed again at the head of every page.
        var headRows: Range<Int>?
    }

    private(set) var epoch = SheetEpoch.in1900
    private var all: [(sheet: Sheet, isHidden: Bool)] = []
    private var titlesOf: Int?
    private var titles: [UInt8] = []

    var visible: [Sheet] { all.filter { !$0.isHidden }.map(\.sheet) }

    func open(_ element: XMLElement) {
        guard element.name.namespace == .sheet else { return }
        switch element.name.local {
        case "workbookPr": if let value = element["date1904"], value == "1" || value == "true" { epoch = .in1904 }
        case "sheet":
            guard let name = element["name"], let id = element["id"] else { return }
            all.append((Sheet(name: name, relationship: id), element["state"].map { $0 != "visible" } ?? false))
        case "definedName":
            titlesOf = element["name"] == "_xlnm.Print_Titles" ? element["localSheetId"].flatMap { Int($0) } : nil
            titles = []
        default: break
        }
    }

    func close(_ name: XMLName) {
        guard name.local == "definedName", let index = titlesOf, all.indices.contains(index) else { return }
        all[index].sheet.headRows = Self.rows(of: titles)
        titlesOf = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if titlesOf != nil, titles.count < 1_024 { titles.append(contentsOf: bytes.prefix(1_024)) }
    }

    /// The rows in "'Biểu 1'!$A:$B,'Biểu 1'!$5:$6".
    private static func rows(of titles: [UInt8]) -> Range<Int>? {
        for part in titles.split(separator: UInt8(ascii: ",")) {
            guard let area = part.split(separator: UInt8(ascii: "!")).last else { continue }
            let ends = area.split(separator: UInt8(ascii: ":")).map {
                Int(String(decoding: $0.filter { $0 != UInt8(ascii: "$") }, as: UTF8.self))
            }
            if ends.count == 2, let first = ends[0], let last = ends[1], first >= 1, last >= first, last <= SheetPlace.rows {
                return first - 1..<last
            }
        }
        return nil
    }
}
