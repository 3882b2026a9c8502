/// How the bytes of a part of a mail were made fit for the way (RFC 2045, section 6).
enum TransferEncoding {
    static func decode(_ body: ArraySlice<UInt8>, named name: String?) -> [UInt8] {
        switch name?.lowercased() {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    /// Characters outside the alphabet are passed over, as the RFC asks; what is missing at the end is missing.
    static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text {
            guard let value = base64Value(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return output
    }

    private static func base64Value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// In a header an underscore stands for a space (RFC 2047, section 4.2).
    static func quotedPrintable(_ text: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "_"), isHeader {
                output.append(0x20)
            } else if byte != UInt8(ascii: "=") {
                output.append(byte)
            } else if let code = hexByte(rest) {
                output.append(code)
                rest.removeFirst(2)
            } else if let end = softBreak(rest) {
                rest = rest[end...]
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// The byte that two hexadecimal digits at the beginning stand for.
    static func hexByte(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard text.count >= 2 else { return nil }
        func value(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard let high = value(text[text.startIndex]), let low = value(text[text.startIndex + 1]) else { return nil }
        return high << 4 | low
    }

    /// A line end that is not of the text, with the spaces that mail servers left before it.
    private static func softBreak(_ rest: ArraySlice<UInt8>) -> Int? {
        let spaces = rest.prefix(80).prefix { $0 == 0x20 || $0 == 0x09 }
        var end = spaces.endIndex
        guard end < rest.endIndex else { return end }
        if rest[end] == 0x0d { end += 1 }
        guard end < rest.endIndex, rest[end] == 0x0a else { return end > spaces.endIndex ? end : nil }
        return end + 1
    }
}
