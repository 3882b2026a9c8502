/// UTF-8 of nothing but Latin letters and marks that are composed by themselves, as texts in Vietnamese are: up to U+02FF, U+1E80…1EFF, and
/// U+2002…20BF, which leaves out two spaces that are written another way.
///
/// Sixteen bytes at a time are held against the two before each, without a branch: in such a text every second one would be guessed wrong.
enum PlainUTF8 {
    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Whether nothing else is in it. A broken letter is something else.
    static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = UnsafeRawPointer(bytes.baseAddress) else { return true }
        var others = others(in: block(of: bytes, at: 0), after: block(of: bytes, at: -1), block(of: bytes, at: -2))
        var index = Block.scalarCount
        while index + Block.scalarCount <= bytes.count {
            let last = start.loadUnaligned(fromByteOffset: index - 1, as: Block.self)
            let nextToLast = start.loadUnaligned(fromByteOffset: index - 2, as: Block.self)
            others = others .| Self.others(in: start.loadUnaligned(fromByteOffset: index, as: Block.self), after: last, nextToLast)
            index += Block.scalarCount
        }
        // Behind the end lie zeros, which no letter goes on with.
        others = others
            .| Self.others(in: block(of: bytes, at: index), after: block(of: bytes, at: index - 1), block(of: bytes, at: index - 2))
        return others == Mask(repeating: false)
    }

    /// Which bytes are not as they should be after those before them, provided that those are.
    @inline(__always)
    private static func others(in bytes: Block, after last: Block, _ nextToLast: Block) -> Mask {
        func all(_ byte: UInt8) -> Block { Block(repeating: byte) }
        let goesOn = bytes & all(0xC0) .== all(0x80)
        let leads = bytes .>= all(0xC2) .& bytes .< all(0xCC) .| bytes .== all(0xE1) .| bytes .== all(0xE2)
        let shouldGoOn = last .>= all(0xC2) .| nextToLast .>= all(0xE1)
        let misplaced = goesOn .^ shouldGoOn .| .!(bytes .< all(0x80) .| goesOn .| leads)
        let otherLetters = last .== all(0xE1) .& bytes & all(0xFE) .!= all(0xBA)
        let otherMarks = last .== all(0xE2) .& bytes .> all(0x82) .| nextToLast .== all(0xE2) .& last .== all(0x80) .& bytes .< all(0x82)
        return misplaced .| otherLetters .| otherMarks
    }

    /// Bytes that may lie outside the text, where there are zeros.
    private static func block(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Block {
        var block = Block()
        for place in 0..<Block.scalarCount where bytes.indices.contains(start + place) { block[place] = bytes[start + place] }
        return block
    }
}
