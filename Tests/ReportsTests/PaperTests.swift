import Core
import Fixtures
import Ledger
import Testing

@testable import Organization
@testable import Reports

@Suite struct `Heading a paper` {
    private func house(_ level: Level, _ type: String, _ name: String, kind: OrgUnit.Kind = .area, under above: OrgUnit? = nil, on day: Day)
        -> OfficeHouse
    {
        OfficeHouse(of: unit(level, type, name, kind: kind), under: above, on: day)
    }

    private func unit(_ level: Level, _ type: String, _ name: String, kind: OrgUnit.Kind = .area) -> OrgUnit {
        OrgUnit(
            id: OrgUnitID(), code: "X", kind: kind, name: name, fullName: "\(type.capitalized) \(name)", level: level, type: type,
            parent: nil,
            validity: Validity(from: "2000-01-01"))
    }

    @Test func `names the department as it was called on the day`() {
        let before = house(.province, "tỉnh", "Sông Lam", on: "2024-06-30")
        #expect([before.upperOrgan, before.organ, before.symbol] == ["TỈNH ỦY SÔNG LAM", "BAN TUYÊN GIÁO", "BTGTU"])
        let after = house(.province, "thành phố", "Sông Lam", on: "2025-02-03")
        #expect([after.upperOrgan, after.organ, after.symbol] == ["THÀNH ỦY SÔNG LAM", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "BTGDVTU"])
        #expect(house(.district, "huyện", "Phú Khê", on: "2024-06-30").symbol == "BTGHU")
    }

    @Test func `lets a commune speak through its committee, under the one above`() {
        let province = unit(.province, "tỉnh", "Sông Lam")
        let ward = house(.commune, "phường", "Trường Thi", under: province, on: "2026-07-01")
        #expect([ward.upperOrgan, ward.organ, ward.symbol] == ["TỈNH ỦY SÔNG LAM", "ĐẢNG ỦY PHƯỜNG TRƯỜNG THI", "ĐU"])
        #expect(ward.recipients.last == "Lưu Văn phòng Đảng ủy")
    }

    @Test func `lets a body speak in its own name`() {
        let province = unit(.province, "tỉnh", "Sông Lam")
        let school = house(.province, "trường", "Trường Chính trị tỉnh", kind: .body, under: province, on: "2026-07-01")
        #expect(
            [school.upperOrgan, school.organ, school.symbol, school.place] == [
                "TỈNH ỦY SÔNG LAM", "TRƯỜNG CHÍNH TRỊ TỈNH", "TCT", "Sông Lam",
            ])
    }
}

@Suite struct `Comparing two figures` {
    private func change(_ before: String, _ now: String) throws -> String? {
        FigureChange(from: .quantity(try Quantity(onScreen: before)), to: .quantity(try Quantity(onScreen: now)))?.words.vi
    }

    @Test func `gives the share of an exact change, rounded half up`() throws {
        #expect(try change("1.000", "1.125") == "tăng 12,5%")
        #expect(try change("350", "347") == "giảm 0,9%")
        #expect(try change("3", "4") == "tăng 33,3%")
        #expect(try change("12", "12") == "bằng")
        #expect(try change("0", "12") == "tăng")
    }

    @Test func `does not invent a difference that is not known`() throws {
        #expect(try change("350", "khoảng 360") == "không so sánh được")
        #expect(try change("350", "hơn 360") == "tăng")
        #expect(FigureChange(from: .notReported, to: .quantity(.zero)) == nil)
    }
}

@Suite struct `Looking at figures again` {
    @Test(arguments: Engine.available)
    func `warns of a crowd too large for its talks, and of listeners without a talk`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let indicators = half.form.indicators
        func warnings(_ talks: String, _ listeners: String) throws -> [PlausibilityWarning] {
            let answers = try [talks, listeners, "12"].map { Answer.quantity(try Quantity(onScreen: $0)) }
            return PlausibilityWarning.all(about: zip(indicators, answers).map { ($0, $1) })
        }
        #expect(try warnings("35", "1.200").isEmpty)
        #expect(try warnings("2", "1.200").map(\.code) == ["BC04"])
        #expect(try warnings("0", "1.200").first?.sentence.vi.contains("bằng 0") == true)
        #expect(try warnings("0", "0").isEmpty)
    }
}
