import Accounts
import Core
import Storage

enum BalanceQueries {
    /// A unit and all above it on a day, itself included; nothing if it did not exist then.
    static func unitsAbove(_ unit: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT above_id FROM org_unit_below
        WHERE unit_id = \(unit) AND from_day <= \(day) AND (until_day IS NULL OR until_day > \(day)) ORDER BY depth
        """
    }

    /// The units that stood directly below one at some day of a window, each run of days by itself.
    static func directlyBelow(_ unit: OrgUnitID, within window: Window) -> SQL {
        """
        SELECT unit_id, from_day, until_day FROM org_unit_below
        WHERE above_id = \(unit) AND depth = 1 AND from_day <= \(window.last) AND (until_day IS NULL OR until_day > \(window.first))
        ORDER BY unit_id, from_day
        """
    }

    // MARK: Kept balances

    /// Held until the transaction ends.
    static func take(_ key: BalanceKey) -> SQL {
        "SELECT tallies FROM balance WHERE \(isAt(key)) \(.lockingRow)"
    }

    static func begin(_ key: BalanceKey, with tallies: TallyTable) -> SQL {
        """
        INSERT INTO balance (unit_id, kind, first_day, last_day, tallies)
        VALUES (\(key.unit), \(key.run.kind), \(key.run.window.first), \(key.run.window.last), \(tallies.packed))
        ON CONFLICT (unit_id, kind, first_day, last_day) DO NOTHING
        """
    }

    static func keep(_ tallies: TallyTable, at key: BalanceKey) -> SQL {
        "UPDATE balance SET tallies = \(tallies.packed) WHERE \(isAt(key))"
    }

    private static func isAt(_ key: BalanceKey) -> SQL {
        """
        unit_id = \(key.unit) AND kind = \(key.run.kind) AND first_day = \(key.run.window.first) AND last_day = \(key.run.window.last)
        """
    }

    /// What is kept of the entries below some units whose window lies within the one asked for.
    static func kept(at units: [OrgUnitID], within window: Window, visibleTo viewer: Viewer) -> SQL {
        let runs = KeptRun.reading(window).map { run in
            "SELECT unit_id, tallies FROM balance WHERE \(lies(in: run, at: units, visibleTo: viewer))" as SQL
        }
        return runs.dropFirst().reduce(runs[0]) { "\($0) UNION ALL \($1)" }
    }

    /// The same of the entries whose window also ends on certain days.
    static func kept(at units: [OrgUnitID], within window: Window, ending days: Window, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT unit_id, tallies FROM balance WHERE last_day BETWEEN \(days.first) AND \(days.last)
          AND (\(lies(in: KeptRun(kind: .long, window: window), at: units, visibleTo: viewer))
            OR \(lies(in: KeptRun(kind: .short, window: window), at: units, visibleTo: viewer)))
        """
    }

    private static func lies(in run: KeptRun, at units: [OrgUnitID], visibleTo viewer: Viewer) -> SQL {
        """
        unit_id IN \(list: units) AND kind = \(run.kind) AND first_day BETWEEN \(run.window.first) AND \(run.window.last)
          AND last_day <= \(run.window.last) AND \(viewer.covers("balance.unit_id", for: .read))
        """
    }

    // MARK: Everything at once

    static let everyKept: SQL = "SELECT unit_id, kind, first_day, last_day, tallies FROM balance"
    static let forgetKept: SQL = "DELETE FROM balance"

    /// Who stood above whom, and when; each unit above itself left out.
    static let everyAbove: SQL = "SELECT unit_id, above_id, from_day, until_day FROM org_unit_below WHERE depth > 0"

    /// Of each posting what balances are made of, without reading its source and signature.
    static let everyPosting: SQL = "SELECT first_entry, unit_id, first_day, last_day, figures FROM posting"
}
