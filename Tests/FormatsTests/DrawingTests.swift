import Testing

@testable import Formats

@Suite struct `A bar chart` {
    private let chart = BarChart(
        title: "Số buổi tuyên truyền & vận động",
        bars: [
            .init("Xã Tân Hòa", value: 350, words: "hơn 350"),
            .init("Đảng ủy các cơ quan Đảng, Mặt trận Tổ quốc và các đoàn thể tỉnh", value: 12, words: "12"),
            .init("Phường <Bến> \"Cát\"", value: nil, words: "chưa báo cáo"), .init("Xã Mỹ Lộc", value: 0, words: "0"),
        ])

    @Test func `draws the longest bar across and no bar where there is no answer`() {
        let widths = chart.drawing.marks.compactMap { if case .rectangle(_, _, let width, _, .accent) = $0 { width } else { nil } }
        #expect(widths.count == 2)
        #expect(widths[0] > widths[1] && widths[1] > 1)
        let words = chart.drawing.marks.compactMap { if case .text(let text, _, _, _, _, _) = $0 { text } else { nil } }
        #expect(["hơn 350", "12", "chưa báo cáo", "0"].allSatisfy(words.contains))
    }

    @Test func `stays inside its frame`() {
        let drawing = chart.drawing
        for mark in drawing.marks {
            switch mark {
            case .rectangle(let x, let y, let width, let height, _):
                #expect(x >= 0 && y >= 0 && x + width <= drawing.width && y + height <= drawing.height)
            case .text(_, let at, _, _, _, _): #expect(at.x >= 0 && at.x < drawing.width && at.y > 0 && at.y <= drawing.height)
            case .line, .polyline: break
            }
        }
    }

    @Test func `is an SVG with a title and a description, escaped`() throws {
        let svg = chart.drawing.svg(title: "A <b> & \"c\"", description: "Bốn đơn vị")
        #expect(svg.contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title><desc>Bốn đơn vị</desc>"))
        #expect(!svg.contains("<Bến>"))
        let events = try XMLEvents(to: PackageRelationships(base: ""), limits: ReadingLimits())
        try Array(svg.utf8).withUnsafeBufferPointer { try events.feed($0) }
        try events.finish()
    }

    @Test func `is a PNG of the size asked for`() throws {
        let drawing = chart.drawing
        let size = try PNG.size(of: drawing.png(scale: 2))
        #expect(size == (Int(drawing.width * 2), Int((drawing.height * 2).rounded(.up))))
    }

    @Test func `without bars or with too many is no crash`() throws {
        #expect(try !BarChart(bars: []).drawing.png().isEmpty)
        let many = BarChart(bars: (0..<10_000).map { .init("\($0)", value: Double($0), words: "\($0)") })
        #expect(throws: FormatRefusal.cannotDraw) { try many.drawing.png() }
    }

    @Test func `writes lengths to a hundredth`() {
        var drawing = Drawing(width: 1.005, height: 10)
        drawing.add(.line(from: .init(-0.5, 1.25), to: .init(3, 0.104), stroke: .init(.accent)))
        #expect(
            drawing.svg(title: "", description: "").contains(##"x1="-0.5" y1="1.25" x2="3" y2="0.1" stroke-width="1" stroke="#9f1d20""##))
    }
}
