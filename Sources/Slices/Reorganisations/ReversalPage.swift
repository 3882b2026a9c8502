import Core
import Organization
import Web

/// How a reorganisation is taken back: from its own day, while nothing hangs on the new units; or from a later day, by its opposite.
struct ReversalPage: Page {
    let path: String
    let day: Day
    let basis: String
    let state: TreeState
    let obstacles: [ReorganisationComplaint]
    let obstaclesInAll: Int
    let counts: [(label: Phrase, value: Phrase)]
    var typed = Typed()

    struct Typed: Sendable {
        var basis = ""
        var day = ""
        var laterBasis = ""
        var errors = FormErrors()
    }

    var title: Phrase { Phrase("Hủy việc sắp xếp từ ngày \(day.onScreen)", en: "Reverse the reorganisation from \(day.onScreen)") }

    func write(to html: inout HTML) {
        html.errorSummary(typed.errors)
        html.breadcrumbs([
            Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations"),
            Link(Phrase("Từ \(day.onScreen)", en: "From \(day.onScreen)"), path: path),
        ])
        html.h1(title)
        html.p(basis, .class("lead"))
        html.keyValues { for fact in counts { $0.keyValue(fact.label, fact.value) } }
        html.div(.class("cards")) {
            $0.section(.class("card")) { writeAsIfItHadNotBeen(to: &$0) }
            $0.section(.class("card")) { writeFromLater(to: &$0) }
        }
    }

    private func writeAsIfItHadNotBeen(to html: inout HTML) {
        html.h2(Phrase("Hủy từ chính ngày \(day.onScreen)", en: "From \(day.onScreen) itself"))
        html.p(
            Phrase(
                "Khi việc sắp xếp được ghi nhầm: đơn vị cũ trở lại như chưa từng kết thúc, đơn vị mới không còn.",
                en: "When it was recorded by mistake: the old units are as if they had never ended, the new ones are no more."))
        guard obstacles.isEmpty else {
            html.h3(Phrase("Không còn làm được, vì từ đó đến nay", en: "It can no longer be done, for since then"))
            html.ul { for obstacle in obstacles { $0.li(obstacle.phrase) } }
            if obstaclesInAll > obstacles.count {
                html.p(
                    Phrase("và \(obstaclesInAll - obstacles.count) chỗ khác", en: "and \(obstaclesInAll - obstacles.count) more"),
                    .class("hint"))
            }
            return
        }
        html.form(post: "\(path)/reversal") {
            $0.hidden("state", String(state.line))
            $0.field(
                Field("basis", Phrase("Căn cứ hủy", en: "Legal basis"), value: typed.basis, error: typed.errors["basis"]))
            $0.button(Phrase("Hủy việc sắp xếp này", en: "Reverse it"))
        }
    }

    private func writeFromLater(to html: inout HTML) {
        html.h2(Phrase("Khôi phục từ một ngày sau", en: "From a later day"))
        html.p(
            Phrase(
                "Khi có quyết định khôi phục: đơn vị cũ được lập lại, đơn vị mới kết thúc. Số liệu đã ghi vẫn ở đơn vị đã ghi; góc nhìn hiện nay mang sang đơn vị được lập lại. Xem trước như mọi lần sắp xếp.",
                en:
                    "When it was decided to restore them: the old units begin again and the new ones end. Figures stay where they were recorded; today's view carries them to the units restored. It is previewed like any other."
            ))
        html.form(post: "\(path)/restoration") {
            $0.field(
                Field(
                    "later-day", Phrase("Có hiệu lực từ ngày", en: "In force from"), .day, value: typed.day,
                    error: typed.errors["later-day"]))
            $0.field(Field("later-basis", Phrase("Căn cứ", en: "Legal basis"), value: typed.laterBasis, error: typed.errors["later-basis"]))
            $0.button(Phrase("Soạn việc khôi phục", en: "Draft it"), as: .quiet)
        }
    }
}

extension ReversalPage {
    init(_ reversal: ReorganisationReversal) {
        let done = reversal.reorganisation
        self.init(
            path: done.id.path, day: done.day, basis: done.basis, state: reversal.state, obstacles: reversal.obstacles,
            obstaclesInAll: reversal.obstaclesInAll, counts: reversal.facts)
    }
}
