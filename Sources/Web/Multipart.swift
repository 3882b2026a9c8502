/// Reads `multipart/form-data` (RFC 7578). Works on bytes; a body that is cut short or not of this form is refused, never guessed at.
enum Multipart {
    struct Part<Body: RandomAccessCollection<UInt8>> {
        let name: String
        /// Nil when the part is an ordinary field.
        let fileName: String?
        let mediaType: String
        let body: Body
    }

    /// The boundary a `Content-Type` names; nil when it is not multipart/form-data.
    static func boundary(in contentType: String) -> [UInt8]? {
        let (type, parameters) = parameterised(Array(contentType.utf8)[...])
        guard type == "multipart/form-data", let boundary = parameters["boundary"], (1...70).contains(boundary.utf8.count) else {
            return nil
        }
        return Array(boundary.utf8)
    }

    /// - Parameter bytes: the body; the parts share its memory.
    static func parts<Bytes: RandomAccessCollection<UInt8>>(of bytes: Bytes, boundary: [UInt8]) throws -> [Part<Bytes>]
    where Bytes.SubSequence == Bytes, Bytes.Index == Int {
        let dashes: [UInt8] = [45, 45]
        let newline: [UInt8] = [13, 10]
        let delimiter = newline + dashes + boundary
        var parts: [Part<Bytes>] = []
        let opensAtOnce = bytes.starts(with: delimiter.dropFirst(2))
        let first = opensAtOnce ? bytes.startIndex - newline.count : find(delimiter, in: bytes, from: bytes.startIndex)
        guard var start = first.map({ $0 + delimiter.count }) else { throw WebRefusal.notAForm }
        while true {
            if bytes[start...].starts(with: dashes) { return parts }
            // Transport padding may stand between a delimiter and the end of its line.
            guard parts.count < 1_000, let line = find(newline, in: bytes, from: start),
                bytes[start..<line].allSatisfy({ $0 == 32 || $0 == 9 }),
                let end = find(delimiter, in: bytes, from: line)
            else { throw WebRefusal.notAForm }
            parts.append(try part(bytes[line..<end]))
            start = end + delimiter.count
        }
    }

    private static let longestHeader = 16 << 10

    /// A part from the newline that ends its delimiter to the newline before the next one.
    private static func part<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) throws -> Part<Bytes>
    where Bytes.SubSequence == Bytes, Bytes.Index == Int {
        var rest = bytes.dropFirst(2)
        var name: String?
        var fileName: String?
        var mediaType = "text/plain"
        while let end = find([13, 10], in: rest, from: rest.startIndex), end > rest.startIndex {
            guard end - rest.startIndex <= longestHeader else { throw WebRefusal.notAForm }
            let line = Array(rest[..<end])
            rest = rest[(end + 2)...]
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw WebRefusal.notAForm }
            let (value, parameters) = parameterised(line[(colon + 1)...])
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "content-disposition": (name, fileName) = (parameters["name"], parameters["filename"])
            case "content-type": mediaType = value
            default: break
            }
        }
        guard let name, rest.starts(with: [13, 10]) else { throw WebRefusal.notAForm }
        return Part(name: name, fileName: fileName, mediaType: mediaType, body: rest.dropFirst(2))
    }

    /// A header's value in lower case and its parameters. A quoted parameter may hold semicolons, and `%22` or `\"` for a quotation mark.
    private static func parameterised(_ bytes: some Sequence<UInt8>) -> (value: String, parameters: [String: String]) {
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                isQuoted.toggle()
                pieces[pieces.count - 1].append(byte)
            case UInt8(ascii: "\\") where isQuoted && rest.first == UInt8(ascii: "\""):
                pieces[pieces.count - 1] += Array("%22".utf8)
                rest = rest.dropFirst()
            case UInt8(ascii: ";") where !isQuoted: pieces.append([])
            default: pieces[pieces.count - 1].append(byte)
            }
        }
        var parameters: [String: String] = [:]
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = text(trimmed(piece[..<equals])).lowercased()
            var value = trimmed(piece[(equals + 1)...])
            if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = value.dropFirst().dropLast()
            }
            if parameters[name] == nil { parameters[name] = text(value).replacing("%22", with: "\"") }
        }
        return (text(trimmed(pieces[0][...])).lowercased(), parameters)
    }

    private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
        let start = bytes.drop(while: isSpace)
        return start.lastIndex { !isSpace($0) }.map { start[...$0] } ?? []
    }

    private static func find<Bytes: RandomAccessCollection<UInt8>>(_ needle: [UInt8], in bytes: Bytes, from start: Int) -> Int?
    where Bytes.SubSequence == Bytes, Bytes.Index == Int {
        var rest = bytes[start...]
        while let candidate = rest.firstIndex(of: needle[0]) {
            if rest[candidate...].starts(with: needle) { return candidate }
            rest = rest[(candidate + 1)...]
        }
        return nil
    }
}
