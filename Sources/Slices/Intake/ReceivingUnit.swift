import Accounts
import Core
import Foundation
import Organization
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

    /// The longest list a person can still choose from; whoever covers more types the name.
    static let mostToChooseFrom = 200

    /// The one unit that is called so, or bears this code, on a day: also one that has been merged into others since.
    ///
    /// Several of a name are told apart by the names of units above: "xã Tân An, tỉnh Bắc Ninh". Part of a name will do where only one has it.
    static func named(_ text: String, for viewer: Viewer, on day: Day, in db: any Connection) throws -> OrgUnitID {
        let name = text.trimmingCharacters(in: .whitespaces)
        var found: [OrgUnitID] = []
        if let byCode = try OrgUnit.find(code: name, on: day, in: db) {
            found = [byCode.id]
        } else {
            switch try NameMeaning.of(name, on: day, in: db) {
            case .one(let unit): found = [unit.id]
            case .several(let units): found = units.filter { $0.validity.contains(day) }.map(\.id)
            case .formerly: break
            case .unknown: found = try OrgUnit.search(name, on: day, limit: 40, in: db).map(\.id)
            }
        }
        let permitted = try permitted(found, for: viewer, in: db)
        guard let unit = permitted.first else { throw IntakeRefusal.noSuchUnit(name, on: day) }
        guard permitted.count == 1 else { throw IntakeRefusal.severalUnits(name, permitted.count) }
        return unit
    }

    static func permitted(_ units: [OrgUnitID], for viewer: Viewer, in db: any Connection) throws -> [OrgUnitID] {
        try db.rows(DocumentQueries.receiving(units, for: viewer)).map { try $0.get("id") }
    }
}
