/// Words for a person, Vietnamese first.
package struct Phrase: Hashable, Sendable {
    package let vi: String
    package let en: String

    package init(_ vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The same in both languages: a name, a number, a symbol.
    package init(_ both: String) {
        self.init(both, en: both)
    }

    package func `in`(_ language: Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}

package enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}
