/// Photographs are darker on one side than on the other, and grainy; recognition wants black on white.
extension PageImage {
    /// Pixels of one square of the coarse picture of the paper.
    private static let square = 16
    /// In squares to each side: wider than the strokes of a headline, narrower than a shadow.
    private static let reach = 4
    /// Paper of scans; where all of it is as bright there is nothing to even out.
    private static let brightPaper = 236

    mutating func evenOut() {
        for _ in 0..<grainPasses { blur() }
        let paper = Paper(self)
        guard paper.levels.contains(where: { $0 < Self.brightPaper }) else { return }
        brighten(by: paper)
    }

    /// The coarse picture of the paper.
    private struct Paper {
        let (across, down): (Int, Int)
        /// How bright the paper is around each square: the brightest square near it, smoothed.
        private(set) var levels: [Int]
        /// What the page lies on: a table, the lid of a copier.
        private(set) var isBeside: [Bool]

        init(_ image: PageImage) {
            (across, down) = ((image.width + square - 1) / square, (image.height + square - 1) / square)
            let (across, down) = (across, down)
            let means = (0..<across * down).map { image.mean(squareX: $0 % across, squareY: $0 / across) }
            levels = means
            for (step, line, lines) in [(1, across, down), (across, down, across)] {
                levels = near(levels, step: step, line: line, lines: lines) { $0.max() ?? 0 }
            }
            for (step, line, lines) in [(1, across, down), (across, down, across)] {
                levels = near(levels, step: step, line: line, lines: lines) { $0.reduce(0, +) / max(1, $0.count) }
            }
            isBeside = [Bool](repeating: false, count: means.count)
            let faintest = (levels.max() ?? 0) * 2 / 5
            let isDark = means.indices.map { 8 * means[$0] < 5 * levels[$0] }
            var open = means.indices.filter {
                levels[$0] < faintest
                    || isDark[$0] && ($0 % across == 0 || $0 % across == across - 1 || $0 < across || $0 >= across * (down - 1))
            }
            for index in open { isBeside[index] = true }
            while let index = open.popLast() {
                for next in neighbours(of: index) where !isBeside[next] && isDark[next] {
                    isBeside[next] = true
                    open.append(next)
                }
            }
            // The squares that its edge goes through.
            for index in means.indices where isBeside[index] && (isDark[index] || levels[index] < faintest) {
                for next in neighbours(of: index) where 20 * means[next] < 17 * levels[next] { isBeside[next] = true }
            }
            levels = levels.map { max(1, $0) }
        }

        private func neighbours(of index: Int) -> [Int] {
            let (x, y) = (index % across, index / across)
            return (max(0, y - 1)...min(down - 1, y + 1)).flatMap { y in
                (max(0, x - 1)...min(across - 1, x + 1)).map { y * across + $0 }
            }
        }
    }

    private func mean(squareX: Int, squareY: Int) -> Int {
        var (sum, count) = (0, 0)
        for y in (squareY * Self.square)..<min(height, (squareY + 1) * Self.square) {
            for x in (squareX * Self.square)..<min(width, (squareX + 1) * Self.square) {
                sum += Int(pixels[y * width + x])
                count += 1
            }
        }
        return sum / max(1, count)
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

    /// Divided by the brightness of the paper under it, between the middles of four squares; what is no paper becomes white.
    private mutating func brighten(by paper: Paper) {
        let half = Self.square / 2
        for y in 0..<height {
            let top = min(max(0, (y - half) / Self.square), paper.down - 1)
            let below = min(top + 1, paper.down - 1)
            let partY = min(Self.square, max(0, y - half - top * Self.square))
            for x in 0..<width {
                let at = y * width + x
                if paper.isBeside[y / Self.square * paper.across + x / Self.square] {
                    setPixel(at, 255)
                    continue
                }
                let left = min(max(0, (x - half) / Self.square), paper.across - 1)
                let right = min(left + 1, paper.across - 1)
                let partX = min(Self.square, max(0, x - half - left * Self.square))
                func between(_ row: Int) -> Int {
                    paper.levels[row * paper.across + left] * (Self.square - partX) + paper.levels[row * paper.across + right] * partX
                }
                let level = (between(top) * (Self.square - partY) + between(below) * partY) / (Self.square * Self.square)
                setPixel(at, UInt8(min(255, Int(pixels[at]) * 250 / max(1, level))))
            }
        }
    }
}
