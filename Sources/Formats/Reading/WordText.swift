/// Turns the events of a document part into lines: one per paragraph, one per table row.
final class WordText: XMLListener {
    private var builder: DocumentBuilder
    private let styles: WordStyles
    private let numbering: WordNumbering
    /// Paragraphs open one inside the other only through text boxes.
    private var paragraphs: [Paragraph] = []
    private var skipped = 0
    private var isText = false
    private var runIsHidden = false
    private var isInParagraphProperties = false
    private var isInRunProperties = false
    private var isInRowProperties = false
    private var notes = WordNotes()

    private struct Paragraph {
        var level: Int?
        var list: String?
        var listLevel: Int?
        var isCaption = false
        var isHidden = false
        var runsIntoNext = false

        var kind: ReadDocument.Kind {
            if let level { return .heading(level: level) }
            if isCaption { return .caption }
            return list == nil ? .paragraph : .listItem
        }
    }

    init(builder: DocumentBuilder, styles: WordStyles, numbering: WordNumbering) {
        self.builder = builder
        self.styles = styles
        self.numbering = numbering
    }

    func document() throws -> ReadDocument { try builder.finish(.docx) }

    /// Nil when the part holds no text at all, as most headers do.
    func documentIfAny() throws -> ReadDocument? {
        do { return try document() } catch FormatRefusal.noText { return nil }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isText, skipped == 0, !runIsHidden else { return }
        try builder.append(bytes)
    }

    func open(_ element: XMLElement) throws {
        if skipped > 0 || isSkipped(element) {
            skipped += 1
            notes.delete(element)
            return
        }
        switch element.name.namespace {
        case .word: try openWord(element)
        case .math: isText = element.name.local == "t"
        default: break
        }
    }

    func close(_ name: XMLName) throws {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard name.namespace == .word || name.namespace == .math else { return }
        switch name.local {
        case "t": isText = false
        case "pPr": isInParagraphProperties = false
        case "rPr": isInRunProperties = false
        case "trPr": isInRowProperties = false
        case "footnote", "endnote": try builder.endNote(mark: notes.end())
        case "p": try closeParagraph()
        case "tc": try builder.endCell()
        case "tr": try builder.endRow()
        case "tbl": builder.endTable()
        case "txbxContent": try builder.endAside()
        default: break
        }
    }

    /// Deleted and moved-away text, the second form of what is already there, the reading aid over a word, notes that are only rules or whose
    /// reference was deleted.
    private func isSkipped(_ element: XMLElement) -> Bool {
        switch (element.name.namespace, element.name.local) {
        case (.word, "del"), (.word, "moveFrom"): !isInRunProperties && !isInRowProperties
        case (.word, "rt"), (.word, "pPrChange"), (.word, "rPrChange"), (.compatibility, "Fallback"): true
        case (.word, "footnote"), (.word, "endnote"): element["type"].map { $0 != "normal" } ?? notes.isDeleted(element)
        default: false
        }
    }

    private func openWord(_ element: XMLElement) throws {
        switch element.name.local {
        case "t": isText = true
        case "p": paragraphs.append(Paragraph())
        case "pPr": isInParagraphProperties = true
        case "rPr": isInRunProperties = true
        case "trPr": isInRowProperties = true
        case "r": runIsHidden = paragraphs.last?.isHidden ?? false
        case "tab": if !isInParagraphProperties { try append(UInt8(ascii: "\t")) }
        case "br", "cr": try append(UInt8(ascii: "\n"))
        case "noBreakHyphen": try append(UInt8(ascii: "-"))
        case "footnoteReference", "endnoteReference": notes.refer(element)
        case "footnote", "endnote":
            try builder.beginNote()
            notes.begin(element)
        case "txbxContent": try builder.beginAside()
        default: if try !openTable(element) { openProperty(element) }
        }
    }

    /// False for what is not of tables.
    private func openTable(_ element: XMLElement) throws -> Bool {
        switch element.name.local {
        case "tbl": builder.beginTable()
        case "tr": try builder.beginRow()
        case "tc": try builder.beginCell()
        case "gridBefore": try builder.skipColumns(number(element))
        case "gridSpan": builder.changeCell { $0.columns = number(element) }
        case "vMerge": builder.changeCell { $0.continuesAbove = element["val"] != "restart" }
        case "hMerge": builder.changeCell { $0.continuesBefore = element["val"] != "restart" }
        case "tblHeader": if isOn(element) { builder.markRowAsHead() }
        case "del" where isInRowProperties: builder.markRowAsDeleted()
        default: return false
        }
        return true
    }

    private func number(_ element: XMLElement) -> Int { element["val"].flatMap { Int($0) } ?? 1 }

    private func openProperty(_ element: XMLElement) {
        guard isInParagraphProperties || isInRunProperties, let last = paragraphs.indices.last else { return }
        switch element.name.local {
        case "vanish" where !isInParagraphProperties: runIsHidden = isOn(element)
        case "rStyle" where !isInParagraphProperties: if let style = element["val"], styles.isHidden(style) { runIsHidden = true }
        case "pStyle":
            guard let style = element["val"] else { return }
            paragraphs[last].level = paragraphs[last].level ?? styles.headingLevel(of: style)
            paragraphs[last].list = paragraphs[last].list ?? styles.list(of: style)
            paragraphs[last].listLevel = paragraphs[last].listLevel ?? styles.listLevel(of: style)
            paragraphs[last].isCaption = styles.isCaption(style)
            paragraphs[last].isHidden = styles.isHidden(style)
        case "outlineLvl": paragraphs[last].level = outlineLevel(element)
        case "numId": paragraphs[last].list = listInUse(element)
        case "ilvl": paragraphs[last].listLevel = element["val"].flatMap { Int($0) }
        // The paragraph's own end was deleted: it reads on into the next.
        case "del" where isInParagraphProperties, "moveFrom" where isInParagraphProperties: paragraphs[last].runsIntoNext = true
        default: break
        }
    }

    private func closeParagraph() throws {
        guard let paragraph = paragraphs.popLast(), !paragraph.runsIntoNext else { return }
        let number = paragraph.list.flatMap { numbering.next(in: $0, level: paragraph.listLevel ?? 0) }
        try builder.endLine(paragraph.kind, number: number)
    }

    private func append(_ byte: UInt8) throws {
        guard !runIsHidden, !isInRunProperties else { return }
        try builder.append(byte)
    }
}
