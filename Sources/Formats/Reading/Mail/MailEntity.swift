/// A mail or a part of one: its header and its body, which may be parts again (RFC 2046).
struct MailEntity {
    let header: MailHeader
    /// "text/plain", "multipart/mixed".
    let type: String
    private let typeParameters: MailParameters
    private let disposition: MailParameters?
    private let body: ArraySlice<UInt8>

    /// More parts than this in one are not looked at.
    private static let mostParts = 1_000

    init(_ bytes: ArraySlice<UInt8>) {
        header = MailHeader(bytes)
        body = bytes[header.end...]
        typeParameters = header.parameters(of: "content-type") ?? MailParameters(Array("text/plain".utf8))
        type = typeParameters.value
        disposition = header.parameters(of: "content-disposition")
    }

    var charset: String? { typeParameters["charset"] }
    var isFlowed: Bool { typeParameters["format"]?.lowercased() == "flowed" }
    var deletesSpace: Bool { typeParameters["delsp"]?.lowercased() == "yes" }

    /// Without the folders that some programs write before it.
    var fileName: String? {
        let name = disposition?["filename"] ?? typeParameters["name"]
        return name?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) }
    }

    var isAttachment: Bool { disposition?.value == "attachment" || fileName != nil }
    /// A picture that the text shows, or the likes of a logo.
    var isPartOfText: Bool { header[raw: "content-id"] != nil && disposition?.value != "attachment" && type.hasPrefix("image/") }

    var content: [UInt8] { TransferEncoding.decode(body, named: header["content-transfer-encoding"]) }

    /// Empty when it says it has parts and has none.
    var parts: [MailEntity] {
        guard type.hasPrefix("multipart/"), let boundary = typeParameters["boundary"], !boundary.isEmpty else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailEntity] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty, parts.count < Self.mostParts {
            let line = rest.prefix { $0 != 0x0a }
            let next = min(line.endIndex + 1, rest.endIndex)
            if let isLast = Self.isBoundary(line, mark) {
                if let start { parts.append(MailEntity(body[start..<Self.end(of: body, from: start, before: line.startIndex)])) }
                start = next
                if isLast { return parts }
            }
            rest = rest[next...]
        }
        if let start, start < body.endIndex, parts.count < Self.mostParts { parts.append(MailEntity(body[start...])) }
        return parts
    }

    /// Whether a boundary is the last one; nil for another line. Boundaries of inner parts may begin like those of outer ones.
    private static func isBoundary(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool? {
        guard line.starts(with: mark) else { return nil }
        let rest = line.dropFirst(mark.count)
        if rest.starts(with: "--".utf8) { return true }
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d } ? false : nil
    }

    /// The line end before a boundary belongs to the boundary.
    private static func end(of body: ArraySlice<UInt8>, from start: Int, before boundary: Int) -> Int {
        var end = boundary
        if end > start, body[end - 1] == 0x0a { end -= 1 }
        if end > start, body[end - 1] == 0x0d { end -= 1 }
        return end
    }
}
