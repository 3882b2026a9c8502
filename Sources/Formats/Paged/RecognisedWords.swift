import Foundation
import VietnameseText

/// Reads what `tesseract … tsv` writes: a line for each word, with its place in pixels and how sure it is.
enum RecognisedWords {
    /// Below this the program itself takes a word for a smudge.
    private static let leastConfidence = 5.0
    /// Below these a word is more often wrong than right, and one with a digit in it, which no dictionary helps with, sooner. Counted on 3,085
    /// words of pages of the genre, printed in a serif, turned a little, blurred and recognised at 200, 130 and 110 dots per inch: 47 % of those
    /// below were right, 99 % of the others.
    private static let (surely, surelyNumber) = (80.0, 90.0)
    private static let mostOnAPage = 30_000

    /// One page, or more when the picture was a TIFF of several.
    static func pages(_ page: RecognisedPage, dotsPerInch: Double) throws -> [Page] {
        let points = 72 / dotsPerInch
        var result: [Page] = []
        var line: (top: Double, bottom: Double) = (0, 0)
        for row in page.words.split(separator: 0x0a) {
            let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
            let box = fields.dropFirst(6).prefix(5).map { Double(String(decoding: $0, as: UTF8.self)) ?? -1 }
            guard fields.count >= 11, box.count == 5 else { continue }
            let (left, top, width, height) = (box[0] * points, box[1] * points, box[2] * points, box[3] * points)
            switch fields[0].first {
            case UInt8(ascii: "1"): result.append(Page(number: page.number + result.count, width: width, height: height))
            case UInt8(ascii: "4"): line = (top, top + height)
            case UInt8(ascii: "5") where fields.count == 12 && box[4] >= leastConfidence && !result.isEmpty:
                guard result[result.count - 1].words.count < mostOnAPage else { throw FormatRefusal.damaged }
                // A word is as high as its line, so that "ơn" and "Ấy" stand on one.
                let text = composed(fields[11])
                let word = PageWord(
                    left: left, right: left + width, top: max(line.top, top - height), bottom: min(line.bottom, top + 2 * height),
                    text: text, unsure: isUnsure(text, box[4]) ? [0..<UnsureLetters.count(in: text)] : [])
                if word.isPlausible { result[result.count - 1].words.append(word) }
            default: break
            }
        }
        return result.map(withEvenLines)
    }

    /// The boxes are as tight as the letters happen to be; in print all lines of one type are as high, with room above and below.
    private static func withEvenLines(_ page: Page) -> Page {
        let heights = page.words.map(\.height).sorted()
        guard !heights.isEmpty else { return page }
        let usual = heights[heights.count / 2]
        var page = page
        for index in page.words.indices {
            let word = page.words[index]
            let half = 0.65 * ((0.65 * usual...1.35 * usual).contains(word.height) ? usual : word.height)
            (page.words[index].top, page.words[index].bottom) = (word.middle - half, word.middle + half)
        }
        return page
    }

    /// As it will stand in the text, so that its letters can be counted.
    private static func composed(_ word: ArraySlice<UInt8>) -> [UInt8] {
        ComposedForm.of(utf8: VisibleText.of(utf8: Array(word)).filter { $0 > 0x20 })
    }

    private static func isUnsure(_ word: [UInt8], _ confidence: Double) -> Bool {
        confidence < surely || confidence < surelyNumber && word.contains { (0x30...0x39).contains($0) }
    }
}
