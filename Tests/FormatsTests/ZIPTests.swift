import CZlib
import Testing

@testable import Formats

@Suite struct `A ZIP archive` {
    @Test func `gives back what was put in`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let members = (0..<Int.random(in: 0...6, using: &random)).map { index in
                let size = [0, 1, 100, 70_000].randomElement()!
                let isDull = Bool.random()
                return ("thư mục/\(index)", (0..<size).map { _ in isDull ? UInt8(65) : UInt8.random(in: .min ... .max, using: &random) })
            }
            let archive = try ZIPArchive(Sample.zip(members), limits: ReadingLimits())
            for (name, bytes) in members { #expect(try archive.bytes(of: name) == bytes) }
            #expect(try archive.bytes(of: "không có") == nil)
        }
    }

    @Test func `is the same for the same members`() {
        #expect(Sample.zip([("a", [1, 2, 3])]) == Sample.zip([("a", [1, 2, 3])]))
    }

    @Test func `is refused when it would unpack to far more than it holds`() {
        let size = 20 << 20
        var packed = [UInt8](repeating: 0, count: 1 << 16)
        var length = UInt(packed.count)
        #expect(compress2(&packed, &length, [UInt8](repeating: 0x20, count: size), UInt(size), 9) == Z_OK)
        var writer = ZIPWriter()
        // What lies between the two bytes of the zlib header and the four of its checksum is what a ZIP holds.
        writer.add(
            .init(
                name: Array("word/document.xml".utf8), method: 8, checksum: 0, unpackedSize: size, data: Array(packed[2..<Int(length - 4)]))
        )
        let bomb = writer.finish()
        #expect(throws: FormatRefusal.unpacksTooLarge) { try open(bomb) }
    }

    @Test func `is refused when its members together are too large`() {
        var limits = ReadingLimits()
        limits.bytesInAllMembers = 1_000
        #expect(throws: FormatRefusal.unpacksTooLarge) {
            _ = try ZIPArchive(Sample.zip((0..<11).map { ("\($0)", [UInt8](repeating: 1, count: 100)) }), limits: limits)
        }
        limits = ReadingLimits()
        limits.archiveMembers = 3
        #expect(throws: FormatRefusal.unpacksTooLarge) { _ = try ZIPArchive(Sample.zip((0..<4).map { ("\($0)", []) }), limits: limits) }
    }

    @Test func `that says less than it unpacks to is damaged`() throws {
        var bytes = Sample.zip([("a", [UInt8](repeating: 65, count: 5_000))])
        // The size after unpacking, in the directory.
        let entry = try #require(bytes.indices.dropLast(3).last { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4b, 1, 2]) })
        bytes[entry + 24] = 10
        bytes[entry + 25] = 0
        let archive = try ZIPArchive(bytes, limits: ReadingLimits())
        #expect(throws: FormatRefusal.damaged) { _ = try archive.bytes(of: "a") }
    }

    @Test func `with a wrong checksum is damaged`() throws {
        var bytes = Sample.zip([("a", Array(Sample.sentence.utf8))])
        let entry = try #require(bytes.indices.dropLast(3).last { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4b, 1, 2]) })
        bytes[entry + 16] ^= 1
        let archive = try ZIPArchive(bytes, limits: ReadingLimits())
        #expect(throws: FormatRefusal.damaged) { _ = try archive.bytes(of: "a") }
    }

    @Test func `whose members share bytes is refused`() throws {
        // Two directory entries for one member, as in a bomb made of overlaps.
        let bytes = Sample.zip([("a", Array(Sample.sentence.utf8)), ("b", Array(Sample.sentence.utf8))])
        let entries = bytes.indices.dropLast(3).filter { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4b, 1, 2]) }
        var overlapping = bytes
        for index in 42..<46 { overlapping[entries[1] + index] = overlapping[entries[0] + index] }
        #expect(throws: FormatRefusal.unpacksTooLarge) { try open(overlapping) }
    }

    @Test func `under a password or cut short is refused`() throws {
        var bytes = Sample.zip([("a", Array(Sample.sentence.utf8))])
        let entry = try #require(bytes.indices.dropLast(3).last { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4b, 1, 2]) })
        for length in 0..<bytes.count { #expect(throws: FormatRefusal.self) { try open(Array(bytes.prefix(length))) } }
        bytes[entry + 8] |= 1
        #expect(throws: FormatRefusal.passwordProtected) { try open(bytes) }
    }

    private func open(_ bytes: [UInt8]) throws {
        _ = try ZIPArchive(bytes, limits: ReadingLimits())
    }
}
