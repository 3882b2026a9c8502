import Accounts
import Core
import Hummingbird
import Journal
import Ledger
import Storage
import Web

extension IntakeRoutes {
    func confirm(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let typed = FigureForm.Typed(form, for: try context.id())
        return try await decide(form, context) { proposal, actor, db in
            if proposal.figure != nil { return try typed.confirm(proposal, by: actor, in: db) }
            try proposal.confirm(by: actor, in: db)
            return nil
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

    func confirmRecognised(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let filter = ReviewFilter(form["kind"])
        do {
            try await database.write { db in
                _ = try StoredDocument.find(id, for: .fill, visibleTo: actor.viewer, in: db).confirmRecognised(by: actor, in: db)
            }
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            return try await show(refusal, in: id, filter, card: nil, context)
        }
        return .redirect(to: filter.path(of: "/documents/\(id)"))
    }

    /// What was decided, and the rule that was learnt from it.
    private typealias Decision = @Sendable (Proposal, Actor, any Connection) throws -> ReadingRuleID?
    private enum Following { case sameCard, nextOpenCard }

    /// Carries out a decision and leads on. What cannot be done is said on the page itself, with what was typed.
    private func decide(
        _ form: PostedForm, _ context: OfficeContext, thenShow following: Following = .nextOpenCard, _ decision: @escaping Decision
    ) async throws -> Response {
        let id: ProposalID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let filter = ReviewFilter(form["kind"])
        let proposal = try await database.read { db in try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db) }
        let learnt: ReadingRuleID?
        do {
            learnt = try await database.write { db in
                try decision(try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db), actor, db)
            }
        } catch let mistyped as MistypedFigure {
            let material = try await material(of: proposal.document, actor)
            return context.show(ReviewPage(material, filter: filter, mistyped: mistyped), status: .unprocessableContent)
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            return try await show(refusal, in: proposal.document, filter, card: id, context)
        }
        let proposals = try await database.read { db in try Proposal.all(in: proposal.document, visibleTo: actor.viewer, in: db) }
        let next = following == .sameCard ? id : ReviewPage.next(after: id, filter: filter, among: proposals)
        return .redirect(to: "\(filter.path(of: "/documents/\(proposal.document)", learnt: learnt))#card-\(next)")
    }

    /// The page as it stands now, with the reason above it: somebody else was first, or the ledger said no.
    private func show(
        _ refusal: any Refusal, in document: DocumentID, _ filter: ReviewFilter, card: ProposalID?, _ context: OfficeContext
    ) async throws -> Response {
        let material = try await material(of: document, Actor(person: try context.person, moment: context.now))
        let outcome = material.proposals.first { $0.id == card }.flatMap(material.outcome(of:))
        let sentence =
            outcome.map { Phrase("\(refusal.sentence.vi) (\($0.vi))", en: "\(refusal.sentence.en) (\($0.en))") } ?? refusal.sentence
        let notice = ReviewPage.Notice(sentence: sentence, remedy: refusal.remedy, card: card?.description)
        return context.show(
            ReviewPage(material, filter: filter, notice: notice), status: refusal.kind == .stale ? .conflict : .unprocessableContent)
    }

    private func material(of document: DocumentID, _ actor: Actor) async throws -> ReviewMaterial {
        try await database.read { db in try ReviewMaterial.load(document, for: actor.viewer, in: db) }
    }
}
