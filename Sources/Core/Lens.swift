/// Through which tree of units figures are seen.
public enum Lens: String, Hashable, Sendable, CaseIterable {
    /// Along the tree of the figures' own days.
    case asThen = "then"
    /// Everything carried to today's units: merged ones add up, a divided one is shared out by weights and marked as estimated.
    case asNow = "now"

    public var phrase: Phrase {
        switch self {
        case .asThen: Phrase("theo đơn vị khi đó", en: "units as they then were")
        case .asNow: Phrase("theo đơn vị hiện nay", en: "units as they now are")
        }
    }
}
