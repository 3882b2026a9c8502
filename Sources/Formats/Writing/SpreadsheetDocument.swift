import Core

/// Tables to be opened in a spreadsheet program: numbers and days that it can count with, under a head that stays in view.
package struct SpreadsheetDocument: Sendable {
    package let sheets: [Sheet]

    package struct Sheet: Sendable {
        let name: String
        /// Rows that stay in view above the others.
        let head: [[String]]
        /// How many columns stay in view to the left.
        let fixedColumns: Int
        let rows: [[Cell]]

        package init(_ name: String, head: [[String]], fixedColumns: Int = 0, rows: [[Cell]]) {
            (self.name, self.head, self.fixedColumns, self.rows) = (Self.permitted(name), head, fixedColumns, rows)
        }

        /// Programs take names of up to 31 characters, without those that mean something in a formula.
        private static func permitted(_ name: String) -> String {
            let plain = name.unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) }
            return String(String.UnicodeScalarView(plain.prefix(31)))
        }
    }

    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        /// Shown with words before it, such as "hơn"; still a number to count with.
        case number(Amount, prefix: String)
        case day(Day)
    }

    package init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }
}

extension SpreadsheetDocument.Cell {
    package static func number(_ amount: Amount) -> Self { .number(amount, prefix: "") }
}
