import Core
import Fixtures
import Formats
import Foundation
import Intake
import Server
import Storage
import Testing

@Suite(.serialized) struct `Reading many files` {
    @Test func `writes what was read, what could not be read and why, and what came twice`() throws {
        let pile = try Pile(documents: 12)
        let run = try Giaoban.run(["intake", pile.folder, "--out", pile.out])
        #expect(run.status == 1)
        #expect(run.output.contains("15 documents read, 3 files refused."))
        #expect(try pile.results() == pile.readable)
        let summary = try pile.table("summary.csv")
        #expect(Set(summary.rows.map { $0["file"] }) == pile.readable)
        #expect(summary.rows.allSatisfy { $0["figures"] == "3" })
        let unreadable = try pile.table("unreadable.csv")
        #expect(Set(unreadable.rows.map { $0["file"] }) == ["hồ sơ/hỏng.docx", "hồ sơ/rỗng.txt", "hồ sơ/ảnh.exe"])
        #expect(unreadable.rows.allSatisfy { !$0["reason"].isEmpty && !$0["remedy"].isEmpty })
        let duplicates = try pile.table("duplicates.csv")
        #expect(
            duplicates.rows.map { [$0["file"], $0["same_as"], $0["how"]] } == [
                ["hồ sơ/a/văn bản 1.txt", "hồ sơ/bản sao.txt", "same bytes"], ["hồ sơ/a/văn bản 2.txt", "hồ sơ/trang.html", "same text"],
            ])
    }

    @Test func `goes on after kill -9, and reads nothing twice`() throws {
        let pile = try Pile(documents: 120)
        let process = Process()
        process.executableURL = try Giaoban.built()
        process.arguments = ["intake", pile.folder, "--out", pile.out, "--workers", "2"]
        (process.standardOutput, process.standardError) = (Pipe(), Pipe())
        try process.run()
        while pile.logged < 20, process.isRunning { usleep(2_000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let before = pile.logged
        try #require(before >= 20 && before < 120)
        try pile.cutLastLine()

        let run = try Giaoban.run(["intake", pile.folder, "--out", pile.out])
        #expect(run.status == 1)
        #expect(try pile.results() == pile.readable)
        #expect(pile.logged == pile.readable.count + 3)
        #expect(run.error.contains("\(before - 1)/"))
        #expect(try pile.table("summary.csv").rows.count == pile.readable.count)
        let again = try Giaoban.run(["intake", pile.folder, "--out", pile.out])
        #expect(again.output.contains("0 documents read, 0 files refused."))
    }

    @Test func `reads a file again that has changed`() throws {
        let pile = try Pile(documents: 2)
        _ = try Giaoban.run(["intake", pile.folder, "--out", pile.out])
        try Data(Pile.text(99).utf8).write(to: URL(fileURLWithPath: "\(pile.folder)/a/văn bản 1.txt"))
        #expect(try Giaoban.run(["intake", pile.folder, "--out", pile.out]).output.contains("1 documents read"))
    }

    @Test func `stops at Ctrl-C with what is done, and says so`() throws {
        let pile = try Pile(documents: 200)
        let process = Process()
        process.executableURL = try Giaoban.built()
        process.arguments = ["intake", pile.folder, "--out", pile.out, "--workers", "1"]
        let output = Pipe()
        (process.standardOutput, process.standardError) = (output, Pipe())
        try process.run()
        while pile.logged < 5, process.isRunning { usleep(2_000) }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(said.contains("interrupted"))
        #expect(try pile.table("summary.csv").rows.count <= pile.logged)
    }

    @Test(arguments: Engine.available)
    func `receives them for a unit, once however often it is run`(engine: Engine) async throws {
        let place = try await engine.place()
        _ = try await place.withDatabase { try await Province.make(in: $0) }
        let pile = try Pile(documents: 6)
        for _ in 1...2 {
            let run = try Giaoban.run(["intake", pile.folder, "--into", place.address, "--unit", "SL01", "--window", "2026-H1"])
            #expect(run.output.contains("9 documents read, 3 files refused."))
        }
        let count = try await place.withDatabase { database in
            try await database.read { db in
                try db.row("SELECT count(*) AS documents FROM document")?.get("documents", as: Int.self)
            }
        }
        // The copy has the same bytes as its original.
        #expect(count == 8)
    }
}

/// A folder of documents written for a test, some of which nobody can read.
private final class Pile: Sendable {
    let folder: String
    let out: String
    let readable: Set<String>
    private let root: String

    init(documents: Int) throws {
        root = NSTemporaryDirectory() + "giaoban-pile-\(UUID().uuidString)"
        let folder = "\(root)/hồ sơ"
        (self.folder, out) = (folder, "\(root)/kết quả")
        try FileManager.default.createDirectory(atPath: "\(folder)/a/b", withIntermediateDirectories: true)
        var names: Set<String> = ["hồ sơ/bản sao.txt", "hồ sơ/trang.html"]
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        for number in 1...documents {
            let name = number % 3 == 0 ? "a/b/văn bản \(number).html" : "a/văn bản \(number).txt"
            try write(number % 3 == 0 ? Self.page(number) : Self.text(number), name)
            names.insert("hồ sơ/\(name)")
        }
        try write(Self.text(1), "bản sao.txt")
        try write(Self.page(2), "trang.html")
        try write("PK\u{3}\u{4} không phải tệp nén", "hỏng.docx")
        try write("", "rỗng.txt")
        try write("\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0", "ảnh.exe")
        try write("không đọc", ".ẩn.txt")
        try write(Self.text(documents + 1), "a/~ngoài.txt")
        names.insert("hồ sơ/a/~ngoài.txt")
        readable = names
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    static func text(_ number: Int) -> String {
        """
        Xã Phú Lộc sơ kết công tác tuyên giáo đợt \(number)

        Trong đợt, xã đã tổ chức \(number + 3) buổi tuyên truyền với \(number + 100) lượt người nghe và mở 02 lớp tập huấn cho cán bộ thôn.
        """
    }

    static func page(_ number: Int) -> String {
        "<html><body>\(text(number).split(separator: "\n").map { "<p>\($0)</p>" }.joined())</body></html>"
    }

    /// Complete lines of the log.
    var logged: Int { (FileManager.default.contents(atPath: "\(out)/intake.jsonl") ?? Data()).count { $0 == 0x0a } }

    /// As if the machine had stopped in the middle of a write.
    func cutLastLine() throws {
        let log = URL(fileURLWithPath: "\(out)/intake.jsonl")
        let bytes = try Data(contentsOf: log)
        let last = bytes.dropLast().lastIndex(of: 0x0a) ?? 0
        try bytes[...(last + 20)].write(to: log)
    }

    func results() throws -> Set<String> {
        let found = try FileManager.default.subpathsOfDirectory(atPath: "\(out)/documents").filter { $0.hasSuffix(".json") }
        return Set(found.map { String($0.dropLast(5)) })
    }

    func table(_ name: String) throws -> CSV {
        try CSV(Array(Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))), named: name)
    }
}
