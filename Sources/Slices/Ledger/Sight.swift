import Core
import Organization
import Storage

/// A lens together with what it has to know: since which day both lenses show the same.
struct Sight: Sendable {
    let lens: Lens
    let carriedTo: CarriedTo

    init(_ lens: Lens, in db: any Connection) throws {
        self.lens = lens
        carriedTo = lens == .asThen ? .nowhere : try Succession.carriedTo(in: db)
    }

    /// Whether figures of windows that end on this day may have to be carried.
    func carries(_ day: Day) -> Bool { day < carriedTo.settled }

    /// The day whose tree says what stands below a unit at the end of a window.
    func day(of window: Window) -> Day { lens == .asNow && carries(window.last) ? carriedTo.day : window.last }

    /// Under which lens the balances of a window are kept, each with the last days of the entries to take from there: what counts alike in
    /// both is kept once.
    func lenses(for window: Window) -> [(Lens, Window)] {
        let before = Window(from: window.first, through: min(window.last, carriedTo.settled.adding(days: -1)))
        let since = Window(from: max(window.first, carriedTo.settled), through: window.last)
        guard lens == .asNow else { return [(.asThen, window)] }
        return [before.map { (.asNow, $0) }, since.map { (.asThen, $0) }].compactMap(\.self)
    }
}
