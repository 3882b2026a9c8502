import Foundation

/// A Markdown file, taken apart as far as the tests need it.
struct Document: Sendable, CustomStringConvertible {
    let path: String
    /// What stands between single back-ticks, outside fenced blocks.
    let spans: [String]
    /// Where links and pictures lead, without those to other sites and to headings.
    let links: [String]
    /// The lines of fenced Swift.
    let swift: [String]

    var description: String { path }

    init(path: String, text: String) {
        self.path = path
        var fence: Substring?
        var prose = ""
        var swift: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                fence = fence == nil ? line.dropFirst(3) : nil
            } else if fence == nil {
                prose += line + "\n"
            } else if fence == "swift" {
                swift.append(line.trimmingCharacters(in: .whitespaces))
            }
        }
        self.swift = swift
        spans = prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
        links = prose.matches(of: /\]\(([^)\s#]+)[^)]*\)/).map { String($0.output.1) }.filter {
            !$0.contains("://") && !$0.hasPrefix("mailto:")
        }
    }
}
