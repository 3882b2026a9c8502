import Accounts
import Core
import Formats
import Foundation
import Organization
import Storage

/// A report as an official paper: from the live numbers, or from what an edition froze.
package struct ReportDocument: Sendable {
    package let content: EditionContent
    package let paper: OfficialDocument
    /// Plain letters, so that every mail programme and disk keeps it.
    package let fileName: String

    /// - Parameter number: The edition to print; without it, the report as it stands today.
    package static func compose(
        _ report: Report, edition number: Int? = nil, visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ReportDocument {
        var content: EditionContent
        var day = today
        if let number {
            guard let edition = try Edition.find(number, of: report.id, in: db) else { throw ReportRefusal.unknownEdition(number) }
            (content, day) = (edition.content, edition.filedAt.day)
        } else {
            switch report.kind {
            case .unit:
                content = try ReportSheet.read(report, draft: .find(of: report.id, in: db), visibleTo: viewer, in: db).content(in: db)
            case .consolidated: content = try Consolidation.read(report, visibleTo: viewer, in: db).content
            }
        }
        let unit = try OrgUnit.get(report.unit, on: report.window.last, in: db)
        let above = try OrgUnit.ancestors(of: report.unit, on: report.window.last, in: db).first
        let house = OfficeHouse(of: unit, under: above, on: day)
        let body = ReportBody(content: content, house: house, kind: report.kind, window: report.window)
        let paper = OfficialDocument(
            layout: .party(on: day),
            letterhead: .init(
                upperOrgan: house.upperOrgan, organ: house.organ, symbol: "      -BC/\(house.symbol)", place: house.place, day: day),
            typeName: "BÁO CÁO", subject: body.subject, body: try body.blocks(), signature: house.signature, recipients: house.recipients)
        return ReportDocument(content: content, paper: paper, fileName: fileName(of: report, unit: unit.fullName, edition: number))
    }

    private static func fileName(of report: Report, unit: String, edition: Int?) -> String {
        let kind = report.kind == .consolidated ? "báo cáo tổng hợp" : "báo cáo"
        let words = "\(kind) \(report.window.name.vi) \(unit)" + (edition.map { " ấn bản \($0)" } ?? "")
        let folded = words.lowercased().replacingOccurrences(of: "đ", with: "d").folding(options: .diacriticInsensitive, locale: nil)
        let parts = folded.utf8.split {
            !($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-") + ".docx"
    }
}
