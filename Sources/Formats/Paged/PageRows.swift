/// The words of a page as rows of lines: a row is what stands at one height, and a line is a part of it without a wide gap.
enum PageRows {
    static func rows(of page: Page) -> [[PageWord]] {
        gathered(page.words).map(lines).sorted { ($0[0].top + $0[0].bottom) < ($1[0].top + $1[0].bottom) }
    }

    /// Words whose middles are about as high as each other. Where two columns are set with different leading, their lines fall into rows of their own.
    private static func gathered(_ words: [PageWord]) -> [[PageWord]] {
        var rows: [[PageWord]] = []
        var (middle, height) = (0.0, 0.0)
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            if !rows.isEmpty, word.middle - middle < 0.35 * max(height, word.height) {
                let count = Double(rows[rows.count - 1].count)
                middle = (middle * count + word.middle) / (count + 1)
                height = max(height, word.height)
                rows[rows.count - 1].append(word)
            } else {
                rows.append([word])
                (middle, height) = (word.middle, word.height)
            }
        }
        return rows
    }

    private static func lines(_ row: [PageWord]) -> [PageWord] {
        let words = pieced(row.sorted { $0.left < $1.left })
        let widest = widestSpace(in: words)
        var lines: [PageWord] = []
        for word in words {
            if let last = lines.last, word.left - last.right <= widest || ListMark.isMark(last.text) && word.left - last.right < 4 * word.em
            {
                lines[lines.count - 1].append(word, space: true)
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// Words that a change of font cut in two: letters with accents are often from another one.
    private static func pieced(_ words: [PageWord]) -> [PageWord] {
        var result: [PageWord] = []
        for word in words {
            if let last = result.last, word.left - last.right < 0.1 * word.em {
                result[result.count - 1].append(word, space: false)
            } else {
                result.append(word)
            }
        }
        return result
    }

    /// Beyond this a gap is the edge of a column. Justified lines have wide spaces, but all of them about as wide.
    private static func widestSpace(in words: [PageWord]) -> Double {
        let em = words.map(\.em).sorted()[words.count / 2]
        let narrowest = zip(words, words.dropFirst()).map { $1.left - $0.right }.min() ?? 0
        return min(max(0.8 * em, 2.2 * narrowest), 1.6 * em)
    }
}
