/// Photographs are darker on one side than on the other, and grainy; recognition wants black on white.
extension PageImage {
    /// Pixels of one square of the coarse picture of the paper.
    private static let square = 16
    /// In squares to each side: wider than the strokes of a headline, narrower than a shadow.
    private static let reach = 4
    /// Nothing darker than this is taken for paper: a seal or a portrait stays dark.
    private static let darkestPaper = 90
    /// Paper of scans; where all of it is as bright there is nothing to even out.
    private static let brightPaper = 236

    mutating func evenOut() {
        for _ in 0..<grainPasses { blur() }
        let paper = paperSquares()
        guard paper.levels.contains(where: { $0 < Self.brightPaper }) else { return }
        brighten(by: paper)
    }

    /// How often to blur, by how much neighbouring pixels differ where the paper is: hardly in a scan, by more than 8 of 255 in a grainy photograph.
    private var grainPasses: Int {
        var counts = [Int](repeating: 0, count: 256)
        var total = 0
        for y in stride(from: 0, to: height, by: 5) {
            for x in stride(from: 0, to: width - 1, by: 7) {
                let at = y * width + x
                counts[abs(Int(pixels[at]) - Int(pixels[at + 1]))] += 1
                total += 1
            }
        }
        var (median, seen) = (0, 0)
        while median < 255, seen + counts[median] <= total / 2 {
            seen += counts[median]
            median += 1
        }
        return median > 20 ? 2 : median > 8 ? 1 : 0
    }

    /// Each pixel the mean of itself and its eight neighbours; those on the rim stay as they are.
    private mutating func blur() {
        guard width > 2, height > 2 else { return }
        var across = [UInt16](repeating: 0, count: pixels.count)
        for y in 0..<height {
            let row = y * width
            for x in 1..<width - 1 {
                across[row + x] = UInt16(pixels[row + x - 1]) + UInt16(pixels[row + x]) + UInt16(pixels[row + x + 1])
            }
        }
        for y in 1..<height - 1 {
            let row = y * width
            for x in 1..<width - 1 {
                let sum = Int(across[row - width + x]) + Int(across[row + x]) + Int(across[row + width + x])
                setPixel(row + x, UInt8(sum / 9))
            }
        }
    }

    /// How bright the paper is around each square: the brightest square near it, smoothed.
    private func paperSquares() -> (levels: [Int], across: Int) {
        let (across, down) = ((width + Self.square - 1) / Self.square, (height + Self.square - 1) / Self.square)
        var levels = [Int](repeating: 0, count: across * down)
        for squareY in 0..<down {
            for squareX in 0..<across {
                var (sum, count) = (0, 0)
                for y in (squareY * Self.square)..<min(height, (squareY + 1) * Self.square) {
                    for x in (squareX * Self.square)..<min(width, (squareX + 1) * Self.square) {
                        sum += Int(pixels[y * width + x])
                        count += 1
                    }
                }
                levels[squareY * across + squareX] = sum / max(1, count)
            }
        }
        for (step, line, lines) in [(1, across, down), (across, down, across)] {
            levels = Self.near(levels, step: step, line: line, lines: lines) { $0.max() ?? 0 }
        }
        for (step, line, lines) in [(1, across, down), (across, down, across)] {
            levels = Self.near(levels, step: step, line: line, lines: lines) { $0.reduce(0, +) / max(1, $0.count) }
        }
        return (levels.map { max(Self.darkestPaper, $0) }, across)
    }

    /// Along each line, what `value` makes of the levels within reach.
    private static func near(_ levels: [Int], step: Int, line: Int, lines: Int, value: ([Int]) -> Int) -> [Int] {
        var result = levels
        for number in 0..<lines {
            let start = number * (step == 1 ? line : 1)
            let values = (0..<line).map { levels[start + $0 * step] }
            for position in 0..<line {
                result[start + position * step] = value(Array(values[max(0, position - reach)..<min(line, position + reach + 1)]))
            }
        }
        return result
    }

    /// Divided by the brightness of the paper under it, between the middles of four squares.
    private mutating func brighten(by paper: (levels: [Int], across: Int)) {
        let down = paper.levels.count / paper.across
        let half = Self.square / 2
        for y in 0..<height {
            let top = min(max(0, (y - half) / Self.square), down - 1)
            let below = min(top + 1, down - 1)
            let partY = min(Self.square, max(0, y - half - top * Self.square))
            for x in 0..<width {
                let left = min(max(0, (x - half) / Self.square), paper.across - 1)
                let right = min(left + 1, paper.across - 1)
                let partX = min(Self.square, max(0, x - half - left * Self.square))
                let upper =
                    paper.levels[top * paper.across + left] * (Self.square - partX) + paper.levels[top * paper.across + right] * partX
                let lower =
                    paper.levels[below * paper.across + left] * (Self.square - partX) + paper.levels[below * paper.across + right] * partX
                let level = (upper * (Self.square - partY) + lower * partY) / (Self.square * Self.square)
                let at = y * width + x
                setPixel(at, UInt8(min(255, Int(pixels[at]) * 250 / max(1, level))))
            }
        }
    }
}
