/// Reads .csv and .tsv as one table, whatever stands between the fields.
struct DelimitedReader {
    let limits: ReadingLimits

    private typealias Record = [String]
    private static let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    private static let sample = 1 << 16

    /// Nil when the text is no table. A name that ends in .csv or .tsv lets lines of other lengths stand among those of the table, as titles and
    /// notes do; a text under any other name has to be a table from its first line to its last.
    func read(_ text: [UInt8], named name: String) throws -> ReadDocument? {
        let lowered = name.lowercased()
        let isNamed = [".csv", ".tsv", ".tab"].contains { lowered.hasSuffix($0) }
        let (body, stated) = Self.withoutSeparatorLine(text[...])
        let candidates = stated.map { [$0] } ?? Self.delimiters
        // A look at the beginning tells nearly every text that is no table.
        let opening = body.prefix(Self.sample)
        let isWhole = opening.endIndex == body.endIndex
        let cut = isWhole ? opening : opening[..<(opening.lastIndex(of: UInt8(ascii: "\n")) ?? opening.endIndex)]
        let likely = candidates.filter { Self.isTable(records(of: cut, $0), $0, isNamed: isNamed) }
        for delimiter in likely {
            guard let records = records(of: body, delimiter), Self.isTable(records, delimiter, isNamed: isNamed) else { continue }
            let document = try table(of: records, disguise: nil)
            guard let disguise = LegacyEncoding.disguised(in: document.text) else { return document }
            return try table(of: records, disguise: disguise)
        }
        return nil
    }

    /// Nil when a quotation mark is not closed.
    private func records(of text: ArraySlice<UInt8>, _ delimiter: UInt8) -> [Record]? {
        var reader = FieldReader(bytes: text, delimiter: delimiter)
        var records: [Record] = []
        do {
            while let record = try reader.nextRecord(of: "") { records.append(record.fields) }
        } catch {
            return nil
        }
        return records
    }

    private static func isTable(_ records: [Record]?, _ delimiter: UInt8, isNamed: Bool) -> Bool {
        let lines = (records ?? []).filter { record in record.contains { !$0.isEmpty } }
        var counts: [Int: Int] = [:]
        for line in lines { counts[line.count, default: 0] += 1 }
        // Of two widths that are as common, the wider.
        guard let (columns, usual) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), columns > 1 else { return false }
        if isNamed { return lines.count >= 2 && usual * 10 >= lines.count * 6 }
        let isTabbed = delimiter == UInt8(ascii: "\t")
        guard lines.count >= 3, usual == lines.count, isTabbed || columns > 2 else { return false }
        // In prose a space follows the comma.
        let inner = lines.lazy.flatMap { $0.dropFirst() }
        return isTabbed || !inner.contains { $0.utf8.first == 0x20 || $0.utf8.count > 200 }
    }

    private func table(of records: [Record], disguise: LegacyEncoding?) throws -> ReadDocument {
        var builder = DocumentBuilder(limits: limits, disguise: disguise)
        var isBegun = false
        for record in records {
            if !isBegun, record.count(where: { !$0.isEmpty }) <= 1 {
                try builder.append((record.first { !$0.isEmpty } ?? "").utf8)
                try builder.endLine(.paragraph)
                continue
            }
            if !isBegun { builder.beginTable() }
            isBegun = true
            try builder.beginRow()
            for field in record {
                try builder.beginCell()
                try builder.append(field.utf8)
                try builder.endCell()
            }
            try builder.endRow()
        }
        return try builder.finish(.csv)
    }

    /// Excel's own first line: "sep=;".
    private static func withoutSeparatorLine(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, delimiter: UInt8?) {
        let line = text.prefix { $0 != 0x0a && $0 != 0x0d }
        guard line.count == 5, line.starts(with: "sep=".utf8), let delimiter = line.last else { return (text, nil) }
        return (text[line.endIndex...].drop { $0 == 0x0a || $0 == 0x0d }, delimiter)
    }
}
