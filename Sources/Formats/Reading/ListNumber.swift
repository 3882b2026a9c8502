/// The numbers office programs put before paragraphs themselves.
enum ListNumber {
    /// In one of Word's forms, by its name there; in figures when the form is not known or cannot say the number.
    static func written(_ number: Int, as format: String) -> String {
        switch format {
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperLetter": letter(number).uppercased()
        case "lowerLetter": letter(number)
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        default: "\(number)"
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        var rest = number
        var result = ""
        let parts = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ]
        for (value, sign) in parts {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }

    /// a … z, then aa … zz, as Word goes on.
    private static func letter(_ number: Int) -> String {
        guard (1...260).contains(number) else { return "\(number)" }
        let scalar = Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26))
        return String(repeating: String(scalar), count: (number - 1) / 26 + 1)
    }
}
