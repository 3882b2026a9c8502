import Core
import Formats
import Foundation

/// What stands between the title of a report and its signature.
struct ReportBody: Sendable {
    let content: EditionContent
    let house: OfficeHouse
    let kind: ReportKind
    let window: Window

    private typealias Block = OfficialDocument.Block

    /// "kết quả công tác tuyên giáo và dân vận 6 tháng đầu năm 2026"
    var subject: String { "\(work) \(window.name.vi)" }

    private var work: String {
        let title = content.title
        let start = "Báo cáo "
        let rest = title.hasPrefix(start) ? String(title.dropFirst(start.count)) : title
        return rest.hasPrefix("kết quả") ? rest : "kết quả \(rest)"
    }

    func blocks() throws -> [OfficialDocument.Block] {
        var blocks: [Block] = [.paragraph("Thực hiện chế độ báo cáo định kỳ, \(house.fullName) báo cáo \(subject) như sau:")]
        if let coverage { blocks.append(coverage) }
        var number = 0
        func part(_ title: String, _ inside: [Block]) {
            guard !inside.isEmpty else { return }
            number += 1
            blocks.append(.heading(level: 1, "\(Self.roman[number]). \(title.uppercased())"))
            blocks += inside
        }
        part("Kết quả đạt được", figures + results)
        part("Hạn chế", narrative(.limits))
        part("Nguyên nhân", narrative(.causes))
        part("Phương hướng, nhiệm vụ kỳ sau", narrative(.nextTasks))
        part("Kiến nghị, đề xuất", narrative(.recommendations))
        part("Số liệu \(window.name.vi)", try [table] + chart)
        return blocks
    }

    private static let roman = ["", "I", "II", "III", "IV", "V", "VI", "VII"]

    /// Who is in the figures, and who is not.
    private var coverage: OfficialDocument.Block? {
        guard kind == .consolidated else { return nil }
        let asked = content.filedUnits.count + content.silentUnits.count
        let sentence = "Số liệu trong báo cáo được tổng hợp từ sổ cái số liệu, gồm báo cáo của \(content.filedUnits.count)/\(asked) đơn vị"
        guard !content.silentUnits.isEmpty else { return .paragraph(sentence + ".") }
        return .paragraph("\(sentence); \(content.silentUnits.count) đơn vị chưa báo cáo: \(content.silentUnits.joined(separator: ", ")).")
    }
}

// Results: figures in sentences, then the units' own words.
extension ReportBody {
    private var figures: [OfficialDocument.Block] {
        let rows = Dictionary(content.rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var blocks: [OfficialDocument.Block] = []
        var heading = ""
        var number = 0
        for pattern in FigureSentence.all {
            guard let sentence = pattern.text(rows) else { continue }
            if pattern.heading != heading {
                heading = pattern.heading
                number += 1
                blocks.append(.heading(level: 2, "\(number). \(heading)"))
            }
            let opening = number == 1 && blocks.count == 1 ? "Trong kỳ, \(house.scope) \(sentence.loweringFirst)" : sentence
            blocks.append(.paragraph(opening))
        }
        return blocks + otherFigures(after: number)
    }

    /// Figures that no sentence of the genre speaks of, one line each.
    private func otherFigures(after number: Int) -> [OfficialDocument.Block] {
        let told = Set(FigureSentence.all.flatMap(\.clauses).map(\.code))
        let others = content.rows.filter { !told.contains($0.code) && ($0.now.answer.quantity?.amount ?? .zero) > .zero }
        guard !others.isEmpty else { return [] }
        return [.heading(level: 2, "\(number + 1). Số liệu khác")]
            + others.map { row in
                .item("\(row.name): \(row.now.answer.phrase.vi) \(row.unitOfMeasure).")
            }
    }

    private var results: [OfficialDocument.Block] {
        let paragraphs = narrative(.results)
        guard kind == .consolidated, !paragraphs.isEmpty else { return paragraphs }
        return [.heading(level: 2, "Kết quả nổi bật do các đơn vị báo cáo")] + paragraphs
    }

    /// The sentences of a section; neighbours from the same units make one paragraph, which names them at its end.
    private func narrative(_ section: Section) -> [OfficialDocument.Block] {
        var groups: [(origins: [String], sentences: [String])] = []
        for passage in content.passages where passage.section == section {
            if let last = groups.last, !passage.origins.isEmpty, last.origins == passage.origins {
                groups[groups.count - 1].sentences.append(passage.text)
            } else {
                groups += passage.text.split(whereSeparator: \.isNewline).map { (passage.origins, [String($0)]) }
            }
        }
        return groups.map { group in
            let text = group.sentences.joined(separator: " ")
            guard !group.origins.isEmpty else { return .paragraph(text) }
            return .item([.init(text), .init(" (\(group.origins.joined(separator: "; ")))", .italic)], level: 1)
        }
    }
}

// The table of figures and the picture.
extension ReportBody {
    private var table: OfficialDocument.Block {
        let pasts = content.rows.map(\.past).known
        var columns: [OfficialDocument.Table.Column] = [
            .init("TT", .center, width: 2), .init("Chỉ tiêu", .left, width: 13), .init("Đơn vị tính", .center, width: 5),
            .init("Kỳ này", .right, width: 5),
        ]
        columns += pasts.map { .init($0.words.vi, .right, width: 5) }
        if let past = pasts.compared { columns.append(.init(past.changeWords.vi, .center, width: 5)) }
        return .table(
            .init(
                columns: columns,
                rows: content.rows.enumerated().map { index, row in
                    let now = row.now.answer
                    let change = pasts.compared.map { FigureChange(from: row.past[$0], to: now)?.words.vi ?? "" }
                    return [String(index + 1), row.name, row.unitOfMeasure, now.phrase.vi] + pasts.map { row.past[$0].inTable }
                        + (change.map { [$0] } ?? [])
                }))
    }

    private var chart: [OfficialDocument.Block] {
        get throws {
            guard let breakdown = content.breakdown, breakdown.parts.contains(where: { $0.now.answer.quantity != nil }) else { return [] }
            let chart = UnitChart(breakdown)
            let title = "\(chart.title.vi), \(window.name.vi)"
            return [
                .picture(
                    .init(
                        png: try chart.drawing(in: .vietnamese).png(),
                        description: "Biểu đồ: \(title). \(chart.description(in: .vietnamese))", caption: title))
            ]
        }
    }
}

extension Answer {
    /// A past period that was never recorded leaves its cell empty: nobody was asked then.
    fileprivate var inTable: String { self == .notReported ? "" : phrase.vi }
}

extension String {
    fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
