import Core
import Organization
import Storage
import Web

/// The acts of a reorganisation as a table, some at a time: the national one has fourteen thousand.
struct ActTable: Sendable {
    let lines: [ReorganisationLine]
    let names: ActNames
    let page: Int
    let pages: Int
    let path: String
    /// Where an act is taken out again; nil for what has been applied.
    var removal: String?

    static let linesOnAPage = 100

    init(_ lines: [ReorganisationLine], page: Int, path: String, removal: String? = nil, in db: any Connection) throws {
        pages = max(1, (lines.count + Self.linesOnAPage - 1) / Self.linesOnAPage)
        self.page = min(page, pages)
        self.lines = Array(lines.dropFirst((self.page - 1) * Self.linesOnAPage).prefix(Self.linesOnAPage))
        (self.path, self.removal) = (path, removal)
        names = try ActNames(of: self.lines, in: lines, db)
    }

    func write(to html: inout HTML) {
        let columns = [
            Column(Phrase("Dòng", en: "Line")), Column(Phrase("Đơn vị", en: "Unit")), Column(Phrase("Việc", en: "Act")),
            Column(Phrase("Chi tiết", en: "Details")), Column(Phrase("Căn cứ", en: "Basis")),
        ]
        let last = removal == nil ? [] : [Column(Phrase("Bỏ", en: "Remove"))]
        html.dataTable(Phrase("Các việc", en: "Acts"), columns + last, .class("caption-hidden"), .id("acts")) {
            for line in lines { write(line, to: &$0) }
        }
        html.pagination(page: page, of: pages) { "\(path)?page=\($0)" }
    }

    private func write(_ line: ReorganisationLine, to html: inout HTML) {
        html.tr {
            $0.td("\(line.number)", .class("num"))
            $0.th(line.code.isEmpty ? line.newCode : names.old(line.code), .scope(.row))
            $0.td(line.act.phrase)
            $0.td(line.details(names))
            $0.td(line.basis)
            guard let removal else { return }
            $0.td {
                $0.form(post: "\(removal)/\(line.number)/removal") {
                    $0.button(
                        Phrase("Bỏ", en: "Remove"), as: .quiet,
                        .ariaLabel(Phrase("Bỏ dòng \(line.number)", en: "Remove line \(line.number)")))
                }
            }
        }
    }
}

extension ReorganisationLine {
    /// What the act needs to know besides its unit.
    func details(_ names: ActNames) -> Phrase {
        let level = level.map { Phrase(", cấp \($0.phrase.vi)", en: ", \($0.phrase.en) level") } ?? Phrase("")
        let under = parent.isEmpty ? Phrase("") : Phrase(", trực thuộc \(names.new(parent))", en: ", under \(names.new(parent))")
        switch act {
        case .begin, .reclassify:
            let words = [fullName, type].filter { !$0.isEmpty }.joined(separator: ", ")
            return Phrase("\(words)\(level.vi)\(under.vi)", en: "\(words)\(level.en)\(under.en)")
        case .rename: return Phrase(fullName)
        case .move: return Phrase(names.new(parent))
        case .end, .unknown: return Phrase("–")
        case .merge, .split, .ambiguous:
            let scope = scope.map { Phrase(", \($0.words.vi)", en: ", \($0.words.en)") } ?? Phrase("")
            let share = share.map { ", \($0.percent)%" } ?? ""
            let heir = names.new(newCode)
            return Phrase("\(heir)\(scope.vi)\(share)", en: "\(heir)\(scope.en)\(share)")
        }
    }
}
