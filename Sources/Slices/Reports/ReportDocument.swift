import Accounts
import Core
import Formats
import Organization
import Storage

/// A report as an official paper: from the live numbers, or from what an edition froze.
package struct ReportDocument: Sendable {
    package let paper: OfficialDocument
    /// Plain letters, so that every mail programme and disk keeps it.
    package let fileName: String

    package static func compose(
        _ report: Report, edition number: Int? = nil, visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ReportDocument { throw ReportRefusal.unknown }
}
