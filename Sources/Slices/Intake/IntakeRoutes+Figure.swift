import Accounts
import Core
import Hummingbird
import Journal
import Storage
import Web

/// Where a person says what a figure is, in place of what was read or beside it.
extension IntakeRoutes {
    /// The figure of a proposal, read again from other words where the address names some.
    func edit(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let (proposal, material) = try await openFigure(context.id(), context)
        let chosen = WordsAsked(context.query, in: material.document, near: proposal.span.lowerBound)
        return context.show(FigurePage(proposal, material, ReviewView(context.query), chosen: chosen))
    }

    /// The same after something was typed that cannot be accepted.
    func showEditor(of id: ProposalID, _ mistyped: MistypedFigure, _ view: ReviewView, _ context: OfficeContext) async throws -> Response {
        let (proposal, material) = try await openFigure(id, context)
        let chosen = WordsAsked(mistyped.typed.span, in: material.document)
        return context.show(
            FigurePage(proposal, material, view, chosen: chosen, mistyped: mistyped), status: .unprocessableContent)
    }

    private func openFigure(_ id: ProposalID, _ context: OfficeContext) async throws -> (Proposal, ReviewMaterial) {
        let viewer = Viewer.person(try context.person, on: context.today)
        let proposal = try await database.read { db in try Proposal.find(id, for: .fill, visibleTo: viewer, in: db) }
        guard proposal.figure != nil else { throw IntakeRefusal.notAFigure }
        guard proposal.state == .open else { throw IntakeRefusal.alreadyDecided }
        return (proposal, try await material(of: proposal.document, context))
    }

    /// Where a missed figure is pointed at.
    func newFigure(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let material = try await decidable(context)
        let chosen = WordsAsked(context.query, in: material.document, near: 0)
        return context.show(FigurePage(addingTo: material, ReviewView(context.query), chosen: chosen))
    }

    /// Stores a figure that reading has missed and confirms it, both or neither.
    func addFigure(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let material = try await decidable(context)
        let actor = Actor(person: try context.person, moment: context.now)
        let typed = FigureForm.Typed(form)
        let view = ReviewView(form.fields)
        let document = material.document
        do {
            guard let chosen = typed.span.flatMap({ ChosenWords($0, in: document) }) else { throw IntakeRefusal.noSuchWords }
            let added = try await database.write { db in
                let quantity = try chosen.quantity ?? typed.readQuantity()
                let proposal = try Proposal.add(chosen, quantity: quantity, to: document, by: actor, in: db)
                _ = try typed.confirm(proposal, by: actor, in: db)
                return proposal
            }
            return .redirect(to: Self.address(of: document.id, view, at: added.id))
        } catch let mistyped as MistypedFigure {
            let chosen = WordsAsked(typed.span, in: document)
            return context.show(
                FigurePage(addingTo: material, view, chosen: chosen, mistyped: mistyped), status: .unprocessableContent)
        }
    }

    /// Everything of a document that can be confirmed at once, to be looked through.
    func listConfirmable(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(ConfirmationPage(try await decidable(context), ReviewView(context.query)))
    }

    /// Confirms the lines that were ticked, all or none.
    func confirmChosen(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let chosen = form.all("chosen").compactMap(StoredDocument.Chosen.init(inForm:))
        let view = ReviewView(form.fields)
        do {
            try await database.write { db in
                try StoredDocument.find(id, for: .fill, visibleTo: actor.viewer, in: db).confirm(chosen, by: actor, in: db)
            }
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            let page = ConfirmationPage(try await material(of: id, context), view, refusal: refusal)
            return context.show(page, status: refusal.kind == .stale ? .conflict : .unprocessableContent)
        }
        return .redirect(to: view.with { ($0.page, $0.at, $0.part) = (nil, nil, nil) }.path(of: "/documents/\(id)"))
    }

    /// A document in which this person may decide.
    private func decidable(_ context: OfficeContext) async throws -> ReviewMaterial {
        let material = try await material(of: context.id(), context)
        guard material.mayDecide else { throw IntakeRefusal.unknownDocument }
        return material
    }
}
