import Core
import Ledger
import Organization
import Reports
import Web

/// "How was this counted": the rules behind the numbers of one answer, in words.
struct ExploreCounting: Sendable {
    let indicators: [(label: Phrase, counting: Phrase, definition: String)]
    let windows: Phrase
    let calendar: Phrase
    let tree: Phrase
    /// What windows cut and so do not count, each with the number they cut it from.
    let cuts: [(words: Phrase, path: String)]
    /// Who has no answer, in the window that is shown or the last.
    let silent: [Phrase]

    /// The same without a page around it.
    var sentences: [(label: Phrase, text: Phrase)] {
        let measured = indicators.map { indicator in
            (
                indicator.label,
                Phrase("\(indicator.counting.vi) \(indicator.definition)", en: "\(indicator.counting.en) \(indicator.definition)")
            )
        }
        return measured + rules + cuts.map { (Self.cutting, $0.words) } + silent.map { (Self.silence, $0) }
    }

    private static let cutting = Phrase("Bị kỳ cắt ngang", en: "Cut by a window")
    private static let silence = Phrase("Chưa có số", en: "Without an answer")

    private var rules: [(label: Phrase, text: Phrase)] {
        [
            (Phrase("Kỳ", en: "Windows"), windows), (Phrase("Lịch", en: "Calendar"), calendar), (Phrase("Đơn vị", en: "Units"), tree),
        ]
    }

    func write(to html: inout HTML) {
        html.details(.class("counting"), .id("counting")) {
            $0.summary(Phrase("Những con số này được tính thế nào", en: "How this was counted"))
            $0.keyValues { list in
                for indicator in indicators {
                    list.keyValue(indicator.label) {
                        $0.p(indicator.counting)
                        if !indicator.definition.isEmpty { $0.p(indicator.definition, .class("hint")) }
                    }
                }
                for rule in rules { list.keyValue(rule.label, rule.text) }
                if !cuts.isEmpty {
                    list.keyValue(Self.cutting) { cell in
                        cell.p(
                            Phrase(
                                "Khai cho kỳ khác, có ngày chung với kỳ đang xem nhưng không nằm trọn trong đó nên không tính:",
                                en: "Declared over other windows that share days with those shown and reach beyond them, so not counted:"))
                        cell.ul { for cut in cuts { $0.li { $0.a(cut.words, href: cut.path) } } }
                    }
                }
                if !silent.isEmpty {
                    list.keyValue(Self.silence) { cell in
                        cell.ul { for line in silent { $0.li(line) } }
                    }
                }
            }
        }
    }
}

extension ExploreCounting {
    init(_ whole: Exploration) {
        let first = whole.windows.first.map(\.first) ?? whole.lastDay
        self.init(
            indicators: whole.shown.indicators.map { (Phrase("\($0.code) · \($0.name)"), $0.counting, $0.definition) },
            windows: Phrase(
                "Một bút toán chỉ được tính vào kỳ chứa trọn kỳ của nó: số khai cho cả quý không nằm trong tháng nào của quý ấy.",
                en: "An entry counts in a window that contains its own: what was declared for a quarter is in none of its months."),
            calendar: Phrase(
                "\(whole.calendar.name.vi); \(whole.windows.count) kỳ đã bắt đầu, từ \(first.onScreen) đến \(whole.lastDay.onScreen).",
                en:
                    "\(whole.calendar.name.en); \(whole.windows.count) windows have begun, from \(first.onScreen) to \(whole.lastDay.onScreen)."
            ),
            tree: whole.query.sight.counting,
            cuts: whole.cuts.map { window, cuts in
                func list(_ language: (Phrase) -> String) -> String {
                    cuts.map { "\(language($0.window.name)) (\(language($0.answer.phrase)))" }.joined(separator: ", ")
                }
                return (
                    words: Phrase("\(whole.name(of: window).vi): \(list(\.vi))", en: "\(whole.name(of: window).en): \(list(\.en))"),
                    path: FigurePath(whole.indicators[0], at: whole.unit.id, within: window, through: whole.shown.lenses[0]).path + "#cut"
                )
            },
            silent: whole.silent.map { window, units in
                let names = units.prefix(12).map(\.fullName).joined(separator: ", ")
                let rest = units.count > 12 ? units.count - 12 : 0
                return Phrase(
                    "\(whole.name(of: window).vi): \(names)\(rest > 0 ? " và \(rest) đơn vị khác" : "").",
                    en: "\(whole.name(of: window).en): \(names)\(rest > 0 ? " and \(rest) more" : "").")
            })
    }
}

extension Exploration {
    /// The units in force at the end of a window that have no answer to the first indicator; the latest windows that have any, four at most.
    fileprivate var silent: [(Window, [OrgUnit])] {
        let lens = shown.lenses[0]
        let missing = shown.windows.sorted { $0.first > $1.first }.map { window in
            let day = lens == .asNow ? today : min(window.last, lastDay)
            let silent = parts.filter {
                $0.stood(on: day) && balance(at: $0.unit.id, of: 0, within: window, through: lens)?.answer == .notReported
            }
            return (window, silent.map(\.unit))
        }
        return Array(missing.filter { !$0.1.isEmpty }.prefix(4))
    }
}

extension ExploreQuery.Sight {
    /// Where an entry counts, and what the total is.
    fileprivate var counting: Phrase {
        let then = Phrase(
            "Theo đơn vị khi đó: mỗi bút toán được tính cho các đơn vị cấp trên của nơi ghi nó vào ngày cuối kỳ của bút toán.",
            en: "As then, an entry counts at the units that stood above its unit on the last day of its window.")
        let now = Phrase(
            """
            Theo đơn vị hiện nay: mỗi bút toán được tính cho đơn vị kế thừa và các cấp trên hôm nay. Đơn vị cũ chia cho nhiều nơi thì chia theo \
            tỷ lệ đã công bố, chưa có thì chia đều; số nào có phần như thế được ghi “ước tính”, bấm vào để xem đơn vị cũ và tỷ lệ.
            """,
            en: """
                As now, an entry counts at whoever inherited from its unit and at those above today. What a divided unit counted is shared out by \
                declared weights, equally where there are none; numbers with such a part are marked “estimated” and open into the old unit and \
                the weight.
                """)
        let total = Phrase(
            "Dòng tổng là số dư của chính đơn vị, không phải tổng các dòng.",
            en: "The total is the unit's own balance, not a sum of the lines.")
        let ways = [self == .now ? nil : then, self == .then ? nil : now, total].compactMap(\.self)
        return Phrase(ways.map(\.vi).joined(separator: " "), en: ways.map(\.en).joined(separator: " "))
    }
}
