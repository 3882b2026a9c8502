import Core
import Foundation

/// What goes between the server and the process that reads. The server does not trust what comes back: a broken answer is a refusal.
enum ReadingMessage {
    private enum Kind: UInt8 {
        case document = 0x44
        case refusal = 0x52
        case pagesToRecognise = 0x50
        case picture = 0x49
    }

    /// Nil when what was thrown is no refusal: a bug, for the parent to report as an unreadable file.
    static func encode(_ result: Result<ReadingAnswer, any Error>) -> [UInt8]? {
        switch result {
        case .success(.document(let value)): encode(value)
        case .success(.pagesToRecognise(let numbers)): encode(numbers)
        case .success(.picture(let image)): [Kind.picture.rawValue] + image
        case .failure(let error as FormatRefusal): encode(error)
        case .failure: nil
        }
    }

    static func answer(_ message: [UInt8]) throws -> ReadingAnswer {
        let rest = message.dropFirst()
        let answer: ReadingAnswer? =
            switch message.first.flatMap(Kind.init) {
            case .document: decodeDocument(rest).map(ReadingAnswer.document)
            case .pagesToRecognise: decodeNumbers(rest).map(ReadingAnswer.pagesToRecognise)
            case .picture: .picture(Array(rest))
            case .refusal: throw decodeRefusal(rest)
            case nil: nil
            }
        guard let answer else { throw FormatRefusal.couldNotRead }
        return answer
    }

    private static func encode(_ error: FormatRefusal) -> [UInt8]? {
        do { return [Kind.refusal.rawValue] + (try JSONEncoder().encode(error)) } catch { return nil }
    }

    private static func decodeRefusal(_ json: ArraySlice<UInt8>) -> FormatRefusal {
        do { return try JSONDecoder().decode(FormatRefusal.self, from: Data(json)) } catch { return .couldNotRead }
    }

    private static func encode(_ value: ReadDocument) -> [UInt8] {
        var writer = PackedWriter()
        writer.byte(Kind.document.rawValue)
        writer.bytes(Array(value.source.rawValue.utf8))
        writer.bytes(Array(value.text.utf8))
        writer.bytes(value.outline.encoded)
        return writer.output
    }

    private static func decodeDocument(_ message: ArraySlice<UInt8>) -> ReadDocument? {
        var reader = PackedReader(Array(message))
        guard let source = reader.bytes().flatMap({ ReadDocument.Source(rawValue: String(decoding: $0, as: UTF8.self)) }),
            let utf8 = reader.bytes(),
            let text = String(validating: utf8, as: UTF8.self), let outline = reader.bytes(), reader.isAtEnd,
            let outline = Outline(Array(outline), scalars: utf8.count { $0 & 0xc0 != 0x80 })
        else { return nil }
        return ReadDocument(text: text, outline, source: source)
    }

    private static func encode(_ numbers: [Int]) -> [UInt8] {
        var writer = PackedWriter()
        writer.byte(Kind.pagesToRecognise.rawValue)
        writer.number(numbers.count)
        for number in numbers { writer.number(number) }
        return writer.output
    }

    private static func decodeNumbers(_ message: ArraySlice<UInt8>) -> [Int]? {
        var reader = PackedReader(Array(message))
        guard let count = reader.number(), count <= message.count else { return nil }
        var numbers: [Int] = []
        for _ in 0..<count {
            guard let number = reader.number(), number > numbers.last ?? 0 else { return nil }
            numbers.append(number)
        }
        return reader.isAtEnd ? numbers : nil
    }
}
