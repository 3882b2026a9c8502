import Hummingbird
import Storage
import StoragePostgres
import Web

/// Which database answers. The primary takes every change, and what its author reads until a replica shows it; the replica takes all other
/// reading while it keeps up.
struct OfficeResponder: HTTPResponder {
    struct Copy {
        let responder: RouterResponder<OfficeContext>
        let replica: Replica
    }

    let primary: RouterResponder<OfficeContext>
    let database: any Database
    let copy: Copy?

    func respond(to request: Request, context: OfficeContext) async throws -> Response {
        guard request.method == .get || request.method == .head else { return try await change(request, context) }
        if let copy, let lag = copy.replica.lag(having: OwnChanges.position(of: request)) {
            var context = context
            context.lag = lag
            let response = try await copy.responder.respond(to: request, context: context)
            // What it lacks, a session too, may be on its way to it, and what it cannot do the primary may do.
            if response.status.kind == .successful { return response }
        }
        return try await primary.respond(to: request, context: context)
    }

    /// The browser is told how far into the log its change reaches, whichever server has a replica.
    private func change(_ request: Request, _ context: OfficeContext) async throws -> Response {
        var response = try await primary.respond(to: request, context: context)
        guard database.dialect == .postgres else { return response }
        do {
            OwnChanges.remember(try await database.position(), with: &response, to: request)
        } catch {
            context.logger.error("How far a change reaches into the log is not known: \(error)")
            OwnChanges.remember(nil, with: &response, to: request)
        }
        return response
    }
}
