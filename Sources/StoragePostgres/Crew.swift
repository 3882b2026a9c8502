import Dispatch
import Foundation
import Storage
import Synchronization

/// The threads that serve a database, each with a line to the server of its own.
///
/// The one that was busy last is called first: what it has is warm, and a quiet database keeps few connections.
final class Crew: Sendable {
    /// Work for whichever thread is free, and the answer if none will be.
    struct Job: Sendable {
        let run: @Sendable (Line) -> Void
        let refuse: @Sendable (StorageRefusal) -> Void
    }

    private final class Hand: Sendable {
        let call = DispatchSemaphore(value: 0)
        let job = Mutex<Job?>(nil)
    }

    private struct State {
        var idle: [Hand] = []
        var waiting: [(ticket: Int, job: Job)] = []
        var lastTicket = 0
        var size = 0
        var isDismissed = false
        var onEmpty: [CheckedContinuation<Void, Never>] = []
    }

    private let limits: PostgresLimits
    private let server: Server
    private let state = Mutex(State())

    init(limits: PostgresLimits, server: Server) {
        self.limits = limits
        self.server = server
    }

    /// Runs the work on a thread of the crew; the calling task is only suspended.
    func perform<Value: Sendable>(_ work: @escaping @Sendable (Line) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            submit(
                Job(
                    run: { line in continuation.resume(with: Result { try work(line) }) },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    /// Lets the threads go when the work at hand and in the queue is done.
    func dismiss() {
        let idle = state.withLock { state in
            state.isDismissed = true
            defer { state.idle = [] }
            return state.idle
        }
        for hand in idle { hand.call.signal() }
    }

    /// Returns when the last thread has gone.
    func empty() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.size > 0 { state.onEmpty.append(continuation) }
                return state.size == 0
            }
            if isEmpty { continuation.resume() }
        }
    }

    private enum Place { case taken, queued(ticket: Int), newHand, dismissed }

    private func submit(_ job: Job) {
        let place = state.withLock { state -> Place in
            if state.isDismissed { return .dismissed }
            if let hand = state.idle.popLast() {
                hand.job.withLock { $0 = job }
                hand.call.signal()
                return .taken
            }
            if state.size < limits.connections {
                state.size += 1
                return .newHand
            }
            state.lastTicket += 1
            state.waiting.append((state.lastTicket, job))
            return .queued(ticket: state.lastTicket)
        }
        switch place {
        case .taken: break
        case .queued(let ticket): refuse(ticket, after: limits.queue)
        case .dismissed: job.refuse(.unreachable(server.place))
        case .newHand: start(with: job)
        }
    }

    /// Nobody waits for ever, though every thread be held up.
    private func refuse(_ ticket: Int, after patience: Duration) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(patience.milliseconds))) { [self] in
            let late = state.withLock { state -> Job? in
                guard let place = state.waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.waiting.remove(at: place).job
            }
            late?.refuse(.busy)
        }
    }

    private func start(with first: Job) {
        let hand = Hand()
        hand.job.withLock { $0 = first }
        let thread = Thread { [self] in
            let line = Line(to: server)
            while performNext(for: hand, on: line) {}
            line.close()
            leave()
        }
        thread.name = "postgres"
        thread.start()
    }

    /// Returns whether there was one, and holds nothing of it afterwards: whoever asked for it may be about to go.
    private func performNext(for hand: Hand, on line: Line) -> Bool {
        guard let job = hand.job.withLock({ $0.take() }) ?? nextJob(for: hand) else { return false }
        job.run(line)
        return true
    }

    /// What waits, what comes in, or nil once dismissed.
    private func nextJob(for hand: Hand) -> Job? {
        while true {
            let (job, mayRest) = state.withLock { state -> (Job?, Bool) in
                if !state.waiting.isEmpty { return (state.waiting.removeFirst().job, false) }
                if !state.isDismissed { state.idle.append(hand) }
                return (nil, !state.isDismissed)
            }
            guard mayRest else { return job }
            hand.call.wait()
            if let job = hand.job.withLock({ $0.take() }) { return job }
        }
    }

    private func leave() {
        let waiting = state.withLock { state in
            state.size -= 1
            guard state.size == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.onEmpty = [] }
            return state.onEmpty
        }
        for continuation in waiting { continuation.resume() }
    }
}
