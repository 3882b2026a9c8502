/// The UTF-8 of a string, hence valid, read scalar by scalar: a lead byte tells how many bytes follow it.
struct ScalarReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private let classes: UnsafeBufferPointer<ScalarClass>

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<ScalarClass>) {
        (self.bytes, self.classes) = (bytes, classes)
    }

    struct Look {
        let `class`: ScalarClass
        /// In bytes.
        let width: Int
    }

    /// The scalar that begins at this byte; past the end it is a blank, which ends every run.
    @inline(__always)
    func look(at byte: Int) -> Look {
        guard byte < bytes.count else { return Look(class: .blank, width: 0) }
        let lead = bytes[byte]
        if lead < 0x80 { return Look(class: classes[Int(lead)], width: 1) }
        let value = value(at: byte)
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return Look(class: value < classes.count ? classes[value] : ScalarClass(lookingUp: scalar(at: byte)), width: width)
    }

    func scalar(at byte: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(value(at: byte))) ?? "\u{FFFD}" }

    @inline(__always)
    private func value(at byte: Int) -> Int {
        func six(_ offset: Int) -> Int { Int(bytes[byte + offset]) & 0x3F }
        switch bytes[byte] {
        case ..<0x80: return Int(bytes[byte])
        case ..<0xE0: return (Int(bytes[byte]) & 0x1F) << 6 | six(1)
        case ..<0xF0: return (Int(bytes[byte]) & 0x0F) << 12 | six(1) << 6 | six(2)
        default: return (Int(bytes[byte]) & 0x07) << 18 | six(1) << 12 | six(2) << 6 | six(3)
        }
    }
}
