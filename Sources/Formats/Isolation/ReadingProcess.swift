import CSandbox
import Foundation

/// One reading in a process of its own: started, waited for, killed when its time is up.
struct ReadingProcess {
    let executable: String
    let arguments: [String]
    let bounds: IsolatedReader.Bounds

    /// An answer longer than this is none of ours.
    private static let longestAnswer = 128 << 20

    func ask(_ request: ReadingRequest) throws -> ReadingAnswer {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw FormatRefusal.tooManyReadings
        }
        let channel = Descriptor(ends[0])
        let child = try start(on: Descriptor(ends[1]))
        let deadline = ContinuousClock.now + .seconds(bounds.wallSeconds)
        // A child that dies early takes no more; how it ended tells the rest.
        let isSent = send(request.bytes, on: channel, until: deadline)
        let answer = isSent ? collect(channel, until: deadline) : []
        switch reap(child, until: deadline) {
        case .killedAtDeadline: throw FormatRefusal.tookTooLong(seconds: bounds.wallSeconds)
        case .ended(.signal(SIGXCPU)): throw FormatRefusal.tookTooLong(seconds: bounds.cpuSeconds)
        case .ended(.exit(0)): return try ReadingMessage.answer(answer)
        case .ended: throw FormatRefusal.couldNotRead
        }
    }

    // MARK: Starting

    private func start(on channel: consuming Descriptor) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, channel.number, 0)
        posix_spawn_file_actions_adddup2(&actions, channel.number, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var child = pid_t()
        let status = withCStrings(["giaoban"] + arguments) { argv in
            withCStrings(environment) { posix_spawn(&child, executable, &actions, &attributes, argv, $0) }
        }
        guard status == 0 else { throw FormatRefusal.couldNotRead }
        return child
    }

    /// No secret of the server's environment, and no minutes-long backtrace should the child crash.
    private var environment: [String] {
        let kept = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"].map { ["LD_LIBRARY_PATH=\($0)"] } ?? []
        return ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"] + kept
    }

    // MARK: Talking and waiting

    private func send(_ bytes: [UInt8], on channel: borrowing Descriptor, until deadline: ContinuousClock.Instant) -> Bool {
        var sent = 0
        while sent < bytes.count {
            guard wait(for: POLLOUT, on: channel, until: deadline) else { return false }
            let count = bytes.withUnsafeBytes {
                Foundation.send(channel.number, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count > 0 { sent += count } else if errno != EINTR && errno != EAGAIN { return false }
        }
        return shutdown(channel.number, Int32(SHUT_WR)) == 0
    }

    /// All that the child says until it ends or the deadline passes.
    private func collect(_ channel: borrowing Descriptor, until deadline: ContinuousClock.Instant) -> [UInt8] {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while result.count <= Self.longestAnswer, wait(for: POLLIN, on: channel, until: deadline) {
            let count = Foundation.read(channel.number, &chunk, chunk.count)
            if count == 0 { return result }
            if count > 0 { result.append(contentsOf: chunk[..<count]) } else if errno != EINTR { return [] }
        }
        return []
    }

    /// False when the deadline passes first.
    private func wait(for event: Int32, on channel: borrowing Descriptor, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else { return false }
            var waiting = pollfd(fd: channel.number, events: Int16(event), revents: 0)
            if poll(&waiting, 1, Int32(min(left + 1, 60_000))) > 0 { return true }
        }
    }

    private enum End { case ended(Ended), killedAtDeadline }

    /// A child that has answered is gone in a moment; one that has not is killed at the deadline.
    private func reap(_ child: pid_t, until deadline: ContinuousClock.Instant) -> End {
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            guard ContinuousClock.now < deadline else {
                kill(child, SIGKILL)
                waitpid(child, &status, 0)
                return .killedAtDeadline
            }
            usleep(500)
        }
        return .ended(Ended(status))
    }
}

// MARK: The child

extension ReadingProcess {
    /// The exit status of a child that nobody spoke to, as when a person types the hidden command.
    static let noRequest: Int32 = 3

    /// Two thousand pages of words with their places.
    private static let longestRequest = 192 << 20

    static func serve(bounds: IsolatedReader.Bounds) -> Int32 {
        for (resource, value) in [
            (RLIMIT_AS, bounds.memory), (RLIMIT_CPU, bounds.cpuSeconds), (RLIMIT_FSIZE, 0), (RLIMIT_NOFILE, 16), (RLIMIT_CORE, 0),
            (__RLIMIT_NPROC, 0),
        ] as [(__rlimit_resource, Int)] {
            // Two more seconds of processor time, so that the signal that names its cause arrives before the one that does not.
            var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(resource == RLIMIT_CPU ? value + 2 : value))
            guard setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return 1 }
        }
        guard closeInheritedFiles(), sandbox_enclose_self() else { return 1 }
        let input = Descriptor(0)
        let output = Descriptor(1)
        guard let request = input.readAll(atMost: longestRequest).flatMap(ReadingRequest.init) else { return noRequest }
        let answer = ReadingMessage.encode(Result { try DocumentReader().answer(request) })
        guard let answer, output.write(answer) else { return 1 }
        return 0
    }
}

extension ReadingProcess {
    /// Sockets and database files of the server are not the child's business, should one have slipped through.
    private static func closeInheritedFiles() -> Bool {
        do {
            for number in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap({ Int32($0) }) where number > 2 {
                close(number)
            }
            return true
        } catch {
            return false
        }
    }
}

/// An open file descriptor; closed when its owner lets go of it.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty {
                let count = Foundation.write(number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
            }
            return true
        }
    }

    /// Nil when it fails, or holds more.
    func readAll(atMost most: Int) -> [UInt8]? {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while result.count <= most {
            let count = Foundation.read(number, &chunk, chunk.count)
            if count == 0 { return result }
            if count > 0 { result.append(contentsOf: chunk[..<count]) } else if errno != EINTR { return nil }
        }
        return nil
    }
}
