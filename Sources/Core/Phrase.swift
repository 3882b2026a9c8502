/// Words for a person, Vietnamese first.
public struct Phrase: Hashable, Sendable {
    public let vi: String
    public let en: String

    public init(_ vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The same in both languages: a name, a number, a symbol.
    public init(_ both: String) {
        self.init(both, en: both)
    }

    public func `in`(_ language: Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}

public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}
