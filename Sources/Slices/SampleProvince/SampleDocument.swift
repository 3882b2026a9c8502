import Core

/// A document of the half-year: a news item, a report, minutes, a plan; and what of it is counted once somebody has confirmed it.
struct SampleDocument: Sendable {
    let unit: String
    let day: Day
    /// The name of the file, which says how it is written.
    let name: String
    let title: String
    let text: String
    let counts: [Count]

    /// A figure of the text: the words that say it stand there once.
    struct Count: Hashable, Sendable {
        let indicator: String
        let window: String
        let words: String

        init(_ indicator: String, in window: String, words: String) {
            self.indicator = indicator
            self.window = window
            self.words = words
        }
    }

    init(from unit: String, on day: Day, name: String, title: String, text: String, counts: [Count]) {
        self.unit = unit
        self.day = day
        self.name = name
        self.title = title
        self.text = text.unwrapped
        self.counts = counts
    }

    static let all = january + february + march + april + may + june
}
