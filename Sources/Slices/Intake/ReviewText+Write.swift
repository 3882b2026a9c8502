import Core
import Web

extension ReviewText {
    func write(to html: inout HTML) {
        for part in parts {
            guard let head = part.head else {
                html.div(.class("text-part")) { write(part.blocks, to: &$0) }
                continue
            }
            html.div(.class("text-part text-section"), .data("state", head.state)) {
                if part.isFirst { writeMark(head, isFirst: true, to: &$0) { $0.a(head.title, href: head.card) } }
                write(part.blocks, to: &$0)
            }
        }
    }

    private func write(_ blocks: [Block], to html: inout HTML) {
        for block in blocks {
            switch block {
            case .heading(let level, let place): writeHeading(level, place, to: &html)
            case .paragraph(let place, let isCapitals):
                html.p(isCapitals ? .class("text-heading") : nil, at(place)) { write(place, to: &$0) }
            case .note(let place): html.p(.class("text-note"), at(place)) { write(place, to: &$0) }
            case .caption(let place): html.p(.class("text-caption"), at(place)) { write(place, to: &$0) }
            case .list(let places):
                html.ul(.class("text-list"), .role("list")) {
                    for place in places { $0.li(at(place)) { write(place, to: &$0) } }
                }
            case .table(let table, let caption): write(table, caption, to: &html)
            }
            writeNote(after: block, to: &html)
        }
    }

    /// The page's own headings end at the second level.
    private func writeHeading(_ level: Int, _ place: Int, to html: inout HTML) {
        switch level {
        case 1: html.h3(at(place)) { write(place, to: &$0) }
        case 2: html.h4(at(place)) { write(place, to: &$0) }
        case 3: html.element("h5", [at(place)]) { write(place, to: &$0) }
        default: html.element("h6", [at(place)]) { write(place, to: &$0) }
        }
    }

    private func write(_ table: ReviewTable, _ caption: Int?, to html: inout HTML) {
        html.div(.class("table-scroll"), .role("region"), .ariaLabel(Phrase("Bảng trong văn bản", en: "Table of the text")), .tabindex(0)) {
            $0.table { html in
                if let caption { html.caption(at(caption)) { write(caption, to: &$0) } }
                if table.headRows > 0 { html.thead { write(table.rows[..<table.headRows], to: &$0) } }
                html.tbody { write(table.rows[table.headRows...], to: &$0) }
            }
        }
    }

    private func write(_ rows: ArraySlice<[ReviewTable.Cell]>, to html: inout HTML) {
        for row in rows {
            html.tr { for cell in row { write(cell, to: &$0) } }
        }
    }

    private func write(_ cell: ReviewTable.Cell, to html: inout HTML) {
        let width = cell.columns.count
        let attributes: [Attribute?] = [
            width > 1 ? .colspan(width) : nil, cell.rows > 1 ? .rowspan(cell.rows) : nil, cell.stretch.flatMap { at($0) },
        ]
        let words: HTML.Contents = { html in
            if let place = cell.stretch { write(place, to: &html) }
        }
        switch cell.head {
        case .column: html.element("th", attributes + [.scope(width > 1 ? .colgroup : .col)], content: words)
        case .row: html.element("th", attributes + [.scope(cell.rows > 1 ? .rowgroup : .row)], content: words)
        case nil: html.element("td", attributes, content: words)
        }
    }

    /// Where words begin in the document, for whoever chooses some of them.
    private func at(_ place: Int) -> Attribute? { .data("at", String(stretches[place].span.lowerBound)) }

    private func write(_ place: Int, to html: inout HTML) { write(stretches[place].pieces, inside: nil, to: &html) }

    /// Words within marks lead to the card of the innermost one; links do not nest, so the words carry them and not the marks.
    private func write(_ pieces: [MarkedText.Piece], inside innermost: Highlight?, isFirst: Bool = false, to html: inout HTML) {
        for piece in pieces {
            switch piece {
            case .words(let words):
                if let innermost {
                    html.a(words, href: innermost.card, isFirst ? nil : .tabindex(-1))
                } else {
                    html.text(words)
                }
            case .marked(let mark, let isFirst, let inner): write(mark, isFirst, inner, inside: innermost, to: &html)
            }
        }
    }

    private func write(
        _ mark: MarkedText.Mark, _ isFirst: Bool, _ inner: [MarkedText.Piece], inside innermost: Highlight?, to html: inout HTML
    ) {
        if let highlight = highlights[mark.key] {
            writeMark(highlight, isFirst: isFirst, to: &html) { write(inner, inside: highlight, isFirst: isFirst, to: &$0) }
        } else if mark.key == Self.unsureKey {
            html.span(.class("unsure")) { write(inner, inside: innermost, isFirst: isFirst, to: &$0) }
        } else if mark.key == Self.citedKey {
            html.mark(.class("cited"), isFirst ? .id("span") : nil) { write(inner, inside: innermost, to: &$0) }
        } else {
            html.mark(.class("cited-sentence")) { write(inner, inside: innermost, to: &$0) }
        }
    }

    private func writeMark(_ highlight: Highlight, isFirst: Bool, to html: inout HTML, content: (inout HTML) -> Void) {
        html.mark(
            .class("mark-\(highlight.kind.rawValue)"), isFirst ? .id("span-\(highlight.key)") : nil, .data("key", highlight.key),
            highlight.state == "open" ? nil : .data("state", highlight.state), .title(highlight.title), content: content)
    }

    private func writeNote(after block: Block, to html: inout HTML) {
        guard let cited else { return }
        let places: [Int] =
            switch block {
            case .heading(_, let place), .paragraph(let place, _), .note(let place), .caption(let place): [place]
            case .list(let places): places
            case .table(let table, let caption): table.rows.flatMap { $0.compactMap(\.stretch) } + [caption].compactMap(\.self)
            }
        guard places.contains(where: { stretches[$0].span.contains(cited.span.lowerBound) }) else { return }
        cited.note.write(to: &html)
    }
}
