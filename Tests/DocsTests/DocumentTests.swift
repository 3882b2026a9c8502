import Foundation
import Testing

/// A document that names what is gone is worse than none.
@Suite struct `A document` {
    @Test(arguments: Repository.here.documents)
    func `links to what is there`(document: Document) {
        let folder = Repository.here.root.appendingPathComponent(document.path).deletingLastPathComponent()
        for link in document.links {
            let target = folder.appendingPathComponent(link.removingPercentEncoding ?? link)
            let isThere = FileManager.default.fileExists(atPath: target.path)
            #expect(isThere, "\(document) links to \(link)")
        }
    }

    /// Paths have a slash and start in the repository; names of files have an extension that we use.
    @Test(arguments: Repository.here.documents)
    func `names files that exist`(document: Document) {
        let repository = Repository.here
        let names = Set(repository.paths.map { URL(fileURLWithPath: $0).lastPathComponent })
        for span in document.spans where span.wholeMatch(of: /[A-Za-z0-9_.+\/-]+/) != nil {
            let path = span.hasSuffix("/") ? String(span.dropLast()) : span
            var isThere = true
            if path.wholeMatch(of: /(?:Sources|Tests|Benchmarks|docs|scripts|\.ci)(?:\/.*)?/) != nil {
                isThere = repository.paths.contains(path)
            } else if path.wholeMatch(of: /[^\/]+\.(?:swift|md|sh|csv|py|svg|css)/) != nil {
                isThere = names.contains(path)
            }
            #expect(isThere, "\(document) names \(span)")
        }
    }

    @Test(arguments: Repository.here.documents)
    func `names commands that exist`(document: Document) {
        for span in document.spans {
            let words = span.split(separator: " ").map(String.init)
            guard let program = words.first, words.count > 1 else { continue }
            if program == "make" {
                for target in words.dropFirst() where target.wholeMatch(of: /[a-z]+/) != nil {
                    let isThere = Names.ours.makeTargets.contains(target)
                    #expect(isThere, "\(document) names \(span)")
                }
            } else if program == "giaoban" {
                let named = words.dropFirst().prefix { $0.wholeMatch(of: /[a-z|-]+/) != nil && !$0.hasPrefix("-") }
                for command in named.flatMap({ $0.split(separator: "|") }) {
                    let isThere = Names.ours.commands.contains(String(command))
                    #expect(isThere, "\(document) names \(span)")
                }
            }
        }
    }

    /// A capitalised word in back-ticks is a type, module or folder of ours; what follows its dot is a member of something.
    @Test(arguments: Repository.here.documents)
    func `names types that exist`(document: Document) {
        let names = Names.ours
        let known = names.types.union(names.modules).union(Repository.here.paths).union(Self.notOurs)
        for span in document.spans where !known.contains(span) {
            guard let match = span.wholeMatch(of: /([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\.([a-z][A-Za-z0-9]*))?/) else { continue }
            let isThere = known.contains(String(match.output.1)) && match.output.2.map { names.members.contains(String($0)) } ?? true
            #expect(isThere, "\(document) names \(span)")
        }
    }

    /// Types of Swift and Foundation that our documents warn of.
    private static let notOurs: Set<String> = ["Bool", "Character", "XMLParser"]

    @Test(arguments: Repository.here.documents)
    func `names tables and columns that exist`(document: Document) {
        for span in document.spans where span.wholeMatch(of: /[a-z]+(?:_[a-z0-9]+)+/) != nil {
            let isThere = Names.ours.snakeCase.contains(span)
            #expect(isThere, "\(document) names \(span)")
        }
    }

    @Test(arguments: Repository.here.documents)
    func `names pages that exist`(document: Document) {
        for span in document.spans where span.wholeMatch(of: /\/[a-z:\/-]+(?:\.docx)?/) != nil {
            let isThere = Names.ours.routes.contains(String(span.dropFirst()))
            #expect(isThere, "\(document) names \(span)")
        }
    }
}

@Suite struct `The documents together` {
    @Test func `explain every table in the glossary`() {
        let glossary = Repository.here.text(of: "docs/glossary.md")
        for table in Names.ours.tables.sorted() {
            let isThere = glossary.contains("`\(table)`")
            #expect(isThere, "the glossary says nothing of \(table)")
        }
    }

    /// An example in STYLE.md that our code no longer has is no example.
    @Test func `show our own code in STYLE`() {
        let style = Document(path: "STYLE.md", text: Repository.here.text(of: "STYLE.md"))
        for line in style.swift where line != "" {
            let isThere = Names.ours.lines.contains(line)
            #expect(isThere, "STYLE.md shows \(line)")
        }
    }

    @Test func `number the decisions without gaps`() {
        let numbers = Repository.here.files(in: "docs/adr", endingIn: ".md").compactMap { Int($0.dropFirst("docs/adr/".count).prefix(4)) }
        #expect(numbers == numbers.indices.map { $0 + 1 })
    }
}
