import Core

/// The past that figures are held against. A past that the ledger knows nothing of has no column; one sentence says so instead.
enum FigurePast: Sendable, CaseIterable {
    case preceding, yearEarlier

    var words: Phrase {
        switch self {
        case .preceding: Phrase("Kỳ trước", en: "Last period")
        case .yearEarlier: Phrase("Cùng kỳ năm trước", en: "A year earlier")
        }
    }

    /// The head of the column that says how a figure has changed since.
    var changeWords: Phrase {
        switch self {
        case .preceding: Phrase("So kỳ trước", en: "Since last period")
        case .yearEarlier: Phrase("So cùng kỳ", en: "Since a year earlier")
        }
    }

    func window(of window: Window) -> Window? {
        switch self {
        case .preceding: window.preceding
        case .yearEarlier: window.sameOfPreviousYear
        }
    }

    /// Stands in place of a column that would be empty.
    var absence: Phrase { Phrase("\(words.vi): sổ cái chưa có số liệu nào.", en: "\(words.en): the ledger has no figures yet.") }
}

/// One thing for each past.
struct OfPast<Value: Sendable>: Sendable {
    let preceding: Value
    let yearEarlier: Value

    subscript(past: FigurePast) -> Value {
        switch past {
        case .preceding: preceding
        case .yearEarlier: yearEarlier
        }
    }
}

extension OfPast: Equatable where Value: Equatable {}
extension OfPast: Hashable where Value: Hashable {}

extension OfPast {
    init(_ make: (FigurePast) -> Value) { self.init(preceding: make(.preceding), yearEarlier: make(.yearEarlier)) }
}

/// A figure's past answers.
typealias PastAnswers = OfPast<Answer>

extension [PastAnswers] {
    /// The pasts in which any of these figures has an answer.
    var known: [FigurePast] { FigurePast.allCases.filter { past in contains { $0[past] != .notReported } } }
    var absent: [FigurePast] { FigurePast.allCases.filter { past in allSatisfy { $0[past] == .notReported } } }
}

extension [FigurePast] {
    /// What changes are told against: a year earlier where that is known, else the period before.
    var compared: FigurePast? { last }
}
