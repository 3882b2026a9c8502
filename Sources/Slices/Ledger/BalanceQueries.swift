import Core
import Storage

enum BalanceQueries {
    private static let key: SQL = "unit, lens, kind, first_day, last_day"
    private static let columns: SQL = "\(key), tallies"

    /// Held until the transaction ends, in one order for all writers.
    static func take(_ keys: some Collection<BalanceKey>) -> SQL {
        let rows = keys.map { key in "(\(isAt(key)))" as SQL }
        let any = rows.dropFirst().reduce(rows[0]) { "\($0) OR \($1)" }
        return "SELECT \(columns) FROM balance WHERE \(any) ORDER BY \(key) \(.lockingRow)"
    }

    /// Those that are not there yet; answers with the keys of those that now are.
    static func beginMissing(_ tables: some Collection<(key: BalanceKey, value: TallyTable)>) -> SQL {
        "\(begin(tables)) ON CONFLICT (\(key)) DO NOTHING RETURNING \(key)"
    }

    static func begin(_ tables: some Collection<(key: BalanceKey, value: TallyTable)>) -> SQL {
        """
        INSERT INTO balance (\(columns)) VALUES
        \(rows: tables.map { [$0.unit, $0.lens, $0.run.kind, $0.run.window.first, $0.run.window.last, $1.packed] })
        """
    }

    /// In the place of what is there.
    static func keep(_ tables: some Collection<(key: BalanceKey, value: TallyTable)>) -> SQL {
        "\(begin(tables)) ON CONFLICT (\(key)) DO UPDATE SET tallies = excluded.tallies"
    }

    private static func isAt(_ key: BalanceKey) -> SQL {
        """
        unit = \(key.unit) AND lens = \(key.lens) AND kind = \(key.run.kind) AND first_day = \(key.run.window.first)
        AND last_day = \(key.run.window.last)
        """
    }

    /// What is kept of the entries below some units whose window lies within the one asked for.
    static func kept(at units: [Int], within window: Window, through sight: Sight) -> SQL {
        let arms = sight.lenses(for: window).flatMap { lens, days in
            KeptRun.reading(window).map { run in
                "SELECT unit, tallies FROM balance WHERE \(lies(in: run, at: units, lens)) AND \(ends(days))" as SQL
            }
        }
        return arms.dropFirst().reduce(arms[0]) { "\($0) UNION ALL \($1)" }
    }

    /// The same as they then counted, of the entries whose window also ends on certain days.
    static func kept(at units: [Int], within window: Window, ending days: Window) -> SQL {
        """
        SELECT unit, tallies FROM balance WHERE \(ends(days))
          AND (\(lies(in: KeptRun(kind: .long, window: window), at: units, .asThen))
            OR \(lies(in: KeptRun(kind: .short, window: window), at: units, .asThen)))
        """
    }

    /// What is kept of the entries below a unit whose windows this one cuts.
    static func cut(by window: Window, at unit: Int, through sight: Sight) -> SQL {
        let arms = sight.lenses(for: Window(from: window.first, through: .latest) ?? window).map { lens, days in
            """
            SELECT first_day, last_day, tallies FROM balance
            WHERE unit = \(unit) AND lens = \(lens) AND kind IN ('long', 'short') AND first_day <= \(window.last) AND \(ends(days))
              AND last_day >= \(window.first) AND (first_day < \(window.first) OR last_day > \(window.last))
            """ as SQL
        }
        return arms.dropFirst().reduce(arms[0]) { "\($0) UNION ALL \($1)" }
    }

    private static func lies(in run: KeptRun, at units: [Int], _ lens: Lens) -> SQL {
        """
        unit IN \(list: units) AND lens = \(lens) AND kind = \(run.kind) AND first_day BETWEEN \(run.window.first) AND \(run.window.last)
          AND last_day <= \(run.window.last)
        """
    }

    private static func ends(_ days: Window) -> SQL { "last_day BETWEEN \(days.first) AND \(days.last)" }

    // MARK: Everything at once

    /// Those of entries whose windows end on certain days.
    static func kept(ending days: Window) -> SQL { "SELECT \(columns) FROM balance WHERE \(ends(days))" }

    static let forgetKept: SQL = "DELETE FROM balance"
}
