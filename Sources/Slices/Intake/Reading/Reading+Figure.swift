import Core
import VietnameseText

extension Reading {
    package struct Figure: Sendable {
        package enum Purpose: String, Sendable { case review, plan, other }
        package let quantity: Quantity
        package let unit: String
        package let what: String
        package let purpose: Purpose
        package let denominator: Amount?
        package let upper: Amount?
        package let passage: Passage
        let cause: Cause
        /// What `guesses` are put into words from.
        var ratings: [IndicatorRating] = []
        /// Where in a table it stands; nil in prose.
        package var cell: Cell?

        /// Why a number was taken for a figure.
        enum Cause {
            /// Its noun or measure.
            case unit(Passage)
            /// A word of amount or the way it is written.
            case amount
            /// The heads of its table.
            case cell(Phrase)
        }
    }
}

extension Reading.Figure {
    /// The indicators of the catalogue it may count towards, the likeliest first; at most `IndicatorGuess.most`. Put into words when asked for.
    package var guesses: [IndicatorGuess] { ratings.map { $0.guess } }

    /// Why it was taken for a figure, for the person who confirms it. Put into words when asked for.
    package var reason: Phrase {
        switch cause {
        case .amount: Phrase("Con số đứng sau từ chỉ số lượng", en: "A number after a word of amount")
        case .cell(let heads): heads
        case .unit(let unit): Self.reason(for: unit.text, on: unit.grounds)
        }
    }

    private static func reason(for unit: String, on grounds: Grounds) -> Phrase {
        switch grounds {
        case .figureMeasured: Phrase("Con số có đơn vị đo “\(unit)”", en: "A number with the measure “\(unit)”")
        case .figureInWords: Phrase("Số viết bằng chữ đứng trước “\(unit)”", en: "A number in words before “\(unit)”")
        case .figureOnTrust: Phrase("Con số đứng trước danh từ “\(unit)”", en: "A number before the noun “\(unit)”")
        default: Phrase("Con số đứng trước “\(unit)”", en: "A number before “\(unit)”")
        }
    }
}
