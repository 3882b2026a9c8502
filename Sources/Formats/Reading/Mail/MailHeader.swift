/// The fields before an empty line (RFC 5322, section 2.2), their values on one line each.
struct MailHeader {
    private var fields: [(name: String, value: [UInt8])] = []
    /// Where the body begins.
    let end: Int

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let line = Self.line(&rest)
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if !fields.isEmpty { fields[fields.count - 1].value += line }
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                fields.append((name.trimmingSpaces, Array(line[(colon + 1)...])))
            }
        }
        end = rest.startIndex
    }

    /// Whether the bytes begin like a mail: nothing but fields until the empty line, and among them those that every mail has.
    static func begins(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(1 << 16)
        var names: Set<String> = []
        var isFirst = true
        while !rest.isEmpty {
            let line = line(&rest)
            if line.isEmpty { break }
            defer { isFirst = false }
            if line.first == 0x20 || line.first == 0x09 { if isFirst { return false } else { continue } }
            // Mailboxes put a line of their own before each mail.
            if isFirst, line.starts(with: "From ".utf8) { continue }
            let name = line.prefix { $0 != UInt8(ascii: ":") }
            guard !name.isEmpty, name.count < line.count, name.count < 80, name.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return false }
            names.insert(String(decoding: name, as: UTF8.self).lowercased())
        }
        return names.contains("from") && !names.isDisjoint(with: ["date", "received", "message-id", "mime-version"])
    }

    /// The value of the first field of this name, as it stands.
    subscript(raw name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The same as text: encoded words decoded, spaces taken together.
    subscript(_ name: String) -> String? {
        self[raw: name].map { EncodedWords.decode($0).trimmingSpaces }
    }

    /// A value with parameters, as of Content-Type; nil when there is no such field.
    func parameters(of name: String) -> MailParameters? { self[raw: name].map(MailParameters.init) }

    /// Takes one line and its end.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = rest.prefix { $0 != 0x0a }
        rest = rest[min(line.endIndex + 1, rest.endIndex)...]
        if line.last == 0x0d { line.removeLast() }
        return line
    }
}

/// "text/plain; charset=utf-8": a value and its parameters (RFC 2045, section 5.1; RFC 2231).
struct MailParameters {
    let value: String
    private var parameters: [String: String] = [:]

    init(_ bytes: [UInt8]) {
        var parts = Self.split(bytes)
        value = parts.isEmpty ? "" : String(decoding: parts.removeFirst(), as: UTF8.self).lowercased().trimmingSpaces
        var pieces: [String: [(number: Int, isEncoded: Bool, bytes: [UInt8])]] = [:]
        for part in parts {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: part[..<equals], as: UTF8.self).lowercased().trimmingSpaces
            let names = name.split(separator: "*", omittingEmptySubsequences: false)
            let number = names.count > 1 ? Int(names[1]) ?? 0 : 0
            pieces[String(names[0]), default: []].append(
                (number, name.utf8.last == UInt8(ascii: "*"), Self.unquoted(part[(equals + 1)...])))
        }
        for (name, list) in pieces {
            let ordered = list.sorted { $0.number < $1.number }
            if ordered[0].isEncoded {
                parameters[name] = Self.extended(ordered.map { ($0.isEncoded, $0.bytes) })
            } else {
                parameters[name] = EncodedWords.decode(ordered.flatMap(\.bytes)).trimmingSpaces
            }
        }
    }

    subscript(_ name: String) -> String? { parameters[name] }

    /// "UTF-8''B%C3%A1o": a charset, a language and bytes in hexadecimal.
    private static func extended(_ pieces: [(isEncoded: Bool, bytes: [UInt8])]) -> String {
        var charset: String?
        var output: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            var rest = piece.bytes[...]
            if index == 0 {
                let parts = rest.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                if parts.count == 3 { (charset, rest) = (String(decoding: parts[0], as: UTF8.self), parts[2]) }
            }
            while let byte = rest.popFirst() {
                if piece.isEncoded, byte == UInt8(ascii: "%"), let code = TransferEncoding.hexByte(rest) {
                    output.append(code)
                    rest.removeFirst(2)
                } else {
                    output.append(byte)
                }
            }
        }
        return String(decoding: TextDecoding.decode(output, charset: charset), as: UTF8.self)
    }

    /// At semicolons outside quotation marks.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var (start, index, isQuoted) = (0, 0, false)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isQuoted: index += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted:
                parts.append(bytes[start..<index])
                start = index + 1
            default: break
            }
            index += 1
        }
        return parts + [bytes[start...]]
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        guard text.first == UInt8(ascii: "\"") else { return Array(text) }
        var output: [UInt8] = []
        var rest = text.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            // Windows programs write folders here without escaping their backslashes; only what has to be escaped is.
            if byte == UInt8(ascii: "\\"), let next = rest.first, next == byte || next == UInt8(ascii: "\"") {
                output.append(next)
                rest.removeFirst()
            } else {
                output.append(byte)
            }
        }
        return output
    }
}

extension String {
    /// Without spaces at either end, and with one where there were several.
    var trimmingSpaces: String {
        unicodeScalars.split { $0 == " " || ("\u{9}"..."\u{d}").contains($0) }.map { String($0) }.joined(separator: " ")
    }
}
