import Foundation
import Testing

@testable import Formats

/// The command beside the test bundle, if it can read documents.
enum Binary {
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "giaoban")
        .path()

    /// Called without a request, the hidden command ends with a status of its own.
    static let canRead: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["read-document"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == ReadingProcess.noRequest
    }()
}

@Suite(.enabled(if: Binary.canRead, "giaoban beside the tests has no command read-document"))
struct `Reading in a process of its own` {
    private let reader = IsolatedReader(executable: Binary.path, arguments: ["read-document"])

    @Test func `gives what reading here gives`() async throws {
        let body =
            Sample.paragraph(Sample.sentence)
            + "<w:tbl><w:tr><w:tc>\(Sample.paragraph("a"))</w:tc><w:tc>\(Sample.paragraph("b"))</w:tc></w:tr></w:tbl>"
        for bytes in [Sample.docx(body), Array("<html><h1>Tựa</h1><li>mục".utf8), Array(Sample.sentence.utf8)] {
            let here = try DocumentReader().read(bytes, named: "Báo cáo.docx")
            #expect(try await reader.read(bytes, named: "Báo cáo.docx") == here)
        }
    }

    @Test func `passes refusals on`() async {
        await #expect(throws: FormatRefusal.unsupported(.archive)) { try await reader.read(Array("Rar!".utf8), named: "a.rar") }
        await #expect(throws: FormatRefusal.secret(mark: "MẬT")) { try await reader.read(Array("MẬT\nbáo cáo".utf8), named: "a.txt") }
        await #expect(throws: FormatRefusal.empty) { try await reader.read([], named: "a.txt") }
        await #expect(throws: FormatRefusal.fileTooLarge(megabytes: 32)) {
            try await reader.read([UInt8](repeating: 65, count: 100 << 20), named: "a.txt")
        }
    }

    @Test func `reads many at once, and a text of eight megabytes`() async throws {
        let long = Array(String(repeating: Sample.sentence + "\n", count: 50_000).utf8)
        var bounds = IsolatedReader.Bounds()
        // Beside all other tests on a busy machine even a short reading waits for a processor.
        bounds.wallSeconds = 600
        let reader = IsolatedReader(executable: Binary.path, arguments: ["read-document"], bounds: bounds)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<8 {
                group.addTask { try await reader.read(index == 0 ? long : Array("tệp \(index)".utf8), named: "a.txt").blocks.count }
            }
            let blocks = try await group.reduce(0, +)
            #expect(blocks == 50_007)
        }
    }

    @Test func `refuses when too many wait`() async {
        var bounds = IsolatedReader.Bounds()
        (bounds.readings, bounds.waiting) = (1, 1)
        let reader = IsolatedReader(executable: Binary.path, arguments: ["read-document"], bounds: bounds)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do { _ = try await reader.read(Array("chữ".utf8), named: "a.txt") } catch {
                        return error as? FormatRefusal == .tooManyReadings
                    }
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused > 0 && refused < 10)
    }
}

@Suite struct `A reading process` {
    private func refusal(_ executable: String, _ arguments: [String], wallSeconds: Int = 5) -> FormatRefusal? {
        var bounds = IsolatedReader.Bounds()
        bounds.wallSeconds = wallSeconds
        do {
            _ = try ReadingProcess(executable: executable, arguments: arguments, bounds: bounds).ask(
                .file([UInt8](repeating: 65, count: 1 << 20), name: "a.txt"))
            return nil
        } catch {
            return error as? FormatRefusal
        }
    }

    @Test func `that crashes, answers nonsense or cannot start is one refusal`() {
        #expect(refusal("/bin/sh", ["-c", "kill -SEGV $$"]) == .couldNotRead)
        #expect(refusal("/bin/sh", ["-c", "exit 1"]) == .couldNotRead)
        #expect(refusal("/bin/sh", ["-c", "cat >/dev/null; printf 'D\\001\\377\\377\\377'"]) == .couldNotRead)
        #expect(refusal("/bin/sh", ["-c", "cat >/dev/null; echo Document"]) == .couldNotRead)
        #expect(refusal("/không/có", []) == .couldNotRead)
    }

    @Test func `that does not end is killed`() {
        #expect(refusal("/bin/sh", ["-c", "cat >/dev/null; exec sleep 100"], wallSeconds: 1) == .tookTooLong(seconds: 1))
        #expect(refusal("/bin/sleep", ["100"], wallSeconds: 1) == .tookTooLong(seconds: 1))
        #expect(refusal("/bin/sh", ["-c", "kill -XCPU $$"]) == .tookTooLong(seconds: 20))
    }

    @Test func `leaves no open file and no child behind`() throws {
        func open() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        _ = refusal("/bin/sh", ["-c", "exit 1"])
        let before = try open()
        for _ in 0..<50 { _ = refusal("/bin/sh", ["-c", "exit 1"]) }
        #expect(try open() < before + 25)
    }

    @Test func `is answered with any document unchanged`() throws {
        var random = Seeded(state: 7)
        for _ in 0..<200 {
            let text = String(repeating: "ạ", count: Int.random(in: 1...300, using: &random))
            var blocks: [ReadDocument.Block] = []
            var position = 0
            let length = text.unicodeScalars.count
            while position < length {
                let end = Int.random(in: (position + 1)...length, using: &random)
                let middle = Int.random(in: position...end, using: &random)
                let kinds: [ReadDocument.Kind] = [
                    .paragraph, .listItem, .heading(level: Int.random(in: 1...9, using: &random)),
                    .tableRow(
                        table: position,
                        cells: [.init(position..<middle, columns: 0..<2, rows: 3, isHead: true), .init(middle..<end, columns: 2..<3)]),
                    .caption, .note,
                ]
                blocks.append(.init(kinds.randomElement(using: &random)!, position..<end))
                position = end
            }
            let cuts = Set((0..<4).map { _ in Int.random(in: 0...length, using: &random) }).sorted()
            let unsure = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
            let document = ReadDocument(text: text, blocks: blocks, source: .html, unsure: unsure)
            let message = try #require(ReadingMessage.encode(.success(.document(document))))
            #expect(try ReadingMessage.answer(message) == .document(document))
            // Whatever a hijacked child answers, it is a document with sound ranges or a refusal.
            for _ in 0..<20 {
                var broken = message
                broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                guard case .document(let document) = try? ReadingMessage.answer(broken) else { continue }
                let length = document.text.unicodeScalars.count
                #expect((document.blocks.map(\.range) + document.unsure).allSatisfy { $0.upperBound <= length })
            }
        }
    }
}
