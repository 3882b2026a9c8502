/// What a unit says when asked for a figure. Silence is not zero: the four kinds of empty are different answers.
public enum Answer: Hashable, Sendable {
    /// An amount, zero included: it was counted and this is the result.
    case quantity(Quantity)
    /// không phát sinh: nothing of the kind happened.
    case noneOccurred
    /// không áp dụng: the question does not concern this unit.
    case notApplicable
    /// chưa báo cáo: no answer yet.
    case notReported

    public var quantity: Quantity? {
        if case .quantity(let quantity) = self { quantity } else { nil }
    }

    public var phrase: Phrase {
        switch self {
        case .quantity(let quantity): quantity.phrase
        case .noneOccurred: Phrase("không phát sinh", en: "none occurred")
        case .notApplicable: Phrase("không áp dụng", en: "not applicable")
        case .notReported: Phrase("chưa báo cáo", en: "not reported")
        }
    }
}
