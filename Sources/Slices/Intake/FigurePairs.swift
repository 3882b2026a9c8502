import Core
import Ledger
import Web

/// The confirmed figures that this document and another one about the same both have: a person says whether they are of one event.
struct FigurePairs: Sendable {
    let path: String
    private let lines: [Line]

    private struct Line: Sendable {
        let indicator: String
        let sentence: Phrase
        let isOne: Bool
        let pair: String
        /// What a new occasion would be called; nil where one of the two has a name already.
        let name: String?
    }

    init(_ material: ReviewMaterial, path: String) {
        self.path = path
        lines = material.pairs.prefix(Self.most).map { pair in
            let (mine, theirs) = (pair.mine.figure, pair.theirs.figure)
            let (ours, other) = (material.name(of: mine.unit), material.name(of: theirs.unit))
            return Line(
                indicator: pair.indicator.name,
                sentence: Phrase(
                    "\(mine.answer.phrase.vi) của \(ours) và \(theirs.answer.phrase.vi) của \(other) (\(pair.match.name)), \(mine.window.name.vi)",
                    en:
                        "\(mine.answer.phrase.en) of \(ours) and \(theirs.answer.phrase.en) of \(other) (\(pair.match.name)), \(mine.window.name.en)"
                ), isOne: pair.isOne, pair: pair.key,
                name: mine.occasion == nil && theirs.occasion == nil ? pair.eventName(among: material.proposals) : nil)
        }
    }

    func write(to html: inout HTML) {
        guard !lines.isEmpty else { return }
        let areAllOne = lines.allSatisfy(\.isOne)
        let title =
            areAllOne
            ? Phrase("Cùng một sự kiện, đếm một lần", en: "One event, counted once")
            : Phrase("Có phải cùng một sự kiện?", en: "Is it the same event?")
        html.banner(areAllOne ? .note : .warning, title) {
            $0.ul(.class("plain figure-pairs")) {
                for line in lines { $0.li { write(line, to: &$0) } }
            }
        }
    }

    private func write(_ line: Line, to html: inout HTML) {
        html.p {
            $0.strong(line.indicator)
            $0.text(": ")
            $0.text(line.sentence)
        }
        html.form(post: "\(path)/\(line.isOne ? "parting" : "joining")") {
            $0.hidden("pair", line.pair)
            if line.isOne {
                $0.span(Phrase("Đang đếm một lần.", en: "Counted once."))
                $0.button(Phrase("Tách thành hai sự kiện", en: "Part into two events"), as: .quiet)
            } else {
                if let name = line.name {
                    $0.label {
                        $0.span(Phrase("Tên sự kiện ", en: "Name of the event "))
                        $0.void("input", [.type("text"), .name("name"), .value(name), .maxlength(FigurePair.longestName)])
                    }
                }
                $0.button(Phrase("Cùng một sự kiện, đếm một lần", en: "One event, count it once"), as: .quiet)
            }
        }
    }

    private static let most = 12
}
