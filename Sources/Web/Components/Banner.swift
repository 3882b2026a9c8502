import Core

package enum BannerTone: String, Sendable {
    /// Something to know; nothing to do.
    case note
    /// It was done.
    case success
    /// It will go wrong unless something is done.
    case warning
    /// It can no longer be changed.
    case sealed
}

extension HTML {
    /// A box across the page that says in which state its thing is and what can still change.
    package mutating func banner(_ tone: BannerTone, _ title: Phrase, content: (inout HTML) -> Void = { _ in }) {
        section(.class("banner banner-\(tone.rawValue)"), .ariaLabel(title), tone == .success ? .role("status") : nil) {
            $0.p(title, .class("banner-title"))
            content(&$0)
        }
    }
}
