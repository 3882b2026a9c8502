import Core
import Formats
import Journal
import VietnameseText

/// What is kept of an event so that another document about it is recognised: what kind it was, when, who held it and where.
struct ReportedEvent: Hashable, Sendable {
    /// Reviews, briefings and conferences are one family: one page calls the same meeting by another word than the next.
    let family: String
    let day: Day?
    /// Search keys without marks.
    let hosts: [String]
    let place: String?

    /// Nil where nothing names the event: such documents are told apart by their text alone.
    init?(_ event: Reading.Event) {
        guard event.name != nil || event.date != nil, !(event.hosts.isEmpty && event.place == nil) else { return nil }
        switch event.type {
        case .interimReview, .finalReview, .briefing, .conference: family = "meeting"
        case .workshop, .training, .workingSession, .other: family = event.type.rawValue
        }
        day = event.date?.day
        hosts = event.hosts.prefix(Self.mostHosts).map { Self.key($0.text) }
        place = event.place.map { Self.key($0.text) }
    }

    init(family: String, day: Day?, hosts: [String], place: String?) {
        (self.family, self.day, self.hosts, self.place) = (family, day, hosts, place)
    }

    /// Whether a host or the place of two events is called alike.
    func resembles(_ other: ReportedEvent) -> Bool {
        hosts.contains { mine in other.hosts.contains { Self.areAlike(mine, $0) } } || sharesPlace(with: other)
    }

    func sharesPlace(with other: ReportedEvent) -> Bool {
        guard let place, let theirs = other.place else { return false }
        return Self.areAlike(place, theirs)
    }

    private static let mostHosts = 6

    private static func key(_ text: String) -> String { String(SearchKey.loose(of: text).prefix(200)) }

    /// Two thirds of the words of the shorter name stand in the longer one: "Huyện ủy" is part of "Ban Thường vụ Huyện ủy Sông Mây".
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Set(one.split(separator: " ")), Set(other.split(separator: " ")))
        let shorter = min(one.count, other.count)
        return shorter > 1 && one.intersection(other).count * 3 >= shorter * 2
    }
}

extension ReadDocument {
    /// The same for the same words in another format: letters and digits without marks, whatever stands between them.
    var textDigest: String {
        var words: [UInt8] = []
        var isWord = false
        for byte in SearchKey.loose(of: text).utf8 {
            let belongs = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte)
            if belongs {
                words.append(byte)
            } else if isWord {
                words.append(0x20)
            }
            isWord = belongs
        }
        if words.last == 0x20 { words.removeLast() }
        return Digest.hex(of: words)
    }
}
