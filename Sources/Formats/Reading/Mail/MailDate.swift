import Core

/// The day and time of a mail where it was sent: "Tue, 12 May 2026 08:30:00 +0700".
struct MailDate {
    private let day: Day
    private let time: String

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    init?(_ text: String) {
        var words = text.split(separator: " ").map { String($0) }
        if words.first?.utf8.last == UInt8(ascii: ",") { words.removeFirst() }
        guard words.count >= 4, let number = Int(words[0]), let month = Self.months.firstIndex(of: String(words[1].lowercased().prefix(3))),
            let year = Int(words[2]), let day = Day(year: year < 100 ? year + 2_000 : year, month: month + 1, day: number)
        else { return nil }
        let parts = words[3].split(separator: ":").map { Int($0) }
        guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) else {
            return nil
        }
        self.day = day
        time = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// "12/05/2026 08:30".
    var onScreen: String { "\(day.onScreen) \(time)" }
}
