import Accounts
import Core
import Storage
import Web

extension ReportListPage {
    /// What an address asks of the list. What it does not say, or says wrongly, is everything.
    struct Question: Sendable {
        let window: Window?
        let state: ReportListing.State
        let page: Int

        init(_ query: FormFields) {
            window = query["window"].flatMap { Window($0) }
            state = query["state"].flatMap(ReportListing.State.init(rawValue:)) ?? .all
            page = min(max(query["page"].flatMap { Int($0) } ?? 1, 1), 10_000)
        }

        private init(window: Window?, state: ReportListing.State, page: Int) {
            self.window = window
            self.state = state
            self.page = page
        }

        func asking(state: ReportListing.State) -> Question { Question(window: window, state: state, page: 1) }
        func turned(to page: Int) -> Question { Question(window: window, state: state, page: page) }

        var path: String {
            let parts = [
                window.map { "window=\($0)" }, state == .all ? nil : "state=\(state.rawValue)", page == 1 ? nil : "page=\(page)",
            ].compactMap(\.self)
            return parts.isEmpty ? "/reports" : "/reports?\(parts.joined(separator: "&"))"
        }
    }

    private static let size = 50

    static func read(_ question: Question, visibleTo viewer: Viewer, on today: Day, in db: any Connection) throws -> ReportListPage {
        let counts = try ReportListing.counts(window: question.window, today: today, visibleTo: viewer, in: db)
        let listed = try ReportListing.page(
            question.page, of: size, state: question.state, window: question.window, today: today, visibleTo: viewer, in: db)
        let windows = try ReportListing.windows(visibleTo: viewer, in: db)
        let forms = try AssignmentPage.UpperUnit.all(for: viewer, on: today, in: db).isEmpty ? [] : Form.all(in: db)
        return ReportListPage(
            tabs: ReportListing.State.allCases.map { Link($0.words, path: question.asking(state: $0).path, count: counts[$0]) },
            current: question.turned(to: 1).path,
            windows: [Field.Option("", Phrase("mọi kỳ", en: "every window"))] + windows.map { Field.Option($0.description, $0.name) },
            window: question.window?.description ?? "", state: question.state.rawValue,
            items: listed.map { Item($0, on: today) }, page: question.page, pageCount: ((counts[question.state] ?? 0) + size - 1) / size,
            pagePath: { question.turned(to: $0).path },
            forms: forms.map { ($0.title, "/forms/\($0.id)/assignment") })
    }
}

extension ReportListPage.Item {
    fileprivate init(_ listing: ReportListing, on today: Day) {
        self.init(
            title: listing.title, path: "/reports/\(listing.report.id)", unit: listing.unitName,
            isConsolidated: listing.report.kind == .consolidated, due: listing.report.due, state: ReportState(listing.report, on: today))
    }
}

extension ReportListing.State {
    fileprivate var words: Phrase {
        switch self {
        case .all: Phrase("Tất cả", en: "All")
        case .open: Phrase("Chưa nộp", en: "Not filed")
        case .late: Phrase("Quá hạn", en: "Overdue")
        case .filed: Phrase("Đã nộp", en: "Filed")
        }
    }
}
