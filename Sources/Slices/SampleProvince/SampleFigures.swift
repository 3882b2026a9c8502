import Core

/// What the half-year form asks for and each unit's figures for January to June 2026, as they are written:
/// `>` hơn, `<` gần, `~` khoảng, `-` không phát sinh, `x` không áp dụng.
package enum SampleFigures {
    package static let indicators = [
        "TM01", "TM05", "QT01", "QT02", "LL01", "LL02", "LL08", "LL09", "BC01", "BC03", "BC04", "BC07", "LS01", "BT01", "VH01", "VH02",
        "KG03", "DV01", "DV05", "KT01", "KT02", "KS01",
    ]

    /// The answers of a unit by indicator code.
    package static func of(_ slug: String) -> [String: String] {
        guard let line = table[slug] else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(indicators, line.split(separator: " ").map(String.init)))
    }

    /// The figures of July to December 2025: between 82 and 104 % of those of 2026, another share for every unit and row. No history of
    /// the Party was published then.
    static func lastYear(of slug: String, place: Int) throws -> [String: Answer] {
        let figures = of(slug)
        var answers: [String: Answer] = [:]
        for (column, code) in indicators.enumerated() {
            guard let written = figures[code] else { continue }
            let answer = try Answer(sample: code == "LS01" ? "-" : written)
            let percent = Int64(82 + (place * 5 + column * 7) % 23)
            answers[code] =
                try answer.quantity.map { quantity in
                    .quantity(Quantity(try Amount(whole: max(1, quantity.amount.thousandths / 1_000 * percent / 100))))
                } ?? answer
        }
        return answers
    }

    /// The flood of the last days of May was counted late: the first edition declared less.
    static let correction = Correction(
        unit: "yenbai", indicator: "BC04", declaredFirst: "~1415", day: "2026-06-29",
        note: "Bổ sung khoảng 200 lượt người nghe thông tin trong những ngày lũ cuối tháng 5.")

    struct Correction: Sendable {
        let unit: String
        let indicator: String
        let declaredFirst: String
        let day: Day
        let note: String
    }

    // swift-format-ignore: the columns line up
    private static let table: [String: String] = [
        //              TM01 TM05 QT01 QT02   LL01 LL02 LL08 LL09 BC01 BC03 BC04   BC07 LS01 BT01 VH01 VH02 KG03 DV01 DV05 KT01 KT02 KS01
        "bennghia": "14  31   5    2486  3    196  2    148  6    92   7420   8    -    212  2    341  18   21   4    6    27   3",
        "donglinh": "11  26   4    1932  2    131  2    120  6    74   5180   7    -    164  1    188  14   17   3    5    22   2",
        "vinhtra": "12  24   4    1760  2    124  1    64   6    68   >4800  7    1    139  1    152  11   15   3    4    19   2",
        "camson": "10  28   5    2041  3    187  2    131  6    81   6275   8    -    187  2    276  16   19   4    5    24   3",
        "giangkhau": "9   22   4    1588  2    118  1    58   6    63   4410   6    -    121  1    134  12   14   3    4    16   2",
        "anthoi": "8   19   3    1104  1    63   1    52   6    49   2940   6    -    76   1    97   8    12   2    3    14   1",
        "binhluong": "8   18   4    1215  1    58   1    47   5    51   3060   5    -    68   -    -    7    13   3    3    12   1",
        "conthuan": "6   14   3    822   1    41   1    38   5    36   1870   5    -    42   -    -    6    9    2    2    9    1",
        "dainghia": "9   21   4    1342  2    109  1    55   6    58   3590   6    1    83   1    116  9    14   3    4    15   2",
        "hungkhe": "7   17   3    968   1    52   1    44   6    44   2510   5    -    57   1    72   7    11   2    3    11   1",
        "kimsa": "8   20   4    1287  2    113  1    50   6    55   >3300  6    -    79   1    103  9    13   3    3    13   2",
        "lacdien": "7   16   3    1011  1    60   1    42   6    47   2725   5    -    61   -    -    8    12   2    3    10   1",
        "myhuong": "8   19   3    1156  1    66   1    49   5    50   2980   6    -    70   1    88   8    12   2    3    12   1",
        "namtran": "6   15   4    734   1    37   2    71   6    66   2310   7    -    48   1    64   13   16   5    4    13   2",
        "phulac": "7   18   3    1079  1    55   1    45   6    46   2655   5    -    63   1    81   7    11   2    3    11   1",
        "sontrung": "6   13   3    806   1    39   1    36   5    41   1940   6    -    39   -    -    9    13   3    2    9    1",
        "thachkieu": "7   17   3    943   1    48   1    41   6    43   2390   5    -    54   1    69   7    10   2    3    10   1",
        "thanhtrieu": "8   18   3    1122  1    57   1    46   6    48   2810   6    -    66   1    84   8    12   2    3    12   1",
        "yenbai": "7   16   4    1190  1    61   1    43   6    52   ~3000  6    -    72   1    95   9    13   3    3    12   1",
        "bantuyengiao": "23  64   6    9870  2    218  4    <520 6    12   3150   x    2    318  3    2145 5    7    4    11   38   7",
        "truongchinhtri": "3   27   2    312   11   784  3    236  x    9    640    x    -    95   1    118  4    3    x    3    12   -",
        "baodai": "2   12   2    186   -    -    2    83   x    -    -      x    -    >5400 2   463  21   2    x    2    9    -",
    ]
}
