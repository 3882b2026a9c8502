import CLibpq
import Foundation
import Storage

/// A connection of libpq's, driven without ever blocking past a deadline (except while the name of the host is looked up).
final class Wire {
    let handle: OpaquePointer

    /// Connects, or refuses: the server did not answer in time, or it said no.
    init(_ server: Server) throws {
        // What stands before `dbname` gives way to what the address says.
        let defaults = [
            ("keepalives_idle", "15"), ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
            ("fallback_application_name", "giaoban"), ("client_encoding", "UTF8"), ("dbname", server.url),
        ]
        guard let handle = Self.start(defaults) else { throw StorageRefusal.unreachable(server.place) }
        self.handle = handle
        // libpq prints the server's notices ("relation exists, skipping") unless somebody takes them.
        _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try becomeConnected(server)
        PQsetnonblocking(handle, 1)
    }

    deinit {
        PQfinish(handle)
    }

    private static func start(_ parameters: [(String, String)]) -> OpaquePointer? {
        let words = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { for word in words + values { free(word) } }
        return PQconnectStartParams(words.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    }

    private func becomeConnected(_ server: Server) throws {
        let deadline = ContinuousClock.now + server.limits.connect
        var step = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
        while step != PGRES_POLLING_OK {
            if step == PGRES_POLLING_FAILED { throw connectionRefusal(server) }
            guard wait(for: step == PGRES_POLLING_READING ? POLLIN : POLLOUT, until: deadline) else {
                throw StorageRefusal.unreachable(server.place)
            }
            step = PQconnectPoll(handle)
        }
    }

    /// A server that answers names its reason ("FATAL: password authentication failed"); otherwise nobody was there.
    private func connectionRefusal(_ server: Server) -> StorageRefusal {
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        guard let reason = message.firstRange(of: "FATAL:") else { return .unreachable(server.place) }
        let line = message[reason.upperBound...].prefix { $0 != "\n" }
        return .turnedAway(server.place, reason: line.trimmingCharacters(in: .whitespaces))
    }

    /// False when the deadline has passed.
    private func wait(for events: Int32, until deadline: ContinuousClock.Instant?) -> Bool {
        while true {
            var milliseconds: Int32 = -1
            if let deadline {
                let left = ContinuousClock.now.duration(to: deadline)
                guard left > .zero else { return false }
                milliseconds = Int32(clamping: left.milliseconds + 1)
            }
            var descriptor = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
            let count = poll(&descriptor, 1, milliseconds)
            // An error other than an interruption shows itself in libpq's next call.
            if count > 0 || (count < 0 && errno != EINTR) { return true }
        }
    }

    /// Hands a question to libpq and sees it sent.
    func send(until deadline: ContinuousClock.Instant?, _ ask: (OpaquePointer) -> Int32) throws {
        guard ask(handle) == 1 else { throw Trouble.lost }
        while true {
            let left = PQflush(handle)
            if left == 0 { return }
            guard left == 1, wait(for: POLLIN | POLLOUT, until: deadline) else { throw Trouble.lost }
            // The server may be sending too; reading keeps both from waiting for the other.
            guard PQconsumeInput(handle) == 1 else { throw Trouble.lost }
        }
    }

    enum Reply {
        case answer(Answer)
        /// The question is answered in full.
        case end
        case late
    }

    func reply(until deadline: ContinuousClock.Instant?) -> Reply {
        while PQisBusy(handle) == 1 {
            guard wait(for: POLLIN, until: deadline) else { return .late }
            // On failure libpq makes up a result that reports the loss.
            if PQconsumeInput(handle) == 0 { break }
        }
        guard let result = PQgetResult(handle) else { return .end }
        return .answer(Answer(result))
    }

    var isBroken: Bool {
        PQconsumeInput(handle) == 0 || PQstatus(handle) == CONNECTION_BAD
    }

    /// Asks the server, on a connection of its own, to stop what this one is doing.
    func cancel() {
        guard let request = PQgetCancel(handle) else { return }
        defer { PQfreeCancel(request) }
        var complaint = [CChar](repeating: 0, count: 256)
        // If it does not get through, the wait that follows ends with the connection given up.
        _ = PQcancel(request, &complaint, Int32(complaint.count))
    }
}
