import Core
import VietnameseText

/// Reads what happened, who held it and where, from the title and the first paragraphs, where reports say so.
struct EventReader {
    let event: Reading.Event

    init(_ layout: Layout, citations: [Citation]) {
        let near = citations.filter { $0.tokens.upperBound <= Opening.reach }
        let citations = near.map(\.tokens)
        let tokens = layout.tokens
        let opening = Opening(layout)
        let (type, name) = EventNaming(tokens, citations: citations, opening: opening).result
        let date = EventDating(layout, opening: opening)
        let periods = EventPeriods(
            layout, opening: opening, event: EventPeriods.Gathering(layout, type: type, name: name), citations: near,
            eventDay: date.date?.day ?? EventDating.publication(layout))
        let hosts = EventHosts(tokens, opening: opening)
        event = Reading.Event(
            type: type, name: name.map { Reading.Passage(tokens, $0, on: .eventName) },
            // A day on a page that names no event and nobody who held one is the day of something else.
            date: name == nil && hosts.hosts.isEmpty ? nil : date.date, periods: periods.periods,
            hosts: hosts.hosts.map { Reading.Passage(tokens, $0, on: .host) },
            place: EventPlace(tokens, opening: opening).place.map { Reading.Passage(tokens, $0, on: .place) })
    }
}
