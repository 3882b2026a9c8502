import Accounts
import Core
import Organization
import Storage
import Web

/// What has been reorganised, what is on its way, and how to begin: with a file, or act by act.
struct ReorganisationListPage: Page {
    let drafts: [Item]
    let applied: [Item]
    let typed: Typed
    /// The lines of a file that do not fit.
    let complaints: [ReorganisationComplaint]
    let complaintsInAll: Int

    struct Item: Sendable {
        let title: Phrase
        let path: String
        let detail: Phrase
        let state: Phrase
        let tone: TagTone
    }

    struct Typed: Sendable {
        var day = ""
        var basis = ""
        var errors = FormErrors()
    }

    var title: Phrase { Phrase("Sắp xếp đơn vị", en: "Reorganise units") }

    func write(to html: inout HTML) {
        html.errorSummary(typed.errors)
        html.breadcrumbs([Link(Phrase("Đơn vị", en: "Units"), path: "/units")])
        html.h1(title)
        html.complaints(complaints, inAll: complaintsInAll)
        html.p(
            Phrase(
                "Thành lập, nhập, chia, đổi tên, chuyển đơn vị cùng một ngày. Xem trước đầy đủ rồi mới áp dụng; áp dụng trọn vẹn hoặc không ghi gì.",
                en: "Begin, merge, split, rename and move units on one day. See all of it first; it is applied whole or not at all."),
            .class("lead"))
        html.p {
            $0.a(Phrase("Tỷ lệ chia của các đơn vị được chia", en: "The shares of units that were split"), href: "/reorganisations/shares")
        }
        write(drafts, Phrase("Đang soạn", en: "On their way"), to: &html)
        write(applied, Phrase("Đã áp dụng", en: "Applied"), to: &html)
        if drafts.isEmpty, applied.isEmpty {
            html.emptyState(
                Phrase("Chưa có lần sắp xếp nào", en: "There is no reorganisation yet"),
                Phrase("Bắt đầu bằng một trong hai cách dưới đây.", en: "Begin in one of the two ways below."))
        }
        html.div(.class("cards")) {
            writeUpload(to: &$0)
            writeDescription(to: &$0)
        }
    }

    private func write(_ items: [Item], _ heading: Phrase, to html: inout HTML) {
        guard !items.isEmpty else { return }
        html.h2(heading)
        html.taskList {
            for item in items { $0.taskItem(item.title, path: item.path, detail: item.detail, state: item.state, item.tone) }
        }
    }

    private func writeUpload(to html: inout HTML) {
        html.section(.class("card")) {
            $0.h2(Phrase("Từ một tệp CSV", en: "From a CSV file"))
            $0.form(upload: "/reorganisations/files") {
                $0.field(
                    Field(
                        "file", Phrase("Tệp", en: "File"), .file(accept: ".csv"),
                        hint: Phrase(
                            "Mỗi dòng một việc, bảng mã UTF-8, không quá 8 MB. Tệp tải về từ đây dùng lại được.",
                            en: "A line for each act, in UTF-8, 8 MB at most. A file downloaded here can be used again."),
                        error: typed.errors["file"]))
                $0.button(Phrase("Đọc tệp và xem trước", en: "Read it and see"))
            }
        }
    }

    private func writeDescription(to html: inout HTML) {
        html.section(.class("card")) {
            $0.h2(Phrase("Hoặc mô tả từng việc", en: "Or act by act"))
            $0.form(post: "/reorganisations/drafts") {
                $0.field(
                    Field(
                        "day", Phrase("Có hiệu lực từ ngày", en: "In force from"), .day, value: typed.day, error: typed.errors["day"]))
                $0.field(
                    Field(
                        "basis", Phrase("Căn cứ", en: "Legal basis"), value: typed.basis,
                        hint: Phrase("Số, ký hiệu của văn bản: 1656/NQ-UBTVQH15", en: "The document's number and symbol: 1656/NQ-UBTVQH15"),
                        error: typed.errors["basis"]))
                $0.button(Phrase("Bắt đầu mô tả", en: "Begin"), as: .quiet)
            }
        }
    }
}

extension ReorganisationListPage {
    static func read(
        typed: Typed, complaints: ReorganisationRefusal?, for viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ReorganisationListPage {
        let drafts = try ReorganisationDraft.all(for: viewer, on: today, in: db)
        let applied = try Reorganisation.all(on: today, for: viewer, in: db)
        let names = try PersonName.all(of: Set(drafts.map(\.madeBy) + applied.map(\.recordedBy)), in: db)
        var (lines, count): ([ReorganisationComplaint], Int) = ([], 0)
        if case .lines(let found, let inAll)? = complaints { (lines, count) = (found, inAll) }
        return ReorganisationListPage(
            drafts: drafts.map { Item($0, by: names[$0.madeBy] ?? "–") },
            applied: applied.map { Item($0, by: names[$0.recordedBy] ?? "–") },
            typed: typed, complaints: lines, complaintsInAll: count)
    }
}

extension ReorganisationListPage.Item {
    init(_ draft: ReorganisationDraft, by name: String) {
        self.init(
            title: Phrase("Từ \(draft.day.onScreen): \(draft.basis)", en: "From \(draft.day.onScreen): \(draft.basis)"),
            path: draft.id.path,
            detail: Phrase("\(draft.lines.count) việc · \(name)", en: "\(draft.lines.count) acts · \(name)"),
            state: Phrase("đang soạn", en: "on its way"), tone: .active)
    }

    init(_ done: Reorganisation, by name: String) {
        let (state, tone): (Phrase, TagTone) =
            done.reversedBy != nil
            ? (Phrase("đã hủy", en: "reversed"), .alert)
            : done.reverses != nil ? (Phrase("hủy lần trước", en: "a reversal"), .neutral) : (Phrase("đã áp dụng", en: "applied"), .done)
        self.init(
            title: Phrase("Từ \(done.day.onScreen): \(done.basis)", en: "From \(done.day.onScreen): \(done.basis)"), path: done.id.path,
            detail: Phrase(
                "\(done.lines) việc · \(name) · \(done.recordedAt.day.onScreen)",
                en: "\(done.lines) acts · \(name) · \(done.recordedAt.day.onScreen)"),
            state: state, tone: tone)
    }
}

extension HTML {
    /// Every line that does not fit, with what to do.
    mutating func complaints(_ complaints: [ReorganisationComplaint], inAll count: Int) {
        guard !complaints.isEmpty else { return }
        banner(.warning, Phrase("Chưa áp dụng được: \(count) chỗ cần sửa", en: "It cannot be applied yet: \(count) to mend")) {
            $0.ul {
                for complaint in complaints {
                    let (problem, remedy) = (complaint.phrase, complaint.problem.remedy)
                    $0.li(Phrase("\(problem.vi). \(remedy.vi)", en: "\(problem.en). \(remedy.en)"))
                }
            }
            if count > complaints.count {
                $0.p(Phrase("và \(count - complaints.count) chỗ khác", en: "and \(count - complaints.count) more"), .class("hint"))
            }
        }
    }
}
