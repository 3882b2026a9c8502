/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31. Offices live in days, not instants.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    private init(unchecked number: Int32) {
        self.number = number
    }

    public static let earliest = Day(unchecked: -719_162)
    public static let latest = Day(unchecked: 2_932_896)

    /// Nil outside the calendar's range.
    public init?(number: Int) {
        guard (Int(Self.earliest.number)...Int(Self.latest.number)).contains(number) else { return nil }
        self.init(unchecked: Int32(number))
    }

    /// Nil for a day that does not exist, such as 31/6 or 29/2 of a common year. Never shifts it.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.lengthOfMonth(month, in: year)).contains(day) else {
            return nil
        }
        // Days from civil: years are counted from March, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(unchecked: Int32(era * 146_097 + dayOfEra - 719_468))
    }

    /// Reads ISO 8601 `yyyy-mm-dd` and nothing else.
    public init?(iso text: some StringProtocol) {
        self.init(iso: String(text))
    }

    public init?(iso text: String) {
        var text = text
        guard let day = text.withUTF8(Self.init(iso:)) else { return nil }
        self = day
    }

    private init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// 1 is Monday (thứ Hai), 7 is Sunday (Chủ nhật), as in ISO 8601.
    public var weekday: Int { (Int(number) % 7 + 10) % 7 + 1 }

    /// The day this many days later; earlier if negative. Stops at the calendar's ends.
    public func adding(days: Int) -> Day {
        Day(number: Int(number) + days) ?? (days < 0 ? .earliest : .latest)
    }

    /// `dd/mm/yyyy`, as people read it here. Use `iso` in files and databases.
    public var onScreen: String {
        let (year, month, day) = civil
        return "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))"
    }

    /// ISO 8601, so text order is day order in every engine.
    public var iso: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: 10) { text in
            for (place, value) in [year / 1_000, year / 100 % 10, year / 10 % 10, year % 10].enumerated() { text[place] = .digit(value) }
            for (place, value) in [(5, month), (8, day)] {
                text[place - 1] = UInt8(ascii: "-")
                text[place] = .digit(value / 10)
                text[place + 1] = .digit(value % 10)
            }
            return 10
        }
    }

    public static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}

extension Day: ExpressibleByStringLiteral {
    /// For days written in source: a literal that is no day is a programmer's mistake and stops the program.
    public init(stringLiteral text: String) {
        guard let day = Day(iso: text) else { preconditionFailure("\(text) is not a day") }
        self = day
    }
}

private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension UInt8 {
    static func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value) }
}
