/// A word on a page, or several with no more than a space between them. Lengths are points, from the page's upper left corner.
struct PageWord {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// UTF-8.
    var text: [UInt8]
    /// Which of its letters were hard to make out in a picture, as `UnsureLetters` counts them.
    var unsure: [Range<Int>] = []

    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
    var width: Double { right - left }
    /// Letters are as high as this above and below; the size of the type is about that much less.
    var em: Double { height / 1.25 }

    /// Takes in what stands to the right of it.
    mutating func append(_ word: PageWord, space: Bool) {
        unsure += UnsureLetters.moved(word.unsure, behind: text)
        if space { text.append(0x20) }
        text += word.text
        (left, right) = (min(left, word.left), max(right, word.right))
        (top, bottom) = (min(top, word.top), max(bottom, word.bottom))
    }

    /// Numbers a file may give that no page has.
    var isPlausible: Bool {
        [left, right, top, bottom].allSatisfy { $0.isFinite && abs($0) < 100_000 } && right > left && bottom > top && !text.isEmpty
    }
}

struct Page {
    let number: Int
    let width: Double
    let height: Double
    var words: [PageWord] = []
}
