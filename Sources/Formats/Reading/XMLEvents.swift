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
    case word, math, compatibility, packageRelationships, other

    init(_ uri: UnsafePointer<UInt8>?) {
        switch uri.map({ String(cString: $0) }) {
        case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
            self = .word
        case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math": self = .math
        case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
        case "http://schemas.openxmlformats.org/package/2006/relationships": self = .packageRelationships
        default: self = .other
        }
    }
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

/// Reads XML as it arrives. Knows no entities but the five of XML itself; a document type is refused and nothing is ever fetched.
final class XMLEvents {
    private let listener: any XMLListener
    private let greatestDepth: Int
    private var context: xmlParserCtxtPtr?
    private var failure: (any Error)?
    private var depth = 0
    private var seenNamespace: (uri: UnsafePointer<UInt8>?, namespace: XMLNamespace) = (nil, .other)

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
        // libxml2 keeps each namespace once, so the same address is the same namespace.
        if uri != seenNamespace.uri { seenNamespace = (uri, XMLNamespace(uri)) }
        return XMLName(namespace: seenNamespace.namespace, local: String(cString: local))
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
