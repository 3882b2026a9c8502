import Core
import Fixtures
import Organization
import Reorganisations
import Storage
import Testing

@Suite struct `A file of a reorganisation` {
    @Test func `is written as it is read`() throws {
        let file = try SmallReform.file()
        #expect(try ReorganisationFile(file.csv, named: "again.csv") == file)
    }

    @Test func `must be text in UTF-8, of its columns, and not endless`() throws {
        func refusal(_ bytes: [UInt8]) -> ReorganisationRefusal? {
            do { _ = try ReorganisationFile(bytes, named: "x.csv") } catch { return error as? ReorganisationRefusal }
            return nil
        }
        let header = Array(SmallReform.header.utf8)
        #expect(refusal(header + [10, 0xE2, 0x28, 0xA1]) == .wrongEncoding)
        #expect(refusal(Array("a\0c\0t\0".utf8)) == .wrongEncoding)
        #expect(refusal(header) == .empty)
        #expect(refusal([]) == .missingColumn("act"))
        #expect(refusal(Array("act,code\nend,1".utf8)) == .missingColumn("new_code"))
        #expect(refusal(Array((SmallReform.header + ",note\n").utf8)) == .unknownColumn("note"))
        #expect(refusal([UInt8](repeating: 65, count: 9 << 20)) == .tooLarge(megabytes: 8))
        let many = header + Array(String(repeating: "\nend,SL01,,,,,,,,,,2026-08-01,1,", count: 50_001).utf8)
        #expect(refusal(many) == .tooManyLines(50_000))
    }

