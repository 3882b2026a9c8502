import Foundation
import Storage
import StorageSQLite
import Testing

@Suite struct `Threads that may wait` {
    @Test func `serve a task that prefers them, and no other`() async {
        #expect(!BlockingThreads.areOurs)
        let (mine, inner) = await onThem { (BlockingThreads.areOurs, await Task { BlockingThreads.areOurs }.value) }
        #expect(mine)
        #expect(!inner)
    }

    @Test func `keep a reader where it is`() async throws {
        try await inDatabase { database in
            let (before, within) = try await onThem { (thisThread(), try await database.read { _ in thisThread() }) }
            #expect(before == within)
        }
    }

    @Test func `run what reads nothing while every reader is held up`() async throws {
        try await inDatabase { database in
            let (gate, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let (readers, others) = (5 * BlockingThreads.mostWaiting, 100)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<readers {
                    group.addTask(executorPreference: BlockingThreads.shared) { try await database.read { _ in gate.wait() } }
                }
                for _ in 0..<others {
                    group.addTask(executorPreference: BlockingThreads.shared) {
                        await Task.yield()
                        done.signal()
                    }
                }
                // Watched from a thread of its own: Swift's pool, on which this test runs, may be busy with other tests for minutes.
                let ended = await onThreadOfItsOwn {
                    let deadline = DispatchTime.now() + 60
                    return (0..<others).count { _ in done.wait(timeout: deadline) == .success }
                }
                #expect(ended == others)
                for _ in 0..<readers { gate.signal() }
                try await group.waitForAll()
            }
        }
    }

    private func onThem<Value: Sendable>(_ work: @Sendable () async throws -> Value) async rethrows -> Value {
        try await withTaskExecutorPreference(BlockingThreads.shared, operation: work)
    }

    private func inDatabase(_ body: (SQLiteDatabase) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-test-\(UUID().uuidString).sqlite").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let database = try SQLiteDatabase(path: path, create: true)
        try await body(database)
        await database.close()
    }
}

private func thisThread() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }

private func onThreadOfItsOwn<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { answer in Thread.detachNewThread { answer.resume(returning: work()) } }
}
