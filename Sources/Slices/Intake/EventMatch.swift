import Accounts
import Core
import Journal
import Storage

/// An earlier document that reports the same: the same words in another file, or the same event in other words.
package struct EventMatch: Hashable, Sendable {
    package enum Ground: Hashable, Sendable {
        case sameText
        /// The day it was held, or nil where only the period and the host agree.
        case sameEvent(Day?, place: Bool)
    }

    package let document: DocumentID
    package let name: String
    /// As the unit it came from was called at the end of its window.
    package let unit: String
    package let ground: Ground

    /// Why it was taken for the same, for the person who decides.
    package var reason: Phrase {
        switch ground {
        case .sameText: Phrase("Cùng nội dung, khác tệp", en: "The same words in another file")
        case .sameEvent(let day?, place: true):
            Phrase("Cùng hội nghị ngày \(day.onScreen), cùng địa điểm", en: "The same event of \(day.onScreen), at the same place")
        case .sameEvent(let day?, place: false):
            Phrase(
                "Cùng hội nghị ngày \(day.onScreen), cùng đơn vị tổ chức", en: "The same event of \(day.onScreen), held by the same body")
        case .sameEvent(nil, _):
            Phrase(
                "Cùng loại hội nghị, cùng kỳ và cùng đơn vị tổ chức",
                en: "The same kind of event, about the same time, held by the same body")
        }
    }

    /// The documents a viewer may read that report the same as one of theirs, those of the same text first.
    package static func all(of document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> [EventMatch] {
        guard let row = try db.row(MatchQueries.facts(of: document, visibleTo: viewer)) else { return [] }
        let facts = try Facts(row)
        let found = try db.rows(MatchQueries.candidates(for: document, facts, visibleTo: viewer)).compactMap { row in
            try facts.ground(with: try Facts(row)).map {
                EventMatch(document: try row.get("id"), name: try row.get("name"), unit: try row.get("unit_name"), ground: $0)
            }
        }
        return found.filter { $0.ground == .sameText } + found.filter { $0.ground != .sameText }
    }
}

extension EventMatch {
    /// What is stored of a document to recognise another by.
    struct Facts {
        let textDigest: String?
        let window: Window
        let event: ReportedEvent?

        init(_ row: Row) throws {
            textDigest = try row.find("text_digest")
            guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else {
                throw ColumnMismatch(column: "last_day", expected: "a day not before first_day", found: .null)
            }
            self.window = window
            event = try row.find("event_family").map { family in
                let hosts: String = try row.find("event_hosts") ?? ""
                return ReportedEvent(
                    family: family, day: try row.find("event_day"), hosts: hosts.split(separator: "\n").map(String.init),
                    place: try row.find("event_place"))
            }
        }

        func ground(with other: Facts) throws -> Ground? {
            if let textDigest, textDigest == other.textDigest { return .sameText }
            guard let event, let theirs = other.event, event.family == theirs.family, event.resembles(theirs) else { return nil }
            if let day = event.day, let otherDay = theirs.day {
                return day == otherDay ? .sameEvent(day, place: event.sharesPlace(with: theirs)) : nil
            }
            return window == other.window ? .sameEvent(nil, place: false) : nil
        }
    }
}
