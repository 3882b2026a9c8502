import Core

extension Day {
    /// What stands in an empty field for a day.
    static let howToType = Phrase("ngày/tháng/năm", en: "day/month/year")

    /// Reads a day as people type it, `1/7/2025`, `01-07-2025` or `1.7.2025`, and ISO 8601 as addresses carry it.
    package init?(typed text: some StringProtocol) {
        if let day = Day(iso: text) {
            self = day
            return
        }
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }
}

extension FormFields {
    /// The day typed in this field; nil when there is none or it does not exist.
    package func day(_ name: String) -> Day? {
        self[name].flatMap { Day(typed: $0) }
    }
}
