import Foundation

/// The repository as it lies on the disk, read once: what documents may name.
struct Repository: Sendable {
    static let here = Repository(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    let root: URL
    /// Every file and folder, relative to the root, except what builds leave behind.
    let paths: Set<String>

    private static let skipped: Set<String> = [".build", ".git", ".swiftpm", ".venv", "run", "api", "__pycache__"]

    init(root: URL) {
        self.root = root
        var paths: Set<String> = []
        let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let url = walk?.nextObject() as? URL {
            if Self.skipped.contains(url.lastPathComponent) {
                walk?.skipDescendants()
            } else {
                paths.insert(String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1)))
            }
        }
        self.paths = paths
    }

    func text(of path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    func files(in folder: String, endingIn suffix: String) -> [String] {
        paths.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(suffix) }.sorted()
    }

    var sources: [String] { files(in: "Sources", endingIn: ".swift") }

    var documents: [Document] {
        let front = paths.filter { !$0.contains("/") && $0.hasSuffix(".md") }.sorted()
        return (front + files(in: "docs", endingIn: ".md") + files(in: "Benchmarks", endingIn: ".md")).map {
            Document(path: $0, text: text(of: $0))
        }
    }
}

/// What a name in a document may stand for.
struct Names: Sendable {
    static let ours = Names(of: .here)

    let types: Set<String>
    let members: Set<String>
    let commands: Set<String>
    let makeTargets: Set<String>
    let routes: Set<String>
    let tables: Set<String>
    let snakeCase: Set<String>
    let modules: Set<String>
    let lines: Set<String>

    init(of repository: Repository) {
        let sources = repository.sources.map { repository.text(of: $0) }.joined(separator: "\n")
        let swift = repository.files(in: "Tests", endingIn: ".swift").reduce(sources) { $0 + "\n" + repository.text(of: $1) }
        let commands = repository.files(in: "Sources/Tool", endingIn: ".swift").map { repository.text(of: $0) }.joined(separator: "\n")
        let manifest = repository.text(of: "Package.swift")
        func all(_ pattern: some RegexComponent<(Substring, Substring)>, in text: String) -> Set<String> {
            Set(text.matches(of: pattern).map { String($0.output.1) })
        }
        types = all(/(?:struct|enum|class|protocol|actor|typealias) ([A-Z][A-Za-z0-9]*)/, in: swift)
        members = all(/(?:func|var|let|case) `?([a-z][A-Za-z0-9]*)/, in: swift)
        self.commands = all(/commandName: "([a-z-]+)"/, in: commands)
            .union(all(/struct ([A-Z][A-Za-z]*): (?:Async)?ParsableCommand/, in: commands).map { $0.lowercased() })
        makeTargets = all(/(?:^|\n)([a-z]+):/, in: repository.text(of: "Makefile"))
        routes = all(/router\.(?:get|post|upload)\("([a-z][^"]*)"/, in: sources)
        tables = Self.standing(
            made: [/CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)/, /ALTER TABLE [a-z_]+ RENAME TO ([a-z_]+)/],
            gone: [/DROP TABLE ([a-z_]+)/, /ALTER TABLE ([a-z_]+) RENAME TO/], in: sources)
        snakeCase = all(/([a-z]+(?:_[a-z0-9]+)+)/, in: swift + manifest)
        modules = all(/"([A-Z][A-Za-z0-9]*)"/, in: manifest)
        lines = Set((swift + "\n" + manifest).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    }

    /// Tables that migrations made once more often than they took them away.
    private static func standing(made: [Regex<(Substring, Substring)>], gone: [Regex<(Substring, Substring)>], in text: String) -> Set<
        String
    > {
        var times: [String: Int] = [:]
        for pattern in made { for match in text.matches(of: pattern) { times[String(match.output.1), default: 0] += 1 } }
        for pattern in gone { for match in text.matches(of: pattern) { times[String(match.output.1), default: 0] -= 1 } }
        return Set(times.filter { $0.value > 0 }.keys)
    }
}
