import Core
import Organization
import Web

/// What a reorganisation will do, as its draft shows it.
struct PreviewPart: Sendable {
    let facts: [(label: Phrase, value: Phrase)]
    let refused: [ReorganisationComplaint]
    let state: TreeState
    let left: LeftBehindPart

    init(_ preview: ReorganisationPreview) {
        let heirs = preview.plan.heirs
        (facts, refused, state) = (preview.facts, preview.refused, preview.state)
        left = LeftBehindPart(preview.left, name: preview.name) { heirs[$0, default: []] }
    }

    func write(to html: inout HTML) {
        html.keyValues { for fact in facts { $0.keyValue(fact.label, fact.value) } }
        left.write(to: &html)
    }
}
