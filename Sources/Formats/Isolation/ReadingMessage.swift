import Foundation

/// What goes between the server and the process that reads. The server does not trust what comes back: a broken answer is a refusal.
enum ReadingMessage {
    private static let document: UInt8 = 0x44
    private static let refusal: UInt8 = 0x52

    // MARK: Requests

    static func request(_ bytes: [UInt8], named name: String) -> [UInt8] {
        var writer = MessageWriter()
        writer.bytes(Array(name.utf8.prefix(1_024)))
        writer.bytes(bytes)
        return writer.output
    }

    static func parseRequest(_ message: [UInt8]) -> (name: String, bytes: [UInt8])? {
        var reader = MessageReader(message)
        guard let name = reader.bytes(), let bytes = reader.bytes(), reader.isAtEnd else { return nil }
        return (String(decoding: name, as: UTF8.self), Array(bytes))
    }

    // MARK: Answers

    /// Nil when what was thrown is no refusal: a bug, for the parent to report as an unreadable file.
    static func encode(_ result: Result<ReadDocument, any Error>) -> [UInt8]? {
        switch result {
        case .success(let value): encode(value)
        case .failure(let error as FormatRefusal): encode(error)
        case .failure: nil
        }
    }

    static func answer(_ message: [UInt8]) throws -> ReadDocument {
        switch message.first {
        case document:
            guard let document = decodeDocument(message.dropFirst()) else { throw FormatRefusal.couldNotRead }
            return document
        case refusal: throw decodeRefusal(message.dropFirst())
        default: throw FormatRefusal.couldNotRead
        }
    }

    private static func encode(_ error: FormatRefusal) -> [UInt8]? {
        do { return [refusal] + (try JSONEncoder().encode(error)) } catch { return nil }
    }

    private static func decodeRefusal(_ json: ArraySlice<UInt8>) -> FormatRefusal {
        do { return try JSONDecoder().decode(FormatRefusal.self, from: Data(json)) } catch { return .couldNotRead }
    }

    private static func encode(_ value: ReadDocument) -> [UInt8] {
        var writer = MessageWriter()
        writer.output.append(document)
        writer.output.append(value.source.rawValue)
        writer.bytes(Array(value.text.utf8))
        writer.number(value.blocks.count)
        for block in value.blocks {
            switch block.kind {
            case .paragraph: writer.number(0)
            case .listItem: writer.number(1)
            case .tableRow(let cells):
                writer.number(2)
                writer.number(cells.count)
                for cell in cells { writer.range(cell) }
            case .heading(let level): writer.number(2 + level)
            }
            writer.range(block.range)
        }
        return writer.output
    }

    private static func decodeDocument(_ message: ArraySlice<UInt8>) -> ReadDocument? {
        var reader = MessageReader(Array(message))
        guard let source = reader.byte().flatMap(ReadDocument.Source.init), let utf8 = reader.bytes(),
            let text = String(validating: utf8, as: UTF8.self), let count = reader.number()
        else { return nil }
        let length = utf8.count { $0 & 0xc0 != 0x80 }
        var blocks: [ReadDocument.Block] = []
        var end = 0
        for _ in 0..<count {
            // Ranges that lie outside the text or behind each other would crash whoever uses them.
            guard let kind = kind(from: &reader), let range = reader.range(), range.lowerBound >= end, range.upperBound <= length,
                fits(kind, range)
            else {
                return nil
            }
            blocks.append(.init(kind, range))
            end = range.upperBound
        }
        return reader.isAtEnd ? ReadDocument(text: text, blocks: blocks, source: source) : nil
    }

    private static func kind(from reader: inout MessageReader) -> ReadDocument.Kind? {
        switch reader.number() {
        case 0: return .paragraph
        case 1: return .listItem
        case 2:
            guard let count = reader.number() else { return nil }
            var cells: [Range<Int>] = []
            for _ in 0..<count {
                guard let cell = reader.range() else { return nil }
                cells.append(cell)
            }
            return .tableRow(cells: cells)
        case let level? where level <= 11: return .heading(level: level - 2)
        default: return nil
        }
    }

    private static func fits(_ kind: ReadDocument.Kind, _ range: Range<Int>) -> Bool {
        guard case .tableRow(let cells) = kind else { return true }
        var end = range.lowerBound
        for cell in cells {
            guard cell.lowerBound >= end, cell.upperBound <= range.upperBound else { return false }
            end = cell.upperBound
        }
        return true
    }
}

/// Numbers seven bits to a byte, the lowest first; the eighth says that more follow.
private struct MessageWriter {
    var output: [UInt8] = []

    mutating func number(_ value: Int) {
        var rest = UInt(value)
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(rest))
    }

    mutating func bytes(_ bytes: [UInt8]) {
        number(bytes.count)
        output.append(contentsOf: bytes)
    }

    mutating func range(_ range: Range<Int>) {
        number(range.lowerBound)
        number(range.count)
    }
}

private struct MessageReader {
    private let input: [UInt8]
    private var position = 0

    init(_ input: [UInt8]) {
        self.input = input
    }

    var isAtEnd: Bool { position == input.count }

    mutating func byte() -> UInt8? {
        guard position < input.count else { return nil }
        defer { position += 1 }
        return input[position]
    }

    /// At most 35 bits, which is more than any length here.
    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = byte() else { return nil }
            value |= Int(byte & 0x7f) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    mutating func bytes() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= input.count - position else { return nil }
        defer { position += count }
        return input[position..<(position + count)]
    }

    mutating func range() -> Range<Int>? {
        guard let start = number(), let count = number() else { return nil }
        return start..<(start + count)
    }
}
