import Foundation
import Testing

@Suite struct `The sources` {
    /// What would stop the program, or was put off.
    @Test(arguments: Repository.here.sources)
    func `hold no mark of unfinished or careless work`(path: String) {
        let text = Repository.here.text(of: path)
        for mark in ["TODO", "FIXME", "fatalError", "try!", "as!"] {
            let place = text.range(of: "\\b\(mark)(?![A-Za-z])", options: .regularExpression)
            #expect(place == nil, "\(path) contains \(mark)")
        }
    }

    /// One word finds a slice's SQL: it stands in its queries and migrations and nowhere else.
    @Test(arguments: Repository.here.sources.filter { $0.hasPrefix("Sources/Slices/") || $0.hasPrefix("Sources/Server/") })
    func `keep their SQL at home`(path: String) {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        guard !name.contains("Queries"), !name.hasSuffix("Migrations") else { return }
        let statement = Repository.here.text(of: path).range(
            of: #"(?m)(^ *|")(SELECT|INSERT INTO|UPDATE|DELETE FROM) [a-z\\]"#, options: .regularExpression)
        #expect(statement == nil, "\(path) holds SQL")
    }

    @Test(arguments: Repository.here.sources)
    func `are named by their noun`(path: String) {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        #expect(name.firstMatch(of: /Util|Helper|Manager|Service$|Common|Extensions/) == nil, "\(path)")
    }
}

/// The manifest is the diagram: it is read from top to bottom, and nothing uses what stands below it.
@Suite struct `The manifest` {
    private struct Declaration {
        let name: String
        let uses: [String]
    }

    private static let declarations: [Declaration] = {
        let manifest = Repository.here.text(of: "Package.swift")
        let list = manifest.firstRange(of: "targets: [").map { manifest[$0.upperBound...] } ?? ""
        let start = /(?:room|slice|system|tests)\("([A-Za-z0-9]+)"|[tT]arget\(\s*name: "([A-Za-z0-9]+)"/
        let starts = list.matches(of: start)
        return starts.enumerated().map { place, match in
            let end = place + 1 < starts.count ? starts[place + 1].range.lowerBound : list.endIndex
            let quoted = list[match.range.upperBound..<end].matches(of: /"([A-Za-z0-9]+)"/).map { String($0.output.1) }
            return Declaration(name: String(match.output.1 ?? match.output.2 ?? ""), uses: quoted)
        }
    }()

    @Test func `lets a target use only what stands above it`() {
        let names = Self.declarations.map(\.name)
        #expect(names.contains("Core") && names.contains("giaoban"))
        for (place, declaration) in Self.declarations.enumerated() {
            for used in declaration.uses where names.contains(used) {
                #expect(names[..<place].contains(used), "\(declaration.name) uses \(used), which does not stand above it")
            }
        }
    }

    @Test(arguments: Repository.here.sources)
    func `is what the imports say`(path: String) {
        let folders = path.split(separator: "/").dropFirst().map(String.init)
        let folder = folders[0] == "Slices" ? folders[1] : folders[0]
        let target = folder == "Tool" ? "giaoban" : folder
        guard let declaration = Self.declarations.first(where: { $0.name == target }) else {
            Issue.record("\(path) belongs to no target")
            return
        }
        let ours = Set(Self.declarations.map(\.name))
        let everySlice: Set<String> = path.hasPrefix("Sources/Slices/") ? ["Core", "Storage", "VietnameseText", "Formats", "Web"] : []
        for line in Repository.here.text(of: path).matches(of: /(?:^|\n)import ([A-Za-z0-9]+)/) {
            let imported = String(line.output.1)
            guard ours.contains(imported) else { continue }
            #expect(declaration.uses.contains(imported) || everySlice.contains(imported), "\(path) imports \(imported)")
        }
    }
}
