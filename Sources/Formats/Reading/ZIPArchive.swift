import CZlib

/// The members of a ZIP archive held in memory. The directory is checked whole before anything is unpacked.
struct ZIPArchive: ~Copyable {
    struct Member {
        let name: String
        let isDeflated: Bool
        let checksum: UInt32
        let packed: Int
        let unpacked: Int
        let headerOffset: Int
    }

    private let bytes: [UInt8]
    private let limits: ReadingLimits
    private let members: [String: Member]

    init(_ bytes: [UInt8], limits: ReadingLimits) throws {
        self.bytes = bytes
        self.limits = limits
        let list = try Self.directory(of: bytes, limits: limits)
        try Self.check(list, limits: limits)
        try Self.checkOverlaps(list, in: bytes)
        // Two members of one name would let two programs read two different documents out of one file.
        members = try Dictionary(list.map { ($0.name, $0) }) { _, _ in throw FormatRefusal.damaged }
    }

    func contains(_ name: String) -> Bool { members[name] != nil }

    /// Unpacks one member piece by piece; false when there is none of that name.
    /// The checksum is known only at the end: what was taken before it is void when this throws.
    func unpack(_ name: String, take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
        guard let member = members[name] else { return false }
        let data = try dataRange(of: member)
        try bytes.withUnsafeBufferPointer { all in
            let packed = UnsafeBufferPointer(rebasing: all[data])
            guard member.isDeflated else {
                guard member.packed == member.unpacked, checksum(of: packed) == member.checksum else { throw FormatRefusal.damaged }
                return try take(packed)
            }
            try inflate(packed, of: member, take: take)
        }
        return true
    }

    func bytes(of name: String) throws -> [UInt8]? {
        var result: [UInt8] = []
        return try unpack(name) { result.append(contentsOf: $0) } ? result : nil
    }

    private func inflate(_ packed: UnsafeBufferPointer<UInt8>, of member: Member, take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws
    {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw FormatRefusal.damaged
        }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(packed.count)
        var crc: UInt = 0
        var total = 0
        let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { chunk.deallocate() }
        var status = Z_OK
        while status == Z_OK {
            stream.next_out = chunk.baseAddress
            stream.avail_out = UInt32(chunk.count)
            status = CZlib.inflate(&stream, Z_NO_FLUSH)
            guard status == Z_OK || status == Z_STREAM_END else { throw FormatRefusal.damaged }
            let made = UnsafeBufferPointer(rebasing: chunk[..<(chunk.count - Int(stream.avail_out))])
            total += made.count
            guard total <= member.unpacked else { throw FormatRefusal.damaged }
            crc = crc32(crc, made.baseAddress, UInt32(made.count))
            try take(made)
        }
        guard total == member.unpacked, stream.avail_in == 0, UInt32(truncatingIfNeeded: crc) == member.checksum else {
            throw FormatRefusal.damaged
        }
    }

    private func checksum(of data: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, data.baseAddress, UInt32(data.count)))
    }

    private func dataRange(of member: Member) throws -> Range<Int> {
        let start = try Self.dataStart(of: member, in: bytes)
        guard start + member.packed <= bytes.count else { throw FormatRefusal.damaged }
        return start..<(start + member.packed)
    }
}

// MARK: The directory

extension ZIPArchive {
    private static let localHeader: UInt32 = 0x0403_4b50
    private static let directoryEntry: UInt32 = 0x0201_4b50
    private static let endOfDirectory: UInt32 = 0x0605_4b50

    private static func directory(of bytes: [UInt8], limits: ReadingLimits) throws -> [Member] {
        let end = try endRecord(in: bytes)
        let count = Int(bytes.little16(end + 10))
        let size = Int(bytes.little32(end + 12))
        let start = Int(bytes.little32(end + 16))
        // All ones would point to a Zip64 record, for archives far above what is accepted here.
        guard bytes.little16(end + 4) == 0, count == Int(bytes.little16(end + 8)), start + size <= end else { throw FormatRefusal.damaged }
        guard count <= limits.archiveMembers else { throw FormatRefusal.unpacksTooLarge }
        var members: [Member] = []
        members.reserveCapacity(count)
        var at = start
        for _ in 0..<count {
            guard at + 46 <= end, bytes.little32(at) == directoryEntry else { throw FormatRefusal.damaged }
            let nameEnd = at + 46 + Int(bytes.little16(at + 28))
            guard nameEnd <= end, let name = String(validating: bytes[(at + 46)..<nameEnd], as: UTF8.self) else {
                throw FormatRefusal.damaged
            }
            members.append(try member(at, named: name, in: bytes))
            at = nameEnd + Int(bytes.little16(at + 30)) + Int(bytes.little16(at + 32))
        }
        return members
    }

    private static func member(_ at: Int, named name: String, in bytes: [UInt8]) throws -> Member {
        let flags = bytes.little16(at + 8)
        let method = bytes.little16(at + 10)
        guard flags & 0x2041 == 0 else { throw FormatRefusal.passwordProtected }
        guard method == 0 || method == 8 else { throw FormatRefusal.damaged }
        return Member(
            name: name, isDeflated: method == 8, checksum: bytes.little32(at + 16), packed: Int(bytes.little32(at + 20)),
            unpacked: Int(bytes.little32(at + 24)), headerOffset: Int(bytes.little32(at + 42)))
    }

    /// The end record stands last, before a comment of at most 65 535 bytes.
    private static func endRecord(in bytes: [UInt8]) throws -> Int {
        var at = bytes.count - 22
        let lowest = max(0, at - 65_535)
        while at >= lowest {
            if bytes[at] == 0x50, bytes.little32(at) == endOfDirectory, at + 22 + Int(bytes.little16(at + 20)) == bytes.count { return at }
            at -= 1
        }
        throw FormatRefusal.damaged
    }

    private static func dataStart(of member: Member, in bytes: [UInt8]) throws -> Int {
        let at = member.headerOffset
        guard at + 30 <= bytes.count, bytes.little32(at) == localHeader else { throw FormatRefusal.damaged }
        return at + 30 + Int(bytes.little16(at + 26)) + Int(bytes.little16(at + 28))
    }

    /// Refuses members that unpack to far more than they hold, or to too much in all.
    private static func check(_ members: [Member], limits: ReadingLimits) throws {
        var total = 0
        for member in members {
            total += member.unpacked
            let isDense = member.unpacked > 1 << 20 && member.unpacked / max(1, member.packed) > limits.packingRatio
            guard member.unpacked <= limits.bytesPerMember, total <= limits.bytesInAllMembers, !isDense else {
                throw FormatRefusal.unpacksTooLarge
            }
        }
    }

    /// Members that share bytes are how a small file claims to hold a very large one.
    private static func checkOverlaps(_ members: [Member], in bytes: [UInt8]) throws {
        var free = 0
        for member in members.sorted(by: { $0.headerOffset < $1.headerOffset }) {
            guard member.headerOffset >= free else { throw FormatRefusal.unpacksTooLarge }
            free = try dataStart(of: member, in: bytes) + member.packed
            guard free <= bytes.count else { throw FormatRefusal.damaged }
        }
    }
}

extension [UInt8] {
    fileprivate func little16(_ at: Int) -> UInt16 { UInt16(self[at]) | UInt16(self[at + 1]) << 8 }
    fileprivate func little32(_ at: Int) -> UInt32 { UInt32(little16(at)) | UInt32(little16(at + 2)) << 16 }
}
