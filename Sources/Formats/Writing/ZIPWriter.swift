import CZlib

/// Writes a ZIP archive. The same members give the same bytes: times are fixed, order is as added.
struct ZIPWriter: ~Copyable {
    /// A member already packed, so that parts which never change are packed once per process.
    struct Packed: Sendable {
        let name: [UInt8]
        let method: UInt16
        let checksum: UInt32
        let unpackedSize: Int
        let data: [UInt8]
    }

    /// Pictures are packed already; packing them again only takes time.
    enum Packing { case deflated, stored }

    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ bytes: [UInt8], packing: Packing = .deflated) {
        add(Packed(name, bytes, packing: packing))
    }

    mutating func add(_ member: Packed) {
        let offset = output.count
        output.append(little32: 0x0403_4b50)
        Self.appendCommon(of: member, to: &output)
        output.append(contentsOf: member.name)
        output.append(contentsOf: member.data)

        directory.append(little32: 0x0201_4b50)
        directory.append(little16: 20)
        Self.appendCommon(of: member, to: &directory)
        for _ in 0..<3 { directory.append(little16: 0) }
        directory.append(little32: 0)
        directory.append(little32: UInt32(offset))
        directory.append(contentsOf: member.name)
        count += 1
    }

    consuming func finish() -> [UInt8] {
        let start = output.count
        output.append(contentsOf: directory)
        output.append(little32: 0x0605_4b50)
        output.append(little32: 0)
        output.append(little16: UInt16(count))
        output.append(little16: UInt16(count))
        output.append(little32: UInt32(directory.count))
        output.append(little32: UInt32(start))
        output.append(little16: 0)
        return output
    }

    /// The fields that the local header and the directory entry share, up to the length of the extra field.
    private static func appendCommon(of member: Packed, to bytes: inout [UInt8]) {
        bytes.append(little16: 20)
        bytes.append(little16: 1 << 11)  // names are UTF-8
        bytes.append(little16: member.method)
        bytes.append(little16: 0)
        bytes.append(little16: 0x0021)  // 1 January 1980, the first day a ZIP can name
        bytes.append(little32: member.checksum)
        bytes.append(little32: UInt32(member.data.count))
        bytes.append(little32: UInt32(member.unpackedSize))
        bytes.append(little16: UInt16(member.name.count))
        bytes.append(little16: 0)
    }
}

extension ZIPWriter.Packed {
    init(_ name: String, _ bytes: [UInt8], packing: ZIPWriter.Packing = .deflated) {
        let packed = packing == .deflated ? deflated(bytes) : nil
        self.init(
            name: Array(name.utf8), method: packed == nil ? 0 : 8,
            checksum: bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) },
            unpackedSize: bytes.count, data: packed ?? bytes)
    }
}

/// Nil when packing would not make it smaller.
private func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // Level 3 costs a third of the default level's time for a tenth more size.
    let status = deflateInit2_(&stream, 3, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let packed = bytes.withUnsafeBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: bytes.count) { output, size in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            size = deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
        }
    }
    return packed.isEmpty ? nil : packed
}

extension [UInt8] {
    fileprivate mutating func append(little16 value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func append(little32 value: UInt32) {
        append(little16: UInt16(truncatingIfNeeded: value))
        append(little16: UInt16(truncatingIfNeeded: value >> 16))
    }
}
