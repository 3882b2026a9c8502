import Core
import Journal
import Storage

/// On whose behalf a question is asked. It becomes part of the query: who may see nothing is answered with nothing.
package enum Viewer: Hashable, Sendable {
    case person(PersonID, on: Day)
    /// Whoever runs the `giaoban` command on the machine itself.
    case machine

    /// The condition that a unit lies within what this viewer's seats cover, for queries that look for whatever a viewer may see.
    ///
    /// The unit is named by a column of the query around it, such as `report.unit_id`.
    package func covers(_ unitColumn: StaticString, for deed: Deed) -> SQL {
        switch self {
        case .machine: "1 = 1"
        case .person(let person, let day): "\(.verbatim(unitColumn)) IN (\(SeatQueries.unitsCovered(by: person, on: day, for: deed)))"
        }
    }

    /// The same condition for queries that have found a few units by themselves. What a seat at the centre covers is the whole country:
    /// to make a list of it takes longer than to read a page of numbers.
    package func coversEach(_ unitColumn: StaticString, for deed: Deed) -> SQL {
        switch self {
        case .machine: "1 = 1"
        case .person(let person, let day): SeatQueries.covers(.verbatim(unitColumn), by: person, on: day, for: deed)
        }
    }
}

extension Actor {
    /// The same person as a viewer: what may be written is asked the same way as what may be read.
    package var viewer: Viewer {
        person == Actor.machinePerson ? .machine : .person(person, on: day)
    }
}
