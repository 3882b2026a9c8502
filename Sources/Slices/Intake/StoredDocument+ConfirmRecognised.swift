import Core
import Journal
import Ledger
import Storage

/// The figures of a document that can be confirmed at once, and those that cannot.
struct RecognisedFigures: Sendable {
    /// Open results, each recognised as an indicator that nothing else in the document is.
    let clear: [Proposal]
    /// Open results whose indicator was read more than once: a total and its part, or the same figure said twice.
    let repeated: [Proposal]

    init(among proposals: [Proposal], entered: [Entry], catalogue: [Indicator], echoes: [ProposalID: EchoedFigure] = [:]) {
        let declarable = Set(catalogue.filter { !$0.isComputed }.map(\.code))
        let known = Dictionary(catalogue.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        var claims = Dictionary(entered.compactMap { known[$0.figure.indicator] }.map { ($0, 1) }, uniquingKeysWith: +)
        let open = proposals.filter { proposal in
            guard proposal.state == .open, let figure = proposal.figure, figure.isResult, let code = figure.indicator else { return false }
            return declarable.contains(code) && !figure.isBesideOthers && echoes[proposal.id] == nil
        }
        for proposal in open { claims[proposal.figure?.indicator ?? "", default: 0] += 1 }
        clear = open.filter { claims[$0.figure?.indicator ?? ""] == 1 }
        repeated = open.filter { claims[$0.figure?.indicator ?? "", default: 0] > 1 }
    }
}

extension ProposedFigure {
    /// In a table, of another unit or window than the document's, or the sum of others: never taken for the document's own without a look.
    fileprivate var isBesideOthers: Bool { ofUnit != nil || window != nil || isTotal }
}

extension StoredDocument {
    /// Confirms every figure that was recognised beyond doubt, all or none, each for the window of the document. Returns how many.
    @discardableResult
    package func confirmRecognised(by actor: Actor, in db: any Connection) throws -> Int {
        let catalogue = try Indicator.all(in: db)
        let recognised = RecognisedFigures(
            among: try Proposal.all(in: id, visibleTo: actor.viewer, in: db), entered: try Entry.from(id, visibleTo: actor.viewer, in: db),
            catalogue: catalogue,
            echoes: try EchoedFigure.all(
                in: id, matching: EventMatch.all(of: id, visibleTo: actor.viewer, in: db), visibleTo: actor.viewer, in: db))
        let byCode = Dictionary(catalogue.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for proposal in recognised.clear {
            guard let figure = proposal.figure, let indicator = figure.indicator.flatMap({ byCode[$0] }) else { continue }
            try proposal.confirmed(as: indicator, quantity: figure.quantity, within: window, by: actor).enter(in: db)
        }
        return recognised.clear.count
    }
}
