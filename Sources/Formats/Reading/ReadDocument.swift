/// A document as read: its text, and which stretches of it are headings, paragraphs, list items, captions, notes and table rows.
package struct ReadDocument: Hashable, Sendable {
    /// In NFC. A text file in UTF-8 and NFC comes through byte for byte, without its byte order mark.
    package let text: String
    /// In the order of the text, not overlapping; blank lines belong to none.
    package let blocks: [Block]
    package let source: Source
    /// Words that were recognised in a picture and are as likely wrong as right. In Unicode scalars of the text, in its order, not overlapping.
    package let unsure: [Range<Int>]

    /// What the file was, by its content and not its name.
    package enum Source: String, Sendable {
        case plainText, html, docx, odt, rtf, xlsx, csv, email, pdf, legacy, image
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
        /// Words under a picture or over a table.
        case caption
        /// A footnote or an endnote, with its mark.
        case note
        /// Rows of one table have the same number, counted from 0 in the order of the text. The cells lie inside the row's range, a tab between them.
        case tableRow(table: Int, cells: [Cell])
    }

    /// A cell of a table, as wide and as high as it was drawn.
    package struct Cell: Hashable, Sendable {
        /// In Unicode scalars of the text; empty where the cell is.
        package let range: Range<Int>
        /// The columns it covers, counted from 0: several where cells were merged.
        package let columns: Range<Int>
        /// How many rows it covers, itself included. A row below that a merged cell reaches into has no cell there.
        package let rows: Int
        /// Marked in the source as a head of rows or columns.
        package let isHead: Bool

        package init(_ range: Range<Int>, columns: Range<Int>, rows: Int = 1, isHead: Bool = false) {
            self.range = range
            self.columns = columns
            self.rows = rows
            self.isHead = isHead
        }
    }

    package init(text: String, blocks: [Block], source: Source, unsure: [Range<Int>] = []) {
        self.text = text
        self.blocks = blocks
        self.source = source
        self.unsure = unsure
    }

    package init(text: String, _ outline: Outline, source: Source) {
        self.init(text: text, blocks: outline.blocks, source: source, unsure: outline.unsure)
    }

    package var outline: Outline { Outline(blocks, unsure: unsure) }
}
