/// XML being written, as UTF-8. What comes from people goes through `text`, which escapes it.
struct XMLBytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func number(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Escaped for content and for attributes in double quotes. Control codes, which XML cannot hold, are left out.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where Self.isSpecial(utf8[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                start = index + 1
                switch utf8[index] {
                case UInt8(ascii: "&"): raw("&amp;")
                case UInt8(ascii: "<"): raw("&lt;")
                case UInt8(ascii: ">"): raw("&gt;")
                case UInt8(ascii: "\""): raw("&quot;")
                case UInt8(ascii: "\t"), UInt8(ascii: "\n"): bytes.append(UInt8(ascii: " "))
                case 0xef where Self.isNoncharacter(utf8, at: index):
                    bytes.append(contentsOf: [0xef, 0xbf, 0xbd])
                    start = index + 3
                case 0xef: start = index
                default: break
                }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    /// U+FFFE and U+FFFF (EF BF BE, EF BF BF), which are no XML either.
    private static func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        utf8[index + 1] == 0xbf && utf8[index + 2] >= 0xbe
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xef: true
        default: false
        }
    }
}
