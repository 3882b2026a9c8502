import Core

package enum TagTone: String, Sendable {
    case neutral
    /// It is somebody's turn; not late yet.
    case waiting
    /// Work is going on.
    case active
    case done
    /// Sent back, late or in conflict.
    case alert
}

extension HTML {
    /// The state of a thing in one or two words. The words say it; the colour only helps.
    package mutating func tag(_ words: Phrase, _ tone: TagTone = .neutral) {
        element("strong", [.class("tag tag-\(tone.rawValue)")], words)
    }
}
