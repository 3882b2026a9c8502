/// What a unit writes in its half-year report, section by section. A unit that has only begun leaves sections empty.
struct SampleNarrative: Sendable {
    let unit: String
    let results: String
    let limits: String
    let causes: String
    let recommendations: String
    let nextTasks: String

    /// The texts are written here in lines of source code; each section is one paragraph.
    init(of unit: String, results: String, limits: String, causes: String = "", recommendations: String = "", nextTasks: String) {
        self.unit = unit
        self.results = results.unwrapped
        self.limits = limits.unwrapped
        self.causes = causes.unwrapped
        self.recommendations = recommendations.unwrapped
        self.nextTasks = nextTasks.unwrapped
    }

    static let all = wards + lowlands + uplands + bodies
}

extension String {
    /// Lines of source code made into paragraphs: an empty line parts two of them.
    var unwrapped: String {
        var paragraphs: [[Substring]] = [[]]
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
        }
        return paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    }
}
