import Foundation
import Hummingbird

/// The body of a large request: written to a file without a name as it comes, and read from there, so that forty files of a person cost
/// the room of one. The file is gone with the last who holds it, or with the process.
final class SpooledBody: Sendable {
    private let file: Int32
    /// Mapped for reading alone, and unmapped by nobody but `deinit`.
    nonisolated(unsafe) private let start: UnsafeMutableRawPointer?
    let count: Int

    /// Refuses what is announced or found to be larger than the limit.
    init(_ request: Request, upTo limit: Int) async throws {
        let refusal = WebRefusal.tooLarge(megabytes: limit >> 20)
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > limit { throw refusal }
        let spool = try Spool()
        for try await chunk in request.body {
            guard spool.count + chunk.readableBytes <= limit else { throw refusal }
            try chunk.withUnsafeReadableBytes { try spool.write($0) }
        }
        (file, count) = (spool.handOver(), spool.count)
        start = try Self.map(file, count)
    }

    deinit {
        if let start { munmap(start, count) }
        close(file)
    }

    /// What was sent, as long as the body is held.
    func withBytes<Value>(_ read: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        try read(UnsafeBufferPointer(start: start.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }, count: count))
    }

    private static func map(_ file: Int32, _ count: Int) throws -> UnsafeMutableRawPointer? {
        guard count > 0 else { return nil }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
            close(file)
            throw WebRefusal.noRoom
        }
        return start
    }
}

/// A file without a name that grows.
private final class Spool {
    private var file: Int32
    private(set) var count = 0

    init() throws {
        var path = Array((NSTemporaryDirectory() + "/giaoban-upload-XXXXXX").utf8CString)
        file = mkstemp(&path)
        guard file >= 0 else { throw WebRefusal.noRoom }
        unlink(path)
    }

    deinit { if file >= 0 { close(file) } }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count {
            let part = Foundation.write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            guard part > 0 else { throw WebRefusal.noRoom }
            written += part
        }
        count += written
    }

    func handOver() -> Int32 {
        defer { file = -1 }
        return file
    }
}
