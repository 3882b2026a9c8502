import Core
import Formats
import Organization
import VietnameseText

/// One act as a file says it, its units still named by their codes: `code` as of the day before, `newCode` and `parent` as of the day.
package struct ReorganisationLine: Hashable, Sendable {
    /// Where it stands in the file, for refusals; the header is line 1.
    package var number: Int
    package let act: ReorganisationAct
    package var code = ""
    package var newCode = ""
    package var level: Level?
    package var name = ""
    package var fullName = ""
    package var type = ""
    package var kind = OrgUnit.Kind.area
    package var parent = ""
    package var scope: Succession.Scope?
    package var share: Succession.Share?
    package var day: Day
    package var basis: String
    package var confidence = "declared"

    package init(_ act: ReorganisationAct, on day: Day, basis: String, number: Int = 0) {
        (self.act, self.day, self.basis, self.number) = (act, day, basis, number)
    }
}

extension ReorganisationLine {
    /// Longer than any name or reference to a law; what is longer was put into the wrong column.
    private static let longestField = 500

    /// Reads a line by itself. Throws the first `ReorganisationProblem` that the line shows without a look at the tree.
    init(_ row: CSVRow) throws(ReorganisationProblem) {
        var fields: [ReorganisationAct.Column: String] = [:]
        for column in ReorganisationAct.Column.allCases {
            let field = row[column.rawValue]
            guard field.utf8.count <= Self.longestField else { throw ReorganisationProblem.tooLong(column.rawValue) }
            if !field.isEmpty { fields[column] = ComposedForm.of(CSV.unguarded(field)).trimmed }
        }
        func field(_ column: ReorganisationAct.Column) -> String { fields[column] ?? "" }
        guard let act = ReorganisationAct(rawValue: field(.act)) else { throw ReorganisationProblem.unknownWord("act", field(.act)) }
        let always: [ReorganisationAct.Column] = [.act, .effectiveDate, .basis]
        for column in ReorganisationAct.Column.allCases {
            let isFilled = !field(column).isEmpty
            if !isFilled, (always + act.needed).contains(column) {
                throw column == .basis ? ReorganisationProblem.noBasis : .blank(column.rawValue)
            }
            if isFilled, !(always + act.needed + act.allowed).contains(column) {
                throw ReorganisationProblem.notForThisAct(column.rawValue, act)
            }
        }
        guard let day = Day(iso: field(.effectiveDate)) else { throw ReorganisationProblem.badDay(field(.effectiveDate)) }
        self.init(act, on: day, basis: field(.basis), number: row.line)
        (code, newCode, parent) = (field(.code), field(.newCode), field(.parent))
        (name, fullName, type) = (field(.name), field(.fullName), field(.type))
        level = try Self.word(field(.level), "level") { word in Level.allCases.first { String($0.step) == word } }
        kind = try Self.word(field(.unitKind), "unit_kind", OrgUnit.Kind.init(rawValue:)) ?? .area
        scope = try Self.word(field(.scope), "scope", Succession.Scope.init(rawValue:))
        share = try Self.word(field(.share), "share", Succession.Share.init(percent:))
        if !field(.verified).isEmpty { confidence = field(.verified) }
    }

    private static func word<Value>(_ text: String, _ column: String, _ read: (String) -> Value?) throws(ReorganisationProblem)
        -> Value?
    {
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw ReorganisationProblem.unknownWord(column, text) }
        return value
    }

    /// The fields in the order of the columns, as `init` reads them.
    var fields: [String] {
        ReorganisationAct.Column.allCases.map { column in
            switch column {
            case .act: act.rawValue
            case .code: code
            case .newCode: newCode
            case .level: level.map { String($0.step) } ?? ""
            case .name: name
            case .fullName: fullName
            case .type: type
            case .unitKind: kind == .area ? "" : kind.rawValue
            case .parent: parent
            case .scope: scope?.rawValue ?? ""
            case .share: share?.percent ?? ""
            case .effectiveDate: day.iso
            case .basis: basis
            case .verified: act.ends && confidence != "declared" ? confidence : ""
            }
        }
    }
}

extension String {
    /// Without the spaces around it.
    fileprivate var trimmed: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(scalars[first...last])
    }
}
