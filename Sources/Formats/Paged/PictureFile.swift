/// A picture as the only page of a PDF, so that what draws the pages of scans draws photographs too. Of JPEG and PNG, which a PDF holds as they are;
/// what else a picture can be Tesseract opens itself.
struct PictureFile {
    private var width = 0
    private var height = 0
    /// Clockwise, in degrees: how a camera that was held on its side wants to be looked at.
    private var rotation = 0
    private var attributes = ""
    private var data: [UInt8] = []

    /// The long side of the page, in points: that of A4.
    private static let longSide = 842.0
    private static let mostPixels = 100_000_000

    /// Nil for a picture that a PDF cannot hold as it is, and for one that is damaged.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xff, 0xd8]) ? readJPEG(bytes) : readPNG(bytes), width > 0, height > 0, width * height <= Self.mostPixels
        else {
            return nil
        }
    }

    var pdf: [UInt8] {
        let points = Self.longSide / Double(max(width, height))
        let (across, down) = (max(1, Double(width) * points), max(1, Double(height) * points))
        let drawing = "q \(across) 0 0 \(down) 0 0 cm /I Do Q"
        let image = "<</Type/XObject/Subtype/Image/Width \(width)/Height \(height)\(attributes)/Length \(data.count)>>stream\n"
        let objects: [[UInt8]] = [
            Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
            Array(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(across) \(down)]/Rotate \(rotation)/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"
                    .utf8),
            Array("<</Length \(drawing.utf8.count)>>stream\n\(drawing)\nendstream".utf8),
            Array(image.utf8) + data + Array("\nendstream".utf8),
        ]
        var file = Array("%PDF-1.5\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            table += String(repeating: "0", count: 10 - "\(file.count)".count) + "\(file.count) 00000 n \n"
            file += Array("\(index + 1) 0 obj".utf8) + object + Array("endobj\n".utf8)
        }
        let start = file.count
        return file + Array("\(table)trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    // MARK: JPEG (ITU-T T.81, annex B) and Exif 2.3, 4.6.4

    private mutating func readJPEG(_ bytes: [UInt8]) -> Bool {
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xff {
            let marker = bytes[at + 1]
            let length = big(bytes, at + 2, 2)
            // Fill bytes before a marker.
            if marker == 0xff {
                at += 1
                continue
            }
            guard length >= 2, at + 2 + length <= bytes.count else { return false }
            switch marker {
            case 0xc0, 0xc1, 0xc2:
                guard length >= 8, bytes[at + 4] == 8, let space = Self.space(components: bytes[at + 9]) else { return false }
                (height, width) = (big(bytes, at + 5, 2), big(bytes, at + 7, 2))
                attributes = "/ColorSpace/\(space)/BitsPerComponent 8/Filter/DCTDecode"
                data = bytes
                return true
            case 0xe1: rotation = Self.rotation(exif: bytes[(at + 4)..<(at + 2 + length)]) ?? rotation
            // The picture itself, before its size was told.
            case 0xda, 0xd9: return false
            default: break
            }
            at += 2 + length
        }
        return false
    }

    private static func space(components: UInt8) -> String? { components == 1 ? "DeviceGray" : components == 3 ? "DeviceRGB" : nil }

    private static func rotation(exif bytes: ArraySlice<UInt8>) -> Int? {
        let header = Array("Exif\0\0".utf8)
        guard bytes.starts(with: header) else { return nil }
        let tiff = Array(bytes.dropFirst(header.count).prefix(1 << 16))
        let isLittle = tiff.starts(with: "II".utf8)
        func number(_ at: Int, _ count: Int) -> Int {
            guard at >= 0, at + count <= tiff.count else { return 0 }
            let part = tiff[at..<at + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        let directory = number(4, 4)
        for entry in 0..<min(number(directory, 2), 200) where number(directory + 2 + 12 * entry, 2) == 0x0112 {
            switch number(directory + 2 + 12 * entry + 8, 2) {
            case 3: return 180
            case 6: return 90
            case 8: return 270
            default: return 0
            }
        }
        return nil
    }

    // MARK: PNG (ISO/IEC 15948)

    private mutating func readPNG(_ bytes: [UInt8]) -> Bool {
        guard let size = try? PNG.size(of: bytes), bytes[28] == 0, let colours = Self.colours(bytes[25]) else { return false }
        (width, height) = size
        let depth = Int(bytes[24])
        guard [1, 2, 4, 8, 16].contains(depth) else { return false }
        var (at, palette): (Int, ArraySlice<UInt8>) = (8, [])
        while at + 12 <= bytes.count {
            let length = big(bytes, at, 4)
            guard at + 12 + length <= bytes.count else { break }
            let content = bytes[(at + 8)..<(at + 8 + length)]
            switch Array(bytes[(at + 4)..<(at + 8)]) {
            case Array("PLTE".utf8): palette = content.prefix(768)
            case Array("IDAT".utf8): data += content
            default: break
            }
            at += 12 + length
        }
        let isIndexed = bytes[25] == 3
        guard !data.isEmpty, !isIndexed || palette.count >= 3 && depth <= 8 else { return false }
        let space =
            isIndexed
            ? "[/Indexed/DeviceRGB \(palette.count / 3 - 1)<\(palette.prefix(palette.count / 3 * 3).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())>]"
            : colours == 1 ? "/DeviceGray" : "/DeviceRGB"
        attributes =
            "/ColorSpace\(space)/BitsPerComponent \(depth)/Filter/FlateDecode"
            + "/DecodeParms<</Predictor 15/Colors \(colours)/BitsPerComponent \(depth)/Columns \(width)>>"
        return true
    }

    /// How many numbers a pixel has; nil for the kinds that are partly transparent, which a PDF holds otherwise.
    private static func colours(_ kind: UInt8) -> Int? { kind == 0 || kind == 3 ? 1 : kind == 2 ? 3 : nil }

    private func big(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<min(at + count, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
    }
}
