/// A document as read: its text, and which stretches of it are headings, paragraphs, list items and table rows.
package struct ReadDocument: Hashable, Sendable {
    /// In NFC. A text file in UTF-8 and NFC comes through byte for byte, without its byte order mark.
    package let text: String
    /// In the order of the text, not overlapping; blank lines belong to none.
    package let blocks: [Block]
    package let source: Source

    /// What the file was, by its content and not its name.
    package enum Source: UInt8, Sendable {
        case plainText, html, docx
    }

    package struct Block: Hashable, Sendable {
        package let kind: Kind
        /// In Unicode scalars of the text.
        package let range: Range<Int>

        package init(_ kind: Kind, _ range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    package enum Kind: Hashable, Sendable {
        /// 1 is the highest level.
        case heading(level: Int)
        case paragraph
        case listItem
        /// The cells lie inside the row's range, a tab between them.
        case tableRow(cells: [Range<Int>])
    }

    package init(text: String, blocks: [Block], source: Source) {
        self.text = text
        self.blocks = blocks
        self.source = source
    }
}
