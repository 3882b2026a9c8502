/// The letters that the bytes of a run stand for, as its font and the code page of the file say.
enum RichTextEncoding: Equatable {
    /// The fonts ".Vn…H" show small letters as capitals.
    case legacy(LegacyEncoding, isCapitals: Bool)
    case western, utf8
    /// Pictures instead of letters.
    case symbol

    init(codePage: Int) {
        switch codePage {
        case 1_258: self = .legacy(.windows1258, isCapitals: false)
        case 65_001: self = .utf8
        default: self = .western
        }
    }

    func decode(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .legacy(let encoding, let isCapitals):
            let text = encoding.decode(bytes)
            return isCapitals ? Array(String(decoding: text, as: UTF8.self).uppercased().utf8) : text
        case .western: return LegacyEncoding.western(bytes)
        case .utf8: return Array(String(decoding: bytes, as: UTF8.self).utf8)
        // The dot of lists; no other picture is text.
        case .symbol: return bytes.flatMap { $0 == 0xb7 ? Array("•".utf8) : [] }
        }
    }

    /// The byte that a code of the private use area, or one below 256, is in a font with letters of its own.
    func byte(of code: UInt32) -> UInt8? {
        switch self {
        case .western, .utf8: return nil
        case .symbol: return UInt8(exactly: code >= 0xf000 ? code - 0xf000 : code)
        case .legacy(.windows1258, _): return nil
        case .legacy: return (0xf020...0xf0ff).contains(code) ? UInt8(code - 0xf000) : UInt8(exactly: code)
        }
    }
}

/// The table of fonts, as far as it decides about letters.
struct RichTextFonts {
    var standard = RichTextEncoding.western
    private var fonts: [Int: RichTextEncoding] = [:]
    private var number = 0
    private var charset = 0
    private var name: [UInt8] = []

    private static let longestName = 64

    subscript(_ font: Int) -> RichTextEncoding { fonts[font] ?? standard }

    mutating func control(_ word: String, _ parameter: Int?) {
        switch word {
        case "f": (number, charset, name) = (parameter ?? 0, 0, [])
        case "fcharset": charset = parameter ?? 0
        default: break
        }
    }

    mutating func text(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            guard byte == UInt8(ascii: ";") else {
                if name.count < Self.longestName { name.append(byte) }
                continue
            }
            fonts[number] = encoding
            name = []
        }
    }

    private var encoding: RichTextEncoding? {
        let name = String(decoding: name, as: UTF8.self).lowercased().trimmingSpaces
        if name.hasPrefix(".vn") { return .legacy(.tcvn3, isCapitals: name.hasSuffix("h")) }
        if name.hasPrefix("vni") { return .legacy(.vni, isCapitals: false) }
        switch charset {
        case 2: return .symbol
        case 163: return .legacy(.windows1258, isCapitals: false)
        default: return nil
        }
    }
}

/// The paragraph styles, as far as they decide about headings and captions.
struct RichTextStyles {
    struct Style {
        var level: Int?
        var isCaption = false
    }

    private var styles: [Int: Style] = [:]
    private var number: Int?
    private var style = Style()
    private var name: [UInt8] = []

    private static let longestName = 64

    subscript(_ style: Int) -> Style { styles[style] ?? Style() }

    mutating func beginGroup() { (number, style, name) = (nil, Style(), []) }

    mutating func control(_ word: String, _ parameter: Int?) {
        switch word {
        case "s": number = parameter
        case "outlinelevel": if let level = parameter, (0...8).contains(level) { style.level = level + 1 }
        case "sbasedon":
            let parent = styles[parameter ?? -1]
            style.level = style.level ?? parent?.level
            style.isCaption = style.isCaption || parent?.isCaption ?? false
        default: break
        }
    }

    mutating func text(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            guard byte == UInt8(ascii: ";") else {
                if name.count < Self.longestName { name.append(byte) }
                continue
            }
            let words = String(decoding: name, as: UTF8.self).lowercased().split(separator: " ")
            if words == ["title"] { style.level = 1 }
            if words.count == 2, words[0] == "heading", let level = Int(words[1]), (1...9).contains(level) { style.level = level }
            if words == ["caption"] { style.isCaption = true }
            if let number { styles[number] = style }
            beginGroup()
        }
    }
}
