import Storage

enum ReplicaQueries {
    static let position: SQL = "SELECT pg_current_wal_lsn() - '0/0' AS position"

    /// Which database of which installation this is; alike on a primary and its replicas, and on nothing else.
    private static let identity: SQL = """
        CAST(system_identifier AS TEXT) || '/' || current_database() || '/' || coalesce(current_schema(), '') AS identity
        """

    static let primary: SQL = "SELECT \(identity) FROM pg_control_system()"

    static let standing: SQL = """
        SELECT \(identity), CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END AS is_replica,
               coalesce(pg_last_wal_replay_lsn(), '0/0') - '0/0' AS replayed
        FROM pg_control_system()
        """

    static let hasSteps: SQL = "SELECT 1 AS one WHERE to_regclass('schema_step') IS NOT NULL"

    static let steps: SQL = "SELECT name FROM schema_step"
}

extension Database {
    /// How far the log reaches now; nil where there is no log that a replica could follow.
    package func position() async throws -> LogPosition? {
        guard dialect == .postgres else { return nil }
        return try await read { db in try db.row(ReplicaQueries.position)?.get("position") }
    }
}
