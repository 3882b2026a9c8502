import Core

/// What is known about one cell of a sheet; always said in words beside it.
package enum CellState: Sendable {
    /// Nothing typed yet.
    case empty
    case saved
    /// The ledger already knows it: nobody has to type it.
    case known
    case wrong(Phrase)

    fileprivate var name: String {
        switch self {
        case .empty: "empty"
        case .saved: "saved"
        case .known: "known"
        case .wrong: "wrong"
        }
    }

    fileprivate var words: Phrase {
        switch self {
        case .empty: Phrase("")
        case .saved: Phrase("đã lưu", en: "saved")
        case .known: Phrase("sổ cái đã có", en: "from the ledger")
        case .wrong(let words): words
        }
    }
}

extension HTML {
    /// A table that is filled in: with scripts it is walked through and pasted into like a spreadsheet.
    package mutating func sheet(_ caption: Phrase, _ columns: [Column], rows: (inout HTML) -> Void) {
        let changed = Phrase("chưa lưu", en: "not saved").in(language)
        dataTable(caption, columns, .class("sheet"), .data("sheet"), .data("changed", changed), rows: rows)
    }

    /// A cell to type in. `label` says which, for those who cannot see where it stands.
    package mutating func sheetCell(_ name: String, label: Phrase, value: String, state: CellState = .empty, _ attributes: Attribute?...) {
        let id = Field.id(name)
        let isWrong = if case .wrong = state { true } else { false }
        td(.class("num"), .data("state", state.name)) {
            $0.void(
                "input",
                [
                    .id(id), .name(name), .value(value), .type("text"), .inputmode("decimal"), .autocomplete("off"),
                    .ariaLabel(label), .ariaDescribedby("\(id)-state"), isWrong ? .ariaInvalid : nil,
                ] + attributes)
            $0.span(state.words, .class("cell-state"), .id("\(id)-state"))
        }
    }
}
