import VietnameseText

/// Turns the bytes of a text file into UTF-8.
enum TextDecoding {
    /// Without a byte order mark; not yet composed unless it was UTF-8.
    static func decode(_ bytes: [UInt8]) throws -> [UInt8] {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return try decodeUnmarked(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xff, 0xfe]) { return try utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xfe, 0xff]) { return try utf16(bytes.dropFirst(2), isBigEndian: true) }
        return try decodeUnmarked(bytes)
    }

    /// The same for text whose encoding is named beside it, as in mail. The bytes are believed where they speak against the name; what no
    /// encoding explains is repaired rather than refused.
    static func decode(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        switch charset?.lowercased() {
        case "windows-1258", "cp1258": return LegacyEncoding.windows1258.decode(bytes)
        case "tcvn", "x-viet-tcvn5712", "x-viet-tcvn": return LegacyEncoding.tcvn3.decode(bytes)
        case "utf-16", "utf-16le", "utf-16be":
            let isMarked = bytes.starts(with: [0xfe, 0xff]) || bytes.starts(with: [0xff, 0xfe])
            let isBigEndian = isMarked ? bytes[0] == 0xfe : charset?.lowercased() == "utf-16be"
            do { return try utf16(bytes.dropFirst(isMarked ? 2 : 0), isBigEndian: isBigEndian) } catch { return repaired(bytes) }
        default:
            do { return try decode(bytes) } catch {
                return charset.map { $0.lowercased() == "utf-8" } ?? false ? repaired(bytes) : LegacyEncoding.western(bytes)
            }
        }
    }

    private static func decodeUnmarked(_ bytes: [UInt8]) throws -> [UInt8] {
        if bytes.contains(0) {
            guard let isBigEndian = utf16Order(of: bytes) else { throw FormatRefusal.notText }
            return try utf16(bytes[...], isBigEndian: isBigEndian)
        }
        try refuseBinary(bytes)
        if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
        return try legacy(bytes)
    }

    /// UTF-16 without a mark: in Latin text one byte of nearly every pair is zero, or the small page number of a Vietnamese letter.
    private static func utf16Order(of bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let sample = bytes.prefix(4_096)
        var evenPages = 0, oddPages = 0
        for (index, byte) in sample.enumerated() where byte <= 0x03 || byte == 0x1e || byte == 0x20 {
            if index % 2 == 0 { evenPages += 1 } else { oddPages += 1 }
        }
        let pairs = sample.count / 2
        if oddPages * 10 >= pairs * 9, evenPages * 2 < oddPages { return false }
        if evenPages * 10 >= pairs * 9, oddPages * 2 < evenPages { return true }
        return nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) throws -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw FormatRefusal.damaged }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
            let unit = UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
            units.append(isBigEndian ? unit : unit.byteSwapped)
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw FormatRefusal.damaged }
        let result = Array(text.utf8)
        guard !result.contains(0) else { throw FormatRefusal.notText }
        try refuseBinary(result)
        return result
    }

    /// Tabs, line ends, form feeds and the odd stray code are text; a file full of control codes is not.
    private static func refuseBinary(_ bytes: [UInt8]) throws {
        var controls = 0
        for byte in bytes where byte < 0x20 && !(0x09...0x0d).contains(byte) { controls += 1 }
        guard controls * 100 <= bytes.count else { throw FormatRefusal.notText }
    }

    /// The encoding in which the text reads most like Vietnamese. UTF-8 with a few broken letters takes part.
    private static func legacy(_ bytes: [UInt8]) throws -> [UInt8] {
        let sample = Array(bytes.prefix(1 << 16))
        var best: (likeness: VietnameseLikeness, encoding: LegacyEncoding?) = (VietnameseLikeness(of: repaired(sample)), nil)
        for encoding in LegacyEncoding.allCases {
            let likeness = VietnameseLikeness(of: ComposedForm.of(utf8: encoding.decode(sample)))
            if best.likeness < likeness { best = (likeness, encoding) }
        }
        guard best.likeness.hits > 0, best.likeness.share >= 0.2 else { throw FormatRefusal.unknownEncoding }
        return best.encoding?.decode(bytes) ?? repaired(bytes)
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }
}
