/// Turns the events of an OpenDocument's content into lines: one per paragraph, one per table row.
final class OpenText: XMLListener {
    enum Part { case body, headers }

    private struct Paragraph {
        let kind: ReadDocument.Kind
        let number: String?
        var isHidden = false
    }

    private let part: Part
    private let styles: OpenTextStyles
    private var builder: DocumentBuilder
    private var numbering: OpenTextNumbering
    /// Elements open inside what is read, and inside what is left out.
    private var (inside, skipped) = (0, 0)
    /// One inside the other only through text boxes and notes.
    private var paragraphs: [Paragraph] = []
    private var cellRepeats: [Int] = []
    private var rowRepeats: [Int] = []
    private var headRows = 0
    private var isMark = false
    private var mark: [UInt8] = []

    init(in part: Part, builder: DocumentBuilder, styles: OpenTextStyles) {
        (self.part, self.builder, self.styles) = (part, builder, styles)
        numbering = OpenTextNumbering(styles)
    }

    func document() throws -> ReadDocument { try builder.finish(.odt) }

    func documentIfAny() throws -> ReadDocument? {
        do { return try document() } catch FormatRefusal.noText { return nil }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard skipped == 0, !paragraphs.isEmpty else { return }
        if isMark { mark += bytes.prefix(16 - min(mark.count, 16)) } else { try builder.appendCollapsing(bytes) }
    }

    func open(_ element: XMLElement) throws {
        guard inside > 0 else {
            if try isRoot(element) { inside = 1 }
            return
        }
        inside += 1
        if skipped > 0 || isSkipped(element) {
            skipped += 1
            return
        }
        switch element.name.namespace {
        case .text: try openText(element)
        case .table: try openTable(element)
        case .drawing where Self.isShape(element.name.local): try builder.beginAside()
        default: break
        }
    }

    func close(_ name: XMLName) throws {
        guard inside > 0 else { return }
        inside -= 1
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name.namespace {
        case .text: try closeText(name.local)
        case .table: try closeTable(name.local)
        case .drawing where Self.isShape(name.local): try builder.endAside()
        default: break
        }
    }

    /// The element whose content is read. A package of another kind is refused by its own name.
    private func isRoot(_ element: XMLElement) throws -> Bool {
        switch (part, element.name.namespace, element.name.local) {
        case (.body, .office, "text"): return true
        case (.body, .office, "spreadsheet"): throw FormatRefusal.unsupported(.spreadsheet)
        case (.body, .office, "presentation"): throw FormatRefusal.unsupported(.slides)
        case (.body, .office, "drawing"), (.body, .office, "chart"): throw FormatRefusal.unsupported(.openDocument)
        case (.headers, .style, let name): return name.hasPrefix("header") && !name.hasSuffix("style") && !name.hasSuffix("properties")
        default: return false
        }
    }

    /// Deleted text, comments, what fields and indexes are made from, cells under a merged one, whatever is hidden.
    private func isSkipped(_ element: XMLElement) -> Bool {
        switch (element.name.namespace, element.name.local) {
        case (.office, "annotation"), (.office, "forms"), (.other, "title"), (.other, "desc"), (.drawing, "object"): true
        case (.text, "tracked-changes"), (.text, "ruby-text"), (.text, "script"): true
        case (.text, "section"): element["display"] == "none" || element["is-hidden"] == "true"
        case (.text, "hidden-text"): element["is-hidden"] == "true"
        case (.text, let name) where name.hasSuffix("-source"): true
        case (.text, "p"), (.text, "h"), (.text, "span"): element["style-name"].map { styles.isHidden($0) } ?? false
        case (.table, "covered-table-cell"): true
        case (.table, "table-row"): element["visibility"].map { $0 != "visible" } ?? false
        default: false
        }
    }

    private static func isShape(_ name: String) -> Bool {
        switch name {
        case "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "connector", "polyline", "polygon", "regular-polygon", "path",
            "caption":
            true
        default: false
        }
    }

    // MARK: Text

    private func openText(_ element: XMLElement) throws {
        switch element.name.local {
        case "p", "h": paragraphs.append(paragraph(element))
        case "list": numbering.beginList(element)
        case "list-item", "list-header": numbering.beginItem(element)
        case "s": try append(Array(repeating: 0x20, count: min(max(number(element["c"]), 0), 1_000)))
        case "tab": try append([0x09])
        case "line-break": try append([0x0a])
        case "hidden-paragraph" where element["is-hidden"] == "true":
            if let last = paragraphs.indices.last { paragraphs[last].isHidden = true }
        case "note": mark = []
        case "note-citation": isMark = true
        case "note-body": try builder.beginNote()
        default: break
        }
    }

    private func closeText(_ name: String) throws {
        switch name {
        case "p", "h":
            guard let paragraph = paragraphs.popLast() else { return }
            if paragraph.isHidden { builder.dropLine() }
            try builder.endLine(paragraph.kind, number: paragraph.number)
        case "list": numbering.endList()
        case "note-citation": isMark = false
        case "note-body": try builder.endNote(mark: String(decoding: mark, as: UTF8.self))
        default: break
        }
    }

    private func paragraph(_ element: XMLElement) -> Paragraph {
        let number = numbering.next()
        if element.name.local == "h" {
            let level = min(max(element["outline-level"].flatMap { Int($0) } ?? 1, 1), 9)
            let own = numbering.isInList ? number : numbering.nextHeading(element, level: level)
            return Paragraph(kind: .heading(level: level), number: own)
        }
        if let style = element["style-name"], styles.isCaption(style) { return Paragraph(kind: .caption, number: number) }
        return Paragraph(kind: numbering.isInList ? .listItem : .paragraph, number: number)
    }

    private func append(_ bytes: [UInt8]) throws {
        if !paragraphs.isEmpty { try builder.append(bytes) }
    }

    // MARK: Tables

    private func openTable(_ element: XMLElement) throws {
        switch element.name.local {
        case "table": builder.beginTable()
        case "table-header-rows": headRows += 1
        case "table-row":
            try builder.beginRow()
            rowRepeats.append(number(element["number-rows-repeated"]))
            if headRows > 0 { builder.markRowAsHead() }
        case "table-cell":
            guard builder.isInRow else { return }
            cellRepeats.append(number(element["number-columns-repeated"]))
            try builder.beginCell(
                CellSpan(columns: number(element["number-columns-spanned"]), rows: number(element["number-rows-spanned"])))
        default: break
        }
    }

    private func closeTable(_ name: String) throws {
        switch name {
        case "table": builder.endTable()
        case "table-header-rows": headRows -= 1
        case "table-row": try builder.endRow(times: rowRepeats.popLast() ?? 1)
        case "table-cell": try builder.endCell(times: cellRepeats.popLast() ?? 1)
        default: break
        }
    }

    private func number(_ value: String?) -> Int { value.flatMap { Int($0) } ?? 1 }
}
