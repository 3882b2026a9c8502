import ArgumentParser
import Formats
import Journal
import Logging
import Server
import Storage
import StoragePostgres

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "The web application.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var replica: ReplicaOption
    @OptionGroup var listener: ListenOption

    func run() async throws {
        try await database.withDatabase { database in
            try await replica.withReplica(of: database) { try await listener.serve(database, reading: $0) }
        }
    }
}

/// `--listen HOST:PORT`
struct ListenOption: ParsableArguments {
    @Option(help: "HOST:PORT; port 0 takes a free one")
    var listen = "127.0.0.1:8080"

    func validate() throws {
        _ = try address
    }

    private var address: (host: String, port: Int) {
        get throws {
            guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]), (0...65_535).contains(port)
            else {
                throw ValidationError("\(listen) is not HOST:PORT. Write for example 127.0.0.1:8080.")
            }
            let host = String(listen[..<colon])
            return (host.isEmpty ? "127.0.0.1" : host, port)
        }
    }

    /// Serves until the process is told to stop.
    func serve(_ database: any Database, reading replica: Replica? = nil) async throws {
        let (host, port) = try address
        var logger = Logger(label: "giaoban")
        logger.logLevel = .notice
        if !Sandbox.guardsFiles {
            logger.warning("This kernel has no Landlock: programs that convert uploads can read what this user can read.")
        }
        let office = Office(database: database, replica: replica)
        try await office.furnish(by: .whoRunsThis)
        try await office.serve(host: host, port: port, logger: logger) { port in
            print("GiaoBan: http://\(host):\(port)/")
            FlushedOutput.flush()
        }
    }
}
