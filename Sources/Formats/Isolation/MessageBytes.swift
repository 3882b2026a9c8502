/// Numbers seven bits to a byte, the lowest first; the eighth says that more follow.
struct MessageWriter {
    private(set) var output: [UInt8] = []

    mutating func byte(_ byte: UInt8) { output.append(byte) }

    mutating func number(_ value: Int) {
        var rest = UInt(value)
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(rest))
    }

    mutating func bytes(_ bytes: [UInt8]) {
        number(bytes.count)
        output.append(contentsOf: bytes)
    }

    mutating func range(_ range: Range<Int>) {
        number(range.lowerBound)
        number(range.count)
    }
}

struct MessageReader {
    private let input: [UInt8]
    private var position = 0

    init(_ input: [UInt8]) {
        self.input = input
    }

    var isAtEnd: Bool { position == input.count }

    mutating func byte() -> UInt8? {
        guard position < input.count else { return nil }
        defer { position += 1 }
        return input[position]
    }

    /// At most 35 bits, which is more than any length here.
    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = byte() else { return nil }
            value |= Int(byte & 0x7f) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    mutating func bytes() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= input.count - position else { return nil }
        defer { position += count }
        return input[position..<(position + count)]
    }

    mutating func range() -> Range<Int>? {
        guard let start = number(), let count = number() else { return nil }
        return start..<(start + count)
    }
}
