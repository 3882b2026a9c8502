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
            let (gate, readers, rescues) = (DispatchSemaphore(value: 0), 5 * BlockingThreads.mostWaiting, Count())
            let release = { @Sendable in for _ in 0..<readers { gate.signal() } }
            // Were there no thread left, nothing below would ever end.
            let rescue = DispatchWorkItem {
                _ = rescues.next()
                release()
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: rescue)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<readers {
                    group.addTask(executorPreference: BlockingThreads.shared) { try await database.read { _ in gate.wait() } }
                }
                let sums = await withTaskGroup(of: Int.self) { others in
                    for number in 0..<100 {
                        others.addTask(executorPreference: BlockingThreads.shared) {
                            await Task.yield()
                            return number
                        }
                    }
                    return await others.reduce(0, +)
                }
                #expect(sums == 4_950)
                #expect(rescues.value == 0)
                rescue.cancel()
                release()
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
