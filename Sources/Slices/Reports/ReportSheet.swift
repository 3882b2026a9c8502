import Accounts
import Core
import Ledger
import Storage

/// A unit report as its form shows it: for every row what the ledger knows already, what the unit declares, and both together.
package struct ReportSheet: Sendable {
    package let report: Report
    package let form: Form
    package let rows: [Row]
    package let passages: [Section: String]

    package struct Row: Hashable, Sendable {
        package let indicator: Indicator
        /// What entries from other sources say within the window.
        package let known: Answer
        package let declared: Answer
        package let total: Answer
        /// The same in the window just before, and in the same window a year earlier.
        package let preceding: Answer
        package let yearEarlier: Answer

        /// A row that nobody has answered. Silence is not zero.
        package var isUnanswered: Bool { total == .notReported }
    }

    package static func read(_ report: Report, draft: ReportDraft, visibleTo viewer: Viewer, in db: any Connection) throws -> ReportSheet {
        let form = try Form.find(report.form, in: db)
        func answers(_ window: Window?) throws -> [Answer] {
            guard let window else { return form.indicators.map { _ in .notReported } }
            return try Ledger.answers(of: form.indicators, at: [report.unit], within: window, visibleTo: viewer, in: db)
        }
        let known = try Ledger.balances(
            of: form.indicators, at: [report.unit], within: report.window, leavingOut: report.id, visibleTo: viewer, in: db)
        let preceding = try answers(report.window.preceding)
        let yearEarlier = try answers(report.window.sameOfPreviousYear)
        let rows = try form.indicators.enumerated().map { index, indicator in
            let declared = draft.declared[indicator.id] ?? .notReported
            return Row(
                indicator: indicator, known: known[index].answer, declared: declared,
                total: try known[index].total(with: declared),
                preceding: preceding[index], yearEarlier: yearEarlier[index])
        }
        return ReportSheet(report: report, form: form, rows: rows, passages: draft.passages)
    }

    /// What is still missing before it can be filed.
    package var missing: (rows: [Indicator], sections: [Section]) {
        (rows.filter(\.isUnanswered).map(\.indicator), Section.allCases.filter { $0.isRequired && (passages[$0] ?? "").isEmpty })
    }
}

extension Balance {
    /// What is known and what is declared, together. A flow adds the declared rest; a standing figure is replaced by what is declared; of
    /// what does not add up it is one figure more.
    fileprivate func total(with declared: Answer) throws -> Answer {
        switch (answer, declared, indicator.overTime) {
        case (_, .notReported, _): return answer
        case (_, _, .average), (_, _, .smallest), (_, _, .greatest):
            var figures = gathered ?? Gathered()
            try figures.add(Gathered(declared))
            return figures.answer(indicator.overTime)
        case (.quantity(let first), .quantity(let second), .sum): return .quantity(try first.adding(second))
        case (.quantity, .noneOccurred, .sum), (.quantity, .notApplicable, .sum): return answer
        default: return declared
        }
    }
}
