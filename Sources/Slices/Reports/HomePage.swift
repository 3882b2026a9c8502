import Core
import Web

/// What a person owes this period; nothing stands above it. Below it, how far the units below have come.
struct HomePage: Page {
    let owed: [Item]
    let below: [Coverage]
    let done: [Item]

    struct Item: Sendable {
        let title: Phrase
        let path: String
        let detail: Phrase
        let state: Phrase
        let tone: TagTone
    }

    /// How many of the units below have answered one form for one window.
    struct Coverage: Sendable {
        let title: Phrase
        let form: Phrase
        let answered: Int
        let asked: Int
        /// Lists those that have not.
        let missingPath: String
        /// The report that adds them up, where this person makes it.
        let consolidatedPath: String?
    }

    let title = Phrase("Việc của tôi", en: "My work")

    func write(to html: inout HTML) {
        html.h1(title)
        if owed.isEmpty {
            html.emptyState(
                Phrase("Không còn việc nào đang chờ bạn", en: "Nothing is waiting for you"),
                Phrase(
                    "Việc mới hiện ở đây khi có báo cáo được giao hoặc có văn bản cần duyệt.",
                    en: "New work appears here when a report is asked for or a document has to be reviewed."))
        } else {
            html.taskList { for item in owed { $0.homeItem(item) } }
        }
        for coverage in below { write(coverage, to: &html) }
        if !done.isEmpty {
            html.h2(Phrase("Đã xong", en: "Done"))
            html.taskList { for item in done { $0.homeItem(item) } }
        }
    }

    private func write(_ coverage: Coverage, to html: inout HTML) {
        html.section {
            $0.h2(coverage.title)
            $0.p(coverage.form, .class("hint"))
            $0.coverageBar(answered: coverage.answered, of: coverage.asked)
            $0.p(.class("actions")) {
                if let path = coverage.consolidatedPath {
                    $0.a(Phrase("Mở báo cáo tổng hợp", en: "Open the consolidated report"), href: path)
                }
                if coverage.answered < coverage.asked {
                    $0.a(Phrase("Xem đơn vị chưa báo cáo", en: "See who has not reported"), href: coverage.missingPath)
                }
            }
        }
    }
}

extension HTML {
    fileprivate mutating func homeItem(_ item: HomePage.Item) {
        taskItem(item.title, path: item.path, detail: item.detail, state: item.state, item.tone)
    }
}
