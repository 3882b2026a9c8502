import Accounts
import Core
import Organization
import Storage
import Web

/// The shares of one split: declared by whom, when and by which paper; and a form to declare others.
struct SharesPage: Page {
    let path: String
    let day: Day
    let unit: String
    let heirs: [Heir]
    let declared: [(heir: String, share: String, basis: String, by: Phrase)]
    var typed = Typed()

    struct Heir: Sendable {
        let id: OrgUnitID
        let name: String
        let scope: Phrase
        let share: String?
    }

    struct Typed: Sendable {
        var shares: [OrgUnitID: String] = [:]
        var basis = ""
        var errors = FormErrors()
    }

    var title: Phrase { Phrase("Tỷ lệ chia của \(unit)", en: "Shares of \(unit)") }

    func write(to html: inout HTML) {
        html.errorSummary(typed.errors)
        html.breadcrumbs([
            Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations"),
            Link(Phrase("Tỷ lệ chia", en: "Shares of splits"), path: "/reorganisations/shares"),
        ])
        html.h1(title)
        html.p(
            Phrase(
                "Chia từ ngày \(day.onScreen). Số liệu cũ được chia theo tỷ lệ này khi xem theo đơn vị hiện nay, và được ghi là ước tính. Chưa ai công bố thì chia đều.",
                en:
                    "Split on \(day.onScreen). Past figures are shared out by these shares in today's view and marked as estimated. Until somebody declares them, they are equal."
            ),
            .class("lead"))
        html.form(post: path) {
            $0.hidden("on", day.iso)
            for heir in heirs {
                let name = heir.id.description
                $0.field(
                    Field(
                        name, Phrase("\(heir.name), \(heir.scope.vi) (%)", en: "\(heir.name), \(heir.scope.en) (%)"), .number,
                        value: typed.shares[heir.id] ?? heir.share ?? "", error: typed.errors[name]))
            }
            $0.field(
                Field(
                    "basis", Phrase("Căn cứ", en: "Legal basis"), value: typed.basis,
                    hint: Phrase(
                        "Văn bản nêu dân số hoặc diện tích từng phần", en: "The document that states the people or area of each part"),
                    error: typed.errors["basis"]))
            $0.button(Phrase("Công bố tỷ lệ", en: "Declare the shares"))
        }
        writeDeclared(to: &html)
    }

    private func writeDeclared(to html: inout HTML) {
        guard !declared.isEmpty else { return }
        let caption = Phrase("Đã công bố", en: "Declared so far")
        html.h2(caption)
        let columns = [
            Column(Phrase("Đơn vị nhận", en: "Heir")), .number(Phrase("Tỷ lệ", en: "Share")), Column(Phrase("Căn cứ", en: "Basis")),
            Column(Phrase("Người công bố", en: "Declared by")),
        ]
        html.dataTable(caption, columns, .class("caption-hidden")) {
            for line in declared {
                $0.tr {
                    $0.th(line.heir, .scope(.row))
                    $0.td("\(line.share)%", .class("num"))
                    $0.td(line.basis)
                    $0.td(line.by)
                }
            }
        }
    }
}

extension SharesPage {
    static func read(
        _ id: OrgUnitID, on day: Day, for viewer: Viewer, today: Day, in db: any Connection
    ) throws -> SharesPage {
        try Reorganisation.refuseOthers(viewer, on: today, in: db)
        let splits = try Succession.successors(of: id, in: db).filter { $0.day == day && $0.kind == .split }
        guard !splits.isEmpty else { throw OrgUnitRefusal.notSplit(on: day) }
        let units = try OrgUnit.lastKnown([id] + splits.compactMap(\.new), by: day, in: db)
        let declared = try Succession.declaredShares(of: id, on: day, in: db)
        let people = try PersonName.all(of: Set(declared.map(\.declaredBy)), in: db)
        func name(_ id: OrgUnitID) -> String { units[id].map { "\($0.fullName) (\($0.code))" } ?? id.description }
        return SharesPage(
            path: "/units/\(id)/shares", day: day, unit: name(id),
            heirs: splits.compactMap { split in
                split.new.map {
                    Heir(
                        id: $0, name: name($0), scope: split.scope?.words ?? Phrase("một phần", en: "a part"),
                        share: split.share?.percent.shown)
                }
            },
            declared: declared.map { line in
                let who = people[line.declaredBy] ?? "–"
                return (name(line.heir), line.share.percent.shown, line.basis, Phrase("\(who), \(line.declaredAt.day.onScreen)"))
            })
    }
}

extension String {
    /// A percentage of a file as it is written on screen: 37,5.
    fileprivate var shown: String { replacing(".", with: ",") }
}
