import CLibxml2

/// Receives what stands in an XML text, in order.
protocol XMLListener: AnyObject {
    func open(_ element: XMLElement) throws
    func close(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

struct XMLName: Equatable {
    let namespace: XMLNamespace
    let local: String
}

/// The namespaces that reading an office document has to tell apart.
enum XMLNamespace {
    case word, math, compatibility, sheet, packageRelationships
    case office, text, table, drawing, style, manifest
    case other

    init(_ uri: UnsafePointer<UInt8>?) {
        self = uri.flatMap { Self.known[String(cString: $0)] } ?? .other
    }

    private static let known: [String: XMLNamespace] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word, "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math": .math, "http://purl.oclc.org/ooxml/officeDocument/math": .math,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .sheet, "http://purl.oclc.org/ooxml/spreadsheetml/main": .sheet,
        "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
        "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office, "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .drawing,
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .style, "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": .manifest,
    ]
}

/// An element as it opens. Valid only during the call it is passed to.
struct XMLElement {
    let name: XMLName
    private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let count: Int

    init(name: XMLName, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.name = name
        self.attributes = attributes
        self.count = count
    }

    /// The value of the attribute of this local name, whatever its prefix.
    subscript(_ local: StaticString) -> String? {
        guard let attributes else { return nil }
        for index in 0..<count {
            // libxml2 lays each attribute out as local name, prefix, namespace, start and end of its value.
            let entry = attributes + index * 5
            guard let name = entry[0], let start = entry[3], let end = entry[4], equal(name, local) else { continue }
            return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return nil
    }

    private func equal(_ name: UnsafePointer<UInt8>, _ local: StaticString) -> Bool {
        xmlStrcmp(name, local.utf8Start) == 0
    }
}

extension ZIPArchive {
    /// Reads one member as XML; false when there is none of that name.
    func parse(_ name: String, to listener: any XMLListener, limits: ReadingLimits) throws -> Bool {
        let events = try XMLEvents(to: listener, limits: limits)
        guard try unpack(name, take: events.feed) else { return false }
        try events.finish()
        return true
    }
}

/// Reads XML as it arrives. Knows no entities but the five of XML itself; a document type is refused and nothing is ever fetched.
final class XMLEvents {
    private let listener: any XMLListener
    private let greatestDepth: Int
    private var context: xmlParserCtxtPtr?
    private var failure: (any Error)?
    private var depth = 0
    /// libxml2 keeps each namespace once, so the same address is the same namespace.
    private var namespaces: [UnsafePointer<UInt8>: XMLNamespace] = [:]

    init(to listener: any XMLListener, limits: ReadingLimits) throws {
        self.listener = listener
        greatestDepth = limits.elementDepth
        LibXML.start()
        var handler = Self.handler
        context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard context != nil else { throw FormatRefusal.couldNotRead }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try bytes.withMemoryRebound(to: CChar.self) { try parse($0.baseAddress, $0.count, isLast: false) }
    }

    func finish() throws {
        try parse(nil, 0, isLast: true)
    }

    private func parse(_ start: UnsafePointer<CChar>?, _ count: Int, isLast: Bool) throws {
        let status = xmlParseChunk(context, start, Int32(count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == 0 else { throw FormatRefusal.damaged }
    }

    private func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            xmlStopParser(context)
        }
    }

    private func name(_ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) -> XMLName {
        guard let uri else { return XMLName(namespace: .other, local: String(cString: local)) }
        let namespace = namespaces[uri] ?? XMLNamespace(uri)
        namespaces[uri] = namespace
        return XMLName(namespace: namespace, local: String(cString: local))
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
        context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, local, _, uri, _, _, count, _, attributes in
            guard let events = XMLEvents.of(context), let local else { return }
            events.attempt {
                events.depth += 1
                guard events.depth <= events.greatestDepth else { throw FormatRefusal.nestedTooDeep }
                try events.listener.open(XMLElement(name: events.name(local, uri), attributes: attributes, count: Int(count)))
            }
        }
        handler.endElementNs = { context, local, _, uri in
            guard let events = XMLEvents.of(context), let local else { return }
            events.attempt {
                events.depth -= 1
                try events.listener.close(events.name(local, uri))
            }
        }
        let characters: charactersSAXFunc = { context, start, count in
            guard let events = XMLEvents.of(context), let start else { return }
            events.attempt { try events.listener.text(UnsafeBufferPointer(start: start, count: Int(count))) }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = { context, _, _, _ in
            XMLEvents.of(context)?.attempt { throw FormatRefusal.declaresEntities }
        }
        // Without one, libxml2 writes every error to standard error.
        handler.serror = { _, _ in }
        return handler
    }
}

/// libxml2 keeps tables of the whole process; they are filled once, before two threads can meet there.
enum LibXML {
    private static let started: Void = xmlInitParser()

    static func start() {
        _ = started
    }
}
