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
        writer.byte(document)
        writer.bytes(Array(value.source.rawValue.utf8))
        writer.bytes(Array(value.text.utf8))
        writer.bytes(Outline.encode(value.blocks))
        return writer.output
    }

    private static func decodeDocument(_ message: ArraySlice<UInt8>) -> ReadDocument? {
        var reader = MessageReader(Array(message))
        guard let source = reader.bytes().flatMap({ ReadDocument.Source(rawValue: String(decoding: $0, as: UTF8.self)) }),
            let utf8 = reader.bytes(),
            let text = String(validating: utf8, as: UTF8.self), let outline = reader.bytes(), reader.isAtEnd,
            let blocks = Outline.decode(Array(outline), scalars: utf8.count { $0 & 0xc0 != 0x80 })
        else { return nil }
        return ReadDocument(text: text, blocks: blocks, source: source)
    }
}
