import Organization
import Web

/// Where the thirty-four provinces since 1 July 2025 stand on a map of equal tiles: neighbours mostly beside each other, the north above.
enum ProvinceTiles {
    /// Nil where any of the units is none of them: then tiles stand in the order of the codes, which also runs from north to south.
    static func places(of units: [OrgUnit]) -> [TileMap.Place]? {
        let places = units.compactMap { unit in unit.level == .province && unit.kind == .area ? byCode[unit.code] : nil }
        return places.count == units.count && Set(places).count == places.count && !places.isEmpty ? places : nil
    }

    private static let byCode = rows.enumerated().reduce(into: [String: TileMap.Place]()) { places, line in
        for (column, code) in line.element.split(separator: " ").enumerated() where code != "." {
            places[String(code)] = TileMap.Place(column, line.offset)
        }
    }

    /// By the codes of the national catalogue.
    private static let rows = [
        ".  12 15 08 04",  // Lai Châu, Lào Cai, Tuyên Quang, Cao Bằng
        "11 14 25 19 20",  // Điện Biên, Sơn La, Phú Thọ, Thái Nguyên, Lạng Sơn
        ".  .  01 24 22",  // Hà Nội, Bắc Ninh, Quảng Ninh
        ".  .  37 33 31",  // Ninh Bình, Hưng Yên, Hải Phòng
        ".  .  38 .  . ",  // Thanh Hóa
        ".  .  40 42 . ",  // Nghệ An, Hà Tĩnh
        ".  .  .  44 46",  // Quảng Trị, Huế
        ".  .  .  .  48",  // Đà Nẵng
        ".  .  .  .  51",  // Quảng Ngãi
        ".  .  .  .  52",  // Gia Lai
        ".  .  .  66 56",  // Đắk Lắk, Khánh Hòa
        ".  .  80 75 68",  // Tây Ninh, Đồng Nai, Lâm Đồng
        "91 82 79 . ",  // An Giang, Đồng Tháp, Hồ Chí Minh
        ".  92 86 . ",  // Cần Thơ, Vĩnh Long
        ".  96 .  . ",  // Cà Mau
    ]
}
