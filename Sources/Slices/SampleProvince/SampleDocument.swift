import Core

/// A document of the half-year: a news item, a report, minutes, a plan; and what of it is counted once somebody has confirmed it.
package struct SampleDocument: Sendable {
    package let unit: String
    package let day: Day
    /// The name of the file, which says how it is written.
    package let name: String
    package let title: String
    package let text: String
    package let counts: [Count]

    /// A figure of the text: the words that say it stand there once.
    package struct Count: Hashable, Sendable {
        package let indicator: String
        package let window: String
        package let words: String

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

    package static let all = january + february + march + april + may + june
}
