import Core

/// A document of an office in the layout its regulation prescribes: heading, number, place and date, title, body, signature, recipients.
package struct OfficialDocument: Hashable, Sendable {
    package var layout: LayoutProfile
    package var letterhead: Letterhead
    /// "BÁO CÁO": printed in capitals as given.
    package var typeName: String
    package var subject: String
    package var body: [Block]
    package var signature: Signature?
    /// Without dashes and end marks, the archive last: "Lưu Văn phòng Tỉnh ủy".
    package var recipients: [String]

    package init(
        layout: LayoutProfile, letterhead: Letterhead, typeName: String, subject: String, body: [Block], signature: Signature? = nil,
        recipients: [String] = []
    ) {
        self.layout = layout
        self.letterhead = letterhead
        self.typeName = typeName
        self.subject = subject
        self.body = body
        self.signature = signature
        self.recipients = recipients
    }

    package struct Letterhead: Hashable, Sendable {
        package var upperOrgan: String?
        package var organ: String
        /// Number and symbol without "Số": "37-BC/BTGTU". Spaces leave room for a number still to be given.
        package var symbol: String
        package var place: String
        package var day: Day

        package init(upperOrgan: String?, organ: String, symbol: String, place: String, day: Day) {
            self.upperOrgan = upperOrgan
            self.organ = organ
            self.symbol = symbol
            self.place = place
            self.day = day
        }
    }

    package struct Signature: Hashable, Sendable {
        /// On whose behalf: "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN".
        package var authority: String?
        package var title: String
        /// Nil in a draft.
        package var name: String?

        package init(authority: String?, title: String, name: String?) {
            self.authority = authority
            self.title = title
            self.name = name
        }
    }

    package enum Block: Hashable, Sendable {
        /// Levels from 1: "I. KẾT QUẢ", "1. Công tác tham mưu", "a) …".
        case heading(level: Int, String)
        case paragraph([Run])
        /// Level 1 has a hyphen before it, level 2 a plus.
        case item([Run], level: Int)
        case table(Table)
        case picture(Picture)

        package static func paragraph(_ text: String) -> Block { .paragraph([Run(text)]) }
        package static func item(_ text: String) -> Block { .item([Run(text)], level: 1) }
    }

    package struct Run: Hashable, Sendable {
        package var text: String
        package var style: Style

        package struct Style: OptionSet, Hashable, Sendable {
            package let rawValue: UInt8
            package init(rawValue: UInt8) { self.rawValue = rawValue }
            package static let bold = Style(rawValue: 1)
            package static let italic = Style(rawValue: 2)
        }

        package init(_ text: String, _ style: Style = []) {
            self.text = text
            self.style = style
        }
    }

    package struct Table: Hashable, Sendable {
        package enum Alignment: Sendable { case left, center, right }

        package struct Column: Hashable, Sendable {
            package var title: String
            package var alignment: Alignment
            /// Widths share the page in proportion.
            package var width: Int

            package init(_ title: String, _ alignment: Alignment = .left, width: Int = 1) {
                self.title = title
                self.alignment = alignment
                self.width = width
            }
        }

        package var caption: String?
        package var columns: [Column]
        package var rows: [[String]]
        /// How many rows at the end are totals, printed bold.
        package var totals: Int

        package init(caption: String? = nil, columns: [Column], rows: [[String]], totals: Int = 0) {
            self.caption = caption
            self.columns = columns
            self.rows = rows
            self.totals = totals
        }
    }

    package struct Picture: Hashable, Sendable {
        package var png: [UInt8]
        /// Read aloud to those who do not see the picture.
        package var description: String
        package var caption: String?
        /// In millimetres; never wider than the text.
        package var width: Int

        package init(png: [UInt8], description: String, caption: String? = nil, width: Int = 160) {
            self.png = png
            self.description = description
            self.caption = caption
            self.width = width
        }
    }
}
