import Storage

/// Tells how old what a replica shows may be, by one clock: positions of the primary are noted with the time before they were asked for. What has
/// replayed one of them shows all that was committed until then. So an idle primary is no lag, and a cut line is.
package struct LagGauge: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// Not yet replayed, oldest first.
    private var noted: [(position: LogPosition, at: Instant)] = []
    package private(set) var replayed: LogPosition?
    private var reached: Instant?

    /// A replica that catches up with more than this many notes is told less finely, never wrongly.
    private static let mostNoted = 128

    package init() {}

    /// The primary's log reached this far at this time, or further.
    package mutating func note(_ position: LogPosition, at instant: Instant) {
        if let replayed, replayed >= position {
            reached = instant
        } else if noted.count < Self.mostNoted {
            noted.append((position, instant))
        } else {
            noted[noted.count - 1] = (position, instant)
        }
    }

    /// The replica has replayed this far. One that starts again may have gone back.
    package mutating func replay(to position: LogPosition) {
        if let replayed, position < replayed { reached = nil }
        replayed = position
        let done = noted.prefix { $0.position <= position }
        if let last = done.last { reached = last.at }
        noted.removeFirst(done.count)
    }

    /// Nothing is known any more of where the replica stands.
    package mutating func loseSight() {
        (replayed, reached) = (nil, nil)
    }

    /// How old what it shows may be at most; nil if that is not known.
    package func lag(at now: Instant) -> Duration? { reached.map { now - $0 } }
}
