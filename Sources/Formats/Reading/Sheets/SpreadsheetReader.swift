/// Reads the sheets of an .xlsx as tables: what stands in the cells as their number formats show it. Formulas give the value they last had.
struct SpreadsheetReader {
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// What the cells of all sheets refer to.
    struct Content {
        let strings: SharedStrings
        let styles: SheetStyles
        let epoch: SheetEpoch
    }

    func read(_ archive: borrowing ZIPArchive) throws -> ReadDocument {
        let workbook = Workbook()
        guard try archive.parse("xl/workbook.xml", to: workbook, limits: limits) else { throw FormatRefusal.unsupported(.spreadsheet) }
        let parts = try archive.relationships(of: "xl/workbook.xml", limits: limits)
        let content = Content(strings: SharedStrings(greatest: 4 * limits.textScalars), styles: SheetStyles(), epoch: workbook.epoch)
        if let name = parts.first(.sharedStrings) { _ = try archive.parse(name, to: content.strings, limits: limits) }
        if let name = parts.first(.styles) { _ = try archive.parse(name, to: content.styles, limits: limits) }
        let document = try text(of: workbook.visible, parts, content, in: archive, disguise: nil)
        guard let disguise = LegacyEncoding.disguised(in: document.text) else { return document }
        return try text(of: workbook.visible, parts, content, in: archive, disguise: disguise)
    }

    private func text(
        of sheets: [Workbook.Sheet], _ parts: PackageRelationships, _ content: Content, in archive: borrowing ZIPArchive,
        disguise: LegacyEncoding?
    ) throws -> ReadDocument {
        let text = SheetText(content, builder: DocumentBuilder(limits: limits, disguise: disguise))
        // A part that several sheets name is read once.
        var seen: Set<String> = []
        for sheet in sheets {
            guard let name = parts.target(of: sheet.relationship), seen.insert(name).inserted else { continue }
            let plan = SheetPlan(headRows: sheet.headRows)
            guard try archive.parse(name, to: plan, limits: limits) else { throw FormatRefusal.damaged }
            plan.settle()
            try SecrecyMark.refuse(in: String(decoding: plan.margins, as: UTF8.self))
            text.begin(plan, title: sheets.count > 1 ? sheet.name : nil)
            _ = try archive.parse(name, to: text, limits: limits)
        }
        return try text.document()
    }
}

extension SpreadsheetReader.Content {
    /// What a cell shows for its value.
    func shown(_ value: [UInt8], type: String, style: Int) -> [UInt8] {
        switch type {
        case "s": return Self.unescaped(Array(strings[Int(String(decoding: value, as: UTF8.self)) ?? -1]))
        case "str", "inlineStr": return Self.unescaped(value)
        case "b": return Array((value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE").utf8)
        case "n":
            guard !value.isEmpty, let number = DecimalNumber(value) else { return value }
            return Array(styles.format(ofStyle: style).written(number, raw: value, since: epoch).utf8)
        default: return value
        }
    }

    /// Characters that XML cannot hold stand as "_x000D_"; none of them is to be seen.
    private static func unescaped(_ text: [UInt8]) -> [UInt8] {
        let mark = Array("_x00".utf8)
        guard text.firstRange(of: mark) != nil else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            let rest = text[index...]
            if rest.starts(with: mark), rest.count >= 7, rest[index + 6] == UInt8(ascii: "_"),
                let code = UInt8(String(decoding: rest[index + 4..<index + 6], as: UTF8.self), radix: 16)
            {
                if code == 0x09 || code == 0x0a || code >= 0x20 && code < 0x7f { result.append(code) }
                index += 7
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}
