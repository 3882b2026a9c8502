import Core
import Storage

extension BalanceQueries {
    static let forgetKept: SQL = "DELETE FROM balance"

    static let keepRecomputed: SQL = """
        INSERT INTO balance (unit_id, indicator_id, reach, first_day, last_day,
                             amount, exact, over_it, under_it, about_it, none_occurred, not_applicable)
        \(everyRecomputed)
        """
}
