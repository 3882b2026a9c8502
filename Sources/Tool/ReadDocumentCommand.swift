import ArgumentParser
import Formats

/// The process that reads one stranger's file for the server: the file comes in on standard input, its text goes out on standard output.
struct ReadDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-document", abstract: "Read one document for the server.", shouldDisplay: false)

    func run() throws {
        throw ExitCode(IsolatedReader.serveChild())
    }
}
