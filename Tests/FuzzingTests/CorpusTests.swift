import FuzzTargets
import Foundation
import Testing

/// What the fuzzer has kept, each input for a path that no other takes; and every input that ever broke something.
@Suite struct `What the fuzzer has kept` {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fuzzing/corpus").standardized

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `is read without a crash`(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let folder = Self.corpus.appending(path: name)
        let inputs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!inputs.isEmpty)
        for input in inputs { target.run(Array(try Data(contentsOf: input))) }
    }
}
