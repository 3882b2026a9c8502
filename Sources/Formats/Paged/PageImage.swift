/// A page as a grey picture, 0 for black. What recognition stumbles over is put right: shadows, grain, pages on their side, pages at an
/// angle, ruled lines.
struct PageImage {
    private(set) var width: Int
    private(set) var height: Int
    private(set) var pixels: [UInt8]

    /// A page of A3 at 400 dots an inch.
    private static let mostPixels = 40_000_000
    /// Darker than this is ink.
    private static let ink: UInt8 = 150

    init(width: Int, height: Int, pixels: [UInt8]) {
        (self.width, self.height, self.pixels) = (width, height, pixels)
    }

    /// Of a portable grey map with 8 bits, as `pdftoppm -gray` writes it.
    init(pgm: [UInt8]) throws {
        var at = 2
        func number() -> Int? {
            while at < pgm.count, pgm[at] <= 0x20 { at += 1 }
            var value = 0
            let start = at
            while at < pgm.count, (0x30...0x39).contains(pgm[at]), at - start < 9 {
                value = value * 10 + Int(pgm[at] - 0x30)
                at += 1
            }
            return at > start ? value : nil
        }
        guard pgm.starts(with: "P5".utf8), let width = number(), let height = number(), number() == 255, width > 0, height > 0,
            width * height <= Self.mostPixels, pgm.count - at - 1 == width * height
        else { throw FormatRefusal.damaged }
        self.init(width: width, height: height, pixels: Array(pgm[(at + 1)...]))
    }

    var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }

    mutating func setPixel(_ index: Int, _ value: UInt8) { pixels[index] = value }

    /// Evenly lit, turned by quarters, clockwise; then made straight and freed of ruled lines.
    func prepared(quarterTurns: Int) -> [UInt8] {
        var image = self
        image.evenOut()
        for _ in 0..<quarterTurns & 3 { image = image.turned() }
        let angle = image.skew()
        if abs(angle) > 0.002 { image = image.rotated(by: angle) }
        image.eraseRulings()
        return image.pgm
    }

    /// A quarter, clockwise.
    func turned() -> PageImage {
        var result = [UInt8](repeating: 255, count: pixels.count)
        for y in 0..<height { for x in 0..<width { result[x * height + height - 1 - y] = pixels[y * width + x] } }
        return PageImage(width: height, height: width, pixels: result)
    }

    // MARK: Straightening

    /// The tangent of the angle at which the lines rise to the right: the one along which ink gathers in the fewest rows. At most 0.12, some seven degrees.
    func skew() -> Double {
        let points = sampledInk()
        guard points.count > 200 else { return 0 }
        var best = 0.0
        for (reach, step) in [(0.12, 0.01), (0.01, 0.002), (0.002, 0.0005)] {
            let candidates = stride(from: max(-0.12, best - reach), through: min(0.12, best + reach), by: step)
            best = candidates.max { gathering(points, along: $0) < gathering(points, along: $1) } ?? best
        }
        return best
    }

    /// Ink in every fourth row and column, at most some hundred thousand points.
    private func sampledInk() -> [(x: Int, y: Int)] {
        var points: [(x: Int, y: Int)] = []
        for y in stride(from: 0, to: height, by: 2) {
            for x in stride(from: 0, to: width, by: 8) where pixels[y * width + x] < Self.ink { points.append((x, y)) }
        }
        let keep = max(1, points.count / 100_000)
        return keep == 1 ? points : points.indices.filter { $0 % keep == 0 }.map { points[$0] }
    }

    private func gathering(_ points: [(x: Int, y: Int)], along slope: Double) -> Double {
        let shift = Int(0.12 * Double(width)) + 1
        var rows = [Int32](repeating: 0, count: (height + 2 * shift) / 4 + 2)
        for point in points { rows[(point.y + Int(Double(point.x) * slope) + shift) / 4] += 1 }
        return rows.reduce(0) { $0 + Double($1) * Double($1) }
    }

    /// Around the middle, between neighbouring pixels, on white.
    func rotated(by slope: Double) -> PageImage {
        let length = (1 + slope * slope).squareRoot()
        let (cosine, sine) = (1 / length, slope / length)
        let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
        var result = [UInt8](repeating: 255, count: pixels.count)
        for y in 0..<height {
            var sourceX = middleX + cosine * (0 - middleX) + sine * (Double(y) - middleY)
            var sourceY = middleY - sine * (0 - middleX) + cosine * (Double(y) - middleY)
            for x in 0..<width {
                let (left, top) = (Int(sourceX.rounded(.down)), Int(sourceY.rounded(.down)))
                if left >= 0, top >= 0, left + 1 < width, top + 1 < height {
                    let (right, below) = (Int((sourceX - Double(left)) * 256), Int((sourceY - Double(top)) * 256))
                    let at = top * width + left
                    let upper = Int(pixels[at]) * (256 - right) + Int(pixels[at + 1]) * right
                    let lower = Int(pixels[at + width]) * (256 - right) + Int(pixels[at + width + 1]) * right
                    result[y * width + x] = UInt8((upper * (256 - below) + lower * below) >> 16)
                }
                sourceX += cosine
                sourceY -= sine
            }
        }
        return PageImage(width: width, height: height, pixels: result)
    }

    // MARK: Ruled lines

    /// Longer than any stroke of a letter: a third of an inch at 300 dots.
    private static let shortestRuling = 100

    private mutating func eraseRulings() {
        var isRuled = [Bool](repeating: false, count: pixels.count)
        for y in 0..<height { mark(&isRuled, from: y * width, step: 1, count: width) }
        for x in 0..<width { mark(&isRuled, from: x, step: width, count: height) }
        for index in pixels.indices where isRuled[index] {
            // With the grey edge that scanning gives a line.
            for offset in [0, -1, 1, -2, 2, -width, width, -2 * width, 2 * width] where pixels.indices.contains(index + offset) {
                pixels[index + offset] = 255
            }
        }
    }

    private func mark(_ isRuled: inout [Bool], from start: Int, step: Int, count: Int) {
        var (first, gap) = (0, 0)
        for position in 0...count {
            if position < count, pixels[start + position * step] < Self.ink {
                gap = 0
                continue
            }
            gap += 1
            // A speck of light does not end a line.
            guard gap > 2 || position == count else { continue }
            let end = position - gap + 1
            if end - first >= Self.shortestRuling { for place in first..<end { isRuled[start + place * step] = true } }
            first = position + 1
        }
    }
}
