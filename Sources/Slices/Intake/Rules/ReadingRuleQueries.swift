import Accounts
import Core
import Journal
import Storage

enum ReadingRuleQueries {
    private static let columns: SQL = """
        reading_rule.id, reading_rule.unit_id, reading_rule.phrase, reading_rule.meaning, reading_rule.indicator_code,
        reading_rule.meant_unit_id, reading_rule.document_id, reading_rule.made_by, reading_rule.made_at, reading_rule.withdrawn_by,
        reading_rule.withdrawn_at
        """

    /// The standing rules for documents of a unit: its own and those of the units that are or have been above it, the nearest last.
    static func inForce(for unit: OrgUnitID) -> SQL {
        """
        SELECT \(columns) FROM reading_rule
        JOIN (SELECT above_id, min(depth) AS depth FROM org_unit_below WHERE unit_id = \(unit) GROUP BY above_id) above
          ON above.above_id = reading_rule.unit_id
        WHERE reading_rule.withdrawn_at IS NULL ORDER BY above.depth DESC, reading_rule.made_at, reading_rule.id
        """
    }

    /// Rules of the offices a viewer covers, those in force first, then by phrase.
    static func all(visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM reading_rule WHERE \(viewer.covers("reading_rule.unit_id", for: .read))
        ORDER BY CASE WHEN reading_rule.withdrawn_at IS NULL THEN 0 ELSE 1 END, reading_rule.phrase_key, reading_rule.made_at DESC,
                 reading_rule.id LIMIT 2000
        """
    }

    static func find(_ id: ReadingRuleID, for deed: Deed, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(columns) FROM reading_rule WHERE reading_rule.id = \(id) AND \(viewer.coversEach("reading_rule.unit_id", for: deed))"
    }

    static func standing(_ key: String, of unit: OrgUnitID) -> SQL {
        """
        SELECT \(columns) FROM reading_rule
        WHERE reading_rule.unit_id = \(unit) AND reading_rule.phrase_key = \(key) AND reading_rule.withdrawn_at IS NULL
        """
    }

    static func insert(_ rule: ReadingRule) -> SQL {
        """
        INSERT INTO reading_rule (id, unit_id, phrase, phrase_key, meaning, indicator_code, meant_unit_id, document_id, made_by, made_at)
        VALUES (\(rule.id), \(rule.unit), \(rule.phrase), \(ReadingRule.key(of: rule.phrase)), \(rule.meaning.word),
                \(rule.meaning.indicator), \(rule.meaning.unit), \(rule.document), \(rule.madeBy), \(rule.madeAt))
        """
    }

    static func withdraw(_ id: ReadingRuleID, by actor: Actor) -> SQL {
        """
        UPDATE reading_rule SET withdrawn_by = \(actor.person), withdrawn_at = \(actor.moment)
        WHERE id = \(id) AND withdrawn_at IS NULL
        """
    }

    static func restore(_ id: ReadingRuleID) -> SQL {
        "UPDATE reading_rule SET withdrawn_by = NULL, withdrawn_at = NULL WHERE id = \(id)"
    }

    /// The nearest unit at or above another on which a person may write: whose rules that person makes there.
    static func office(of unit: OrgUnitID, among units: [OrgUnitID]) -> SQL {
        """
        SELECT above_id FROM org_unit_below WHERE unit_id = \(unit) AND above_id IN \(list: units) ORDER BY depth, above_id LIMIT 1
        """
    }

    static func mayWrite(_ unit: OrgUnitID, _ viewer: Viewer) -> SQL {
        "SELECT org_unit.id FROM org_unit WHERE org_unit.id = \(unit) AND \(viewer.coversEach("org_unit.id", for: .fill))"
    }
}
