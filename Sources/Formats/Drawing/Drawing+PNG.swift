import CCairo

extension Drawing {
    /// A PNG on white paper, `scale` pixels to each unit. Twice prints at 200 dots to the inch across a page.
    package func png(scale: Double = 2) throws -> [UInt8] {
        let (pixelsWide, pixelsHigh) = (width * scale, height * scale)
        guard (1...8_000).contains(pixelsWide), (1...8_000).contains(pixelsHigh) else { throw FormatRefusal.cannotDraw }
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixelsWide.rounded(.up)), Int32(pixelsHigh.rounded(.up)))
        defer { cairo_surface_destroy(surface) }
        let canvas = cairo_create(surface)
        defer { cairo_destroy(canvas) }
        cairo_scale(canvas, scale, scale)
        set(.paper, on: canvas)
        cairo_paint(canvas)
        for mark in marks { draw(mark, on: canvas) }
        cairo_surface_flush(surface)
        guard cairo_status(canvas) == CAIRO_STATUS_SUCCESS, let pixels = cairo_image_surface_get_data(surface) else {
            throw FormatRefusal.cannotDraw
        }
        return try PNG.encode(
            pixels, width: Int(cairo_image_surface_get_width(surface)), height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface)))
    }

    private func draw(_ mark: Mark, on canvas: OpaquePointer?) {
        switch mark {
        case .rectangle(let x, let y, let width, let height, let fill):
            set(fill, on: canvas)
            cairo_rectangle(canvas, x, y, width, height)
            cairo_fill(canvas)
        case .line(let from, let to, let stroke): draw([from, to], stroke, on: canvas)
        case .polyline(let points, let stroke): draw(points, stroke, on: canvas)
        case .text(let text, let at, let anchor, let size, let weight, let fill):
            set(fill, on: canvas)
            // DejaVu has every Vietnamese letter; a family without some would mix two faces in one word.
            cairo_select_font_face(
                canvas, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, weight == .bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
            cairo_set_font_size(canvas, size)
            var extents = cairo_text_extents_t()
            cairo_text_extents(canvas, text, &extents)
            let shift =
                switch anchor {
                case .start: 0.0
                case .middle: extents.x_advance / 2
                case .end: extents.x_advance
                }
            cairo_move_to(canvas, at.x - shift, at.y)
            cairo_show_text(canvas, text)
        }
    }

    private func draw(_ points: [Point], _ stroke: Stroke, on canvas: OpaquePointer?) {
        guard let first = points.first else { return }
        set(stroke.colour, on: canvas)
        cairo_set_line_width(canvas, stroke.width)
        cairo_set_line_join(canvas, CAIRO_LINE_JOIN_ROUND)
        cairo_move_to(canvas, first.x, first.y)
        for point in points.dropFirst() { cairo_line_to(canvas, point.x, point.y) }
        cairo_stroke(canvas)
    }

    private func set(_ colour: Colour, on canvas: OpaquePointer?) {
        cairo_set_source_rgb(canvas, colour.component(16), colour.component(8), colour.component(0))
    }
}
