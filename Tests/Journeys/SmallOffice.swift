import Fixtures
import Formats
import Server

extension IsolatedReader {
    /// Reads files with the `giaoban` beside the tests, as `serve` does with itself.
    static var beside: IsolatedReader {
        get throws { IsolatedReader(executable: try Giaoban.built().path, arguments: ["read-document"]) }
    }
}
