/// Strings to scalars and back without the detours that the general initialisers take; both are a good part of the time it takes to read a text.
enum UTF8Scalars {
    static func of(_ text: String) -> [Unicode.Scalar] {
        var text = text
        return text.withUTF8 { bytes in
            [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
                var decoder = bytes.makeIterator()
                while let lead = decoder.next() {
                    scalars.initializeElement(at: count, to: lead < 0x80 ? Unicode.Scalar(lead) : scalar(lead, &decoder))
                    count += 1
                }
            }
        }
    }

    /// A string holds valid UTF-8 only, so the lead byte tells how many follow.
    private static func scalar(_ lead: UInt8, _ rest: inout UnsafeBufferPointer<UInt8>.Iterator) -> Unicode.Scalar {
        func six() -> UInt32 { rest.next().map { UInt32($0) & 0x3F } ?? 0 }
        let value =
            switch lead {
            case ..<0xE0: (UInt32(lead) & 0x1F) << 6 | six()
            case ..<0xF0: (UInt32(lead) & 0x0F) << 12 | six() << 6 | six()
            default: (UInt32(lead) & 0x07) << 18 | six() << 12 | six() << 6 | six()
            }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.withUnsafeBufferPointer { scalars in
            let length = scalars.reduce(0) { $0 + Unicode.UTF8.width($1) }
            return String(unsafeUninitializedCapacity: length) { bytes in
                var count = 0
                func append(_ value: UInt32) {
                    bytes[count] = UInt8(truncatingIfNeeded: value)
                    count += 1
                }
                for scalar in scalars {
                    let value = scalar.value
                    switch value {
                    case ..<0x80: append(value)
                    case ..<0x800:
                        append(0xC0 | value >> 6)
                        append(0x80 | value & 0x3F)
                    case ..<0x10000:
                        append(0xE0 | value >> 12)
                        append(0x80 | value >> 6 & 0x3F)
                        append(0x80 | value & 0x3F)
                    default:
                        append(0xF0 | value >> 18)
                        append(0x80 | value >> 12 & 0x3F)
                        append(0x80 | value >> 6 & 0x3F)
                        append(0x80 | value & 0x3F)
                    }
                }
                return count
            }
        }
    }
}
