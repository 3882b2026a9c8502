import Core
import Organization
import Storage
import Web

/// Open reports and roles of units that end, with who inherits from each.
struct LeftBehindPart: Sendable {
    let reports: [[Phrase]]
    let reportCount: Int
    let seats: [[Phrase]]
    let seatCount: Int

    init(_ left: LeftBehind, name: (OrgUnitID) -> String, heirs: (OrgUnitID) -> [OrgUnitID]) {
        func unit(_ id: OrgUnitID) -> [Phrase] {
            let names = heirs(id).map(name)
            return [Phrase(name(id)), names.isEmpty ? Phrase("không có", en: "none") : Phrase(names.joined(separator: "; "))]
        }
        reports = left.reports.first.map { unit($0.unit) + [$0.form, $0.window.name] }
        reportCount = left.reports.count
        seats = left.seats.first.map { unit($0.unit) + [Phrase($0.person), Phrase($0.account), $0.role.phrase] }
        seatCount = left.seats.count
    }

    func write(to html: inout HTML) {
        let heirs = Column(Phrase("Đơn vị kế thừa", en: "Heirs"))
        write(
            reports, of: reportCount, Phrase("Báo cáo chưa nộp, cần nơi mới", en: "Open reports that need a new home"),
            [
                Column(Phrase("Đơn vị kết thúc", en: "Ending unit")), heirs, Column(Phrase("Biểu mẫu", en: "Form")),
                Column(Phrase("Kỳ", en: "Window")),
            ],
            to: &html)
        write(
            seats, of: seatCount, Phrase("Vai trò và tài khoản, cần nơi mới", en: "Roles and accounts that need a new home"),
            [
                Column(Phrase("Đơn vị kết thúc", en: "Ending unit")), heirs, Column(Phrase("Người", en: "Person")),
                Column(Phrase("Tài khoản", en: "Account")), Column(Phrase("Vai trò", en: "Role")),
            ], to: &html)
    }

    private func write(_ rows: [[Phrase]], of count: Int, _ caption: Phrase, _ columns: [Column], to html: inout HTML) {
        guard count > 0 else { return }
        html.h2(Phrase("\(caption.vi) (\(count))", en: "\(caption.en) (\(count))"))
        html.dataTable(caption, columns, .class("caption-hidden")) {
            for row in rows {
                $0.tr {
                    $0.th(row[0], .scope(.row))
                    for cell in row.dropFirst() { $0.td(cell) }
                }
            }
        }
        if count > rows.count {
            html.p(Phrase("và \(count - rows.count) dòng nữa", en: "and \(count - rows.count) more"), .class("hint"))
        }
    }
}

extension LeftBehindPart {
    /// What is still left on the units that a reorganisation has ended.
    init(of file: ReorganisationFile, in db: any Connection) throws {
        let codes = Set(file.lines.lazy.filter(\.act.ends).map(\.code)).sorted()
        let ended = try codes.chunks.flatMap { codes in
            try db.rows(ReorganisationQueries.ended(Array(codes), on: file.day)).map { try $0.get("id", as: OrgUnitID.self) }
        }
        let left = try LeftBehind(on: ended, from: file.day, in: db)
        let shown = Set(left.reports.first.map(\.unit) + left.seats.first.map(\.unit))
        let heirs = try shown.reduce(into: [:]) { heirs, unit in
            heirs[unit] = try Succession.successors(of: unit, in: db).compactMap(\.new)
        }
        let units = try OrgUnit.lastKnown(shown.sorted() + heirs.values.joined(), by: file.day, in: db)
        self.init(left, name: { id in units[id].map { "\($0.fullName) (\($0.code))" } ?? id.description }) { heirs[$0, default: []] }
    }
}
