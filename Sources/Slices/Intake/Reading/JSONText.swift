/// A JSON value on its way to one line of text, its keys in the order they are given.
struct JSONText {
    let line: String

    static let null = JSONText(line: "null")
    static func raw(_ digits: String) -> JSONText { JSONText(line: digits) }
    static func number(_ number: Double) -> JSONText { JSONText(line: "\(number)") }
    static func flag(_ flag: Bool) -> JSONText { JSONText(line: flag ? "true" : "false") }
    static func span(_ span: Range<Int>) -> JSONText { JSONText(line: "[\(span.lowerBound),\(span.upperBound)]") }
    static func list(_ values: [JSONText]) -> JSONText { JSONText(line: "[" + values.map(\.line).joined(separator: ",") + "]") }
    static func optional(_ text: String?) -> JSONText { text.map(Self.text) ?? .null }

    static func object(_ fields: [(String, JSONText)]) -> JSONText {
        var line = "{"
        for (name, value) in fields {
            if line.utf8.count > 1 { line += "," }
            line += text(name).line
            line += ":"
            line += value.line
        }
        return JSONText(line: line + "}")
    }

    static func text(_ text: String) -> JSONText {
        // 0xE2 leads the two line ends of Unicode that some readers of JSON stumble over.
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0xE2 }
        return isPlain ? JSONText(line: "\"" + text + "\"") : escaped(text)
    }

    private static func escaped(_ text: String) -> JSONText {
        var line = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\t": line += "\\t"
            case "\r": line += "\\r"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hex = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: line.unicodeScalars.append(scalar)
            }
        }
        return JSONText(line: line + "\"")
    }
}
