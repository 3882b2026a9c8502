import Foundation
import Testing

/// What others depend on says what it promises.
@Suite struct `Every public declaration` {
    @Test func `has a comment of documentation`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/VietnameseText").resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "swift"
        }
        #expect(files.count > 30)
        for file in files {
            var last = ""
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }
            ) {
                let isDeclared =
                    line.firstMatch(of: /^(?:@\w+ )?public (?:static )?(?:let|var|func [a-zA-Z]|init|subscript|struct|enum|typealias)/)
                    != nil
                if isDeclared { #expect(last.hasPrefix("///"), "\(file.lastPathComponent): \(line)") }
                if !line.hasPrefix("@") || line.contains("public ") { last = line }
            }
        }
    }
}
