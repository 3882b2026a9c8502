import ArgumentParser
import Core
import Ledger
import Organization
import Storage

/// `giaoban ledger lenses`: shows invariant 5 on every quarter.
struct LedgerLensesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lenses", abstract: "Compare as then and as now, quarter by quarter.",
        discussion: """
            For the root and every province of today: what it counts as now, beside what the provinces it comes from counted as then. Where units \
            moved whole, they agree. With --communes also how many communes of today have figures that are estimated, and how many were touched by \
            a division.
            """)

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Look at every commune too.") var communes = false

    func run() async throws {
        let different = try await database.withDatabase { database in
            let quarters = try await database.read { db in try Ledger.days(in: db).map(Self.quarters) ?? [] }
            var different = 0
            for quarter in quarters {
                let line = try await database.read { db in
                    let names = { (units: [OrgUnitID]) in try OrgUnit.lastKnown(units, by: .latest, in: db).values.map(\.name).sorted() }
                    let compared = try Ledger.compareLenses(over: [quarter], in: db)
                    let (whole, divided) = (compared.filter(\.movedWhole), compared.filter { !$0.movedWhole })
                    let wrong = whole.filter { !$0.different.isEmpty }
                    var text = "\(quarter.name.vi): \(whole.count - wrong.count)/\(whole.count) đơn vị khớp"
                    if !divided.isEmpty { text += "; không chuyển trọn: " + (try names(divided.map(\.unit))).joined(separator: ", ") }
                    if !wrong.isEmpty { text += "; KHÁC: " + (try names(wrong.map(\.unit))).joined(separator: ", ") }
                    if communes {
                        let (estimated, touched) = try Ledger.estimatedUnits(within: quarter, in: db)
                        text += "; \(estimated.count) xã có số ước tính, \(touched.count) xã nhận một phần"
                        if !estimated.isSubset(of: touched) { text += " (THỪA)" }
                    }
                    return (text: text, isWrong: !wrong.isEmpty)
                }
                print(line.text)
                different += line.isWrong ? 1 : 0
            }
            return different
        }
        if different > 0 { throw ExitCode.failure }
    }

    private static func quarters(of days: Window) -> [Window] {
        (days.first.year...days.last.year).flatMap { year in (1...4).compactMap { Window.quarter($0, year) } }.filter(days.overlaps)
    }
}
