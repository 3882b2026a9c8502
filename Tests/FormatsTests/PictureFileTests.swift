import Testing

@testable import Formats

/// A JPEG whose picture is left out: what tells of it stands before it.
private func jpeg(width: Int, height: Int, components: UInt8 = 3, orientation: UInt8? = nil, isLittle: Bool = true) -> [UInt8] {
    func big(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 255)] }
    var bytes: [UInt8] = [0xff, 0xd8]
    if let orientation {
        let tiff: [UInt8] =
            isLittle
            ? Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            : Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let exif = Array("Exif\0\0".utf8) + tiff
        bytes += [0xff, 0xe1] + big(exif.count + 2) + exif
    }
    let frame: [UInt8] = [8] + big(height) + big(width) + [components] + (1...components).flatMap { [$0, 0x11, 0] }
    return bytes + [0xff, 0xff, 0xc0] + big(frame.count + 2) + frame + [0xff, 0xd9]
}

@Suite struct `A picture as a page` {
    private func page(_ bytes: [UInt8]) -> String? { PictureFile(bytes).map { String(decoding: $0.pdf, as: UTF8.self) } }

    @Test func `is as long as a sheet of A4, whatever its pixels`() throws {
        #expect(try #require(page(jpeg(width: 300, height: 400))).contains("/MediaBox[0 0 631.5 842.0]"))
        #expect(try #require(page(jpeg(width: 4_000, height: 3_000))).contains("/MediaBox[0 0 842.0 631.5]"))
    }

    @Test(arguments: [(1, 0), (3, 180), (6, 90), (8, 270)] as [(UInt8, Int)], [true, false])
    func `is turned as the camera was held`(orientation: (UInt8, Int), isLittle: Bool) throws {
        let turned = try #require(page(jpeg(width: 30, height: 40, orientation: orientation.0, isLittle: isLittle)))
        #expect(turned.contains("/Rotate \(orientation.1)/"))
    }

    @Test func `is left to Tesseract where a PDF cannot hold it`() throws {
        #expect(page(jpeg(width: 30, height: 40, components: 4)) == nil)
        #expect(page(jpeg(width: 0, height: 40)) == nil)
        #expect(page(jpeg(width: 60_000, height: 60_000)) == nil)
        #expect(page([0xff, 0xd8, 0xff, 0xda, 0, 2]) == nil)
        #expect(page(Array("II*\0".utf8)) == nil)
        let chart = try BarChart(bars: [.init("a", value: 1, words: "1")]).drawing.png()
        #expect(page(chart) != nil)
        // Transparent; interlaced; cut off before its pixels.
        for (place, value) in [(25, 6), (28, 1)] as [(Int, UInt8)] {
            var other = chart
            other[place] = value
            #expect(page(other) == nil)
        }
        #expect(page(Array(chart.prefix(40))) == nil)
    }

    @Test func `never ends the program, however it is damaged`() throws {
        var random = Seeded(state: 11)
        let sound = [jpeg(width: 30, height: 40, orientation: 6), try BarChart(bars: [.init("a", value: 1, words: "1")]).drawing.png()]
        for picture in sound {
            for _ in 0..<500 {
                var damaged = picture
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    damaged[Int.random(in: 0..<min(damaged.count, 120), using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if let file = PictureFile(Array(damaged.prefix(Int.random(in: 0...damaged.count, using: &random)))) {
                    #expect(file.pdf.starts(with: "%PDF".utf8))
                }
            }
        }
    }
}

@Suite struct `The light on a page` {
    /// Lines of ink on paper of the given brightness.
    private func page(paper: (Int) -> UInt8) -> PageImage {
        let (width, height) = (960, 240)
        return PageImage(
            width: width, height: height,
            pixels: (0..<width * height).map { index in
                let (x, y) = (index % width, index / width)
                return y % 24 < 4 && x % 40 < 30 ? paper(x) / 4 : paper(x)
            })
    }

    @Test func `is the same everywhere when a shadow lies on one side`() {
        var image = page { UInt8(110 + 140 * $0 / 960) }
        image.evenOut()
        let levels = Dictionary(grouping: image.pixels.indices) { $0 / 960 % 24 < 4 && $0 % 960 % 40 < 30 }.mapValues {
            $0.map { image.pixels[$0] }
        }
        #expect(levels[true]?.max() ?? 255 < 110, "ink")
        #expect(levels[false]?.min() ?? 0 > 200, "paper")
    }

    @Test func `ends where the page does: what it lies on becomes white, and a dark row inside a table stays`() {
        let sheet = page { _ in 220 }
        var pixels = sheet.pixels
        for y in 0..<240 {
            for x in 0..<960 {
                if x < 200 || y < 60 { pixels[y * 960 + x] = 70 }
                if (400..<700).contains(x), (120..<160).contains(y) { pixels[y * 960 + x] = 60 }
            }
        }
        var image = PageImage(width: 960, height: 240, pixels: pixels)
        image.evenOut()
        for y in 0..<240 {
            for x in 0..<960 where x < 190 || y < 50 { #expect(image.pixels[y * 960 + x] > 200) }
        }
        #expect(image.pixels[140 * 960 + 550] < 120)
    }

    @Test func `of a clean scan is left as it is`() {
        let scan = page { _ in 250 }
        var image = scan
        image.evenOut()
        #expect(image.pixels == scan.pixels)
    }

    @Test func `is put on pages of any size`() {
        for (width, height) in [(1, 1), (2, 9), (17, 3), (33, 65)] {
            var image = PageImage(width: width, height: height, pixels: Array(repeating: 120, count: width * height))
            image.evenOut()
            #expect(image.pixels.allSatisfy { $0 > 200 })
        }
    }
}
