import Foundation
import GRDB
import Storage
import Synchronization

/// A database in one file, through GRDB's pool: one writer, several readers, each on a queue of its own.
///
/// The choices, and why:
/// - **WAL**: readers see a snapshot and neither wait for the writer nor hold it up.
/// - **synchronous = FULL**: every commit waits until the log is on the disk. Under WAL, NORMAL would keep the file whole after a
///   power cut but could lose the last commits, and what was acknowledged must not be lost. It costs a few thousand commits a second
///   instead of tens of thousands; an office makes a few.
/// - **Foreign keys on** (SQLite's default is off), **double-quoted strings off** (a misspelt column must not become a text).
/// - **Recursive triggers on**: otherwise `INSERT OR REPLACE` deletes rows behind the back of an `AppendOnly` table.
/// - **Busy timeout**: another process (a backup, the command line) may hold the write lock for a moment.
/// - **Writers begin IMMEDIATE** (GRDB's rule): a transaction that reads first and writes later can then never be refused half-way.
/// - **Reading stays on the caller's thread** where that may wait (`BlockingThreads`): going over to a queue and back twice for every page
///   cost a third of what two processors can do.
package final class SQLiteDatabase: Storage.Database {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let path: String
    /// So many read on their callers' threads now.
    private let readingInPlace = Mutex(0)

    /// "GiaB": marks a file as ours, so that another program's file is refused and not written into.
    private static let applicationID: Int64 = 0x4769_6142

    /// Opens a file, or makes it where there is none and `create` says so.
    package init(path: String, create: Bool, busyTimeout: TimeInterval = 10) throws {
        self.path = path
        try Self.check(path, create: create)
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(busyTimeout))
            try pool.writeWithoutTransaction { db in
                // After opening, not in `prepareDatabase`: GRDB sets NORMAL when it turns WAL on.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try Self.claim(db, at: path)
            }
        } catch {
            throw SQLiteTrouble.translated(error, at: path)
        }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        let stays = BlockingThreads.areOurs && beginReadingInPlace()
        defer { if stays { readingInPlace.withLock { $0 -= 1 } } }
        do {
            if stays { return try readInPlace(body) }
            return try await pool.read { [path] db in try SQLiteConnection.run(body, on: db, at: path) }
        } catch {
            throw SQLiteTrouble.translated(error, at: path)
        }
    }

    private func beginReadingInPlace() -> Bool {
        readingInPlace.withLock { count in
            guard count < BlockingThreads.mostWaiting else { return false }
            count += 1
            return true
        }
    }

    /// On this thread, should it also have to wait for a reader that is free.
    private func readInPlace<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try pool.read { db in try SQLiteConnection.run(body, on: db, at: path) }
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await pool.write { [path] db in try SQLiteConnection.run(body, on: db, at: path) }
        } catch {
            throw SQLiteTrouble.translated(error, at: path)
        }
    }

    /// Folds the log into the file first, so that the file alone may be copied or moved afterwards.
    package func close() async {
        do {
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        } catch {
            // Every commit is on the disk already; another process still reading only means that the log stays beside the file.
        }
    }

    private static func configuration(_ busyTimeout: TimeInterval) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        configuration.maximumReaderCount = BlockingThreads.mostWaiting
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            try db.execute(sql: "PRAGMA cache_size = -16384")  // 16 MiB a connection
        }
        return configuration
    }

    /// What SQLite would report vaguely, or would do without being asked.
    private static func check(_ path: String, create: Bool) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            guard create, stat(folder, &status) == 0 else { throw StorageRefusal.missing(create ? folder : path) }
            guard access(folder, W_OK) == 0 else { throw StorageRefusal.readOnly(folder) }
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StorageRefusal.damaged(path) }
        // A file that nobody may write was marked so on purpose; the superuser, whom the system would let through, heeds it too.
        guard access(path, W_OK) == 0, status.st_mode & 0o222 != 0 else { throw StorageRefusal.readOnly(path) }
    }

    private static func claim(_ db: GRDB.Database, at path: String) throws {
        let owner = try Int64.fetchOne(db, sql: "PRAGMA application_id")
        if owner == applicationID { return }
        let tables = try Int64.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
        guard owner == 0, tables == 0 else { throw StorageRefusal.damaged(path) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
}
