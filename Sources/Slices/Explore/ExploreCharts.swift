import Core
import Ledger
import Organization
import Reports
import Web

/// An exploration as pictures.
enum ExploreCharts: Sendable {
    case none
    /// The unit itself, one chart for each indicator; then the units below it, all on one scale.
    case lines([LineChart], panels: [LineChart])
    case bars([UnitChart])
    case tiles([TileMap])

    init(_ whole: Exploration) {
        switch whole.query.view {
        case .table: self = .none
        case .lines: self = .lines(whole.lines, panels: whole.query.rows == .units ? whole.panels : [])
        case .bars: self = .bars(whole.shown.lenses.map(whole.bars))
        case .tiles: self = .tiles(whole.shown.lenses.map { whole.tiles($0) { .answer($0.answer) } })
        case .reported: self = .tiles(whole.shown.lenses.map { whole.tiles($0) { .hasReported($0.answer != .notReported) } })
        }
    }

    func write(to html: inout HTML) {
        switch self {
        case .none: break
        case .lines(let charts, let panels):
            for chart in charts { html.lineChart(chart) }
            guard !panels.isEmpty else { return }
            html.h3(Phrase("Từng đơn vị, cùng một thang", en: "Each unit, on one scale"))
            html.div(.class("chart-panels")) { for panel in panels { $0.lineChart(panel) } }
        case .bars(let charts): for chart in charts { chart.write(to: &html) }
        case .tiles(let maps): for (place, map) in maps.enumerated() { html.tileMap(map, number: place + 1) }
        }
    }
}

extension Exploration {
    fileprivate var lines: [LineChart] {
        shown.indicators.enumerated().flatMap { place, indicator in
            shown.lenses.map { lens in
                LineChart(
                    said(Phrase("\(indicator.name) – \(unit.fullName)"), through: lens), unit: Phrase(indicator.unitOfMeasure),
                    points: points(of: place, at: unit.id, through: lens), marks: marks, over: chartDays)
            }
        }
    }

    fileprivate var panels: [LineChart] {
        let panels = shown.lenses.flatMap { lens in
            parts.map { (part: $0, lens: lens, points: points(of: 0, at: $0.unit.id, through: lens)) }.filter { !$0.points.isEmpty }
        }
        let greatest = panels.flatMap(\.points).compactMap(\.amount).max()
        return panels.map { panel in
            LineChart(
                said(Phrase(panel.part.unit.name), through: panel.lens), unit: Phrase(shown.indicators.first?.unitOfMeasure ?? ""),
                points: panel.points, marks: marks, over: chartDays, size: .panel, greatest: greatest)
        }
    }

    fileprivate func bars(through lens: Lens) -> UnitChart {
        let name = said(Phrase(shown.indicators.first?.name ?? ""), through: lens)
        return UnitChart(
            name: name.vi, unitOfMeasure: shown.indicators.first?.unitOfMeasure ?? "",
            parts: balancesOfParts(through: lens).map { part, balance in
                UnitChart.Part(
                    unit: part.unit.name, answer: balance.answer, path: FigurePath(balance).path, isEstimated: balance.isEstimated)
            })
    }

    fileprivate func tiles(_ lens: Lens, _ tell: (Balance) -> TileMap.Said) -> TileMap {
        let parts = balancesOfParts(through: lens)
        let title = Phrase("\(caption.vi), \(name(of: window).vi)", en: "\(caption.en), \(name(of: window).en)")
        return TileMap(
            said(title, through: lens), unit: Phrase(shown.indicators.first?.unitOfMeasure ?? ""),
            tiles: parts.map { part, balance in
                TileMap.Tile(
                    part.unit.name, tell(balance), path: query.with { $0.unit = address(of: part.unit) }.path,
                    isEstimated: balance.isEstimated)
            },
            at: ProvinceTiles.places(of: parts.map(\.0.unit)))
    }

    /// Words of a picture, which say through which lens it is seen where there are two.
    private func said(_ words: Phrase, through lens: Lens) -> Phrase {
        shown.lenses.count == 1 ? words : Phrase("\(words.vi), \(lens.phrase.vi)", en: "\(words.en), \(lens.phrase.en)")
    }

    private func balancesOfParts(through lens: Lens) -> [(Part, Balance)] {
        parts.compactMap { part in balance(at: part.unit.id, of: 0, within: window, through: lens).map { (part, $0) } }
    }

    private func points(of indicator: Int, at unit: OrgUnitID, through lens: Lens) -> [LineChart.Point] {
        shown.windows.compactMap { window in
            balance(at: unit, of: indicator, within: window, through: lens).map {
                LineChart.Point(window, name(of: window), $0.answer, isEstimated: $0.isEstimated)
            }
        }
    }

    private var marks: [LineChart.Mark] {
        reforms.map { reform in
            let units = Amount(thousandths: Int64(reform.units) * 1_000).onScreen
            let day = reform.day.onScreen
            return LineChart.Mark(reform.day, Phrase("sắp xếp \(units) đơn vị, \(day)", en: "\(units) units reorganised, \(day)"))
        }
    }

    private var chartDays: Window {
        Window(from: shown.windows.first?.first ?? lastDay, through: shown.windows.last?.last ?? lastDay) ?? Window(lastDay)
    }
}
