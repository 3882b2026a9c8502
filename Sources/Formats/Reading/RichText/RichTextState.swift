/// What holds inside a group of a rich text file, and ends with it.
struct RichTextState {
    /// Where text goes.
    enum Destination {
        case text, header, number, fonts, styles
        /// Holds no text itself, but groups inside it may: a drawing with a text box.
        case container
        case skipped
    }

    /// What ends with the group.
    enum Ending { case note, aside, number }

    var destination = Destination.text
    var ending: Ending?
    /// Where text goes again inside a group that is skipped for its old form only.
    var outside: Destination?
    var font = 0
    /// How many characters after a Unicode one stand for it to old readers.
    var fallback = 1
    var (isHidden, isDeleted) = (false, false)
    var paragraph = Paragraph()

    struct Paragraph {
        var style: Int?
        var level: Int?
        var isInList = false
        var isInTable = false
        /// 2 and more inside a table that stands in a cell.
        var nesting = 1
    }

    /// Groups by their first word. Those that begin with "\*" and are not here are skipped whole.
    static func destination(_ word: String, in outer: Destination) -> (Destination, Ending?)? {
        guard outer != .skipped else { return nil }
        switch word {
        case "fonttbl": return (.fonts, nil)
        case "stylesheet": return (.styles, nil)
        case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf": return (.header, nil)
        case "listtext", "pntext": return (.number, .number)
        case "footnote": return (outer == .text ? .text : .skipped, .note)
        case "shptxt", "dptxbxtext": return (outer == .header ? .header : .text, .aside)
        case "shpinst", "do", "object", "shpgrp": return (outer == .header ? .skipped : .container, nil)
        case "result": return (outer == .container ? .text : outer, nil)
        case "info", "colortbl", "pict", "xe", "tc", "fldinst", "shprslt", "nonshppict", "nonesttables", "annotation", "ftnsep", "ftnsepc",
            "ftncn", "aftnsep", "aftnsepc", "aftncn":
            return (.skipped, nil)
        default: return nil
        }
    }

    /// Controls that stand for a character.
    static func character(_ word: String) -> String? {
        switch word {
        case "tab": "\t"
        case "line", "lbr": "\n"
        case "emdash": "—"
        case "endash": "–"
        case "lquote": "‘"
        case "rquote": "’"
        case "ldblquote": "“"
        case "rdblquote": "”"
        case "bullet": "•"
        case "emspace", "enspace", "qmspace": " "
        default: nil
        }
    }

    /// What stands before an item of a list; nil for a bullet, which says nothing.
    static func label(_ text: [UInt8]) -> String? {
        let words = String(decoding: text, as: UTF8.self).trimmingSpaces
        return words.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ? words : nil
    }
}

/// Counts footnotes and endnotes.
struct RichTextNotes {
    /// Of the note that is open.
    var isEndnote = false
    /// Notes without an automatic number have their own sign in their text.
    var isNumbered = false
    private var (footnotes, endnotes) = (0, 0)

    mutating func begin() {
        (isEndnote, isNumbered) = (false, false)
    }

    /// The mark of the note that was open.
    mutating func end() -> String? {
        guard isNumbered else { return nil }
        if isEndnote { endnotes += 1 } else { footnotes += 1 }
        return isEndnote ? ListNumber.written(endnotes, as: "lowerRoman") : "\(footnotes)"
    }
}
