import Testing
import VietnameseText

@Suite struct `The name of a territory` {
    /// Kind, name and parents of the likeliest reading, in one line.
    private func read(_ text: String) -> String {
        guard let name = TerritoryName.readings(of: text).first else { return "–" }
        func line(_ name: TerritoryName) -> String { [name.kind?.rawValue, name.name].compactMap(\.self).joined(separator: " ") }
        let body = name.body.map { "[\($0)] " } ?? ""
        return body + ([name] + name.parents).map(line).joined(separator: " < ") + (name.isFormer ? " (cũ)" : "")
    }

    @Test(arguments: [
        ("xã Tân Thành", "xã Tân Thành"), ("X. Tân Thành", "xã Tân Thành"), ("X.Tân Thành", "xã Tân Thành"),
        ("P. 12", "phường 12"), ("P12", "phường 12"), ("P 12", "phường 12"), ("F.12", "phường 12"), ("Phường 03", "phường 03"),
        ("TT. Sông Cầu", "thị trấn Sông Cầu"), ("TT Sông Cầu", "thị trấn Sông Cầu"), ("H. Đông Giang", "huyện Đông Giang"),
        ("Q.Bình Thạnh", "quận Bình Thạnh"), ("Q1", "quận 1"), ("TX. Gò Công", "thị xã Gò Công"), ("T. Lạng Sơn", "tỉnh Lạng Sơn"),
        ("TP Vinh", "thành phố Vinh"), ("Tp.Vinh", "thành phố Vinh"), ("T.P Vinh", "thành phố Vinh"),
        ("Đặc khu Phú Quốc", "đặc khu Phú Quốc"), ("Tân Thành", "Tân Thành"), ("phuong Tan Thanh", "phường Tan Thanh"),
        ("thị xã Sơn Tây", "thị xã Sơn Tây"), ("huyện đảo Lý Sơn", "huyện Lý Sơn"), ("Thủ đô Hà Nội", "thành phố Hà Nội"),
    ])
    func `may be written with its kind, with a short form of it, or without`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("xã A Lưới, huyện B, tỉnh C", "xã A Lưới < huyện B < tỉnh C"), ("xã Tân Thành (tỉnh Cà Mau)", "xã Tân Thành < tỉnh Cà Mau"),
        ("Tân Thành (Cà Mau)", "Tân Thành < Cà Mau"), ("xã Tân Thành - huyện Phú Bình", "xã Tân Thành < huyện Phú Bình"),
        ("xã Tân Thành huyện Phú Bình tỉnh Thái Nguyên", "xã Tân Thành < huyện Phú Bình < tỉnh Thái Nguyên"),
        ("P. 12, Q. Gò Vấp, TP.HCM", "phường 12 < quận Gò Vấp < thành phố Hồ Chí Minh"),
        ("xã Tân Thành thuộc huyện Phú Bình", "xã Tân Thành < huyện Phú Bình"),
        ("tỉnh Thái Nguyên, huyện Phú Bình, xã Tân Thành", "xã Tân Thành < huyện Phú Bình < tỉnh Thái Nguyên"),
        ("xã Tân Xã, huyện Thạch Thất", "xã Tân Xã < huyện Thạch Thất"), ("Phường Phường Đúc", "phường Phường Đúc"),
        ("tỉnh Bà Rịa - Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"), ("xã Tân Thành (cũ), tỉnh Cà Mau", "xã Tân Thành < tỉnh Cà Mau (cũ)"),
        ("xã Tân Thành cũ", "xã Tân Thành (cũ)"), ("xã Tân Thành (nay là phường Tân Thành)", "xã Tân Thành"),
        ("1. Xã Tân Thành", "xã Tân Thành"), ("- Xã Tân Thành;", "xã Tân Thành"), ("1 Bảo Lộc", "1 Bảo Lộc"),
        ("Phường 1 Bảo Lộc", "phường 1 Bảo Lộc"),
    ])
    func `is read with the territories it lies in`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Cà Mau", "[Ban Tuyên giáo và Dân vận Tỉnh ủy] tỉnh Cà Mau"),
        ("Đảng ủy xã Tân Thành", "[Đảng ủy] xã Tân Thành"), ("UBND P. 3, TP. Cà Mau", "[UBND] phường 3 < thành phố Cà Mau"),
        ("Thành ủy Hải Phòng", "[Thành ủy] thành phố Hải Phòng"), ("Hội Nông dân huyện Phú Bình", "[Hội Nông dân] huyện Phú Bình"),
        ("Đảng ủy Tân Thành", "[Đảng ủy] Tân Thành"),
    ])
    func `is read out of the name of a body`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("TP.HCM", "thành phố Hồ Chí Minh"), ("TPHCM", "thành phố Hồ Chí Minh"), ("HCM", "thành phố Hồ Chí Minh"),
        ("TT Huế", "tỉnh Thừa Thiên Huế"), ("BR-VT", "tỉnh Bà Rịa - Vũng Tàu"), ("tỉnh Công Tum", "tỉnh Kon Tum"),
    ])
    func `may be a well-known short form`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test func `has other readings where only a catalogue can tell`() {
        #expect(TerritoryName.readings(of: "phường Đúc").map(\.name) == ["Đúc", "phường Đúc"])
        #expect(TerritoryName.readings(of: "Tân Thành – Cà Mau").map(\.name) == ["Tân Thành – Cà Mau", "Tân Thành"])
        #expect(TerritoryName.readings(of: "Tân Thành – Cà Mau").last?.parents.map(\.name) == ["Cà Mau"])
    }

    @Test(arguments: [
        ["Đắk Lắk", "Đắc Lắc", "Đăk Lăk", "Daklak", "ĐẮK LẮK"], ["Hòa Bình", "Hoà Bình", "hoa binh"], ["Quy Nhơn", "Qui Nhơn"],
        ["Thừa Thiên - Huế", "Thừa Thiên Huế"], ["Cư M'gar", "Cư M’Gar", "Cư Mgar"], ["03", "3"], ["Bắc Kạn", "Bắc Cạn"],
        ["Phan Rang-Tháp Chàm", "Phan Rang – Tháp Chàm"],
    ])
    func `has one key however it is spelled`(spellings: [String]) {
        #expect(Set(spellings.map(TerritoryName.key(of:))).count == 1)
    }

    @Test func `is told apart by its marks where it has some`() {
        #expect(TerritoryName.key(of: "Thạnh An") == TerritoryName.key(of: "Thành An"))
        #expect(TerritoryName.spelling(of: "Thạnh An") != TerritoryName.spelling(of: "Thành An"))
        #expect(TerritoryName.spelling(of: "Hoà Bình") == TerritoryName.spelling(of: "Hòa Bình"))
        #expect(TerritoryName.spelling(of: "Hòa Tú 01") == TerritoryName.spelling(of: "Hòa Tú 1"))
    }

    @Test(arguments: ["", "  ", "– –", "(", String(repeating: "xã ", count: 100)])
    func `is not read from what holds no name`(text: String) {
        #expect(TerritoryName.readings(of: text).isEmpty)
    }
}
