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
        // Two bytes hold less than the table does.
        if lead < 0xE0 { return Look(class: classes[value(at: byte, width: 2)], width: 2) }
        if lead < 0xF0, case let value = value(at: byte, width: 3), value < classes.count { return Look(class: classes[value], width: 3) }
        return rareLook(at: byte, width: lead < 0xF0 ? 3 : 4)
    }

    @inline(never)
    private func rareLook(at byte: Int, width: Int) -> Look { Look(class: ScalarClass(lookingUp: scalar(at: byte)), width: width) }

    func scalar(at byte: Int) -> Unicode.Scalar {
        let lead = bytes[byte]
        let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return Unicode.Scalar(UInt32(value(at: byte, width: width))) ?? "\u{FFFD}"
    }

    @inline(__always)
    private func value(at byte: Int, width: Int) -> Int {
        func six(_ offset: Int) -> Int { Int(bytes[byte &+ offset]) & 0x3F }
        let lead = Int(bytes[byte])
        switch width {
        case 1: return lead
        case 2: return (lead & 0x1F) << 6 | six(1)
        case 3: return (lead & 0x0F) << 12 | six(1) << 6 | six(2)
        default: return (lead & 0x07) << 18 | six(1) << 12 | six(2) << 6 | six(3)
        }
    }
}
