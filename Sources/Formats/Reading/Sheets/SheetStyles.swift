/// The number formats of a workbook's cells.
final class SheetStyles: XMLListener {
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    private var cache: [Int: NumberFormat] = [:]

    /// The format of the cells with this style.
    func format(ofStyle style: Int) -> NumberFormat {
        let id = formats.indices.contains(style) ? formats[style] : 0
        if let format = cache[id] { return format }
        let format = NumberFormat(code: codes[id] ?? Self.builtIn(id))
        cache[id] = format
        return format
    }

    func open(_ element: XMLElement) {
        guard element.name.namespace == .sheet else { return }
        switch element.name.local {
        case "numFmt": if let id = element["numFmtId"].flatMap({ Int($0) }) { codes[id] = element["formatCode"] }
        case "cellXfs": isInCellFormats = true
        case "xf": if isInCellFormats { formats.append(element["numFmtId"].flatMap { Int($0) } ?? 0) }
        default: break
        }
    }

    func close(_ name: XMLName) {
        if name.local == "cellXfs" { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Formats that are known by number only; those that follow the place are Vietnam's.
    private static func builtIn(_ id: Int) -> String {
        switch id {
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 5...8: #"#,##0 "₫""#
        case 9: "0%"
        case 10: "0.00%"
        case 14, 27...36, 50...58: "dd/mm/yyyy"
        case 15: "d-mmm-yy"
        case 16: "d-mmm"
        case 17: "mmm-yy"
        case 18: "h:mm AM/PM"
        case 19: "h:mm:ss AM/PM"
        case 20: "h:mm"
        case 21: "h:mm:ss"
        case 22: "dd/mm/yyyy h:mm"
        case 37, 38: "#,##0;(#,##0)"
        case 39, 40: "#,##0.00;(#,##0.00)"
        case 41, 42: #"#,##0;(#,##0);"-""#
        case 43, 44: #"#,##0.00;(#,##0.00);"-""#
        case 45, 47: "mm:ss"
        case 46: "[h]:mm:ss"
        default: "General"
        }
    }
}
