import Core
import Journal
import Storage

enum AccountQueries {
    private static let columns: SQL = "account.person_id, account.name, account.language, person.name AS person_name"

    static func byName(_ name: String) -> SQL {
        "SELECT \(columns) FROM account JOIN person ON person.id = account.person_id WHERE account.name = \(name)"
    }

    static func credentials(_ name: String) -> SQL {
        """
        SELECT \(columns), account.password, account.closed_until
        FROM account JOIN person ON person.id = account.person_id WHERE account.name = \(name)
        """
    }

    static func insertPerson(_ id: PersonID, name: String) -> SQL {
        "INSERT INTO person (id, name) VALUES (\(id), \(name))"
    }

    static func insert(_ account: Account, password: PasswordHash) -> SQL {
        """
        INSERT INTO account (person_id, name, password, language, failures)
        VALUES (\(account.person), \(account.name), \(password.text), \(account.language.rawValue), 0)
        """
    }

    static func names(of people: [PersonID]) -> SQL {
        "SELECT id, name FROM person WHERE id IN \(list: people)"
    }

    static func setPassword(_ person: PersonID, _ password: PasswordHash) -> SQL {
        "UPDATE account SET password = \(password.text), failures = 0, closed_until = NULL WHERE person_id = \(person)"
    }

    /// The fifth wrong password in a row closes the account until a quarter of an hour from now, and counting begins anew.
    static func countFailure(_ person: PersonID, at moment: Moment) -> SQL {
        """
        UPDATE account SET
            closed_until = CASE WHEN failures >= 4 THEN CAST(\(moment.adding(seconds: 900)) AS \(.bigInteger)) ELSE closed_until END,
            failures = CASE WHEN failures >= 4 THEN 0 ELSE failures + 1 END
        WHERE person_id = \(person)
        """
    }

    static func clearFailures(_ person: PersonID) -> SQL {
        "UPDATE account SET failures = 0, closed_until = NULL WHERE person_id = \(person) AND (failures > 0 OR closed_until IS NOT NULL)"
    }
}

enum SessionQueries {
    static func insert(_ person: PersonID, token: String, until: Moment) -> SQL {
        """
        INSERT INTO session (token_hash, person_id, until) VALUES (\(hash(token)), \(person), \(until))
        """
    }

    static func live(token: String, at moment: Moment) -> SQL {
        """
        SELECT account.person_id, account.name, account.language, person.name AS person_name
        FROM session JOIN account ON account.person_id = session.person_id JOIN person ON person.id = session.person_id
        WHERE session.token_hash = \(hash(token)) AND session.until > \(moment)
        """
    }

    static func end(token: String) -> SQL {
        "DELETE FROM session WHERE token_hash = \(hash(token))"
    }

    static func endAll(of person: PersonID) -> SQL {
        "DELETE FROM session WHERE person_id = \(person)"
    }

    static func endExpired(at moment: Moment) -> SQL {
        "DELETE FROM session WHERE until <= \(moment)"
    }

    private static func hash(_ token: String) -> String {
        Digest.hex(of: Array(token.utf8))
    }
}
