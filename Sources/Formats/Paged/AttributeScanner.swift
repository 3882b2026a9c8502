/// Finds `name="value"` in one line of what a converter wrote. The lines are of one simple form; what is not is passed over.
struct AttributeScanner {
    private let line: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
    }

    func number(_ name: StaticString) -> Double? {
        guard let start = end(of: name) else { return nil }
        let digits = line[start...].prefix(24).prefix { $0 != UInt8(ascii: "\"") }
        return Double(String(decoding: digits, as: UTF8.self))
    }

    private func end(of name: StaticString) -> Int? {
        name.withUTF8Buffer { name in
            guard let first = name.first else { return nil }
            var index = line.startIndex
            while index + name.count + 2 <= line.endIndex {
                let isName = line[index] == first && line[index..<index + name.count].elementsEqual(name)
                if isName, line[index + name.count] == UInt8(ascii: "="), line[index + name.count + 1] == UInt8(ascii: "\"") {
                    return index + name.count + 2
                }
                index += 1
            }
            return nil
        }
    }
}
