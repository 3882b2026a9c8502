import Accounts
import Core
import Hummingbird
import Journal
import Ledger
import Storage
import Web

extension IntakeRoutes {
    func confirm(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let typed = FigureForm.Typed(form)
        do {
            return try await decide(form, context) { proposal, actor, db in
                if proposal.figure != nil { return try typed.confirm(proposal, by: actor, in: db) }
                try proposal.confirm(by: actor, in: db)
                return nil
            }
        } catch let mistyped as MistypedFigure {
            return try await showEditor(of: context.id(), mistyped, ReviewView(form.fields), context)
        }
    }

    func dismiss(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let isRemembered = form["remember"] != nil
        return try await decide(form, context) { proposal, actor, db in
            try proposal.drop(by: actor, in: db)
            return isRemembered ? try ReadingRule.learn(.noFigure, from: proposal, by: actor, in: db)?.id : nil
        }
    }

    func reopen(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        try await decide(form, context, thenShow: .sameCard) { proposal, actor, db in
            try proposal.reopen(by: actor, in: db)
            return nil
        }
    }

    /// Takes back what the person decided at the moment the form names.
    func reopenLast(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let view = ReviewView(form.fields)
        do {
            let moment = Moment(milliseconds: form["moment"].flatMap { Int64($0) } ?? 0)
            let first = try await database.write { db in
                try StoredDocument.find(id, for: .fill, visibleTo: actor.viewer, in: db).reopen(decidedAt: moment, by: actor, in: db)
            }
            return .redirect(to: Self.address(of: id, view, at: first.id))
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            return try await show(refusal, in: id, view, card: nil, context)
        }
    }

    /// What was decided, and the rule that was learnt from it.
    private typealias Decision = @Sendable (Proposal, Actor, any Connection) throws -> ReadingRuleID?
    private enum Following { case sameCard, nextOpenCard }

    /// Carries out a decision and leads on. What cannot be done is said on the page itself.
    private func decide(
        _ form: PostedForm, _ context: OfficeContext, thenShow following: Following = .nextOpenCard, _ decision: @escaping Decision
    ) async throws -> Response {
        let id: ProposalID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let view = ReviewView(form.fields)
        let document = try await database.read { db in try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db).document }
        do {
            let (next, learnt) = try await database.write { db in
                let proposal = try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db)
                let list = following == .nextOpenCard ? ReviewList(view, try ReviewMaterial.load(document, for: actor.viewer, in: db)) : nil
                let learnt = try decision(proposal, actor, db)
                return (list?.next(after: id) ?? id, learnt)
            }
            return .redirect(to: Self.address(of: document, view, at: next, learnt: learnt))
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            return try await show(refusal, in: document, view, card: id, context)
        }
    }

    /// The page of the list on which a proposal now stands, at its card.
    static func address(of document: DocumentID, _ view: ReviewView, at proposal: ProposalID, learnt: ReadingRuleID? = nil) -> String {
        view.with { ($0.page, $0.at, $0.part, $0.learnt) = (nil, proposal, nil, learnt) }.path(of: "/documents/\(document)")
            + "#card-\(proposal)"
    }

    /// The page as it stands now, with the reason above it: somebody else was first, or the ledger said no.
    func show(
        _ refusal: any Refusal, in document: DocumentID, _ view: ReviewView, card: ProposalID?, _ context: OfficeContext
    ) async throws -> Response {
        let person = try context.person
        let material = try await material(of: document, context)
        let outcome = material.proposals.first { $0.id == card }.flatMap(material.outcome(of:))
        let sentence =
            outcome.map { Phrase("\(refusal.sentence.vi) (\($0.vi))", en: "\(refusal.sentence.en) (\($0.en))") } ?? refusal.sentence
        let notice = ReviewPage.Notice(sentence: sentence, remedy: refusal.remedy, card: card?.description)
        return context.show(
            ReviewPage(material, view.with { $0.at = card }, for: person, notice: notice),
            status: refusal.kind == .stale ? .conflict : .unprocessableContent)
    }

    func material(of document: DocumentID, _ context: OfficeContext) async throws -> ReviewMaterial {
        let viewer = Viewer.person(try context.person, on: context.today)
        return try await database.read { db in try ReviewMaterial.load(document, for: viewer, in: db) }
    }
}
