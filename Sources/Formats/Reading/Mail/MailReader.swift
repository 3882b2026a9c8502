import Core

/// Reads a mail (.eml, and .mht pages): who sent it, about what and when, its text, and its attachments, each by the reader of its own format.
struct MailReader {
    private let reader: DocumentReader
    private let limits: ReadingLimits

    /// The `reader` reads attachments.
    init(reader: DocumentReader) {
        (self.reader, limits) = (reader, reader.limits)
    }

    func read(_ bytes: [UInt8]) throws -> ReadDocument {
        let mail = MailEntity(bytes[...])
        var result = JoinedDocument(limits: limits)
        try result.add(.paragraph, label("Người gửi", mail.header["from"]))
        try result.add(.paragraph, label("Tiêu đề", mail.header["subject"]))
        try result.add(.paragraph, label("Ngày gửi", mail.header["date"].map { MailDate($0)?.onScreen ?? $0 }))
        var content = MailContent()
        try content.collect(mail)
        for part in content.texts { if let document = try text(of: part) { try result.add(document, below: 0) } }
        for (index, part) in content.attachments.enumerated() {
            guard index < limits.attachments else {
                try result.add(.note, "Còn \(content.attachments.count - index) tệp đính kèm chưa đọc.")
                break
            }
            try add(part, to: &result)
        }
        return try result.document(.email)
    }

    private func label(_ name: String, _ value: String?) -> String { value.map { $0.isEmpty ? "" : "\(name): \($0)" } ?? "" }

    /// The first form of a text that says anything. Nil when none does.
    private func text(of forms: [MailEntity]) throws -> ReadDocument? {
        for form in forms {
            do {
                let bytes = TextDecoding.decode(form.content, charset: form.charset)
                if form.type == "text/html" { return try HTMLReader.read(bytes, limits: limits) }
                return try PlainTextReader(limits: limits).read(
                    form.isFlowed ? FlowedText.joined(bytes, deletesSpace: form.deletesSpace) : bytes)
            } catch FormatRefusal.noText {
                continue
            }
        }
        return nil
    }

    /// What cannot be read is named with the reason; only a State secret and a text beyond all measure refuse the mail.
    private func add(_ part: MailEntity, to result: inout JoinedDocument) throws {
        let isMail = part.type == "message/rfc822"
        let name = part.fileName ?? (isMail ? "Thư chuyển tiếp" : "Tệp đính kèm")
        try result.add(.heading(level: 2), name)
        let document: ReadDocument
        do {
            document = try reader.nested().read(part.content, named: name)
        } catch let refusal as FormatRefusal {
            if case .secret = refusal { throw refusal }
            return try result.add(.note, "Không đọc được tệp đính kèm này: \(refusal.sentence.vi)")
        }
        try result.add(document, below: 2)
    }
}

/// What of a mail is its text, each in the forms it was sent in with the best first, and what came with it.
private struct MailContent {
    private(set) var texts: [[MailEntity]] = []
    private(set) var attachments: [MailEntity] = []

    private static let deepest = 20

    mutating func collect(_ entity: MailEntity, depth: Int = 0) throws {
        guard depth < Self.deepest else { throw FormatRefusal.nestedTooDeep }
        switch entity.type {
        case "multipart/alternative": try chooseForm(entity.parts, depth)
        case "multipart/signed": for part in entity.parts.prefix(1) { try collect(part, depth: depth + 1) }
        case let type where type.hasPrefix("multipart/"): for part in entity.parts { try collect(part, depth: depth + 1) }
        case "text/plain", "text/html", "":
            if entity.isAttachment { attachments.append(entity) } else { texts.append([entity]) }
        default: if !entity.isPartOfText { attachments.append(entity) }
        }
    }

    /// A page keeps its tables and headings, so it comes before plain text; what comes with either is kept.
    private mutating func chooseForm(_ parts: [MailEntity], _ depth: Int) throws {
        var forms: [MailContent] = []
        for part in parts {
            var form = MailContent()
            try form.collect(part, depth: depth + 1)
            forms.append(form)
        }
        attachments += forms.flatMap { $0.texts.isEmpty ? [] : $0.attachments }
        let pages = forms.filter { form in form.texts.contains { $0.contains { $0.type == "text/html" } } }
        let plain = forms.filter { form in !form.texts.isEmpty && !form.texts.contains { $0.contains { $0.type == "text/html" } } }
        guard let best = pages.last ?? plain.first else { return }
        if best.texts.count == 1 {
            let others = plain.first?.texts.first ?? []
            texts.append(best.texts[0] + (pages.isEmpty ? [] : others))
        } else {
            texts += best.texts
        }
    }
}

/// Text whose lines were broken by the sender's program (RFC 3676): a line that ends in a space goes on.
enum FlowedText {
    static func joined(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var output: [UInt8] = []
        for var line in text.split(separator: 0x0a, omittingEmptySubsequences: false) {
            if line.last == 0x0d { line.removeLast() }
            if line.first == 0x20 { line.removeFirst() }
            let goesOn = line.last == 0x20 && line.first != UInt8(ascii: ">") && !line.elementsEqual("-- ".utf8)
            output += goesOn && deletesSpace ? line.dropLast() : line
            if !goesOn { output.append(0x0a) }
        }
        return output
    }
}
