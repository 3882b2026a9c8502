import Core
import Storage

extension TreeChange {
    /// Takes back what was written for this day, so that the tree is as if it had not been. Nothing may have changed or hang on the units since:
    /// whoever asks has made sure. Nothing is carried any more until balances are counted again.
    package func takeBack(in db: any Connection) throws {
        let begun = begun.map(\.id)
        try db.execute(OrganizationQueries.forgetBelow(.everything))
        try db.execute(CarriedQueries.forget)
        for units in ended.chunks { try db.execute(TakeBackQueries.forgetHeirs(of: Array(units), on: day)) }
        for units in (begun + names.map(\.unit)).chunks { try db.execute(TakeBackQueries.forgetNames(of: Array(units), from: day)) }
        for units in (begun + places.map(\.unit)).chunks { try db.execute(TakeBackQueries.forgetPlaces(of: Array(units), from: day)) }
        for units in begun.chunks { try db.execute(TakeBackQueries.forgetUnits(Array(units))) }
        for units in ended.chunks { try db.execute(TakeBackQueries.reopenUnits(Array(units), endedOn: day)) }
        for units in (ended + names.map(\.unit)).chunks { try db.execute(TakeBackQueries.reopenNames(of: Array(units), closedOn: day)) }
        for units in (ended + places.map(\.unit)).chunks { try db.execute(TakeBackQueries.reopenPlaces(of: Array(units), closedOn: day)) }
        try db.execute(OrganizationQueries.rebuildBelow(.everything))
    }
}
