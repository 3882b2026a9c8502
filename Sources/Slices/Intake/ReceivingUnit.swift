import Accounts
import Core
import Foundation
import Organization
import Storage
import VietnameseText

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
    /// Several of a name are told apart by the name of a unit above: "Xã Tân An, Tỉnh Bắc Ninh".
    static func named(_ text: String, for viewer: Viewer, on day: Day, in db: any Connection) throws -> OrgUnitID {
        let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let name = parts.first ?? ""
        let byName = try OrgUnit.search(name, on: day, limit: 40, in: db)
        var found = byName.filter { $0.isCalled(name) }
        if found.isEmpty { found = byName }
        if let byCode = try OrgUnit.find(code: name, on: day, in: db) { found = [byCode] }
        found = try found.filter { unit in
            let above = try OrgUnit.ancestors(of: unit.id, on: day, in: db)
            return parts.dropFirst().allSatisfy { part in above.contains { $0.isCalled(part) } }
        }
        let permitted = try db.rows(DocumentQueries.receiving(found.map(\.id), for: viewer)).map { try $0.get("id", as: OrgUnitID.self) }
        guard let unit = permitted.first else { throw IntakeRefusal.noSuchUnit(name, on: day) }
        guard permitted.count == 1 else { throw IntakeRefusal.severalUnits(name, permitted.count) }
        return unit
    }
}

extension OrgUnit {
    /// Whether people mean this unit when they write so, with or without its type and its tones.
    fileprivate func isCalled(_ text: String) -> Bool {
        let key = SearchKey.loose(of: text)
        return key == SearchKey.loose(of: name) || key == SearchKey.loose(of: fullName)
    }
}
