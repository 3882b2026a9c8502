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

    /// Under which lens the balances of a window are kept, each with the last days of the entries to take from there: what counts alike in
    /// both is kept once.
    func lenses(for window: Window) -> [(Lens, Window)] {
        guard lens == .asNow else { return [(.asThen, window)] }
        let since = Window(from: max(window.first, carriedTo.settled), through: window.last)
        return [(.asNow, window)] + [since.map { (.asThen, $0) }].compactMap(\.self)
    }
}
