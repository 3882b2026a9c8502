import Core
import Fixtures
import Foundation
import Server
import Storage
import Testing

@Suite struct `A database that cannot serve` {
    private func expect(_ refusal: StorageRefusal, from arguments: [String], _ location: SourceLocation = #_sourceLocation) throws {
        for command in [["verify"], ["serve", "--listen", "127.0.0.1:0"]] {
            let ran = try Giaoban.run(command + arguments)
            let (vi, en) = ("\(refusal.sentence.vi) \(refusal.remedy.vi)", "\(refusal.sentence.en) \(refusal.remedy.en)")
            #expect(ran.status == 1, sourceLocation: location)
            #expect(ran.error == "\(vi)\n\(en)\n", sourceLocation: location)
            #expect(ran.output.isEmpty, sourceLocation: location)
        }
    }

    @Test func `is not there`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/khong-co.sqlite"
        try expect(.missing(path), from: ["--database", "sqlite:\(path)"])
        #expect(!FileManager.default.fileExists(atPath: path), "asking for a database does not make one")
        try expect(.badAddress("mysql://x"), from: ["--database", "mysql://x"])
    }

    @Test func `is damaged, or no database at all`() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/hong.sqlite"
        try Data("Đây không phải cơ sở dữ liệu. ".utf8 + [UInt8](repeating: 7, count: 8_192)).write(to: URL(fileURLWithPath: path))
        try expect(.damaged(path), from: ["--database", "sqlite:\(path)"])
    }

    @Test(arguments: Engine.available)
    func `was written by a newer GiaoBan`(engine: Engine) async throws {
        let place = try await engine.place()
        try await place.withDatabase {
            try await $0.migrate(Schema.migrations + [Migration("tomorrow-1", ["CREATE TABLE tomorrow (id TEXT)"])])
        }
        try expect(.newerSchema, from: ["--database", place.address])
    }

    @Test func `may not be written`() async throws {
        let place = try await Engine.sqlite.place()
        try await place.withDatabase { try await $0.migrate(Schema.migrations) }
        let path = String(place.address.dropFirst("sqlite:".count))
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        try expect(.readOnly(path), from: ["--database", "sqlite:\(path)"])
    }
}
