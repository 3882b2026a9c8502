import Core
import Storage

/// The occasions that a transaction records figures of: what they counted once before is put back, what they count once now is taken off.
struct SharedMoves {
    private var occasions: [OccasionID: Occasion] = [:]
    private var before: [SharedFigures] = []

    /// To be called before anything of these figures is written. Refuses an occasion of another window.
    mutating func touch(_ figures: some Sequence<Figure>, in db: any Connection) throws {
        let named = figures.filter { $0.occasion != nil }
        let new = Set(named.compactMap(\.occasion)).subtracting(occasions.keys)
        if !new.isEmpty {
            occasions.merge(try Occasion.take(new, in: db)) { first, _ in first }
            before.append(try SharedFigures.of(new, in: db))
        }
        for figure in named {
            guard let occasion = figure.occasion.flatMap({ occasions[$0] }), occasion.window != figure.window else { continue }
            throw LedgerRefusal.otherWindow(occasion.name, occasion.window)
        }
    }

    /// To be called when everything is written.
    func move(
        _ movements: inout Movements, in db: any Connection, places: (SharedFigures.Shared, Day) throws -> Places
    ) throws {
        guard !occasions.isEmpty else { return }
        for shared in before { try movements.countOnce(shared, isPutBack: true, places: places) }
        try movements.countOnce(SharedFigures.of(Set(occasions.keys), in: db), places: places)
    }
}
