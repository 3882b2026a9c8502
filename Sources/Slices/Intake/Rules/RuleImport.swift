import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage

/// A file of rules on its way in: what each line would do, to be looked at before anything is written.
package struct RuleImport: Sendable {
    package let rows: [Row]

    package struct Row: Sendable {
        package let line: RuleFile.Line
        package let outcome: Outcome
    }

    package enum Outcome: Sendable {
        case new(ReadingRule.Draft)
        /// A rule of the office for these words goes, and this one comes.
        case replaces(ReadingRule.Draft)
        /// The office has it already.
        case present
        case refused(any Refusal)

        /// What a preview sets before the line.
        package var mark: String {
            switch self {
            case .new: "+"
            case .replaces: "~"
            case .present: "="
            case .refused: "!"
            }
        }
    }

    /// - Parameter office: whose rules they become; nil for the office each line names.
    package init(_ file: RuleFile, for office: OrgUnitID?, by actor: Actor, in db: any Connection) throws {
        rows = try file.lines.map { line in
            do {
                return Row(line: line, outcome: try Self.outcome(line, for: office, by: actor, in: db))
            } catch let refusal as any Refusal {
                return Row(line: line, outcome: .refused(refusal))
            }
        }
    }

    private static func outcome(_ line: RuleFile.Line, for office: OrgUnitID?, by actor: Actor, in db: any Connection) throws -> Outcome {
        let meaning: ReadingRule.Meaning
        switch line.meaning {
        case "indicator": meaning = .indicator(line.value)
        case "unit": meaning = .unit(try unit(line.value, of: line, today: actor.day, in: db))
        case "no_figure": meaning = .noFigure
        default: throw RuleFileRefusal.unknownMeaning(line.meaning)
        }
        if office == nil, line.office.isEmpty { throw RuleFileRefusal.noOffice }
        let office = try office ?? unit(line.office, of: line, today: actor.day, in: db)
        let draft = try ReadingRule.Draft(line.phrase, means: meaning, for: office, by: actor, in: db)
        guard let standing = try draft.standing(in: db) else { return .new(draft) }
        return standing.meaning == meaning ? .present : .replaces(draft)
    }

    /// The unit that bore a code when the rule was made, or bears it today: codes are used again.
    private static func unit(_ code: String, of line: RuleFile.Line, today: Day, in db: any Connection) throws -> OrgUnitID {
        for day in [Day(iso: line.day), today].compactMap(\.self) {
            if let unit = try OrgUnit.find(code: code, on: day, in: db) { return unit.id }
        }
        throw RuleFileRefusal.unknownUnit(code)
    }

    /// Makes every rule that is new or other than before. Returns how many.
    @discardableResult
    package func write(by actor: Actor, in db: any Connection) throws -> Int {
        let drafts = rows.compactMap { row -> ReadingRule.Draft? in
            switch row.outcome {
            case .new(let draft), .replaces(let draft): draft
            case .present, .refused: nil
            }
        }
        for draft in drafts { try draft.make(from: nil, by: actor, in: db) }
        return drafts.count
    }
}
