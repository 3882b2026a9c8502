/// How a spreadsheet writes the numbers of a cell (ECMA-376 part 1, 18.8.31), with the separators of Vietnam: 1.450,5.
struct NumberFormat {
    /// Applies to numbers of one sign, or to those a condition lets through.
    struct Section {
        var condition: (compares: @Sendable (Double, Double) -> Bool, bound: Double)?
        var tokens: [Token] = []

        var isDate: Bool { tokens.contains { if case .date = $0 { true } else { false } } }
    }

    enum Token: Equatable {
        case literal(String)
        /// "General", or a form that is not followed here, such as fractions.
        case general
        /// 0, # or ?.
        case digit(UInt8)
        case point, comma, percent
        case date(DateToken)
        /// "@".
        case text
    }

    enum DateToken: Equatable {
        case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
        /// Hours, minutes or seconds of the whole number, by the letter.
        case elapsed(UInt8)
        case halfDay
    }

    /// Those for numbers.
    private let sections: [Section]
    private let isConditional: Bool

    /// A longer code is written by no office program.
    private static let longestCode = 1_024

    init(code: String) {
        let scanner = NumberFormatScanner(code.utf8.count <= Self.longestCode ? code : "General")
        sections = scanner.sections.filter { !$0.tokens.contains(.text) }
        isConditional = sections.contains { $0.condition != nil }
    }

    /// As the cell shows it; empty when the format hides it.
    func written(_ number: DecimalNumber, raw: [UInt8], since epoch: SheetEpoch) -> String {
        guard let (section, isSigned) = section(for: number, raw), !section.tokens.isEmpty else { return "" }
        if section.isDate {
            return SheetMoment(raw, since: epoch)?.written(section.tokens) ?? Self.general(number)
        }
        let sign = number.isNegative && isSigned ? "-" : ""
        if section.tokens.contains(.general) {
            let words = section.tokens.map {
                if case .literal(let text) = $0 { text } else { $0 == .general ? Self.general(number.magnitude) : "" }
            }
            return sign + words.joined()
        }
        return Self.trimmed(Self.filled(section.tokens, with: number.magnitude, sign: sign))
    }

    /// The section for a number, and whether its minus sign is still to be written.
    private func section(for number: DecimalNumber, _ raw: [UInt8]) -> (Section, isSigned: Bool)? {
        guard !isConditional else {
            let value = Double(String(decoding: raw, as: UTF8.self)) ?? 0
            return sections.first { section in section.condition.map { $0.compares(value, $0.bound) } ?? true }.map { ($0, true) }
        }
        switch sections.count {
        case 0: return (Section(tokens: [.general]), true)
        case 1: return (sections[0], true)
        default:
            if number.isNegative, !number.isZero { return (sections[1], false) }
            return (number.isZero && sections.count > 2 ? sections[2] : sections[0], true)
        }
    }

    // MARK: Numbers

    /// All digits that say something, without groups.
    private static func general(_ number: DecimalNumber) -> String {
        let (whole, fraction) = number.fixed(min(number.places, 15))
        let words = text(whole.isEmpty ? [0] : whole) + (fraction.isEmpty ? "" : "," + text(fraction))
        return number.isNegative ? "-" + words : words
    }

    private static func filled(_ tokens: [Token], with number: DecimalNumber, sign: String) -> String {
        let shape = DigitShape(tokens)
        let (whole, fraction) = number.scaled(by: shape.power).fixed(shape.places.count)
        let isNothing = whole.isEmpty && fraction.allSatisfy { $0 == 0 }
        var result = isNothing ? "" : sign
        var isWritten = false
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let text): result += text
            case .percent: result += "%"
            case .digit, .point:
                guard !isWritten else { continue }
                isWritten = true
                result += shape.written(whole, fraction)
            case .comma: if index < shape.first { result += "," }
            case .general, .date, .text: break
            }
        }
        return result
    }

    fileprivate static func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// Formats pad numbers with spaces so that they stand under each other.
    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}

/// What the digits of a section ask for: "#,##0.0" groups, wants one digit before the point and one after it.
private struct DigitShape {
    private(set) var places: [UInt8] = []
    private(set) var first = Int.max
    private(set) var power = 0
    private var wanted = 0
    private var isGrouped = false
    private var hasPoint = false

    init(_ tokens: [NumberFormat.Token]) {
        let last = tokens.lastIndex { if case .digit = $0 { true } else { false } } ?? -1
        for (index, token) in tokens.enumerated() {
            switch token {
            case .digit(let sign):
                first = min(first, index)
                if hasPoint { places.append(sign) } else if sign == UInt8(ascii: "0") { wanted += 1 }
            case .point: hasPoint = true
            // Between digits it groups them; after the last each divides by a thousand.
            case .comma where index > last && first < index: power -= 3
            case .comma where first < index && !hasPoint: isGrouped = true
            case .percent: power += 2
            default: break
            }
        }
    }

    func written(_ whole: [UInt8], _ fraction: [UInt8]) -> String {
        let digits = Array(repeating: 0, count: max(0, wanted - whole.count)) + whole
        var shown = fraction
        while let last = shown.last, last == 0, places[shown.count - 1] != UInt8(ascii: "0") { shown.removeLast() }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if isGrouped, index > 0, (digits.count - index) % 3 == 0 { result += "." }
            result += NumberFormat.text([digit])
        }
        return shown.isEmpty ? result : result + "," + NumberFormat.text(shown)
    }
}
