import Core
import Foundation

/// Who acts, and when: read once at the edge and passed to every verb.
package struct Actor: Hashable, Sendable {
    package let person: PersonID
    package let moment: Moment

    package init(person: PersonID, moment: Moment) {
        self.person = person
        self.moment = moment
    }

    /// Whoever runs the `giaoban` command on the machine itself; no account is needed to own the disk.
    package static func machine(at moment: Moment) -> Actor {
        Actor(person: machinePerson, moment: moment)
    }

    package static let machinePerson = PersonID(rawValue: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))

    /// The day in Vietnam on which the act happens.
    package var day: Day { moment.day }
}
