/// What of a text a person sees.
///
/// Dropped: control codes; marks and overrides of writing direction, which let the page show other digits than are read; characters without
/// width (soft hyphens, joiners, byte order marks inside a text, tags), which cut words in two unseen. Line and paragraph separators become line
/// ends. Everything else stays as it is, no-break spaces too.
enum VisibleText {
    /// Of UTF-8; the same array when there is nothing to drop.
    static func of(utf8 bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var (taken, index) = (0, 0)
        while index < bytes.count {
            let length = unseen(in: bytes, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            output.append(contentsOf: bytes[taken..<index])
            if isLineEnd(bytes, at: index) { output.append(0x0a) }
            index += length
            taken = index
        }
        guard taken > 0 else { return bytes }
        output.append(contentsOf: bytes[taken...])
        return output
    }

    /// How many bytes an unseen character takes here; 0 for one that is seen.
    private static func unseen(in bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        guard first < 0x20 || first >= 0x7f else { return 0 }
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        switch first {
        case 0x09...0x0d: return 0
        case 0x00...0x1f, 0x7f: return 1
        // U+0080–009F, U+00AD; U+034F; U+061C.
        case 0xc2: return (0x80...0x9f).contains(byte(1)) || byte(1) == 0xad ? 2 : 0
        case 0xcd: return byte(1) == 0x8f ? 2 : 0
        case 0xd8: return byte(1) == 0x9c ? 2 : 0
        case 0xe2: return isUnseenPunctuation(byte(1), byte(2)) ? 3 : 0
        // U+FEFF; U+FFF9–FFFB.
        case 0xef: return (byte(1) == 0xbb && byte(2) == 0xbf) || (byte(1) == 0xbf && (0xb9...0xbb).contains(byte(2))) ? 3 : 0
        // U+E0000–E007F.
        case 0xf3: return byte(1) == 0xa0 && (byte(2) == 0x80 || byte(2) == 0x81) && byte(3) >= 0x80 ? 4 : 0
        default: return 0
        }
    }

    /// U+200B–200F, 2028–202E, 2060–206F.
    private static func isUnseenPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: (0x8b...0x8f).contains(third) || (0xa8...0xae).contains(third)
        case 0x81: (0xa0...0xaf).contains(third)
        default: false
        }
    }

    /// U+0085, 2028 and 2029.
    private static func isLineEnd(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case 0xc2: bytes[index + 1] == 0x85
        case 0xe2: bytes[index + 1] == 0x80 && (0xa8...0xa9).contains(bytes[index + 2])
        default: false
        }
    }
}
