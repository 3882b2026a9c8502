import Core
import Organization
import Storage

/// What units are called whose codes stand on some lines: as of the day before for old ones, as of the day for new ones.
struct ActNames: Sendable {
    private var old: [String: String] = [:]
    private var new: [String: String] = [:]

    /// - Parameter file: all lines, since those that begin name their units themselves.
    init(of lines: [ReorganisationLine], in file: [ReorganisationLine], _ db: any Connection) throws {
        for line in file where line.act == .begin { new[line.newCode] = line.fullName }
        for line in lines {
            if !line.code.isEmpty, old[line.code] == nil {
                old[line.code] = try OrgUnit.find(code: line.code, on: line.day.adding(days: -1), in: db)?.fullName
            }
            for code in [line.newCode, line.parent] where !code.isEmpty && new[code] == nil {
                new[code] = try OrgUnit.find(code: code, on: line.day, in: db)?.fullName
            }
        }
    }

    /// "Xã Phú Lộc (SL01)", or the code alone where no unit bears it.
    func old(_ code: String) -> String { old[code].map { "\($0) (\(code))" } ?? code }
    func new(_ code: String) -> String { new[code].map { "\($0) (\(code))" } ?? code }
}
