import Core
import Web

/// What became of each file of an upload.
struct ReceiptPage: Page {
    let received: [Received]
    let refused: [Refused]

    struct Received: Sendable {
        let name: String
        let path: String
        /// The same file had come from the same unit before.
        let wasThere: Bool
        let figures: Int
        /// An earlier document that reports the same, and why it is thought so.
        let match: EventMatch?
    }

    struct Refused: Sendable {
        let name: String
        let sentence: Phrase
        let remedy: Phrase
    }

    var title: Phrase {
        received.isEmpty
            ? Phrase("Chưa nhận được văn bản nào", en: "No document was received")
            : Phrase(
                "Đã nhận \(received.count)/\(received.count + refused.count) văn bản",
                en: "Received \(received.count) of \(received.count + refused.count)")
    }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents")])
        html.h1(title)
        if !refused.isEmpty { writeRefused(to: &html) }
        if !received.isEmpty { writeReceived(to: &html) }
        html.p { $0.a(Phrase("Về danh sách văn bản", en: "Back to the documents"), href: "/documents") }
    }

    private func writeRefused(to html: inout HTML) {
        html.banner(.warning, Phrase("\(refused.count) tệp chưa nhận được", en: "\(refused.count) files were not received")) {
            $0.ul(.class("plain")) {
                for file in refused {
                    $0.li {
                        $0.strong(file.name)
                        $0.text(": ")
                        $0.text(file.sentence)
                        $0.text(" ")
                        $0.text(file.remedy)
                    }
                }
            }
        }
    }

    private func writeReceived(to html: inout HTML) {
        html.taskList {
            for file in received {
                let detail =
                    file.wasThere
                    ? Phrase(
                        "Tệp này đã nhận từ trước; mở lại bản đang có.", en: "This file had come in before; this is the one that is there.")
                    : file.match.map(Self.detail) ?? Phrase("Đọc được \(file.figures) số liệu.", en: "\(file.figures) figures were read.")
                $0.taskItem(
                    Phrase(file.name), path: file.path, detail: detail,
                    state: file.wasThere ? Phrase("đã có", en: "was there") : Phrase("mới", en: "new"),
                    file.wasThere ? .neutral : .done)
            }
        }
    }
    private static func detail(_ match: EventMatch) -> Phrase {
        Phrase(
            "\(match.reason.vi) với “\(match.name)” (\(match.unit)): mở ra để tránh tính hai lần.",
            en: "\(match.reason.en) as “\(match.name)” (\(match.unit)): open it, so that nothing counts twice.")
    }
}
