import Core
import Journal
import Ledger
import Storage

extension Form {
    /// The half-year form: what a unit is asked for in June and in December.
    package static let halfYear = (
        code: "6T", title: Phrase("Báo cáo công tác tuyên giáo và dân vận", en: "Report on information and mass mobilisation"),
        indicators: [
            "TM01", "TM05", "QT01", "QT02", "LL01", "LL02", "LL08", "LL09", "BC01", "BC03", "BC04", "BC07", "LS01", "BT01", "VH01", "VH02",
            "KG03", "DV01", "DV05", "KT01", "KT02", "KS01",
        ]
    )

    /// Makes a form, or finds it if its code is there already.
    package static func make(
        code: String, title: Phrase, indicators: [String], by actor: Actor, in db: any Connection
    ) throws -> Form {
        if try db.exists(FormQueries.byCode(code)) { return try find(code: code, in: db) }
        let id = FormID()
        try db.execute(FormQueries.insert(id, code: code, title: title))
        for (position, indicator) in indicators.enumerated() {
            try db.execute(FormQueries.insertRow(id, position: position, indicator: try Indicator.find(indicator, in: db).id))
        }
        try Journal.record(
            .formMade, about: Subject("form", id), content: "\(code) \(indicators.joined(separator: " "))", by: actor, in: db)
        return try find(id, in: db)
    }

    /// Asks the units directly below one for their reports, and opens the consolidated report of that unit itself.
    ///
    /// The units are those of the window's last day; a unit that has been asked already keeps its report. Returns the consolidated one.
    @discardableResult
    package func assign(below unit: OrgUnitID, for window: Window, due: Day, by actor: Actor, in db: any Connection) throws -> ReportID {
        guard try db.exists(FormQueries.mayAssign(unit, by: actor.viewer)) else { throw ReportRefusal.unknown }
        let asked = try db.rows(FormQueries.unitsToAsk(below: unit, on: window.last)).map { try $0.get("unit_id", as: OrgUnitID.self) }
        guard !asked.isEmpty else { throw ReportRefusal.nobodyToAsk(on: window.last) }
        for unit in asked { _ = try open(.unit, of: unit, for: window, due: due, in: db) }
        let consolidated = try open(.consolidated, of: unit, for: window, due: due, in: db)
        try Journal.record(
            .formAssigned, about: Subject("form", id), content: "below=\(unit) window=\(window) due=\(due) units=\(asked.count)", by: actor,
            in: db)
        return consolidated
    }

    private func open(_ kind: ReportKind, of unit: OrgUnitID, for window: Window, due: Day, in db: any Connection) throws -> ReportID {
        if let row = try db.row(ReportQueries.same(kind, form: id, unit: unit, window: window)) { return try row.get("id") }
        let report = ReportID()
        try db.execute(ReportQueries.insert(report, kind: kind, form: id, unit: unit, window: window, due: due))
        return report
    }
}

extension Act {
    package static let formMade = Act("form-made")
    package static let formAssigned = Act("form-assigned")
}
