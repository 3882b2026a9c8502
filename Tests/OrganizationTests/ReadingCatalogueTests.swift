import Core
import Organization
import Testing

private let unitHeader = "code,level,name,full_name,type,parent,valid_from,valid_to,full_name_en\n"
private let successionHeader = "old_code,new_code,effective_date,kind,scope,share,source,verified\n"
private let province = "90,1,Tân Giang,Tỉnh Tân Giang,tỉnh,,,,\n"

private func read(_ units: String, _ successions: String = "") throws -> Catalogue {
    try Catalogue(
        units: .init(name: "units.csv", bytes: Array((unitHeader + units).utf8)),
        successions: .init(name: "successions.csv", bytes: Array((successionHeader + successions).utf8)))
}

@Suite struct `Reading a catalogue` {
    @Test(arguments: [
        (province + "901,3,A,Xã A,xã,90,2025-07-01,2025-06-01,\n", CatalogueRefusal.Problem.endsBeforeItBegins),
        (province + "901,3,A,Xã A,xã,90,2025-02-30,,\n", .badDay("2025-02-30")),
        (province + "901,3,A,Xã A,xã,91,,,\n", .unknownParent("91", on: "2021-11-01")),
        (province + "901,3,A,Xã A,xã,,,,\n", .blank("parent")),
        (province + "901,3,A,Xã A,xã,901,,,\n", .parentNotAbove("901")),
        (province + "901,4,A,Xã A,xã,90,,,\n", .unknownWord("level", "4")),
        (province + "901,3,,Xã A,xã,90,,,\n", .blank("name")),
    ])
    func `refuses a line that does not fit, by its number`(units: String, problem: CatalogueRefusal.Problem) {
        #expect(throws: CatalogueRefusal.line("units.csv", 3, problem)) { try read(units) }
    }

    @Test func `refuses the same key twice, and two lines of one code on one day`() {
        let first = province + "901,3,A,Xã A,xã,90,,2025-06-30,\n"
        #expect(throws: CatalogueRefusal.line("units.csv", 4, .twice(code: "901", day: "2021-11-01"))) {
            try read(first + "901,3,B,Xã B,xã,90,,,\n")
        }
        #expect(throws: CatalogueRefusal.line("units.csv", 4, .overlap(code: "901", day: "2025-06-30"))) {
            try read(first + "901,3,B,Xã B,xã,90,2025-06-30,,\n")
        }
    }

    @Test func `refuses a parent that ends before its unit`() {
        let units = "90,1,T,Tỉnh T,tỉnh,,,2025-06-30,\n901,3,A,Xã A,xã,90,,,\n"
        #expect(throws: CatalogueRefusal.line("units.csv", 3, .unknownParent("90", on: "2025-07-01"))) { try read(units) }
    }

    @Test func `refuses a succession of unknown units`() {
        #expect(throws: CatalogueRefusal.line("successions.csv", 2, .unknownCode("77", on: "2025-06-30"))) {
            try read(province, "77,90,2025-07-01,merge,whole,,x,2src\n")
        }
        #expect(throws: CatalogueRefusal.line("successions.csv", 2, .unknownCode("77", on: "2025-07-01"))) {
            try read(province, "90,77,2025-07-01,merge,whole,,x,2src\n")
        }
    }

    @Test func `refuses a file without one of its columns`() {
        #expect(throws: CatalogueRefusal.missingColumn("units.csv", column: "level")) {
            try Catalogue(
                units: .init(name: "units.csv", bytes: Array("code,name\n".utf8)), successions: .init(name: "successions.csv", bytes: []))
        }
    }

    @Test func `derives the same identity from the same code and day`() {
        let once = OrgUnitID(catalogueCode: "00004", from: "2025-07-01")
        #expect(once == OrgUnitID(catalogueCode: "00004", from: "2025-07-01"))
        #expect(once != OrgUnitID(catalogueCode: "00004", from: "2021-11-01"))
        #expect(Array(once.description)[14] == "8")
    }

    @Test(arguments: [("100", 1_000_000), ("37.5", 375_000), ("0.0001", 1), ("33.3333", 333_333)])
    func `reads a share as a percentage`(text: String, millionths: Int64) throws {
        #expect(Succession.Share(percent: text)?.millionths == millionths)
    }

    @Test(arguments: ["0", "100.1", "", "1,5", "-3", "1.23456", "x", "."])
    func `takes nothing else for a share`(text: String) {
        #expect(Succession.Share(percent: text) == nil)
    }
}
