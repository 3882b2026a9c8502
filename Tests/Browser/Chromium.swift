import Foundation

/// A real browser without a window, driven through the DevTools protocol over a pair of pipes: one JSON message at a time, each ended by
/// NUL. It dies with this process, because its pipes do.
actor Chromium {
    static let path = "/usr/bin/chromium"
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    private let toBrowser: Int32
    private let fromBrowser: Int32
    private let process: pid_t
    private let profile: URL
    private var received: [UInt8] = []
    private var lastNumber = 0
    /// What happened in the pages and nobody has looked at yet.
    private var events: [DevToolsMessage] = []

    init() throws {
        profile = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-chromium-\(UUID().uuidString)")
        let (theirInput, ourOutput) = try Self.pipe()
        let (ourInput, theirOutput) = try Self.pipe()
        defer { for end in [theirInput, theirOutput] { close(end) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, theirInput, 3)
        posix_spawn_file_actions_adddup2(&actions, theirOutput, 4)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words =
            [
                Self.path, "--headless=new", "--remote-debugging-pipe", "--user-data-dir=\(profile.path)", "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--window-size=1280,900",
            ] + (geteuid() == 0 ? ["--no-sandbox"] : [])
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        guard posix_spawn(&process, Self.path, &actions, nil, &arguments, environ) == 0 else { throw Trouble.notStarted }
        self.process = process
        (toBrowser, fromBrowser) = (ourOutput, ourInput)
    }

    /// Both ends lie above 9, so that putting them at 3 and 4 in the child overwrites neither.
    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw Trouble.notStarted }
        defer { for end in ends { close(end) } }
        let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
        return (high[0], high[1])
    }

    func stop() {
        close(toBrowser)
        close(fromBrowser)
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        try? FileManager.default.removeItem(at: profile)
    }

    enum Trouble: Error {
        case notStarted
        case gone
        case silent(after: String)
        case refused(String, String)
    }

    /// Sends a command and waits for its answer; what happens meanwhile is kept for `next`.
    func call(_ method: String, _ parameters: [String: DevToolsValue] = [:], session: String? = nil) throws -> DevToolsValue {
        lastNumber += 1
        let message = DevToolsMessage(id: lastNumber, method: method, params: .object(parameters), sessionId: session)
        try send(Array(try JSONEncoder().encode(message)) + [0])
        while true {
            let answer = try receive(awaiting: method)
            guard answer.id == lastNumber else {
                events.append(answer)
                continue
            }
            if let error = answer.error { throw Trouble.refused(method, error["message"]?.string ?? "") }
            return answer.result ?? .null
        }
    }

    /// The next event of this name; those before it are kept.
    func next(_ method: String, session: String) throws -> DevToolsValue {
        while true {
            if let index = events.firstIndex(where: { $0.method == method && $0.sessionId == session }) {
                return events.remove(at: index).params ?? .null
            }
            events.append(try receive(awaiting: method))
        }
    }

    /// Everything of these names that has happened and was not looked at.
    func take(_ methods: Set<String>, session: String) -> [DevToolsMessage] {
        let (taken, left) = events.reduce(into: ([DevToolsMessage](), [DevToolsMessage]())) { parts, event in
            if event.sessionId == session, methods.contains(event.method ?? "") { parts.0.append(event) } else { parts.1.append(event) }
        }
        events = left
        return taken
    }

    private func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(toBrowser, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Trouble.gone }
            sent += count
        }
    }

    private func receive(awaiting what: String) throws -> DevToolsMessage {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = received.firstIndex(of: 0) {
                let message = try JSONDecoder().decode(DevToolsMessage.self, from: Data(received[..<end]))
                received.removeSubrange(...end)
                return message
            }
            var waited = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
            guard poll(&waited, 1, 120_000) > 0 else { throw Trouble.silent(after: what) }
            let count = read(fromBrowser, &buffer, buffer.count)
            guard count > 0 else { throw Trouble.gone }
            received += buffer[..<count]
        }
    }
}
