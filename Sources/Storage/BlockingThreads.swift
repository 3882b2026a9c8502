import Dispatch
import Foundation
import Synchronization

/// Threads on which a request may wait: for the disk, for a lock, for a free connection. Swift's own pool has one thread to a processor, and
/// whoever makes one of those wait makes everybody wait.
///
/// A task that prefers them reads a database where it is, without going over to another thread and back for every question. The thread
/// that was busy last is called first: what it has is warm, and a quiet server uses the memory of few.
package final class BlockingThreads: TaskExecutor {
    /// Those of this process. They are there until it ends.
    package static let shared = BlockingThreads(most: 2 * mostWaiting)

    /// So many may wait at once for the same thing; the others go on.
    package static let mostWaiting = max(4, ProcessInfo.processInfo.activeProcessorCount)

    /// Whether the current task prefers them, and so is on one of them wherever it is on no actor.
    package static var areOurs: Bool { withUnsafeCurrentTask { $0?.unownedTaskExecutor == shared.asUnownedTaskExecutor() } }

    private struct State {
        var idle: [Hand] = []
        var waiting: [UnownedJob] = []
        var size = 0
    }

    private let most: Int
    private let state = Mutex(State())

    private init(most: Int) {
        self.most = most
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let fresh = state.withLock { state -> Hand? in
            if let hand = state.idle.popLast() {
                hand.call(job)
                return nil
            }
            guard state.size < most else {
                state.waiting.append(job)
                return nil
            }
            state.size += 1
            return Hand(first: job)
        }
        if let fresh { start(fresh) }
    }

    /// What waits for a hand; nil when it may rest.
    private func nextJob(for hand: Hand) -> UnownedJob? {
        state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            state.idle.append(hand)
            return nil
        }
    }

    private final class Hand: Sendable {
        let bell = DispatchSemaphore(value: 0)
        let job: Mutex<UnownedJob?>

        init(first: UnownedJob) {
            job = Mutex(first)
        }

        func call(_ job: UnownedJob) {
            self.job.withLock { $0 = job }
            bell.signal()
        }
    }

    private func start(_ hand: Hand) {
        let thread = Thread { [self] in
            while true {
                while let job = hand.job.withLock({ $0.take() }) ?? nextJob(for: hand) { job.runSynchronously(on: asUnownedTaskExecutor()) }
                hand.bell.wait()
            }
        }
        thread.name = "request"
        thread.start()
    }
}
