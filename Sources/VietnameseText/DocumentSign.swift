/// The sign of a document taken apart: `2020/NĐ-CP` names a year, a code and an organ, `4912/UBND-NC` an organ and its unit.
public struct DocumentSign: Hashable, Sendable {
    /// Only signs of normative acts carry it.
    public let year: Int?
    /// NQ, QĐ, CTr …, in the house's own spelling; nil for letters of the State, which have none.
    public let code: String?
    /// TW, TU, UBND, QH15: without dots, TƯ as TW.
    public let organ: String?
    /// The unit that drafted it, or the second issuer.
    public let unit: String?

    /// A sign put together from its parts.
    public init(year: Int? = nil, code: String?, organ: String?, unit: String? = nil) {
        (self.year, self.code, self.organ, self.unit) = (year, code, organ, unit)
    }

    /// Taken apart at its dashes and slashes.
    init(_ tokens: Tokens, _ range: Range<Int>) {
        var parts = Self.parts(tokens, range)[...]
        var year: Int?
        if let first = parts.first, first.count == 1, let read = WrittenDate.fullYear(tokens, first.lowerBound) {
            year = read
            parts = parts.dropFirst()
        }
        var code: String?
        if let first = parts.first, first.count == 1 {
            code = Self.codes.match(tokens, at: first.lowerBound)?.value
            if code != nil { parts = parts.dropFirst() }
        }
        var organs = parts.map { Self.organ(tokens, $0) }
        // "35-NQTW": the slash between code and organ is missing.
        if code == nil, organs.count == 1, let fused = Self.fused[organs[0]] { (code, organs[0]) = fused }
        self.init(year: year, code: code, organ: organs.first, unit: organs.count > 1 ? organs.dropFirst().joined(separator: "-") : nil)
    }

    /// Numbered the way the Party does, whatever marks were typed: `80/QĐ-TU` too.
    public var isOfPartyOrgan: Bool {
        guard let organ, code != nil else { return false }
        return Self.partyOrgans.contains(organ) || organ.hasPrefix("BTG") || organ.hasPrefix("VPT")
    }

    /// Of the central committee or one of its bodies: numbers begin anew with each congress.
    public var isCentral: Bool { organ?.hasSuffix("TW") == true }

    private static func parts(_ tokens: Tokens, _ range: Range<Int>) -> [Range<Int>] {
        range.split { tokens[$0].isMark("-") || tokens[$0].isMark("/") || tokens[$0].isLineEnd }.compactMap { part in
            part.first.flatMap { first in part.last.map { first..<$0 + 1 } }
        }
    }

    private static func organ(_ tokens: Tokens, _ range: Range<Int>) -> String {
        let written = tokens.text(range).filter { $0 != "." && !$0.isWhitespace }
        if commonOrgans.stands(tokens, at: range.lowerBound), !tokens[range.lowerBound].isCapitalised { return written.uppercased() }
        return written.hasSuffix("TƯ") ? written.dropLast(2) + "TW" : written
    }

    /// Organs that are known even in small letters.
    static let commonOrgans: PhraseSet = "TW | TƯ | TU | HU | ĐU | UBND | HĐND | CP | TTg | BTGTW | BTGDVTW | BTGTU | BTGDVTU"

    private static let fused: [String: (code: String, organ: String)] = {
        let codes = ["NQ", "CT", "KL", "QĐ", "HD", "KH", "TB", "BC", "CV", "CTr", "TTr", "ĐA"]
        let pairs = codes.flatMap { code in ["TW", "TU", "HU", "ĐU", "CP", "UBND"].map { (code + $0, (code: code, organ: $0)) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    private static let partyOrgans: Set<String> = ["TW", "TU", "HU", "QU", "ThU", "TxU", "ĐU", "ĐUK", "CB", "UBKTTU", "UBKTTW", "UBKTHU"]

    /// As typed, in any letter case → as the rules of the two regimes spell it.
    private static let codes = Phrasebook<String>(
        """
        NQ NQLT QĐ QĐNS QyĐ QC QCPH CT CTr KL KLTB TT TTLT TTr HD TB TC BC BCTĐ BCTH KH KHPH KHLT ĐA DA PA CV CĐ BB GM GGT GNP PG PC PB BS SY \
        TrS SL NĐ PL L HĐ GP VBHN LKG QH TTh GUQ BGN BTT CTPH ĐC ĐL
        """.split(separator: " ").map { (String($0), String($0)) } + [("QĐ", "QD | QĐi"), ("NĐ", "ND")])
}
