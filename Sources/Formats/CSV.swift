import Core

/// Comma-separated values (RFC 4180): UTF-8, quoted fields, LF or CRLF.
package struct CSV: Sendable {
    /// The names of the first line.
    package let header: [String]
    package let rows: [CSVRow]

    /// Refuses a quote that is never closed, and a line that has more or fewer fields than the first.
    package init(_ bytes: [UInt8], named file: String) throws {
        var reader = FieldReader(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
        guard let header = try reader.nextRecord(of: file) else {
            self.header = []
            rows = []
            return
        }
        self.header = header.fields
        let places = CSVRow.Places(Dictionary(header.fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
        var rows: [CSVRow] = []
        while let record = try reader.nextRecord(of: file) {
            guard record.fields.count == header.fields.count else {
                throw CSVRefusal.wrongNumberOfFields(
                    file: file, line: record.line, found: record.fields.count, expected: header.fields.count)
            }
            rows.append(CSVRow(line: record.line, fields: record.fields, places: places))
        }
        self.rows = rows
    }
}

extension CSV {
    /// One line with its end. A field is quoted where it needs it; what a spreadsheet would take for a formula gets an apostrophe before it.
    package static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        let safe = startsLikeFormula(field.unicodeScalars) ? "'" + field : field
        guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
        let quote = UInt8(ascii: "\"")
        return "\"" + String(decoding: safe.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self) + "\""
    }

    private static func startsLikeFormula(_ text: some Collection<Unicode.Scalar>) -> Bool {
        text.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    }

    /// A field as it was before `line` put an apostrophe before it.
    package static func unguarded(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard scalars.first == "'", startsLikeFormula(scalars.dropFirst()) else { return field }
        return String(scalars.dropFirst())
    }
}

/// One line of a CSV file, read by column name.
package struct CSVRow: Sendable {
    /// The number of the line on which it begins; the header is line 1.
    package let line: Int
    fileprivate let fields: [String]
    fileprivate let places: Places

    fileprivate final class Places: Sendable {
        let byName: [String: Int]
        init(_ byName: [String: Int]) { self.byName = byName }
    }

    /// The field of a column; empty when it is empty or when the file has no such column.
    package subscript(_ column: String) -> String {
        places.byName[column].map { fields[$0] } ?? ""
    }
}

package enum CSVRefusal: Refusal, Equatable {
    case openQuote(file: String, line: Int)
    case textAfterQuote(file: String, line: Int)
    case wrongNumberOfFields(file: String, line: Int, found: Int, expected: Int)

    package var sentence: Phrase {
        switch self {
        case .openQuote(let file, let line):
            Phrase("\(file), dòng \(line): dấu ngoặc kép không được đóng.", en: "\(file), line \(line): a quotation mark is never closed.")
        case .textAfterQuote(let file, let line):
            Phrase(
                "\(file), dòng \(line): sau dấu ngoặc kép đóng còn chữ.",
                en: "\(file), line \(line): text follows a closing quotation mark.")
        case .wrongNumberOfFields(let file, let line, let found, let expected):
            Phrase(
                "\(file), dòng \(line): có \(found) cột, cần \(expected).",
                en: "\(file), line \(line): \(found) fields where \(expected) are expected.")
        }
    }

    package var remedy: Phrase {
        Phrase("Sửa dòng đó rồi nạp lại; chưa ghi gì.", en: "Mend that line and load the file again; nothing was written.")
    }
}

/// Takes the fields of one line after another, whatever stands between them.
struct FieldReader {
    private var bytes: ArraySlice<UInt8>
    private let delimiter: UInt8
    private var line = 1

    init(bytes: ArraySlice<UInt8>, delimiter: UInt8 = UInt8(ascii: ",")) {
        (self.bytes, self.delimiter) = (bytes, delimiter)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    mutating func nextRecord(of file: String) throws -> (line: Int, fields: [String])? {
        guard !bytes.isEmpty else { return nil }
        let begin = line
        var fields: [String] = []
        while true {
            fields.append(bytes.first == Self.quote ? try quotedField(of: file) : plainField())
            guard let next = bytes.popFirst() else { return (begin, fields) }
            if next == delimiter { continue }
            if next == Self.carriageReturn, bytes.first == Self.newline { bytes.removeFirst() }
            line += 1
            return (begin, fields)
        }
    }

    private var isAtFieldEnd: Bool {
        bytes.first.map { $0 == delimiter || $0 == Self.newline || $0 == Self.carriageReturn } ?? true
    }

    private mutating func plainField() -> String {
        let field = bytes.prefix { $0 != delimiter && $0 != Self.newline && $0 != Self.carriageReturn }
        bytes = bytes[field.endIndex...]
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func quotedField(of file: String) throws -> String {
        let begin = line
        bytes.removeFirst()
        var field: [UInt8] = []
        while let byte = bytes.popFirst() {
            if byte == Self.newline { line += 1 }
            guard byte == Self.quote else {
                field.append(byte)
                continue
            }
            guard bytes.first == Self.quote else {
                guard isAtFieldEnd else { throw CSVRefusal.textAfterQuote(file: file, line: line) }
                return String(decoding: field, as: UTF8.self)
            }
            field.append(Self.quote)
            bytes.removeFirst()
        }
        throw CSVRefusal.openQuote(file: file, line: begin)
    }
}
