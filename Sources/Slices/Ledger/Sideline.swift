import Dispatch
import Synchronization

/// Work that is done in order on another core while whoever hands it over goes on. Few pieces wait at a time, so that memory stays flat.
final class Sideline: Sendable {
    private let queue = DispatchQueue(label: "ledger.sideline")
    private let waiting = DispatchSemaphore(value: 4)
    private let failure = Mutex<(any Error)?>(nil)

    /// Throws what an earlier piece has thrown; after that nothing more is done.
    func hand(over work: @escaping @Sendable () throws -> Void) throws {
        try throwFailure()
        waiting.wait()
        queue.async { [self] in
            defer { waiting.signal() }
            guard failure.withLock({ $0 == nil }) else { return }
            do { try work() } catch { failure.withLock { $0 = error } }
        }
    }

    /// When all that was handed over is done.
    func finish() throws {
        queue.sync {}
        try throwFailure()
    }

    private func throwFailure() throws {
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
