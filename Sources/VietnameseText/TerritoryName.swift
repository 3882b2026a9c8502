/// The name of a territory as a text writes it, taken apart: "UBND P. 12, quận Gò Vấp, TP.HCM" is a ward, "12", in two other territories,
/// and a body of it. Which unit of which day that is, only a catalogue can tell.
public struct TerritoryName: Hashable, Sendable {
    /// Nil where no word says it.
    public let kind: TerritoryKind?
    /// Without the kind, with single spaces, well-known short forms written out.
    public let name: String
    /// The territories it is said to lie in, as they are written, usually the nearest first. They have no parents of their own.
    public let parents: [TerritoryName]
    /// The words that name a body of the territory rather than the territory: "Ban Tuyên giáo và Dân vận Tỉnh ủy"; nil where none do.
    public let body: String?
    /// It is called one that is no more: "(cũ)".
    public let isFormer: Bool
    /// Whether the text it stands in bears the marks of Vietnamese, so that those it does not bear are meant.
    public let isMarked: Bool

    /// What names are looked up by, see ``key(of:)``.
    public var key: String { Self.key(of: name) }

    /// What tells apart names of one key: the words, whatever the letter case, the place of the tone mark, i or y, and the marks between.
    public var spelling: String { Self.spelling(of: name) }

    /// Letters and digits as typed without marks and spaces, c as k and numbers without leading zeros, because offices write all of these
    /// either way: "Đắk Lắk", "Đắc Lắc" and "Daklak" have one key, and so do "Phan Rang - Tháp Chàm" and "Phan Rang-Tháp Chàm", "03" and "3".
    public static func key(of name: String) -> String {
        let scalars = Array(SearchKey.loose(of: name).unicodeScalars)
        return folded(
            scalars.indices.map { index in
                let isLoneC = scalars[index] == "c" && (index + 1 == scalars.count || scalars[index + 1] != "h")
                return isLoneC ? "k" : scalars[index]
            })
    }

    /// What tells apart names of one key.
    public static func spelling(of name: String) -> String {
        folded(Array(SearchKey.spelling(of: name).unicodeScalars))
    }

    /// The name of a numbered territory without its kind: a catalogue calls it "Phường 3" where it calls others "Tân Thành".
    public static func bare(_ name: String) -> String {
        guard name.unicodeScalars.last.map(isDigit) == true else { return name }
        let tokens = Tokens(name)
        guard let kind = TerritoryKind.words.match(tokens, at: 0), kind.count + 1 == tokens.count, tokens[kind.count].isNumber else {
            return name
        }
        return tokens.text(kind.count..<tokens.count)
    }

    /// Letters and digits only, numbers without leading zeros. A digit after a letter may be its tone.
    private static func folded(_ scalars: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isZeroInFront =
                scalar == "0" && (index == 0 || !isDigit(scalars[index - 1])) && index + 1 < scalars.count
                && isDigit(scalars[index + 1])
            if !isZeroInFront, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { result.append(scalar) }
        }
        return String(result)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
