import Core

/// The rules of layout an official document follows: figures of one regulation. Chosen by the day the document is issued.
package struct LayoutProfile: Hashable, Sendable {
    package enum Regime: String, Sendable { case party, state }

    /// The mark under the issuing organ.
    enum OrganMark: Sendable { case asterisk, rule }
    enum LineHeight: Hashable, Sendable {
        case exactly(points: Int)
        case times(hundredths: Int)
    }

    /// Sizes in points.
    struct Sizes: Hashable, Sendable {
        let nation, motto, upperOrgan, organ, number, date, typeName, subject, body, table, caption, signature, recipientsLabel,
            recipients: Int
    }

    /// Lengths in millimetres.
    struct Page: Hashable, Sendable {
        let top = 20, bottom = 20, inside = 30, outside = 15
        /// The left page of a sheet printed on both sides has its wide margin on the right.
        let isMirrored: Bool
        let leftColumn: Int
        /// How long the line under the nation's (or the Party's) heading is: as long as the words.
        let rule: Int

        var textWidth: Int { 210 - inside - outside }
        var rightColumn: Int { textWidth - leftColumn }
    }

    package let regime: Regime
    /// The regulation, as it is cited.
    package let basis: String
    let nation: String
    let motto: String?
    let numberLabel: String
    let organMark: OrganMark
    let signerTitleIsBold: Bool
    let recipientSeparator: String
    let lineHeight: LineHeight
    let sizes: Sizes
    let page: Page

    /// The Party's rules in force on that day: 36-HD/VPTW of 2018, or from 27 May 2026 05-HD/VPTW.
    package static func party(on day: Day) -> LayoutProfile {
        day < "2026-05-27" ? party2018 : party2026
    }

    /// Nghị định 30/2020/NĐ-CP, Phụ lục I.
    package static let state = LayoutProfile(
        regime: .state, basis: "Nghị định 30/2020/NĐ-CP", nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto: "Độc lập - Tự do - Hạnh phúc",
        numberLabel: "Số: ", organMark: .rule, signerTitleIsBold: true, recipientSeparator: ";", lineHeight: .times(hundredths: 115),
        sizes: Sizes(
            nation: 13, motto: 14, upperOrgan: 13, organ: 13, number: 13, date: 14, typeName: 14, subject: 14, body: 14, table: 13,
            caption: 13,
            signature: 14, recipientsLabel: 12, recipients: 11),
        page: Page(isMirrored: false, leftColumn: 65, rule: 59))

    private static let party2018 = party(basis: "Hướng dẫn 36-HD/VPTW, ngày 03/4/2018", line: 18)
    private static let party2026 = party(basis: "Hướng dẫn 05-HD/VPTW, ngày 27/5/2026", line: 20)

    private static func party(basis: String, line: Int) -> LayoutProfile {
        LayoutProfile(
            regime: .party, basis: basis, nation: "ĐẢNG CỘNG SẢN VIỆT NAM", motto: nil, numberLabel: "Số ", organMark: .asterisk,
            signerTitleIsBold: false, recipientSeparator: ",", lineHeight: .exactly(points: line),
            sizes: Sizes(
                nation: 15, motto: 15, upperOrgan: 14, organ: 14, number: 14, date: 14, typeName: 16, subject: 14, body: 14, table: 13,
                caption: 13,
                signature: 14, recipientsLabel: 14, recipients: 12),
            page: Page(isMirrored: true, leftColumn: 77, rule: 66))
    }
}
