import Foundation

/// The command, run as people run it.
package struct Giaoban: Sendable {
    package let status: Int32
    package let output: String
    package let error: String

    /// For tests that cannot do without it.
    package static func built() throws -> URL {
        guard let executable = RunningServer.executable else { throw NotBuilt() }
        return executable
    }

    /// Runs it to its end.
    package static func run(_ arguments: [String]) throws -> Giaoban {
        let process = Process()
        process.executableURL = try built()
        process.arguments = arguments
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Giaoban(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            error: String(decoding: complained, as: UTF8.self))
    }

    package struct NotBuilt: Error, CustomStringConvertible {
        package var description: String {
            "There is no giaoban beside the test bundle. Run `make test`, which builds it, or `swift build --build-tests`."
        }
    }
}
