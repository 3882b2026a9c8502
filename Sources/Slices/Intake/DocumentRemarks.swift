import Core
import Web

/// What a person should know before confirming anything: earlier documents about the same, figures already confirmed from them, and
/// totals that do not fit their parts.
struct DocumentRemarks: Sendable {
    let path: String
    let matches: [EventMatch]
    let echoes: [EchoedFigure]
    let pairs: FigurePairs
    let doubts: [StoredDoubt]

    init(_ material: ReviewMaterial, path: String) {
        self.path = path
        matches = material.matches
        let order = material.proposals.compactMap { material.echoes[$0.id] }
        echoes = order
        pairs = FigurePairs(material, path: path)
        doubts = material.doubts
    }

    func write(to html: inout HTML) {
        if !matches.isEmpty { writeMatches(to: &html) }
        pairs.write(to: &html)
        if !doubts.isEmpty { writeDoubts(to: &html) }
    }

    private func writeMatches(to html: inout HTML) {
        html.banner(.warning, Phrase("Có văn bản khác nói về cùng việc này", en: "Other documents report the same")) {
            $0.ul(.class("plain")) {
                for match in matches.prefix(Self.most) {
                    $0.li {
                        $0.a(Phrase(match.name), href: "/documents/\(match.document)")
                        $0.text(Phrase(" (\(match.unit)): ", en: " (\(match.unit)): "))
                        $0.text(match.reason)
                    }
                }
            }
            if !echoes.isEmpty {
                $0.p {
                    $0.text(
                        Phrase(
                            "\(echoes.count) số liệu đã được xác nhận từ văn bản kia; xác nhận nữa là tính hai lần. Số đếm sự kiện cùng kỳ thì sau khi xác "
                                + "nhận có thể gộp để chỉ đếm một lần.",
                            en:
                                "\(echoes.count) figures were confirmed from the other document; confirming them again counts them twice. "
                                + "Figures of one window that count events can then be joined and are counted once."))
                }
            }
        }
    }

    private func writeDoubts(to html: inout HTML) {
        html.banner(.warning, Phrase("Số liệu trong văn bản chưa khớp nhau", en: "Figures of this document do not fit each other")) {
            $0.ul(.class("plain")) {
                for doubt in doubts.prefix(Self.most) {
                    $0.li {
                        $0.a(Phrase(doubt.hint), href: "\(path)?span=\(doubt.span.lowerBound)-\(doubt.span.upperBound)#span")
                        $0.text(" ")
                        $0.text(doubt.sentence)
                    }
                }
            }
            $0.p { $0.text(Reconciliation.remedy) }
        }
    }

    private static let most = 12
}
