extension Amount {
    /// Vietnamese style: dots between thousands, a comma before decimals: `12.000`, `97,5`.
    public var onScreen: String { written(group: UInt8(ascii: "."), decimal: UInt8(ascii: ",")) }

    /// Plain style for files: no grouping, a dot before decimals: `12000`, `97.5`.
    public var plain: String { written(group: nil, decimal: UInt8(ascii: ".")) }

    /// From the last digit to the first and without a copy on the heap, since a page holds thousands of numbers.
    private func written(group: UInt8?, decimal: UInt8) -> String {
        // The longest has sixteen digits before the decimals, five groups, three decimals, their mark and a sign.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { text in
            var start = text.count
            func put(_ byte: UInt8) {
                start -= 1
                text[start] = byte
            }
            var (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
            if fraction > 0 {
                var places = 3
                while fraction % 10 == 0 { (fraction, places) = (fraction / 10, places - 1) }
                for _ in 0..<places {
                    put(.digit(Int(fraction % 10)))
                    fraction /= 10
                }
                put(decimal)
            }
            var digits = 0
            repeat {
                if let group, digits > 0, digits % 3 == 0 { put(group) }
                put(.digit(Int(whole % 10)))
                (whole, digits) = (whole / 10, digits + 1)
            } while whole > 0
            if thousandths < 0 { put(UInt8(ascii: "-")) }
            return String(decoding: text[start...], as: UTF8.self)
        }
    }

    /// Reads what `onScreen` and `plain` write. A dot before exactly three digits groups thousands, so `12.000` is
    /// twelve thousand; any other single dot or comma is a decimal mark. At most three decimals.
    public init(onScreen text: some StringProtocol) throws {
        let refusal = QuantityRefusal.notANumber(String(text.prefix(40)))
        var digits = text.utf8.filter { $0 != UInt8(ascii: " ") }[...]
        let negative = digits.first == UInt8(ascii: "-")
        if negative { digits = digits.dropFirst() }
        var parts = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let head = parts.first else { throw refusal }
        var groups = head.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
        if groups.count == 2, !isGrouped || groups[0] == [UInt8(ascii: "0")], parts.count == 1 {
            parts = [groups[0], groups[1]]
            groups = [groups[0]]
        } else if groups.count > 1, !isGrouped {
            throw refusal
        }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        let whole = groups.flatMap(\.self)
        guard !whole.isEmpty, fraction.count <= 3, parts.count == 1 || !fraction.isEmpty else { throw refusal }
        var value: Int64 = 0
        for byte in whole + fraction + Array(repeating: UInt8(ascii: "0"), count: 3 - fraction.count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw refusal }
            let (times, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = times.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !overflow, !carry else { throw QuantityRefusal.tooLarge }
            value = sum
        }
        self.init(thousandths: negative ? -value : value)
    }
}

extension Qualifier {
    /// The word a report prints before the amount; nil when it is exact.
    public var word: Phrase? {
        switch self {
        case .exact: nil
        case .over: Phrase("hơn", en: "over")
        case .under: Phrase("gần", en: "nearly")
        case .about: Phrase("khoảng", en: "about")
        }
    }
}

extension Quantity {
    /// As a report prints it: "hơn 12.000".
    public var phrase: Phrase {
        guard let word = qualifier.word else { return Phrase(amount.onScreen) }
        return Phrase("\(word.vi) \(amount.onScreen)", en: "\(word.en) \(amount.onScreen)")
    }

    /// Reads "hơn 12.000", "350", "khoảng 1,5": a qualifying word, if any, and an amount.
    public init(onScreen text: String) throws {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        let words: [(String, Qualifier)] = [
            ("hơn ", .over), ("trên ", .over), ("gần ", .under), ("dưới ", .under), ("khoảng ", .about), ("xấp xỉ ", .about),
            ("ước ", .about),
        ]
        for (word, qualifier) in words where trimmed.lowercased().hasPrefix(word) {
            self.init(try Amount(onScreen: trimmed.dropFirst(word.count)), qualifier)
            return
        }
        self.init(try Amount(onScreen: trimmed))
    }
}
