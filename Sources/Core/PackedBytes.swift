/// Writes numbers and bytes one after the other: between two processes, and where many small figures lie in one row.
/// A number takes seven bits to a byte, the lowest first; the eighth says that more follow.
public struct PackedWriter: Sendable {
    public private(set) var output: [UInt8] = []

    public init() {}

    public mutating func byte(_ byte: UInt8) { output.append(byte) }

    /// At least 0; a negative number would be read back as nothing.
    public mutating func number(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

    /// Of either sign: small ones stay short.
    public mutating func signed(_ value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    public mutating func bytes(_ bytes: [UInt8]) {
        number(bytes.count)
        output.append(contentsOf: bytes)
    }

    public mutating func range(_ range: Range<Int>) {
        number(range.lowerBound)
        number(range.count)
    }

    private mutating func write(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(rest))
    }
}

/// Reads what `PackedWriter` wrote; nil at the first thing that cannot be so.
@frozen public struct PackedReader: Sendable {
    @usableFromInline let input: [UInt8]
    @usableFromInline let end: Int
    @usableFromInline var position: Int

    @inlinable public init(_ input: [UInt8]) {
        self.init(input, in: 0..<input.count)
    }

    /// Reads a part of the bytes, where several things lie one after the other.
    @inlinable public init(_ input: [UInt8], in part: Range<Int>) {
        (self.input, position, end) = (input, part.lowerBound, part.upperBound)
    }

    @inlinable public var isAtEnd: Bool { position == end }

    @inlinable public mutating func byte() -> UInt8? {
        guard position < end else { return nil }
        defer { position += 1 }
        return input[position]
    }

    /// From 0.
    @inlinable public mutating func number() -> Int? { read().flatMap { Int(exactly: $0) } }

    @inlinable public mutating func signed() -> Int64? {
        read().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
    }

    @inlinable public mutating func bytes() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= end - position else { return nil }
        defer { position += count }
        return input[position..<(position + count)]
    }

    @inlinable public mutating func range() -> Range<Int>? {
        guard let start = number(), let count = number() else { return nil }
        let (end, overflows) = start.addingReportingOverflow(count)
        return overflows ? nil : start..<end
    }

    @inlinable mutating func read() -> UInt64? {
        // Most numbers are small.
        if position < end, input[position] < 0x80 {
            defer { position += 1 }
            return UInt64(input[position])
        }
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = byte() else { return nil }
            let bits = UInt64(byte & 0x7f)
            guard shift < 63 || bits <= 1 else { return nil }
            value |= bits << shift
            if byte < 0x80 { return value }
        }
        return nil
    }
}
