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

    static func move(_ key: BalanceKey, by tally: Tally) -> SQL {
        """
        INSERT INTO balance (unit_id, indicator_id, reach, first_day, last_day,
                             amount, exact, over_it, under_it, about_it, none_occurred, not_applicable)
        VALUES (\(key.unit), \(key.indicator), \(key.reach), \(key.window.first), \(key.window.last),
                \(tally.thousandths), \(tally.exact), \(tally.over), \(tally.under), \(tally.about), \(tally.noneOccurred), \(tally.notApplicable))
        ON CONFLICT (unit_id, indicator_id, reach, first_day, last_day) DO UPDATE SET
            amount = balance.amount + excluded.amount, exact = balance.exact + excluded.exact,
            over_it = balance.over_it + excluded.over_it, under_it = balance.under_it + excluded.under_it,
            about_it = balance.about_it + excluded.about_it, none_occurred = balance.none_occurred + excluded.none_occurred,
            not_applicable = balance.not_applicable + excluded.not_applicable
        """
    }

    private static let sums: SQL = """
        CAST(sum(amount) AS \(.bigInteger)) AS amount, CAST(sum(exact) AS \(.bigInteger)) AS exact,
        CAST(sum(over_it) AS \(.bigInteger)) AS over_it, CAST(sum(under_it) AS \(.bigInteger)) AS under_it,
        CAST(sum(about_it) AS \(.bigInteger)) AS about_it, CAST(sum(none_occurred) AS \(.bigInteger)) AS none_occurred,
        CAST(sum(not_applicable) AS \(.bigInteger)) AS not_applicable
        """

    /// The kept balances of some indicators at some units, added over every window within the one asked for.
    static func kept(_ indicators: [IndicatorID], at units: [OrgUnitID], reach: Reach, within window: Window, visibleTo viewer: Viewer)
        -> SQL
    {
        """
        SELECT unit_id, indicator_id, \(sums) FROM balance
        WHERE unit_id IN \(list: units) AND indicator_id IN \(list: indicators) AND reach = \(reach)
          AND first_day >= \(window.first) AND last_day <= \(window.last) AND \(viewer.covers("balance.unit_id", for: .read))
        GROUP BY unit_id, indicator_id
        """
    }

    /// Every standing entry as a row of tallies: what balances are recomputed from.
    private static let signed: SQL = "CASE WHEN entry.reverses IS NULL THEN 1 ELSE -1 END"
    private static let tallies: SQL = """
        CAST(sum(\(signed) * entry.amount) AS \(.bigInteger)) AS amount,
        CAST(sum(CASE WHEN entry.answer = 'quantity' AND entry.qualifier = 'exact' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS exact,
        CAST(sum(CASE WHEN entry.answer = 'quantity' AND entry.qualifier = 'over' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS over_it,
        CAST(sum(CASE WHEN entry.answer = 'quantity' AND entry.qualifier = 'under' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS under_it,
        CAST(sum(CASE WHEN entry.answer = 'quantity' AND entry.qualifier = 'about' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS about_it,
        CAST(sum(CASE WHEN entry.answer = 'none-occurred' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS none_occurred,
        CAST(sum(CASE WHEN entry.answer = 'not-applicable' THEN \(signed) ELSE 0 END) AS \(.bigInteger)) AS not_applicable
        """
    private static let asOfEntry: SQL = "from_day <= entry.last_day AND (until_day IS NULL OR until_day > entry.last_day)"

    /// What the units directly below one contribute to its number, each with all that is below it.
    static func contributions(to unit: OrgUnitID, of indicator: IndicatorID, within window: Window, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT child.unit_id AS unit_id, \(tallies)
        FROM entry
        JOIN org_unit_below part ON part.unit_id = entry.unit_id
         AND part.from_day <= entry.last_day AND (part.until_day IS NULL OR part.until_day > entry.last_day)
        JOIN org_unit_below child ON child.unit_id = part.above_id AND child.above_id = \(unit) AND child.depth = 1
         AND child.from_day <= entry.last_day AND (child.until_day IS NULL OR child.until_day > entry.last_day)
        WHERE entry.indicator_id = \(indicator) AND entry.first_day >= \(window.first) AND entry.last_day <= \(window.last)
          AND \(viewer.covers("entry.unit_id", for: .read))
        GROUP BY child.unit_id
        """
    }

    /// The units that stood directly below one at some day of a window.
    static func directlyBelow(_ unit: OrgUnitID, within window: Window) -> SQL {
        """
        SELECT unit_id FROM org_unit_below
        WHERE above_id = \(unit) AND depth = 1 AND from_day <= \(window.last) AND (until_day IS NULL OR until_day > \(window.first))
        GROUP BY unit_id ORDER BY unit_id
        """
    }

    /// The latest standing entry of every unit at or below some units: what an indicator that stands is read from.
    static func latest(
        _ indicators: [IndicatorID], below units: [OrgUnitID], within window: Window, leavingOut report: ReportID?, visibleTo viewer: Viewer
    ) -> SQL {
        let others: SQL = report.map { "NOT (entry.source = 'cell' AND entry.source_id = \($0))" } ?? "1 = 1"
        return """
            SELECT above_id, unit_id, indicator_id, answer, amount, qualifier FROM (
                SELECT below.above_id, entry.unit_id, entry.indicator_id, entry.answer, entry.amount, entry.qualifier,
                       row_number() OVER (PARTITION BY below.above_id, entry.unit_id, entry.indicator_id
                                          ORDER BY entry.last_day DESC, entry.number DESC) AS place
                FROM entry
                JOIN org_unit_below below ON below.unit_id = entry.unit_id AND below.above_id IN \(list: units)
                 AND below.from_day <= entry.last_day AND (below.until_day IS NULL OR below.until_day > entry.last_day)
                LEFT JOIN entry undoing ON undoing.reverses = entry.number
                WHERE entry.indicator_id IN \(list: indicators) AND entry.first_day >= \(window.first) AND entry.last_day <= \(window.last)
                  AND entry.reverses IS NULL AND undoing.number IS NULL AND \(others) AND \(viewer.covers("entry.unit_id", for: .read))
            ) latest WHERE place = 1
            """
    }

    static let everyKept: SQL = """
        SELECT unit_id, indicator_id, reach, first_day, last_day, amount, exact, over_it, under_it, about_it, none_occurred, not_applicable
        FROM balance ORDER BY unit_id, indicator_id, reach, first_day, last_day
        """

    /// Every balance again from the entries alone, in the order of `everyKept`.
    static let everyRecomputed: SQL = """
        SELECT unit_id, indicator_id, reach, first_day, last_day, amount, exact, over_it, under_it, about_it, none_occurred, not_applicable FROM (
            SELECT entry.unit_id AS unit_id, entry.indicator_id AS indicator_id, 'own' AS reach, entry.first_day AS first_day,
                   entry.last_day AS last_day, \(tallies)
            FROM entry GROUP BY entry.unit_id, entry.indicator_id, entry.first_day, entry.last_day
            UNION ALL
            SELECT below.above_id, entry.indicator_id, 'below', entry.first_day, entry.last_day, \(tallies)
            FROM entry
            JOIN indicator ON indicator.id = entry.indicator_id AND indicator.over_time = 'sum' AND indicator.over_units = 'sum'
            JOIN org_unit_below below ON below.unit_id = entry.unit_id AND \(asOfEntry)
            GROUP BY below.above_id, entry.indicator_id, entry.first_day, entry.last_day
        ) recomputed ORDER BY unit_id, indicator_id, reach, first_day, last_day
        """
}
