import Core
import Foundation
import Organization
import Storage

/// The same figures as three files of whole numbers, for whoever counts them by other means:
/// `places.csv` (place, district, province, province_now), `figures.csv` (place, indicator, quarter, amount) and `activities.csv`
/// (place, indicator, day, month, amount).
///
/// A place is a commune where it stood: one that is moved is two. District 0 is none; days count from 1970-01-01, months from the year 0.
/// `province_now` is where a place of before the reform counts today, and 0 for those that count alike in both lenses.
struct NationalFiles {
    let plan: NationalPlan
    let folder: String

    private struct Place: Hashable {
        let commune: OrgUnitID
        let district: OrgUnitID?
        let province: OrgUnitID
    }

    /// Asks the database only where the units stand.
    func write(from database: any Database) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var (places, units): ([Place: Int], [OrgUnitID: Int]) = ([:], [:])
        let file = try LineFile(path: "\(folder)/places.csv", header: "place,district,province,province_now")
        let heirs = try await heirsOfProvinces(in: database)
        func number(_ place: Place) throws -> Int {
            if let known = places[place] { return known }
            places[place] = places.count + 1
            func number(_ unit: OrgUnitID) -> Int {
                let number = units[unit] ?? units.count + 1
                units[unit] = number
                return number
            }
            let now = place.district == nil ? 0 : number(heirs[place.province] ?? place.province)
            try file.write(places.count, place.district.map(number) ?? 0, number(place.province), now)
            return places.count
        }
        let figures = try LineFile(path: "\(folder)/figures.csv", header: "place,indicator,quarter,amount")
        for (index, quarter) in plan.quarters.enumerated() {
            try await eachCommune(quarter, since: quarter.last, in: database) { commune, province in
                let place = try number(Place(commune: commune.unit, district: commune.district, province: province))
                for indicator in NationalFigures.indicators(of: commune, in: quarter) {
                    try figures.write(place, indicator, index, Int(NationalFigures.amount(commune.unit, indicator, quarter.first)))
                }
            }
        }
        let activities = try LineFile(path: "\(folder)/activities.csv", header: "place,indicator,day,month,amount")
        for month in plan.months {
            try await eachCommune(month, since: month.first, in: database) { commune, province in
                let place = try number(Place(commune: commune.unit, district: commune.district, province: province))
                for activity in NationalFigures.activities(of: commune, in: month) {
                    for indicator in activity.indicators {
                        let amount = NationalFigures.amount(commune.unit, indicator, activity.day)
                        let month = activity.day.year * 12 + activity.day.month - 1
                        try activities.write(place, indicator, Int(activity.day.number), month, Int(amount))
                    }
                }
            }
        }
        for file in [file, figures, activities] { try file.close() }
    }

    /// The provinces that merged into another one, by what they were.
    private func heirsOfProvinces(in database: any Database) async throws -> [OrgUnitID: OrgUnitID] {
        guard let first = plan.quarters.first else { return [:] }
        return try await database.read { db in
            try OrgUnit.children(of: Catalogue.root, on: first.last, in: db).reduce(into: [:]) { heirs, province in
                heirs[province.id] = try Succession.successors(of: province.id, in: db).first { $0.kind == .merge }?.new
            }
        }
    }

    private func eachCommune(
        _ window: Window, since first: Day, in database: any Database, _ body: (NationalTree.Commune, OrgUnitID) throws -> Void
    ) async throws {
        let tree = try await database.read { [plan] db in
            try NationalTree.communes(of: plan, on: window.last, inForceSince: first, in: db)
        }
        for province in tree.provinces {
            for commune in province.communes { try body(commune, province.unit.id) }
        }
    }
}

/// A file of lines of whole numbers, written a megabyte at a time.
private final class LineFile {
    private let handle: FileHandle
    private var waiting: [UInt8] = []

    init(path: String, header: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data("\(header)\n".utf8)),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        self.handle = handle
        try handle.seekToEnd()
    }

    func write(_ numbers: Int...) throws {
        for (place, number) in numbers.enumerated() {
            if place > 0 { waiting.append(UInt8(ascii: ",")) }
            waiting.append(contentsOf: String(number).utf8)
        }
        waiting.append(UInt8(ascii: "\n"))
        if waiting.count > 1 << 20 { try flush() }
    }

    func close() throws {
        try flush()
        try handle.close()
    }

    private func flush() throws {
        try handle.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
