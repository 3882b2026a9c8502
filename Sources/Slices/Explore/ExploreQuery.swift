import Core
import Web

/// A question to the ledger, all of it in the address of its page.
struct ExploreQuery: Hashable, Sendable {
    /// Codes of the catalogue. None: whoever asks has not said yet.
    var indicators: [String]
    /// A code, or an identity where the code has come to name another unit; nil for the asker's own.
    var unit: String?
    var windows: WindowChoice?
    var rows: Rows
    var view: View
    var sight: Sight
    /// The one window that bars, tiles and several indicators side by side are of; nil for the last that has ended.
    var window: Window?

    enum Rows: String, Sendable, CaseIterable {
        case units, windows

        var words: Phrase {
            switch self {
            case .units: Phrase("Theo đơn vị trực thuộc", en: "By unit below")
            case .windows: Phrase("Theo kỳ", en: "By window")
            }
        }
    }

    enum View: String, Sendable, CaseIterable {
        case table, lines, bars, tiles, reported

        var words: Phrase {
            switch self {
            case .table: Phrase("Bảng", en: "Table")
            case .lines: Phrase("Đường theo thời gian", en: "Lines over time")
            case .bars: Phrase("Cột theo đơn vị", en: "Bars by unit")
            case .tiles: Phrase("Bản đồ ô", en: "Tile map")
            case .reported: Phrase("Ai đã báo cáo", en: "Who has reported")
            }
        }

        /// Whether it shows one window of one indicator.
        var isOfOneWindow: Bool {
            switch self {
            case .table, .lines: false
            case .bars, .tiles, .reported: true
            }
        }
    }

    /// Through which tree of units: that of the figures' own days, today's, or both beside each other.
    enum Sight: String, Sendable, CaseIterable {
        case then, now, both

        var lenses: [Lens] {
            switch self {
            case .then: [.asThen]
            case .now: [.asNow]
            case .both: [.asThen, .asNow]
            }
        }

        var words: Phrase {
            switch self {
            case .then: Lens.asThen.phrase
            case .now: Lens.asNow.phrase
            case .both: Phrase("cả hai cách, cạnh nhau", en: "both, side by side")
            }
        }
    }

    static let mostIndicators = 4
}

extension ExploreQuery {
    /// Reads the fields of an address, those of the form included. Refuses what it cannot read; what is not said stays open.
    init(_ fields: FormFields) throws {
        func choice<Choice: RawRepresentable<String>>(_ name: String, _ standard: Choice) throws -> Choice {
            guard let text = fields[name], !text.isEmpty else { return standard }
            guard let choice = Choice(rawValue: text) else { throw ExploreRefusal.badChoice(text) }
            return choice
        }
        func given(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        indicators = Self.codes(in: fields)
        guard indicators.count <= Self.mostIndicators else { throw ExploreRefusal.tooManyIndicators(indicators.count) }
        unit = given("unit")
        (rows, view, sight) = (try choice("by", Rows.units), try choice("as", View.table), try choice("lens", Sight.then))
        windows = try Self.windows(fields)
        window = try given("at").map { text in
            guard let window = Window(text) else { throw ExploreRefusal.badWindows(text) }
            return window
        }
    }

    /// What the names of the form's further fields for indicators begin with.
    static let furtherIndicator = "also-"

    static func codes(in fields: FormFields) -> [String] {
        var seen: Set<String> = []
        return fields.pairs.filter { $0.name == "indicator" || $0.name.hasPrefix(furtherIndicator) }
            .flatMap { $0.value.split(separator: ",").map(String.init) }.filter { seen.insert($0).inserted }
    }

    private static func windows(_ fields: FormFields) throws -> WindowChoice? {
        if isOfForm(fields) {
            let (first, last) = (fields["from"] ?? "", fields["to"] ?? "")
            guard let choice = WindowChoice(calendar: fields["calendar"], from: first, through: last) else {
                throw ExploreRefusal.badWindows("\(first) – \(last)")
            }
            return choice
        }
        guard let text = fields["windows"], !text.isEmpty else { return nil }
        guard let choice = WindowChoice(text) else { throw ExploreRefusal.badWindows(text) }
        return choice
    }

    /// Whether the fields are those of the form, which have a shorter way to be said in an address.
    static func isOfForm(_ fields: FormFields) -> Bool { fields["from"] != nil || fields["to"] != nil }

    /// The address of the page.
    var path: String { "/explore?\(fields)" }

    /// The address of what it says, as a file.
    func path(ofFile kind: String) -> String { "/explore/table.\(kind)?\(fields)" }

    /// The fields of the address. What is as usual is left out.
    var pairs: [(name: String, value: String)] {
        [
            ("indicator", indicators.joined(separator: ",")), ("unit", unit ?? ""), ("windows", windows?.description ?? ""),
            ("by", rows == .units ? "" : rows.rawValue), ("lens", sight == .then ? "" : sight.rawValue),
            ("as", view == .table ? "" : view.rawValue), ("at", window?.description ?? ""),
        ]
        .filter { !$0.1.isEmpty }
    }

    private var fields: String {
        pairs.map { "\($0.name)=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    /// Commas and colons say something to people, and mean nothing else in a query.
    private static func encoded(_ value: String) -> String {
        LocalPath.encoded(value).replacing("%2C", with: ",").replacing("%3A", with: ":")
    }

    /// The same question, changed in one way.
    func with(_ change: (inout ExploreQuery) -> Void) -> ExploreQuery {
        var query = self
        change(&query)
        return query
    }
}
