extension SpelledNumber {
    /// A whole number from zero up to less than a thousand tỷ, as it is said: 105 is "một trăm linh năm". Nil outside that range.
    public static func words(for value: Int64) -> String? {
        guard (0..<1_000_000_000_000).contains(value) else { return nil }
        guard value > 0 else { return digits[0] }
        var words: [String] = []
        for (scale, name) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"), (1, "")] as [(Int64, String)] {
            let figures = Int(value / scale % 1_000)
            guard figures > 0 else { continue }
            words += self.words(below: figures, isFirst: words.isEmpty) + (name.isEmpty ? [] : [name])
        }
        return words.joined(separator: " ")
    }

    private static func words(below value: Int, isFirst: Bool) -> [String] {
        let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10)
        var words = hundreds > 0 || !isFirst ? [digits[hundreds], "trăm"] : []
        switch tens {
        case 0 where ones > 0 && !words.isEmpty: words.append("linh")
        case 0: break
        case 1: words.append("mười")
        default: words += [digits[tens], "mươi"]
        }
        switch ones {
        case 0: break
        case 1 where tens > 1: words.append("mốt")
        case 5 where tens > 0: words.append("lăm")
        default: words.append(digits[ones])
        }
        return words
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
}
