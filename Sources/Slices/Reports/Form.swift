import Core
import Ledger
import Storage

/// What is asked for: the indicators of its rows, in order, and the narrative sections every report has.
package struct Form: Hashable, Sendable {
    package let id: FormID
    /// Short and lasting, such as `6T`: what files and commands name it by.
    package let code: String
    package let title: Phrase
    package let indicators: [Indicator]

    package static func find(_ id: FormID, in db: any Connection) throws -> Form {
        guard let row = try db.row(FormQueries.byID(id)) else { throw ReportRefusal.unknownForm }
        return try Form(row: row, in: db)
    }

    package static func find(code: String, in db: any Connection) throws -> Form {
        guard let row = try db.row(FormQueries.byCode(code)) else { throw ReportRefusal.unknownForm }
        return try Form(row: row, in: db)
    }

    package static func all(in db: any Connection) throws -> [Form] {
        try db.rows(FormQueries.all).map { try Form(row: $0, in: db) }
    }

    private init(row: Row, in db: any Connection) throws {
        id = try row.get("id")
        code = try row.get("code")
        title = Phrase(try row.get("title_vi"), en: try row.get("title_en"))
        indicators = try Indicator.all(listedBy: FormQueries.rows(of: id), in: db)
    }
}

/// The narrative of a report, in the order of the official outline.
package enum Section: String, Sendable, CaseIterable, Codable, SQLBindable, SQLReadable {
    case results
    case limits
    case causes
    case recommendations
    case nextTasks = "next-tasks"

    package var heading: Phrase {
        switch self {
        case .results: Phrase("Kết quả đạt được", en: "Results")
        case .limits: Phrase("Hạn chế", en: "Limits")
        case .causes: Phrase("Nguyên nhân", en: "Causes")
        case .recommendations: Phrase("Kiến nghị, đề xuất", en: "Recommendations")
        case .nextTasks: Phrase("Phương hướng, nhiệm vụ kỳ sau", en: "Next tasks")
        }
    }

    /// Whether a report may not be filed without it.
    package var isRequired: Bool {
        switch self {
        case .results, .limits, .nextTasks: true
        case .causes, .recommendations: false
        }
    }
}
