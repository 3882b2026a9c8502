import Core

// The tree in words, as its pages say it.

extension Census {
    var label: Phrase {
        switch (kind, level) {
        case (.area, .central): Phrase("cấp trung ương", en: "central")
        case (.area, .province): Phrase("tỉnh, thành phố", en: "provinces and cities")
        case (.area, .district): Phrase("huyện, quận, thị xã", en: "districts")
        case (.area, .commune): Phrase("xã, phường, đặc khu", en: "communes, wards and special zones")
        case (.body, .central): Phrase("cơ quan cấp trung ương", en: "central bodies")
        case (.body, .province): Phrase("cơ quan cấp tỉnh", en: "provincial bodies")
        case (.body, .district): Phrase("cơ quan cấp huyện", en: "district bodies")
        case (.body, .commune): Phrase("cơ quan cấp xã", en: "commune bodies")
        }
    }
}

extension Succession {
    /// How much passed on, seen from the old unit: "nhập toàn bộ", "chia một phần".
    var words: Phrase {
        let kind = kind.words
        guard let scope else { return kind }
        return Phrase("\(kind.vi), \(scope.words.vi)", en: "\(kind.en), \(scope.words.en)")
    }

    /// The declared weight as a percentage; nil where nobody has stated one.
    var percentage: String? {
        share.map { Amount(thousandths: $0.millionths / 10).onScreen + "%" }
    }
}

extension Succession.Kind {
    var words: Phrase {
        switch self {
        case .merge: Phrase("nhập", en: "merged")
        case .split: Phrase("chia tách", en: "split")
        case .rename: Phrase("đổi tên, đổi loại", en: "renamed or reclassified")
        case .abolished: Phrase("giải thể", en: "abolished")
        case .ambiguous: Phrase("chưa xác định được đơn vị kế thừa", en: "heir not settled")
        case .unknown: Phrase("chưa rõ", en: "not known")
        }
    }
}

extension Succession.Scope {
    package var words: Phrase {
        switch self {
        case .whole: Phrase("toàn bộ", en: "whole")
        case .part: Phrase("một phần", en: "a part")
        case .remainder: Phrase("phần còn lại", en: "the remainder")
        case .areaOnly: Phrase("chỉ diện tích", en: "area only")
        case .partOfAreaAllPeople: Phrase("một phần diện tích, toàn bộ dân số", en: "part of the area, all people")
        case .peopleOnly: Phrase("chỉ dân số", en: "people only")
        case .allAreaNoPeople: Phrase("toàn bộ diện tích, không có dân số", en: "all of the area, no people")
        }
    }
}

extension Validity {
    /// "01/11/2021 – 30/06/2025", "từ 01/07/2025": both days named are days on which it held.
    var words: Phrase {
        guard let until else { return Phrase("từ \(from.onScreen)", en: "since \(from.onScreen)") }
        return Phrase("\(from.onScreen) – \(until.adding(days: -1).onScreen)")
    }
}
