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
    case bars(UnitChart)
    case tiles(TileMap)

    init(_ whole: Exploration) {
        switch whole.query.view {
        case .table: self = .none
        case .lines: self = .lines(whole.lines, panels: whole.query.rows == .units ? whole.panels : [])
        case .bars: self = .bars(whole.bars)
        case .tiles: self = .tiles(whole.tiles { .answer($0.answer) })
        case .reported: self = .tiles(whole.tiles { .hasReported($0.answer != .notReported) })
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
        case .bars(let chart): chart.write(to: &html)
        case .tiles(let map): html.tileMap(map)
        }
    }
}

extension Exploration {
    fileprivate var lines: [LineChart] {
        shown.indicators.enumerated().map { place, indicator in
            LineChart(
                Phrase("\(indicator.name) – \(unit.fullName)"), unit: Phrase(indicator.unitOfMeasure),
                points: points(of: place, at: unit.id),
                marks: marks, over: chartDays)
        }
    }

    fileprivate var panels: [LineChart] {
        let greatest = parts.flatMap { part in
            shown.windows.compactMap { balance(at: part.unit.id, of: 0, within: $0)?.answer.quantity?.amount }
        }.max()
        return parts.map { part in
            LineChart(
                Phrase(part.unit.name), unit: Phrase(shown.indicators.first?.unitOfMeasure ?? ""), points: points(of: 0, at: part.unit.id),
                marks: marks, over: chartDays, size: .panel, greatest: greatest)
        }
    }

    fileprivate var bars: UnitChart {
        UnitChart(
            name: shown.indicators.first?.name ?? "", unitOfMeasure: shown.indicators.first?.unitOfMeasure ?? "",
            parts: balancesOfParts.map { part, balance in
                UnitChart.Part(unit: part.unit.name, answer: balance.answer, path: FigurePath(balance).path)
            })
    }

    fileprivate func tiles(_ said: (Balance) -> TileMap.Said) -> TileMap {
        let shownParts = balancesOfParts
        return TileMap(
            Phrase("\(caption.vi), \(name(of: window).vi)", en: "\(caption.en), \(name(of: window).en)"),
            unit: Phrase(shown.indicators.first?.unitOfMeasure ?? ""),
            tiles: shownParts.map { part, balance in
                TileMap.Tile(part.unit.name, said(balance), path: query.with { $0.unit = address(of: part.unit) }.path)
            },
            at: ProvinceTiles.places(of: shownParts.map(\.0.unit)))
    }

    private var balancesOfParts: [(Part, Balance)] {
        parts.compactMap { part in balance(at: part.unit.id, of: 0, within: window).map { (part, $0) } }
    }

    private func points(of indicator: Int, at unit: OrgUnitID) -> [LineChart.Point] {
        shown.windows.compactMap { window in
            balance(at: unit, of: indicator, within: window).map { LineChart.Point(window, name(of: window), $0.answer) }
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
