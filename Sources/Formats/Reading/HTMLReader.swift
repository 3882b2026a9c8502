import CLibxml2

/// Reads the text of a page as a browser without scripts would show it, menus included.
final class HTMLReader {
    private static let dropped: Set<String> = ["script", "style", "noscript", "template", "title", "del"]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section",
        "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
    /// Pages leave elements open by the hundred; thousands are made to waste time.
    private static let deepest = 4_000

    private var builder: DocumentBuilder
    private var failure: (any Error)?
    private var context: htmlParserCtxtPtr?
    private var depth = 0
    private var droppedDepth = 0
    private var headingLevel: Int?
    private var openItems = 0
    private var openPreformatted = 0
    private var openCaptions = 0
    private var openTableHeads = 0
    /// How deep the element lies that is a note.
    private var noteDepth: Int?

    /// The page as UTF-8, whatever it says of itself.
    static func read(_ page: [UInt8], limits: ReadingLimits) throws -> ReadDocument {
        let document = try HTMLReader(limits: limits, disguise: nil).read(page)
        guard let disguise = LegacyEncoding.disguised(in: document.text) else { return document }
        return try HTMLReader(limits: limits, disguise: disguise).read(page)
    }

    private init(limits: ReadingLimits, disguise: LegacyEncoding?) {
        builder = DocumentBuilder(limits: limits, disguise: disguise)
    }

    private func read(_ page: [UInt8]) throws -> ReadDocument {
        LibXML.start()
        context = htmlNewParserCtxt()
        guard let context else { throw FormatRefusal.couldNotRead }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = Self.handler
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        page.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            xmlFreeDoc(htmlCtxtReadMemory(context, start, Int32(bytes.count), nil, "UTF-8", Int32(options)))
        }
        if let failure { throw failure }
        return try builder.finish(.html)
    }

    // MARK: Events

    private func open(_ name: String, _ attributes: HTMLAttributes) throws {
        depth += 1
        guard depth <= Self.deepest else { throw FormatRefusal.nestedTooDeep }
        guard droppedDepth == 0, !Self.dropped.contains(name), !attributes.areHidden, name != "a" || !attributes.referToNote else {
            droppedDepth += 1
            return
        }
        if Self.blocks.contains(name) { try endLine() }
        if noteDepth == nil, attributes.areOfNote { noteDepth = depth }
        switch name {
        case "table": builder.beginTable()
        case "thead": openTableHeads += 1
        case "caption", "figcaption": openCaptions += 1
        case "tr": try builder.beginRow()
        case "td", "th": if builder.isInRow { try builder.beginCell(span(name, attributes)) }
        case "li": openItems += 1
        case "pre": openPreformatted += 1
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = Int(name.dropFirst())
        case "br": try breakLine()
        default: break
        }
    }

    private func close(_ name: String) throws {
        depth -= 1
        guard droppedDepth == 0 else {
            droppedDepth -= 1
            return
        }
        if Self.blocks.contains(name) { try endLine() }
        if let noteDepth, depth < noteDepth { self.noteDepth = nil }
        switch name {
        case "table": builder.endTable()
        case "thead": openTableHeads -= 1
        case "caption", "figcaption": openCaptions -= 1
        case "tr": try builder.endRow()
        case "td", "th": try builder.endCell()
        case "li": openItems -= 1
        case "pre": openPreformatted -= 1
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = nil
        default: break
        }
    }

    private func span(_ name: String, _ attributes: HTMLAttributes) -> CellSpan {
        let (columns, rows) = (attributes["colspan"].flatMap { Int($0) }, attributes["rowspan"].flatMap { Int($0) })
        return CellSpan(columns: columns ?? 1, rows: rows ?? 1, isHead: name == "th" || openTableHeads > 0)
    }

    private func endLine() throws {
        try builder.endLine(kind)
    }

    private var kind: ReadDocument.Kind {
        if let headingLevel { return .heading(level: headingLevel) }
        if noteDepth != nil { return .note }
        if openCaptions > 0 { return .caption }
        return openItems > 0 ? .listItem : .paragraph
    }

    /// One break stays in the line; two in a row are how old pages end a paragraph.
    private func breakLine() throws {
        if builder.lineIsEmpty || builder.lineEndsInBreak { try endLine() } else { try builder.append(0x0a) }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard droppedDepth == 0 else { return }
        guard openPreformatted == 0 else { return try builder.append(bytes) }
        try builder.appendCollapsing(bytes)
    }

    // MARK: libxml2

    private func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            xmlStopParser(context)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLReader? {
        context.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let reader = HTMLReader.of(context), let name else { return }
            reader.attempt { try reader.open(String(cString: name), HTMLAttributes(list: attributes)) }
        }
        handler.endElement = { context, name in
            guard let reader = HTMLReader.of(context), let name else { return }
            reader.attempt { try reader.close(String(cString: name)) }
        }
        let characters: charactersSAXFunc = { context, start, count in
            guard let reader = HTMLReader.of(context), let start else { return }
            reader.attempt { try reader.text(UnsafeBufferPointer(start: start, count: Int(count))) }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.serror = { _, _ in }
        return handler
    }
}
