/// Text of other alphabets in the fields of a mail (RFC 2047): "=?UTF-8?B?QsOhbw==?=".
enum EncodedWords {
    private struct Word {
        let charset: String
        let bytes: [UInt8]
    }

    /// Letters cut in two between words of one charset are whole again; bytes outside words are decoded as their text demands.
    static func decode(_ value: [UInt8]) -> String {
        var output: [UInt8] = []
        var pending: Word?
        var plain: [UInt8] = []
        func endWord() {
            if let word = pending { output += TextDecoding.decode(word.bytes, charset: word.charset) }
            pending = nil
        }
        func endPlain() {
            output += TextDecoding.decode(plain, charset: nil)
            plain = []
        }
        var rest = value[...]
        while let byte = rest.first {
            guard byte == UInt8(ascii: "="), let (word, end) = word(rest) else {
                plain.append(byte)
                rest.removeFirst()
                continue
            }
            // Only space between two words is not of the text.
            if pending == nil || plain.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                endWord()
                endPlain()
            }
            plain = []
            if let last = pending, last.charset.lowercased() == word.charset.lowercased() {
                pending = Word(charset: last.charset, bytes: last.bytes + word.bytes)
            } else {
                endWord()
                pending = word
            }
            rest = rest[end...]
        }
        endWord()
        endPlain()
        return String(decoding: output, as: UTF8.self)
    }

    /// A longer one is not a word (the RFC allows 75 bytes; some programs write more).
    private static let longest = 1_000

    private static func word(_ text: ArraySlice<UInt8>) -> (Word, end: Int)? {
        guard text.starts(with: "=?".utf8) else { return nil }
        let parts = text.dropFirst(2).prefix(longest).split(separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[1].count == 1, let form = parts[1].first, parts[3].first == UInt8(ascii: "=") else { return nil }
        // A language may follow the charset: "UTF-8*vi".
        let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        let end = parts[3].startIndex + 1
        switch form | 0x20 {
        case UInt8(ascii: "b"): return (Word(charset: charset, bytes: TransferEncoding.base64(parts[2])), end)
        case UInt8(ascii: "q"): return (Word(charset: charset, bytes: TransferEncoding.quotedPrintable(parts[2], isHeader: true)), end)
        default: return nil
        }
    }
}
