/// What a territory says it is: the nine kinds of the administrative map, before and since 1 July 2025. The raw value is the word.
public enum TerritoryKind: String, Sendable, CaseIterable {
    case province = "tỉnh"
    /// Directly under the centre, or of a province.
    case city = "thành phố"
    case district = "huyện"
    case urbanDistrict = "quận"
    case town = "thị xã"
    case township = "thị trấn"
    case commune = "xã"
    case ward = "phường"
    case specialZone = "đặc khu"

    /// The kind a catalogue names in full: "thành phố trực thuộc trung ương".
    public init?(official type: String) {
        if let kind = TerritoryKind(rawValue: type) {
            self = kind
            return
        }
        let tokens = Tokens(type)
        guard let found = Self.words.match(tokens, at: 0) else { return nil }
        self = found.value
    }

    /// Steps below the country, 1 to 3: a city may stand on the first or the second.
    public var steps: ClosedRange<Int> {
        switch self {
        case .province: 1...1
        case .city: 1...2
        case .district, .urbanDistrict, .town: 2...2
        case .township, .commune, .ward, .specialZone: 3...3
        }
    }

    /// Whether one may be said for the other: a commune that has become a ward, a province that has become a city.
    public func isAkin(to other: TerritoryKind) -> Bool { steps.overlaps(other.steps) }

    static let words: Phrasebook<TerritoryKind> = [
        .province: "tỉnh", .city: "thành phố | thủ đô", .district: "huyện | huyện đảo", .urbanDistrict: "quận", .town: "thị xã",
        .township: "thị trấn", .commune: "xã", .ward: "phường", .specialZone: "đặc khu",
    ]

    /// The same in a text without marks.
    static let unmarkedWords: Phrasebook<TerritoryKind> = [
        .province: "tinh", .city: "thanh pho | thu do", .district: "huyen | huyen dao", .urbanDistrict: "quan", .town: "thi xa",
        .township: "thi tran", .commune: "xa", .ward: "phuong", .specialZone: "dac khu",
    ]

    /// A Party committee names the kind of its territory.
    static let committees: Phrasebook<TerritoryKind> = [
        .province: "tỉnh ủy | tỉnh đoàn | tỉnh hội", .city: "thành ủy | thành đoàn | thành hội",
        .district: "huyện ủy | huyện đoàn | huyện hội",
        .urbanDistrict: "quận ủy | quận đoàn", .town: "thị ủy | thị đoàn",
    ]

    static let shortForms: Phrasebook<TerritoryKind> = [
        .city: "TP | T.P", .town: "TX | T.X", .township: "TT | T.T", .specialZone: "ĐK | Đ.K",
    ]

    /// One letter is a short form only where a dot, a number or a capital says so.
    static let letters: Phrasebook<TerritoryKind> = [
        .province: "T", .district: "H", .urbanDistrict: "Q", .commune: "X", .ward: "P | F",
    ]
}
