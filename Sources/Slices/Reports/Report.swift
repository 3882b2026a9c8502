import Accounts
import Core
import Ledger
import Storage

package enum ReportKind: String, Sendable, SQLBindable, SQLReadable {
    /// What one unit answers.
    case unit
    /// What the unit above makes of the answers below it.
    case consolidated
}

/// A form that one unit owes for one window. What has been filed are its editions; until then it is a draft.
package struct Report: Hashable, Sendable {
    package let id: ReportID
    package let kind: ReportKind
    package let form: FormID
    package let unit: OrgUnitID
    package let window: Window
    package let due: Day
    /// Grows with every saved draft. A form posted with an older one is stale.
    package let revision: Int
    /// The number of the latest filed edition; 0 while there is none.
    package let editions: Int

    package func isOverdue(on today: Day) -> Bool { editions == 0 && due < today }

    package static func find(_ id: ReportID, for deed: Deed = .read, visibleTo viewer: Viewer, in db: any Connection) throws -> Report {
        guard let row = try db.row(ReportQueries.find(id, for: deed, visibleTo: viewer)) else { throw ReportRefusal.unknown }
        return try Report(row: row)
    }

    package static func find(
        _ kind: ReportKind, form: FormID, unit: OrgUnitID, window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> Report {
        guard let row = try db.row(ReportQueries.same(kind, form: form, unit: unit, window: window)) else {
            throw ReportRefusal.notAssigned(window)
        }
        return try find(try row.get("id"), visibleTo: viewer, in: db)
    }

    /// The consolidated report of a unit; where nothing below it was asked, its own.
    package static func composed(
        form: Form, unit: OrgUnitID, window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> Report {
        do {
            return try find(.consolidated, form: form.id, unit: unit, window: window, visibleTo: viewer, in: db)
        } catch ReportRefusal.notAssigned {
            return try find(.unit, form: form.id, unit: unit, window: window, visibleTo: viewer, in: db)
        }
    }

    /// What a person may fill or file, the most urgent first: not yet filed by due day, then those filed.
    package static func owed(by viewer: Viewer, in db: any Connection) throws -> [Report] {
        try db.rows(ReportQueries.owed(by: viewer)).map(Report.init(row:))
    }

    /// Whether the viewer's seats allow a deed on this report: what a page asks before it shows a button.
    package func allows(_ deed: Deed, to viewer: Viewer, in db: any Connection) throws -> Bool {
        try db.exists(ReportQueries.find(id, for: deed, visibleTo: viewer))
    }

    /// The unit reports that a consolidated one is made of, by the names of the units.
    package func parts(in db: any Connection) throws -> [Report] {
        try db.rows(ReportQueries.parts(of: self)).map(Report.init(row:))
    }

    /// Locks the report for a change and refuses one that somebody else has changed since it was opened.
    func claim(revision expected: Int, in db: any Connection) throws {
        guard try lock(in: db) == expected else { throw ReportRefusal.stale }
    }

    /// The same for filing: who files the same draft twice is given the edition it has become.
    func claim(toFile expected: Int, in db: any Connection) throws -> Edition? {
        let revision = try lock(in: db)
        if let row = try db.row(EditionQueries.filed(from: expected, of: id)) { return try Edition(row: row) }
        guard revision == expected else { throw ReportRefusal.stale }
        return nil
    }

    private func lock(in db: any Connection) throws -> Int {
        guard let row = try db.row(ReportQueries.lock(id)) else { throw ReportRefusal.unknown }
        return try row.get("revision")
    }

    init(row: Row) throws {
        guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else {
            throw ColumnMismatch(column: "last_day", expected: "a day not before first_day", found: .null)
        }
        self.init(
            id: try row.get("id"), kind: try row.get("kind"), form: try row.get("form_id"), unit: try row.get("unit_id"), window: window,
            due: try row.get("due_day"), revision: try row.get("revision"), editions: try row.find("editions") ?? 0)
    }

    init(id: ReportID, kind: ReportKind, form: FormID, unit: OrgUnitID, window: Window, due: Day, revision: Int, editions: Int) {
        self.id = id
        self.kind = kind
        self.form = form
        self.unit = unit
        self.window = window
        self.due = due
        self.revision = revision
        self.editions = editions
    }
}
