import Core
import Intake
import Testing

@Suite struct `A window as people type it` {
    @Test(arguments: [
        ("quý I/2022", "2022-01-01/2022-03-31"), ("Quý 2 năm 2026", "2026-04-01/2026-06-30"),
        ("6 tháng đầu năm 2026", "2026-01-01/2026-06-30"),
        ("6 tháng cuối năm", "2026-07-01/2026-12-31"), ("9 tháng đầu năm 2025", "2025-01-01/2025-09-30"),
        ("tháng 4/2026", "2026-04-01/2026-04-30"),
        ("năm 2025", "2025-01-01/2025-12-31"), ("15/12/2025 – 14/06/2026", "2025-12-15/2026-06-14"),
        ("từ 1/2/2026 đến 3/2/2026", "2026-02-01/2026-02-03"),
        ("05/07/2026", "2026-07-05/2026-07-05"), ("2026-H1", "2026-01-01/2026-06-30"), ("2025-12-15/2026-06-14", "2025-12-15/2026-06-14"),
    ])
    func `is understood`(text: String, window: String) throws {
        #expect(try Window(typed: text, on: "2026-07-01").description == window)
    }

    @Test func `reads back what a page calls a window`() throws {
        for window in ["2026", "2026-H1", "2026-H2", "2026-9M", "2026-Q3", "2026-04", "2025-12-15/2026-06-14", "2026-07-01"].compactMap({
            Window($0)
        }) {
            #expect(try Window(typed: window.name.vi, on: "2020-01-01") == window)
        }
    }

    @Test(arguments: ["", "quý 9", "hôm qua", "31/6/2026", "3/2/2026 – 1/2/2026", "quý I/2022 và quý II/2022"])
    func `is refused when it is none`(text: String) {
        #expect(throws: IntakeRefusal.badWindow(text)) { try Window(typed: text, on: "2026-07-01") }
    }
}
