import Core
import Storage

extension PostedLine {
    /// Five or six bytes a figure instead of a row with its index.
    static func pack(_ lines: [PostedLine]) -> [UInt8] {
        var writer = PackedWriter()
        for line in lines { line.write(to: &writer) }
        return writer.output
    }

    static func unpack(_ row: Row) throws -> [PostedLine] {
        var lines: [PostedLine] = []
        try forEach(in: row) { lines.append($0) }
        return lines
    }

    /// The figures of a row's column `figures`, one after the other and without keeping them. Bytes that `pack` cannot have written are a bug.
    static func forEach(in row: Row, _ body: (PostedLine) throws -> Void) throws { try forEach(in: row.get("figures"), body) }

    static func forEach(in bytes: [UInt8], _ body: (PostedLine) throws -> Void) throws {
        try forEach(in: bytes, 0..<bytes.count, body)
    }

    /// The figures of one posting, where those of several lie one after the other.
    static func forEach(in bytes: [UInt8], _ part: Range<Int>, _ body: (PostedLine) throws -> Void) throws {
        var reader = PackedReader(bytes, in: part)
        while !reader.isAtEnd {
            guard let line = PostedLine(from: &reader) else {
                throw ColumnMismatch(column: "figures", expected: "the figures of a posting", found: .blob(Array(bytes[part])))
            }
            try body(line)
        }
    }

    private func write(to writer: inout PackedWriter) {
        let amount = answer.thousandths
        let isWhole = amount % 1_000 == 0
        var packing = answer.packing | (isWhole ? Packing.wholeAmount : 0)
        if span != nil { packing |= Packing.hasSpan }
        if reverses != nil { packing |= Packing.reverses }
        writer.number(indicator)
        writer.byte(packing)
        if answer.quantity != nil { writer.signed(isWhole ? amount / 1_000 : amount) }
        if let span { writer.range(span) }
        if let reverses { writer.signed(reverses.rawValue) }
    }

    private init?(from reader: inout PackedReader) {
        guard let indicator = reader.number(), let packing = reader.byte(), let answer = Answer(packing: packing, from: &reader) else {
            return nil
        }
        var (span, reverses): (Range<Int>?, EntryNumber?) = (nil, nil)
        if packing & Packing.hasSpan != 0 {
            guard let read = reader.range() else { return nil }
            span = read
        }
        if packing & Packing.reverses != 0 {
            guard let number = reader.signed() else { return nil }
            reverses = EntryNumber(rawValue: number)
        }
        self.init(indicator: indicator, answer: answer, span: span, reverses: reverses)
    }
}

/// The first two bits tell the kind of answer, the next two its qualifier.
private enum Packing {
    static let kinds: UInt8 = 0b11
    static let noneOccurred: UInt8 = 1
    static let notApplicable: UInt8 = 2
    static let wholeAmount: UInt8 = 1 << 4
    static let hasSpan: UInt8 = 1 << 5
    static let reverses: UInt8 = 1 << 6
    static let qualifiers: [Qualifier] = [.exact, .over, .under, .about]
}

extension Answer {
    fileprivate var packing: UInt8 {
        switch self {
        case .quantity(let quantity): UInt8(Packing.qualifiers.firstIndex(of: quantity.qualifier) ?? 0) << 2
        case .noneOccurred: Packing.noneOccurred
        case .notApplicable, .notReported: Packing.notApplicable
        }
    }

    fileprivate init?(packing: UInt8, from reader: inout PackedReader) {
        switch packing & Packing.kinds {
        case 0:
            let scale: Int64 = packing & Packing.wholeAmount == 0 ? 1 : 1_000
            guard let (amount, overflows) = reader.signed()?.multipliedReportingOverflow(by: scale), !overflows else { return nil }
            self = .quantity(Quantity(Amount(thousandths: amount), Packing.qualifiers[Int(packing >> 2) & 3]))
        case Packing.noneOccurred: self = .noneOccurred
        case Packing.notApplicable: self = .notApplicable
        default: return nil
        }
    }
}
