import Foundation
import Synchronization

/// A PostgreSQL primary and a streaming replica of it, both of our own on this machine, gone with the test that holds them. They need not
/// survive a loss of power. PostgreSQL will not run as root, so root lends it the account that Debian made for it.
package final class ReplicatedPostgres: Sendable {
    package let primary: Node
    package let replica: Node
    private let folder: TemporaryFolder

    package static var isInstalled: Bool { tools != nil }

    package struct Failed: Error, CustomStringConvertible {
        package let description: String
    }

    package init() throws {
        folder = try TemporaryFolder()
        if let owner = Self.owner { try FileManager.default.setAttributes([.ownerAccountName: owner], ofItemAtPath: folder.path) }
        primary = Node(folder: "\(folder.path)/primary", port: try Self.freePort())
        replica = Node(folder: "\(folder.path)/replica", port: try Self.freePort())
        try run("initdb", "-D", primary.folder, "-U", "giaoban", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions", "-N")
        try primary.start()
        try run("createdb", "-h", "127.0.0.1", "-p", "\(primary.port)", "-U", "giaoban", "giaoban")
        try run(
            "pg_basebackup", "-h", "127.0.0.1", "-p", "\(primary.port)", "-U", "giaoban", "-D", replica.folder, "-R", "-c", "fast", "-N")
        try replica.start()
    }

    deinit {
        for node in [replica, primary] { node.stop() }
    }

    /// One of the two servers.
    package final class Node: Sendable {
        let folder: String
        let port: UInt16
        private let process = Mutex<Process?>(nil)

        init(folder: String, port: UInt16) {
            (self.folder, self.port) = (folder, port)
        }

        /// As `--database` and `--replica` take it.
        package var address: String { address(of: "giaoban") }

        package func address(of database: String) -> String { "postgres://giaoban@127.0.0.1:\(port)/\(database)" }

        /// Returns when it takes connections.
        package func start() throws {
            let settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=60"]
            let server = try prepared("postgres", ["-D", folder, "-p", "\(port)"] + settings.flatMap { ["-c", $0] })
            let said = try TemporaryFolder()
            server.standardError = try said.file("log")
            try server.run()
            process.withLock { $0 = server }
            for _ in 1...600 {
                if (try? call("1")) != nil { return }
                usleep(100_000)
            }
            throw Failed(description: said.text(of: "log"))
        }

        /// At once, as if its machine had stopped.
        package func stop() {
            process.withLock { process in
                guard let server = process.take(), server.isRunning else { return }
                kill(server.processIdentifier, SIGQUIT)
                server.waitUntilExit()
            }
        }

        /// One of PostgreSQL's own functions, such as `pg_wal_replay_pause()`.
        package func call(_ function: String) throws {
            try run("psql", "-X", "-q", "-d", address(of: "postgres"), "-c", "SELECT \(function)")
        }

        package func createDatabase(_ name: String) throws {
            try run("createdb", "-h", "127.0.0.1", "-p", "\(port)", "-U", "giaoban", name)
        }
    }

    private static let owner = geteuid() == 0 ? "postgres" : nil

    /// Where Debian keeps them, or where the path leads.
    fileprivate static let tools: String? = {
        let versions = "/usr/lib/postgresql"
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: versions))?.sorted().map { "\(versions)/\($0)/bin" } ?? []
        let path = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        return (folders + path).first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
    }()

    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw Failed(description: "No port is free.") }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// A tool of PostgreSQL's, to be run by whoever may run it.
private func prepared(_ tool: String, _ arguments: [String]) throws -> Process {
    guard let tools = ReplicatedPostgres.tools else { throw ReplicatedPostgres.Failed(description: "PostgreSQL is not installed.") }
    let asPostgres = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
    let words = (geteuid() == 0 ? asPostgres : []) + ["\(tools)/\(tool)"] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    return process
}

/// Runs it to its end.
private func run(_ tool: String, _ arguments: String...) throws {
    let process = try prepared(tool, arguments)
    let output = try TemporaryFolder()
    process.standardOutput = try output.file("said")
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw ReplicatedPostgres.Failed(description: "\(tool) \(arguments.joined(separator: " ")): \(output.text(of: "said"))")
    }
}
