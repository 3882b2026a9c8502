import Foundation

/// Reads strangers' files in a process of their own, so that a crash, a bomb or an endless loop costs one refusal and not the server.
package final class IsolatedReader: Sendable {
    package struct Bounds: Hashable, Sendable {
        /// Address space. A quarter of this was enough for the longest text that is accepted.
        package var memory = 1 << 30
        package var cpuSeconds = 20
        /// Much more than that: on a busy machine a document waits for a processor, which is none of its doing.
        package var wallSeconds = 120
        /// Processes at a time. What comes on top waits its turn.
        package var readings = 2
        package var waiting = 64

        package init() {}
    }

    private let conversion: Conversion
    private let limits = ReadingLimits()
    private let turnstile: Turnstile

    /// The executable, given the arguments, must call `serveChild` and nothing else: `IsolatedReader(arguments: ["read-document"])` in `giaoban`.
    package init(executable: String = "/proc/self/exe", arguments: [String], bounds: Bounds = Bounds()) {
        let process = ReadingProcess(executable: executable, arguments: arguments, bounds: bounds)
        conversion = Conversion(reader: process, programs: ProgramPaths(), limits: limits)
        turnstile = Turnstile(free: bounds.readings, longestQueue: bounds.waiting)
    }

    /// Throws a `FormatRefusal`, and nothing else. The thread that waits for the process is its own, not one of Swift's few.
    package func read(_ bytes: [UInt8], named name: String) async throws -> ReadDocument {
        guard !bytes.isEmpty else { throw FormatRefusal.empty }
        guard bytes.count <= limits.fileBytes else { throw FormatRefusal.fileTooLarge(megabytes: limits.fileBytes >> 20) }
        try await turnstile.enter()
        let result = await withCheckedContinuation { continuation in
            Thread.detachNewThread { [conversion] in
                continuation.resume(returning: Result { try conversion.read(bytes, named: name) })
            }
        }
        await turnstile.leave()
        return try result.get()
    }

    /// The other side: takes a request on standard input and answers on standard output. The value is the exit status.
    package static func serveChild(bounds: Bounds = Bounds()) -> Int32 {
        ReadingProcess.serve(bounds: bounds)
    }
}

/// Lets so many through at a time, and so many wait.
private actor Turnstile {
    private var free: Int
    private let longestQueue: Int
    private var queue: [CheckedContinuation<Void, Never>] = []

    init(free: Int, longestQueue: Int) {
        self.free = free
        self.longestQueue = longestQueue
    }

    func enter() async throws {
        if free > 0 {
            free -= 1
            return
        }
        guard queue.count < longestQueue else { throw FormatRefusal.tooManyReadings }
        await withCheckedContinuation { queue.append($0) }
    }

    func leave() {
        if queue.isEmpty { free += 1 } else { queue.removeFirst().resume() }
    }
}
