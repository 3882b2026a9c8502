import Dispatch
import Foundation
import Synchronization

/// Work that is done in order by a thread of its own while whoever hands it over goes on. Few pieces wait at a time, so that memory stays flat.
final class Sideline: Sendable {
    private struct State {
        var pieces: [@Sendable () throws -> Void] = []
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 4)
    private let arrivals = DispatchSemaphore(value: 0)
    private let end = DispatchSemaphore(value: 0)

    /// Returns when the body has ended and all that it handed over is done; throws what either has thrown.
    static func run(_ body: (Sideline) throws -> Void) throws {
        let sideline = Sideline()
        let thread = Thread { sideline.work() }
        thread.name = "sideline"
        thread.start()
        let result = Result { try body(sideline) }
        sideline.arrivals.signal()
        sideline.end.wait()
        try result.get()
        if let failure = sideline.state.withLock({ $0.failure }) { throw failure }
    }

    private init() {}

    /// Throws what an earlier piece has thrown; after that nothing more is done.
    func hand(_ piece: @escaping @Sendable () throws -> Void) throws {
        room.wait()
        let failure = state.withLock { state in
            state.pieces.append(piece)
            return state.failure
        }
        arrivals.signal()
        if let failure { throw failure }
    }

    /// Until it is called once more than there are pieces.
    private func work() {
        while true {
            arrivals.wait()
            let (piece, hasFailed) = state.withLock { ($0.pieces.isEmpty ? nil : $0.pieces.removeFirst(), $0.failure != nil) }
            guard let piece else { break }
            if !hasFailed {
                do { try piece() } catch { state.withLock { $0.failure = error } }
            }
            room.signal()
        }
        end.signal()
    }
}
