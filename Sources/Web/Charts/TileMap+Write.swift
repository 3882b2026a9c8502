import Core

extension HTML {
    /// The map, its legend, and its title; the figures themselves stand in a table that the page adds.
    ///
    /// - Parameter number: Which map of its page it is.
    package mutating func tileMap(_ map: TileMap, number: Int = 1) {
        element("figure", [.class(map.isPlaced ? "chart chart-tiles chart-map" : "chart chart-tiles")]) {
            $0.element("figcaption") {
                $0.text(map.title)
                $0.text(Phrase(" (\(map.unit.vi))", en: " (\(map.unit.en))"))
            }
            let columns = (map.places.map(\.column).max() ?? 0) + 1
            let rows = (map.places.map(\.row).max() ?? 0) + 1
            $0.picture(
                width: columns * TileMap.pitch.x, height: rows * TileMap.pitch.y, map.title, map.description, holdsLinks: true
            ) { picture in
                if number == 1 { picture.patternOfSilence() }
                for (tile, place) in zip(map.tiles, map.places) { picture.tile(tile, at: place, filled: map.fill(of: tile)) }
            }
            $0.legend(of: map)
        }
    }

    /// Once on a page: the maps after the first use it too. Lines aslant, to be told from every colour by those who see none.
    private mutating func patternOfSilence() {
        raw(
            """
            <defs><pattern id="silence" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="silence-ground" \
            width="8" height="8"/><rect class="silence-line" width="2" height="8"/></pattern></defs>
            """)
    }

    private mutating func tile(_ tile: TileMap.Tile, at place: TileMap.Place, filled fill: TileMap.Fill) {
        guard let path = tile.path else { return content(of: tile, at: place, filled: fill) }
        a(href: path, .class("tile-link")) { $0.content(of: tile, at: place, filled: fill) }
    }

    private mutating func content(of tile: TileMap.Tile, at place: TileMap.Place, filled fill: TileMap.Fill) {
        let (x, y) = (place.column * TileMap.pitch.x + 3, place.row * TileMap.pitch.y + 3)
        shape("g", .class("tile \(fill.cssClass)")) { group in
            group.element("title", [], Phrase("\(tile.name): \(tile.words.vi)", en: "\(tile.name): \(tile.words.en)"))
            group.element(
                "rect", Attribute.box(x: x, y: y, width: TileMap.pitch.x - 6, height: TileMap.pitch.y - 6) + [.number("rx", 4)]
            ) { _ in }
            let lines = TileMap.lines(of: tile.name)
            let middle = x + TileMap.pitch.x / 2 - 3
            for (place, line) in lines.enumerated() {
                group.label(line, x: middle, y: y + (lines.count == 1 ? 22 : 14 + place * 14), .class("tile-name"))
            }
            group.label(tile.sign, x: middle, y: y + 46, .class("tile-value"))
        }
    }

    private mutating func legend(of map: TileMap) {
        let fills = map.tiles.map(map.fill(of:))
        ul(.class("tile-legend"), .ariaLabel(Phrase("Chú giải", en: "Legend"))) { list in
            for step in 0..<TileMap.steps where fills.contains(.step(step)) {
                let bounds = map.bounds(of: step)
                list.key("tile-\(step)", Phrase("\(bounds.least.onScreen) – \(bounds.most.onScreen)"))
            }
            let others: [(TileMap.Fill, Phrase)] = [
                (.reported, Phrase("đã báo cáo", en: "has reported")),
                (.noneOccurred, Phrase("0ps: không phát sinh", en: "0ps: none occurred")),
                (.notApplicable, Phrase("×: không áp dụng", en: "×: not applicable")),
                (.notReported, Phrase("gạch chéo: chưa báo cáo", en: "hatched: not reported")),
            ]
            for (fill, words) in others where fills.contains(fill) { list.key(fill.cssClass, words) }
            if map.tiles.contains(where: \.isEstimated) { list.li(Phrase("≈: ước tính", en: "≈: estimated")) }
        }
    }

    private mutating func key(_ cssClass: String, _ words: Phrase) {
        li {
            $0.span("", .class("tile-key \(cssClass)"))
            $0.text(words)
        }
    }
}

extension TileMap {
    /// From one tile to the next.
    static let pitch = (x: 104, y: 66)
    private static let longestLine = 14

    /// A name in one or two lines, between words; what does not fit ends in an ellipsis.
    package static func lines(of name: String) -> [String] {
        var lines: [String] = []
        for word in name.split(separator: " ") {
            if let last = lines.last, last.count + word.count < longestLine {
                lines[lines.count - 1] = "\(last) \(word)"
            } else if lines.count < 2 {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += "…"
                break
            }
        }
        return lines.map { $0.count > longestLine + 1 ? String($0.prefix(longestLine)) + "…" : $0 }
    }
}
