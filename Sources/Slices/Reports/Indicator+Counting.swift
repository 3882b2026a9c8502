import Core
import Ledger
import Organization

extension Indicator {
    /// How its figures become one, in a sentence.
    package var counting: Phrase {
        switch (overTime, overUnits) {
        case (.sum, .sum):
            Phrase(
                "Cộng mọi bút toán có kỳ nằm trọn trong kỳ này, của đơn vị và các đơn vị bên dưới.",
                en: "The sum of every entry whose window lies within this one, of the unit and of all below it.")
        case (.last, .sum):
            Phrase(
                "Lấy bút toán mới nhất trong kỳ của từng đơn vị, rồi cộng các đơn vị.",
                en: "The latest entry of each unit within the window, added over units.")
        case (.average, _):
            Phrase(
                "Bình quân của mọi số đã ghi có kỳ nằm trọn trong kỳ này, mỗi số tính như nhau, \(scope.vi).",
                en: "The mean of every number whose window lies within this one, each counting alike, \(scope.en).")
        case (.smallest, _):
            Phrase(
                "Số nhỏ nhất trong các số đã ghi có kỳ nằm trọn trong kỳ này, \(scope.vi).",
                en: "The smallest of the numbers whose windows lie within this one, \(scope.en).")
        case (.greatest, _):
            Phrase(
                "Số lớn nhất trong các số đã ghi có kỳ nằm trọn trong kỳ này, \(scope.vi).",
                en: "The greatest of the numbers whose windows lie within this one, \(scope.en).")
        case (.ratio(let numerator, let denominator), _):
            Phrase(
                "\(numerator) chia cho \(denominator), tính trên tổng, không lấy bình quân các tỷ lệ.",
                en: "\(numerator) divided by \(denominator), of the sums, never the mean of ratios.")
        case (.share(let share), _): share.counting
        default:
            Phrase(
                "Chỉ tính bút toán của chính đơn vị; không cộng lên cấp trên để tránh đếm một việc nhiều lần.",
                en: "Only the unit's own entries; nothing is passed upward, so that one event is not counted twice.")
        }
    }

    /// Over the parts that a number opens into.
    var partsTitle: Phrase {
        switch overTime {
        case .sum, .last, .ratio: Phrase("Các đơn vị cộng thành con số này", en: "The units that add up to this number")
        case .average, .smallest, .greatest: Phrase("Các đơn vị có số liệu ở đây", en: "The units whose figures are looked at")
        case .share: Phrase("Các đơn vị được xét", en: "The units that are looked at")
        }
    }

    private var scope: Phrase {
        overUnits == .host
            ? Phrase("của riêng đơn vị", en: "of the unit alone")
            : Phrase("của đơn vị và các đơn vị bên dưới", en: "of the unit and of all below it")
    }
}

extension ShareOfUnits {
    fileprivate var counting: Phrase {
        Phrase(
            """
            Trong các đơn vị cấp \(level.phrase.vi) thuộc đơn vị này vào ngày cuối kỳ, tỷ lệ đơn vị có \(indicator) \(condition.words.vi). \
            Đơn vị chưa báo cáo vẫn nằm trong mẫu số.
            """,
            en: """
                Of the units of \(level.phrase.en) level at or below this one on the last day of the window, the share of those whose \
                \(indicator) is \(condition.words.en). Units that have not answered stay in the denominator.
                """)
    }
}

extension ShareOfUnits.Condition {
    fileprivate var words: Phrase {
        let number = threshold.onScreen
        return switch relation {
        case .over: Phrase("lớn hơn \(number)", en: "more than \(number)")
        case .atLeast: Phrase("từ \(number) trở lên", en: "at least \(number)")
        case .under: Phrase("nhỏ hơn \(number)", en: "less than \(number)")
        case .atMost: Phrase("không quá \(number)", en: "at most \(number)")
        }
    }
}

extension Opened.Part.Kind {
    /// How a part enters the number, where it is not simply added.
    var note: Phrase? {
        switch self {
        case .term: nil
        case .gathered(let figures): Phrase("của \(figures.count.onScreen) số", en: "of \(figures.count.onScreen) figures")
        case .verdict(holds: true?): Phrase("đạt", en: "holds")
        case .verdict(holds: false?): Phrase("chưa đạt", en: "does not hold")
        case .verdict(holds: nil): Phrase("chưa đủ rõ", en: "not known well enough")
        }
    }
}
