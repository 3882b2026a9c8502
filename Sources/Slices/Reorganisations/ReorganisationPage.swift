import Accounts
import Core
import Organization
import Storage
import Web

/// A reorganisation that was applied: what it did, by whom, and what still needs a new home.
struct ReorganisationPage: Page {
    let path: String
    let day: Day
    let isNew: Bool
    let facts: [(label: Phrase, value: Phrase)]
    /// The reversal of this one, or the one that this one reverses.
    let other: (words: Phrase, path: String)?
    let mayBeReversed: Bool
    /// Nil for what was taken back or takes back.
    let left: LeftBehindPart?
    let acts: ActTable

    let width = PageWidth.wide
    var title: Phrase { Phrase("Sắp xếp từ ngày \(day.onScreen)", en: "Reorganisation from \(day.onScreen)") }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations")])
        html.h1(title)
        if isNew {
            html.banner(.success, Phrase("Đã áp dụng", en: "Applied")) {
                $0.p(
                    Phrase(
                        "Cây đơn vị đã đổi từ ngày \(day.onScreen), mọi số dư đã tính lại.",
                        en: "The tree has changed from \(day.onScreen) on, and every balance was counted again."))
            }
        }
        html.keyValues {
            for fact in facts { $0.keyValue(fact.label, fact.value) }
            if let other { $0.keyValue(Phrase("Liên quan", en: "Related")) { $0.a(other.words, href: other.path) } }
        }
        html.p {
            $0.a(Phrase("Tải tệp CSV", en: "Download as CSV"), href: "\(path)/file.csv")
            $0.text(" · ")
            $0.a(Phrase("Xem cây đơn vị vào ngày này", en: "See the tree on that day"), href: "/units?on=\(day.iso)")
            guard mayBeReversed else { return }
            $0.text(" · ")
            $0.a(Phrase("Hủy việc sắp xếp này", en: "Reverse it"), href: "\(path)/reversal")
        }
        left?.write(to: &html)
        html.h2(Phrase("Các việc", en: "The acts"))
        acts.write(to: &html)
    }
}

extension ReorganisationPage {
    static func read(
        _ id: ReorganisationID, page: Int, isNew: Bool, for viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ReorganisationPage {
        let done = try Reorganisation.find(id, on: today, for: viewer, in: db)
        let file = try done.file(in: db)
        let name = try PersonName.all(of: [done.recordedBy], in: db)[done.recordedBy] ?? "–"
        return ReorganisationPage(
            path: id.path, day: done.day, isNew: isNew,
            facts: [
                (Phrase("Căn cứ", en: "Legal basis"), Phrase(done.basis)),
                (Phrase("Người áp dụng", en: "Applied by"), Phrase("\(name), \(done.recordedAt.day.onScreen)")),
            ] + file.counts.map { ($0.act.countPhrase, Phrase("\($0.lines)")) },
            other: done.related, mayBeReversed: done.reversedBy == nil && done.reverses == nil,
            left: done.reversedBy == nil ? try LeftBehindPart(of: file, in: db) : nil,
            acts: try ActTable(file.lines, page: page, path: id.path, in: db))
    }
}

extension Reorganisation {
    fileprivate var related: (words: Phrase, path: String)? {
        if let reversedBy { return (Phrase("Đã được hủy bởi lần này", en: "It was reversed by this one"), reversedBy.path) }
        return reverses.map { (Phrase("Hủy lần này", en: "It reverses this one"), $0.path) }
    }
}
