import Foundation
import Intake
import Testing

@Suite struct `Reading any text` {
    private static let labelled = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/intake-eval/dev")

    private static var pages: [URL] {
        ((try? FileManager.default.contentsOfDirectory(at: labelled, includingPropertiesForKeys: nil)) ?? []).filter {
            $0.pathExtension == "txt"
        }
    }

    /// Every passage lies inside the text and says what stands there.
    private func expectHonestSpans(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let reading = Reading(of: text)
        let event =
            [reading.event.name, reading.event.place, reading.event.date?.passage].compactMap(\.self) + reading.event.hosts
            + reading.event.periods.map(\.passage)
        let people = reading.people.flatMap { [$0.name] + $0.roles }
        let documents = reading.citations.flatMap { [$0.passage] + [$0.subject].compactMap(\.self) }
        let tasks = reading.tasks.flatMap { [$0.passage] + [$0.assignee, $0.deadline].compactMap(\.self) }
        let rest = reading.figures.map(\.passage) + reading.sections.map(\.passage) + reading.junk
        for passage in event + people + documents + tasks + rest {
            guard passage.span.lowerBound >= 0, passage.span.upperBound <= scalars.count, !passage.span.isEmpty else {
                Issue.record("span \(passage.span) of \(scalars.count) scalars")
                continue
            }
            #expect(Array(passage.text.unicodeScalars) == Array(scalars[passage.span]))
            #expect((0...1).contains(passage.confidence))
        }
        for mention in reading.people.flatMap(\.mentions) { #expect(mention.upperBound <= scalars.count) }
    }

    @Test(.enabled(if: !pages.isEmpty, "the labelled pages are not beside the repository"))
    func `keeps its spans in the labelled pages`() throws {
        for page in Self.pages { expectHonestSpans(try String(contentsOf: page, encoding: .utf8)) }
    }

    @Test func `a clause that is nothing but a number asks for nothing`() {
        let text = """
            Đảng ủy xã Thanh Khê giao ban công tác tuyên giáo quý I

            Ngày 5/4/2024, Đảng ủy xã Thanh Khê tổ chức hội nghị giao ban công tác tuyên giáo quý I năm 2024.

            Phát biểu kết luận hội nghị, đồng chí Lý Văn An, Bí thư Đảng ủy xã yêu cầu các chi bộ: tiếp tục tuyên truyền nghị quyết; 2.
            """
        expectHonestSpans(text)
        #expect(Reading(of: text).tasks.last?.passage.text == "tiếp tục tuyên truyền nghị quyết")
    }

    @Test(arguments: 0..<100) func `never fails, however the text is torn`(seed: UInt64) {
        var random = SplitMix(state: seed)
        var scalars = Array(ReadingSample.page.unicodeScalars)
        let noise = Array("/.-–,;:()“”\"\n\t 0123456789ĐđẠạ…%²\u{301}\u{323}\u{200B}\u{1F600}مI".unicodeScalars)
        for _ in 0..<Int(random.next() % 60) {
            let place = Int(random.next() % UInt64(scalars.count))
            switch random.next() % 4 {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(noise[Int(random.next() % UInt64(noise.count))], at: place)
            case 2: scalars[place] = noise[Int(random.next() % UInt64(noise.count))]
            default: scalars.replaceSubrange(place..<min(scalars.count, place + 40), with: scalars.suffix(20))
            }
        }
        expectHonestSpans(String(String.UnicodeScalarView(scalars)))
    }

    @Test(arguments: [
        ReadingSample.page + "\n", "mở 5 lớp, ", "“ 5 lớp; ", "Đồng chí Lý Văn An, Bí thư Đảng ủy ", "theo Chỉ thị số 5-CT/TW quý I, ",
        "Hạn chế còn một số hạn chế. Nhiệm vụ thời gian tới. ",
        "( ", "tại ", "đề nghị các cấp ", "1. ", "đồng thời, ",
    ])
    func `takes time in step with its length`(piece: String) {
        func seconds(_ scalars: Int) -> Double {
            let text = String(repeating: piece, count: scalars / piece.unicodeScalars.count)
            let before = processorTime()
            _ = Reading(of: text)
            return processorTime() - before
        }
        _ = seconds(2_000)
        let (short, long) = (seconds(4_000), seconds(32_000))
        // Eight times the text; a quadratic reader would need sixty-four times the time.
        #expect(long < 28 * max(short, 0.02), "\(short) s, then \(long) s")
    }

    @Test func `holds on the stack of any thread, whatever is piled up`() {
        #expect(Reading(of: String(repeating: "đồng thời, ", count: 40_000)).tasks.isEmpty)
    }

    /// Of this thread, in seconds: others may be at work beside it.
    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// A small generator whose every run is the same.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