    @Test func `has each line looked at by itself, and says all that is wrong at once`() {
        let lines = [
            "dissolve,SL01,,,,,,,,,,2026-08-01,15/NQ-HĐND,", "end,,,,,,,,,,,2026-08-01,15/NQ-HĐND,",
            "end,SL01,SL11,,,,,,,,,2026-08-01,15/NQ-HĐND,", "end,SL01,,,,,,,,,,01/08/2026,15/NQ-HĐND,", "end,SL01,,,,,,,,,,2026-08-01,,",
            "split,SL01,SL11,,,,,,,,120,2026-08-01,15/NQ-HĐND,", "begin,,SL11,9,Lộc,Xã Lộc,xã,,SL,,,2026-08-01,15/NQ-HĐND,",
        ]
        #expect(
            throws: ReorganisationRefusal.lines(
                [
                    ReorganisationComplaint(line: 2, problem: .unknownWord("act", "dissolve")), .init(line: 3, problem: .blank("code")),
                    .init(line: 4, problem: .notForThisAct("new_code", .end)), .init(line: 5, problem: .badDay("01/08/2026")),
                    .init(line: 6, problem: .noBasis), .init(line: 7, problem: .unknownWord("share", "120")),
                    .init(line: 8, problem: .unknownWord("level", "9")),
                ], inAll: 7)
        ) { try SmallReform.file(lines) }
        #expect(throws: ReorganisationRefusal.self) {
            try SmallReform.file([SmallReform.merge, "merge,SL03,SL11,,,,,,,,,2026-08-02,15/NQ-HĐND,"])
        }
    }

    /// What stands in the file beside what is wrong with it, and the problem with its line.
    static let wrong: [(lines: [String], line: Int, problem: ReorganisationProblem)] = {
        let (begin, ward, merge, mergeToo) = (SmallReform.begin, SmallReform.beginWard, SmallReform.merge, SmallReform.mergeToo)
        let (here, there) = (SmallReform.splitHere, SmallReform.splitThere)
        func with(_ line: String, _ old: String, _ new: String) -> String { line.replacing(old, with: new) }
        return [
            ([begin, merge, merge], 4, .duplicate(line: 3)),
            ([begin, begin], 3, .duplicate(line: 2)),
            ([begin, with(merge, "SL01", "SL99")], 3, .unknownCode("SL99", on: "2026-07-31")),
            ([merge], 2, .unknownCode("SL11", on: "2026-08-01")),
            ([with(merge, "SL11", "SL03"), with(begin, "SL11", "SL13"), with(mergeToo, "SL11", "SL13")], 2, .endsAndReceives("SL03")),
            ([with(merge, "SL11", "SL01")], 2, .endsAndReceives("SL01")),
            ([begin, ward, merge, with(merge, "SL11", "SL12")], 4, .endsTwice(line: 5)),
            ([begin, ward, merge, with(here, "SL02", "SL01")], 4, .endsTwice(line: 5)),
            ([begin, here], 3, .oneHeir),
            ([begin, ward, with(here, "37.5", "30"), there], 4, .sharesAddUpTo("92.5")),
            ([begin, ward, with(here, "37.5", "40"), there], 4, .sharesAddUpTo("102.5")),
            ([begin, ward, with(here, "37.5", ""), there], 4, .someSharesMissing),
            ([begin, ward, with(here, "part", "remainder"), there], 5, .severalRemainders(line: 4)),
            ([begin, ward, with(here, "part", "whole"), there], 4, .wholeOfASplit),
            ([begin, with(merge, ",,2026", ",50,2026")], 3, .shareOfAMerge),
            ([begin, merge, "rename,SL01,,,Lộc,Xã Lộc,,,,,,2026-08-01,1,"], 3, .endsAndChanges(line: 4)),
            ([with(begin, "SL11", "SL01")], 2, .codeTaken("SL01", from: Province.founding)),
            ([with(begin, ",SL,", ",SL02,"), "end,SL02,,,,,,,,,,2026-08-01,1,"], 2, .endsAndIsAbove("SL02")),
            ([with(begin, ",SL,", ",SL02,")], 2, .notAbove("SL02")),
            (["end,SL,,,,,,,,,,2026-08-01,1,"], 2, .stillHasUnits(3)),
            (["rename,SL01,,,Phú Lộc,Xã Phú Lộc,,,,,,2026-08-01,1,"], 2, .changesNothing),
            (["move,SL01,,,,,,,SL,,,2026-08-01,1,"], 2, .changesNothing),
            ([with(merge, "SL11", "SL03").replacing("2026-08-01", with: "2025-07-01")], 2, .unknownCode("SL01", on: "2025-06-30")),
            (
                [
                    "begin,,A,3,A,Ban A,ban,body,B,,,2026-08-01,1,", "begin,,B,3,B,Ban B,ban,body,A,,,2026-08-01,1,",
                ], 2, .cycle
            ),
        ]
    }()

    @Test(arguments: Engine.available)
    func `is refused with the line where it does not fit the tree`(engine: Engine) async throws {
        let province = try await engine.province()
        for (lines, line, problem) in Self.wrong {
            let found = try await province.problems(lines)
            let isThere = found.contains(ReorganisationComplaint(line: line, problem: problem))
            #expect(isThere, "\(problem) at \(line): found \(found)")
            #expect(!problem.phrase.vi.isEmpty && !problem.remedy.en.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `comes in the order of days: a unit's last change is the earliest ground for the next`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await province.apply(SmallReform.file(["rename,SL01,,,Lộc,Xã Lộc,,,,,,2026-09-01,1,"]))
        #expect(try await province.problems(SmallReform.lines) == [.init(line: 4, problem: .changedLater("2026-09-01"))])
        _ = try await province.apply(SmallReform.file(["end,SL03,,,,,,,,,,2026-10-01,1,"]))
        let found = try await province.problems([SmallReform.begin, SmallReform.mergeToo])
        #expect(found == [.init(line: 3, problem: .endsAlready("2026-10-01"))])
    }

    @Test(arguments: Engine.available)
    func `of a chain without an end is refused after a few steps`(engine: Engine) async throws {
        let province = try await engine.province()
        let lines = (1...5_000).map { "begin,,B\($0),3,Ban,Ban \($0),ban,body,\($0 == 1 ? "SL" : "B\($0 - 1)"),,,2026-08-01,1," }
        let found = try await province.problems(lines)
        #expect(found.map(\.problem) == [.tooDeep])
    }
}
