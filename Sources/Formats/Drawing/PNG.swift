import CZlib
import Foundation

/// The little of PNG that drawing a chart and placing a picture need.
enum PNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    static func size(of bytes: [UInt8]) throws -> (width: Int, height: Int) {
        guard bytes.count >= 33, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else {
            throw FormatRefusal.pictureNotPNG
        }
        let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        let height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { throw FormatRefusal.pictureNotPNG }
        return (width, height)
    }

    /// A picture of Cairo's 32-bit pixels. Each line is kept as its difference from the one above, which in a chart is mostly nothing;
    /// that and a low level of packing make this several times as fast as Cairo's own writer.
    static func encode(_ pixels: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int) throws -> [UInt8] {
        let line = 1 + 3 * width
        let differences = [UInt8](unsafeUninitializedCapacity: line * height) { output, count in
            for y in 0..<height {
                let above = y == 0 ? nil : UnsafePointer(pixels + (y - 1) * stride)
                writeLine(pixels + y * stride, above: above, width: width, to: output.baseAddress! + y * line)
            }
            count = line * height
        }
        var size = compressBound(UInt(differences.count))
        let packed = try [UInt8](unsafeUninitializedCapacity: Int(size)) { output, count in
            guard compress2(output.baseAddress, &size, differences, UInt(differences.count), 2) == Z_OK else {
                throw FormatRefusal.cannotDraw
            }
            count = Int(size)
        }
        // Eight bits a colour, red green blue, no interlacing.
        let header = big32(width) + big32(height) + [8, 2, 0, 0, 0]
        return signature + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", [])
    }

    private static func writeLine(
        _ pixels: UnsafePointer<UInt8>, above: UnsafePointer<UInt8>?, width: Int, to output: UnsafeMutablePointer<UInt8>
    ) {
        output[0] = above == nil ? 0 : 2
        if let above, memcmp(pixels, above, 4 * width) == 0 {
            (output + 1).update(repeating: 0, count: 3 * width)
            return
        }
        for x in 0..<width {
            for colour in 0..<3 {
                // Cairo's pixels are little-endian words: blue, green, red, unused.
                let at = 4 * x + 2 - colour
                output[1 + 3 * x + colour] = pixels[at] &- (above?[at] ?? 0)
            }
        }
    }

    private static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
        let body = Array(UnsafeBufferPointer(start: name.utf8Start, count: 4)) + data
        return big32(data.count) + body + big32(Int(crc32(0, body, UInt32(body.count))))
    }

    private static func big32(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}
