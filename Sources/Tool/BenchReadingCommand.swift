import ArgumentParser
import Core
import Formats
import Foundation
import Intake
import VietnameseText

/// How fast texts are understood, one after the other on one processor, and how much memory that takes in the end.
struct BenchReadingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "understanding", abstract: "Many texts in one file, parted by form feeds, to proposals; the count is in bytes.")

    @Argument(help: "The file.") var file: String
    @Flag(help: "Write each reading as a line of JSON too, and drop it.") var json = false

    func run() async throws {
        var texts = try PartedFile(file)
        var measured = Understanding()
        while let bytes = try texts.next() {
            let start = ThisProcess.processorSeconds
            let reading = Reading(of: ComposedForm.text(utf8: bytes))
            if json { measured.written += reading.json(file: file).utf8.count }
            measured.seconds[0] += ThisProcess.processorSeconds - start
            measured.figures += reading.figures.count
            measured.count += bytes.count
            measured.documents += 1
            if measured.documents == 1_000 { measured.memoryAfter1000 = ThisProcess.memory("VmRSS") }
        }
        (measured.memoryAtEnd, measured.mostMemory) = (ThisProcess.memory("VmRSS"), ThisProcess.memory("VmHWM"))
        try JSONLine.print(measured)
    }

    private struct Understanding: Encodable {
        let name = "understanding"
        var (count, documents, figures, written) = (0, 0, 0, 0)
        /// Of the processor, so that a busy machine measures the same.
        var seconds = [0.0]
        /// In KiB.
        var (memoryAfter1000, memoryAtEnd, mostMemory) = (0, 0, 0)

        enum CodingKeys: CodingKey { case name, count, documents, figures, written, seconds, memoryAfter1000, memoryAtEnd, mostMemory }
    }
}

/// The parts of a large file between form feeds, one in memory at a time.
private struct PartedFile {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0

    init(_ path: String) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }

    mutating func next() throws -> [UInt8]? {
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0C) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            guard let more = try handle.read(upToCount: 1 << 20), !more.isEmpty else { break }
            buffer.removeFirst(start)
            buffer += more
            start = 0
        }
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
    }
}

extension BenchCommand {
    /// Word files to text and structure.
    struct FileLoops: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "files", abstract: "Files to texts; the count is in files.")

        @Argument(help: "The files.") var files: [String]

        func run() async throws {
            let files = try files.map { (name: $0, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: $0)))) }
            try JSONLine.print(
                try await Timing.of("files", count: files.count) { _ in
                    for file in files { _ = try DocumentReader().read(file.bytes, named: file.name) }
                })
        }
    }
}
