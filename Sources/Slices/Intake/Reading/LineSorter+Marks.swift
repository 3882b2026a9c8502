import VietnameseText

extension LineSorter {
    /// Takes over what the source says, line by line; both are in the order of the text.
    mutating func mark(_ source: SourceMarks, tableRows: [Range<Int>]) {
        var (mark, row) = (0, 0)
        for index in lines.indices {
            let range = lines[index].tokens
            while mark < source.marks.count, source.marks[mark].tokens.upperBound <= range.lowerBound { mark += 1 }
            while row < tableRows.count, tableRows[row].upperBound <= range.lowerBound { row += 1 }
            if row < tableRows.count, tableRows[row].lowerBound < range.upperBound {
                lines[index].kind = .tableRow
            } else if mark < source.marks.count, source.marks[mark].tokens.lowerBound < range.upperBound {
                marks[index] = source.marks[mark].mark
            }
        }
    }

    /// Inside the report a heading is what the source calls one, however long; captions and notes are none of its sentences.
    mutating func applyMarks() {
        for (index, mark) in marks where lines[index].kind == .body && index >= lead ?? 0 {
            switch mark {
            case .heading: lines[index].kind = .heading
            case .caption: lines[index].kind = .caption
            case .listItem: break
            }
        }
    }

    /// A list item without a number is no heading, even where it does not close like a sentence.
    func isBullet(_ index: Int) -> Bool {
        let start = lines[index].tokens.lowerBound
        return marks[index] == .listItem && !tokens[start].isNumber && !PageWords.romans.stands(tokens, at: start)
    }
}
