import Core

/// A map on which every unit is as large as every other: a tile each, with its name and what it says. Nothing is told by colour alone.
package struct TileMap: Sendable {
    package struct Tile: Sendable {
        let name: String
        let said: Said
        let path: String?
        let isEstimated: Bool

        package init(_ name: String, _ said: Said, path: String?, isEstimated: Bool = false) {
            (self.name, self.said, self.path, self.isEstimated) = (name, said, path, isEstimated)
        }
    }

    /// What a tile tells.
    package enum Said: Hashable, Sendable {
        /// The answer itself; the tile is the darker the greater it is.
        case answer(Answer)
        /// Only whether there is one.
        case hasReported(Bool)
    }

    package struct Place: Hashable, Sendable {
        package let column: Int
        package let row: Int

        package init(_ column: Int, _ row: Int) {
            (self.column, self.row) = (column, row)
        }
    }

    /// How a tile is filled.
    package enum Fill: Hashable, Sendable {
        /// From 0, the palest, to 4.
        case step(Int)
        case reported, noneOccurred, notApplicable, notReported

        var cssClass: String {
            switch self {
            case .step(let step): "tile-\(step)"
            case .reported: "tile-reported"
            case .noneOccurred: "tile-none"
            case .notApplicable: "tile-not-applicable"
            case .notReported: "tile-silent"
            }
        }
    }

    let title: Phrase
    let unit: Phrase
    let tiles: [Tile]
    let places: [Place]
    /// Whether the tiles stand as on a map, and not in rows.
    let isPlaced: Bool
    private let greatest: Amount

    /// - Parameter places: Where the tiles stand, one for each; nil where they stand in rows, in their order.
    package init(_ title: Phrase, unit: Phrase, tiles: [Tile], at places: [Place]? = nil) {
        (self.title, self.unit, self.tiles) = (title, unit, tiles)
        self.places = places ?? Self.packed(tiles.count)
        isPlaced = places != nil
        greatest = tiles.compactMap { if case .answer(let answer) = $0.said { answer.quantity?.amount } else { nil } }.max() ?? .zero
    }

    /// Rows of seven, fewer where there are few.
    package static func packed(_ count: Int) -> [Place] {
        let columns = count <= 12 ? 4 : count <= 30 ? 6 : 7
        return (0..<count).map { Place($0 % columns, $0 / columns) }
    }

    static let steps = 5

    /// How many fifths of the greatest amount a tile reaches.
    package func fill(of tile: Tile) -> Fill {
        switch tile.said {
        case .hasReported(let has): return has ? .reported : .notReported
        case .answer(.noneOccurred): return .noneOccurred
        case .answer(.notApplicable): return .notApplicable
        case .answer(.notReported): return .notReported
        case .answer(.quantity(let quantity)):
            guard greatest > .zero else { return .step(0) }
            return .step(min(AmountScale(exactly: greatest).length(of: quantity.amount, within: Self.steps), Self.steps - 1))
        }
    }

    /// What the tiles of a step hold at least and at most.
    func bounds(of step: Int) -> (least: Amount, most: Amount) {
        func part(_ fifths: Int) -> Amount {
            Amount(
                thousandths: greatest.thousandths / Int64(Self.steps) * Int64(fifths) + greatest.thousandths % Int64(Self.steps)
                    * Int64(fifths) / Int64(Self.steps))
        }
        return (part(step), part(step + 1))
    }

    /// Every tile in words.
    package var description: Phrase {
        func said(_ language: Language) -> String {
            tiles.map { "\($0.name): \($0.words.in(language))" }.joined(separator: "; ") + "."
        }
        return Phrase(said(.vietnamese), en: said(.english))
    }
}

extension TileMap.Tile {
    /// What it tells, in words.
    var words: Phrase {
        switch said {
        case .answer(let answer):
            isEstimated ? Phrase("\(answer.phrase.vi), ước tính", en: "\(answer.phrase.en), estimated") : answer.phrase
        case .hasReported(true): Phrase("đã báo cáo", en: "has reported")
        case .hasReported(false): Answer.notReported.phrase
        }
    }

    /// The same as shortly as a tile has room for.
    var sign: Phrase {
        switch said {
        case .answer(.quantity(let quantity)):
            Phrase((isEstimated ? "≈ " : "") + (quantity.phrase.vi), en: (isEstimated ? "≈ " : "") + quantity.phrase.en)
        case .answer(let answer): Phrase(answer.sign ?? "")
        case .hasReported(true): Phrase("✓ đã có", en: "✓ reported")
        case .hasReported(false): Phrase("– chưa", en: "– not yet")
        }
    }
}
