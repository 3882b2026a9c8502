import Core
import Hummingbird
import Storage
import Web

/// Signing in and out.
package struct AccountRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Tells the router who holds a session.
    package var recognise: Arrival.Recognise {
        { [database] token, now in
            let session = try await database.read { db in try Session.find(token: token, at: now, in: db) }
            return session.map { Visitor(person: $0.account.person, name: $0.account.personName, language: $0.account.language) }
        }
    }

    package func register(on router: OfficeRouter) {
        router.get("signin", use: ask)
        router.post("signin", use: signIn)
        router.post("signout", use: signOut)
    }

    @Sendable private func ask(_ request: Request, _ context: OfficeContext) -> Response {
        context.show(SignInPage(back: LocalPath.checked(context.query["back"]) ?? "/"))
    }

    @Sendable private func signIn(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let (name, password) = (form["name"] ?? "", form.all("password").first ?? "")
        let back = LocalPath.checked(form["back"]) ?? "/"
        var page = SignInPage(name: name, back: back)
        if name.isEmpty { page.errors.add("name", Phrase("Nhập tên đăng nhập.", en: "Type your account name.")) }
        if password.isEmpty { page.errors.add("password", Phrase("Nhập mật khẩu.", en: "Type your password.")) }
        guard page.errors.isEmpty else { return context.show(page, status: .unprocessableContent) }
        do {
            let (_, token) = try await Account.signIn(name: name, password: password, at: context.now, to: database)
            var response = Response.redirect(to: back)
            context.beginSession(token, lasting: Int(Session.seconds), with: &response)
            return response
        } catch let refusal as AccountRefusal {
            page.errors.add("password", refusal)
            return context.show(page, status: .unprocessableContent)
        }
    }

    @Sendable private func signOut(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        if let token = context.sessionToken {
            try await database.write { db in try Session.end(token: token, in: db) }
        }
        var response = Response.redirect(to: "/signin")
        context.endSession(with: &response)
        return response
    }
}
