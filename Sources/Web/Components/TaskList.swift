import Core

extension HTML {
    /// What somebody owes. The closure writes `taskItem`s.
    package mutating func taskList(content: (inout HTML) -> Void) {
        ul(.class("task-list"), content: content)
    }

    /// One thing to do: its name leads to it; below, by when and for whom; beside, its state.
    package mutating func taskItem(_ title: Phrase, path: String, detail: Phrase, state: Phrase, _ tone: TagTone) {
        li {
            $0.div(.class("task-name")) {
                $0.a(title, href: path)
                $0.p(detail, .class("hint"))
            }
            $0.tag(state, tone)
        }
    }
}
