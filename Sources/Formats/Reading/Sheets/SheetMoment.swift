import Core

/// From which day a workbook counts.
enum SheetEpoch { case in1900, in1904 }

/// A day and a time that a spreadsheet holds as one number.
struct SheetMoment {
    private let serial: Int
    private let day: Day
    private let second: Int

    /// Nil before the first and after the last day that spreadsheets know.
    init?(_ raw: [UInt8], since epoch: SheetEpoch) {
        guard let value = Double(String(decoding: raw, as: UTF8.self)), (0..<2_958_466).contains(value) else { return nil }
        let seconds = ((value - value.rounded(.down)) * 86_400).rounded()
        serial = Int(value) + (seconds == 86_400 ? 1 : 0)
        second = Int(seconds) % 86_400
        // The count of 1900 has a 29 February that there never was; 25 569 is 1/1/1970 behind it.
        let number = epoch == .in1904 ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569)
        guard let day = Day(number: number) else { return nil }
        self.day = day
    }

    func written(_ tokens: [NumberFormat.Token]) -> String {
        let isHalved = tokens.contains(.date(.halfDay))
        var result = ""
        for token in tokens {
            switch token {
            case .literal(let text): result += text
            case .date(let part): result += written(part, isHalved: isHalved)
            case .comma: result += ","
            // Fractions of a second are left out.
            case .point, .digit, .general, .percent, .text: break
            }
        }
        return NumberFormat.trimmed(result)
    }

    private func written(_ token: NumberFormat.DateToken, isHalved: Bool) -> String {
        let hour = second / 3_600
        switch token {
        case .year(let count): return count <= 2 ? padded(day.year % 100, 2) : padded(day.year, 4)
        case .month(let count):
            return count == 3 ? "Thg \(day.month)" : count == 4 ? "Tháng \(day.month)" : padded(day.month, min(count, 2))
        case .day(let count): return count <= 2 ? padded(day.day, count) : weekday(isShort: count == 3)
        case .hour(let count): return padded(isHalved ? (hour + 11) % 12 + 1 : hour, count)
        case .minute(let count): return padded(second / 60 % 60, count)
        case .second(let count): return padded(second % 60, count)
        case .elapsed(UInt8(ascii: "h")): return "\(serial * 24 + hour)"
        case .elapsed(UInt8(ascii: "m")): return "\(serial * 1_440 + second / 60)"
        case .elapsed: return "\(serial * 86_400 + second)"
        case .halfDay: return hour < 12 ? "SA" : "CH"
        }
    }

    private func weekday(isShort: Bool) -> String {
        guard day.weekday < 7 else { return isShort ? "CN" : "Chủ nhật" }
        return isShort ? "T\(day.weekday + 1)" : "Thứ " + ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"][day.weekday - 1]
    }

    private func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, min(count, 4) - digits.utf8.count)) + digits
    }
}
