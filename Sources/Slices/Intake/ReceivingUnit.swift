import Accounts
import Core
import Storage

/// A unit whose documents a person may receive.
struct ReceivingUnit: Hashable, Sendable {
    let id: OrgUnitID
    let name: String

    /// Those in force on a day, from the centre to the communes, each level by name.
    static func all(for viewer: Viewer, on day: Day, in db: any Connection) throws -> [ReceivingUnit] {
        try db.rows(DocumentQueries.receivingUnits(for: viewer, on: day)).map {
            ReceivingUnit(id: try $0.get("id"), name: try $0.get("full_name"))
        }
    }
}
