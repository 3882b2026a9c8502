extension Reading {
    /// Counts written in words: "hai mươi lăm đại biểu". They are proposed to the person who reviews, with less confidence than digits, and
    /// are no figures of the evaluation's schema.
    package var figuresInWords: [Figure] {
        FigureReader(layout, citations: mentions, tables: tables, sections: sections, event: event, numerals: .words).figures
    }
}
