import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage
import VietnameseText

extension ReadingRule {
    /// Makes a rule of an office. One that stands for the same words is withdrawn: the newer word holds.
    ///
    /// - Parameter document: whose correction taught it.
    @discardableResult
    package static func make(
        _ phrase: String, means meaning: Meaning, for office: OrgUnitID, from document: DocumentID? = nil, by actor: Actor,
        in db: any Connection
    ) throws -> ReadingRule {
        try Draft(phrase, means: meaning, for: office, by: actor, in: db).make(from: document, by: actor, in: db)
    }

    /// Says it in other words, or as something else: the old rule is withdrawn and a new one made, so both stay to be seen.
    @discardableResult
    package func revise(phrase: String, means meaning: Meaning, by actor: Actor, in db: any Connection) throws -> ReadingRule {
        let current = try ReadingRule.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        _ = try Self.wellFormed(phrase)
        if current.withdrawal == nil { try current.withdraw(by: actor, in: db) }
        return try ReadingRule.make(phrase, means: meaning, for: unit, from: document, by: actor, in: db)
    }

    package func withdraw(by actor: Actor, in db: any Connection) throws {
        let current = try ReadingRule.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        guard current.withdrawal == nil else { return }
        try db.execute(ReadingRuleQueries.withdraw(id, by: actor))
        try Journal.record(.ruleWithdrawn, about: Subject("reading-rule", id), content: current.journalled, by: actor, in: db)
    }

    /// Puts a withdrawn rule in force again, instead of one that stands for the same words.
    package func restore(by actor: Actor, in db: any Connection) throws {
        let current = try ReadingRule.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        guard current.withdrawal != nil else { return }
        if let row = try db.row(ReadingRuleQueries.standing(Self.key(of: phrase), of: unit)) {
            try ReadingRule(row: row).withdraw(by: actor, in: db)
        }
        try db.execute(ReadingRuleQueries.restore(id))
        try Journal.record(.ruleRestored, about: Subject("reading-rule", id), content: current.journalled, by: actor, in: db)
    }

    /// Words that can be found again: at least one letter, no bar, on one line, not endless.
    fileprivate static func wellFormed(_ phrase: String) throws -> String {
        let words = phrase.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let tokens = Tokens(words)
        guard tokens.indices.contains(where: { tokens[$0].isWord }), !words.contains("|"), words.unicodeScalars.count <= longestPhrase
        else {
            throw IntakeRefusal.badPhrase
        }
        return words
    }

    fileprivate var journalled: String {
        switch meaning {
        case .indicator(let code): "“\(phrase)” = \(code) unit=\(unit)"
        case .unit(let meant): "“\(phrase)” = unit \(meant) unit=\(unit)"
        case .noFigure: "“\(phrase)” = no figure unit=\(unit)"
        }
    }
}

extension ReadingRule {
    /// A rule that this person may make: its words can be found again, and what they mean is known.
    package struct Draft: Sendable {
        package let office: OrgUnitID
        package let phrase: String
        package let meaning: Meaning

        package init(_ phrase: String, means meaning: Meaning, for office: OrgUnitID, by actor: Actor, in db: any Connection) throws {
            (self.phrase, self.office, self.meaning) = (try wellFormed(phrase), office, meaning)
            guard try db.exists(ReadingRuleQueries.mayWrite(office, actor.viewer)) else { throw AccountRefusal.notPermitted }
            switch meaning {
            case .indicator(let code):
                if try !Indicator.find(code, in: db).isDeclared { throw LedgerRefusal.computed(code) }
            case .unit(let unit): _ = try OrgUnit.validity(of: unit, in: db)
            case .noFigure: break
            }
        }

        /// The rule of the office that stands for the same words.
        func standing(in db: any Connection) throws -> ReadingRule? {
            try db.row(ReadingRuleQueries.standing(key(of: phrase), of: office)).map(ReadingRule.init(row:))
        }

        @discardableResult
        func make(from document: DocumentID?, by actor: Actor, in db: any Connection) throws -> ReadingRule {
            if let standing = try standing(in: db) {
                if standing.meaning == meaning { return standing }
                try standing.withdraw(by: actor, in: db)
            }
            let rule = ReadingRule(
                id: ReadingRuleID(), unit: office, phrase: phrase, meaning: meaning, document: document, madeBy: actor.person,
                madeAt: actor.moment, withdrawal: nil)
            try db.execute(ReadingRuleQueries.insert(rule))
            try Journal.record(.ruleMade, about: Subject("reading-rule", rule.id), content: rule.journalled, by: actor, in: db)
            return rule
        }
    }
}
