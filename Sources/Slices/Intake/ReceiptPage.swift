import Core
import Web

/// What became of each file of an upload. The script of the upload form takes the lines from here, one file at a time.
struct ReceiptPage: Page {
    let outcomes: [Outcome]

    enum Outcome: Sendable {
        case received(Received)
        case refused(name: String, sentence: Phrase, remedy: Phrase)
    }

    struct Received: Sendable {
        let name: String
        let path: String
        /// The same file had come from the same unit before.
        let wasThere: Bool
        let figures: Int
        let doubtful: Int
        /// An earlier document that reports the same, and why it is thought so.
        let match: EventMatch?
    }

    var received: [Received] {
        outcomes.compactMap { if case .received(let file) = $0 { file } else { nil } }
    }

    var title: Phrase {
        received.isEmpty
            ? Phrase("Chưa nhận được văn bản nào", en: "No document was received")
            : Phrase("Đã nhận \(received.count)/\(outcomes.count) văn bản", en: "Received \(received.count) of \(outcomes.count)")
    }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents")])
        html.h1(title)
        let refused = outcomes.count - received.count
        if refused > 0 {
            html.banner(.warning, Phrase("\(refused) tệp chưa nhận được", en: "\(refused) files were not received")) {
                $0.p(Phrase("Lý do ghi ở từng tệp dưới đây.", en: "Each says why below."))
            }
        }
        html.taskList {
            for outcome in outcomes { write(outcome, to: &$0) }
        }
        html.p { $0.a(Phrase("Xem các văn bản cần xem", en: "See the documents to review"), href: "/documents?state=open#list") }
    }

    private func write(_ outcome: Outcome, to html: inout HTML) {
        switch outcome {
        case .received(let file):
            html.li(.data("outcome", file.wasThere ? "duplicate" : "received")) {
                $0.div(.class("task-name")) {
                    $0.a(file.name, href: file.path)
                    $0.p(detail(of: file), .class("hint"))
                }
                file.wasThere
                    ? $0.tag(Phrase("đã có", en: "was there")) : $0.tag(Phrase("mới", en: "new"), file.doubtful > 0 ? .waiting : .done)
            }
        case .refused(let name, let sentence, let remedy):
            html.li(.data("outcome", "refused")) {
                $0.div(.class("task-name")) {
                    $0.strong(name)
                    $0.p(Phrase("\(sentence.vi) \(remedy.vi)", en: "\(sentence.en) \(remedy.en)"), .class("hint"))
                }
                $0.tag(Phrase("không nhận", en: "refused"), .alert)
            }
        }
    }

    private func detail(of file: Received) -> Phrase {
        if file.wasThere {
            return Phrase(
                "Tệp này đã nhận từ trước; mở lại bản đang có.", en: "This file had come in before; this is the one that is there.")
        }
        if let match = file.match {
            return Phrase(
                "\(match.reason.vi) với “\(match.name)” (\(match.unit)): mở ra để tránh tính hai lần.",
                en: "\(match.reason.en) as “\(match.name)” (\(match.unit)): open it, so that nothing counts twice.")
        }
        return Phrase(
            "Đọc được \(file.figures) số liệu, \(file.doubtful) cần xem.",
            en: "\(file.figures) figures were read, \(file.doubtful) need a look.")
    }
}
