import Core

/// The head of a column: words, and whether numbers stand under it.
package struct Column: Sendable {
    let words: Phrase
    let isNumeric: Bool

    package init(_ words: Phrase) {
        self.words = words
        isNumeric = false
    }

    package static func number(_ words: Phrase) -> Column { Column(words, isNumeric: true) }

    private init(_ words: Phrase, isNumeric: Bool) {
        self.words = words
        self.isNumeric = isNumeric
    }
}

extension HTML {
    /// A table with a caption, column heads and a frame that scrolls sideways on a phone. The closure writes the rows (`tr`);
    /// a row begins with `th(.scope(.row))`, and cells of numbers have the class `num`.
    package mutating func dataTable(_ caption: Phrase, _ columns: [Column], _ attributes: Attribute?..., rows: (inout HTML) -> Void) {
        div(.class("table-scroll"), .role("region"), .ariaLabel(caption), .tabindex(0)) {
            $0.element("table", attributes) {
                $0.caption(caption)
                $0.thead {
                    $0.tr {
                        for column in columns { $0.th(column.words, .scope(.col), column.isNumeric ? .class("num") : nil) }
                    }
                }
                $0.tbody { rows(&$0) }
            }
        }
    }

    /// A cell that holds a number.
    package mutating func figureCell(_ answer: Answer, opensTo path: String? = nil, marks: [FigureMark] = []) {
        element("td", FigureClass.cell) { $0.figure(answer, opensTo: path, marks: marks) }
    }
}
