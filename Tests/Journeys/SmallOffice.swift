import Fixtures
import Formats
import Server

extension IsolatedReader {
    /// Reads files with the `giaoban` beside the tests, as `serve` does with itself.
    static var beside: IsolatedReader {
        get throws { IsolatedReader(executable: try Giaoban.built().path, arguments: ["read-document"]) }
    }
}

extension TextBrowser {
    /// Somebody of the small province before a browser.
    func signedIn(_ name: String) async throws -> TextBrowser {
        _ = try await get("/signin")
        _ = try await post("/signin", [("name", name), ("password", Province.password)])
        _ = try await get("/documents")
        return self
    }
}
