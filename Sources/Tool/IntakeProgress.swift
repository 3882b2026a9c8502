import Foundation

/// How far a bulk run has come: a bar on a terminal, a plain line now and then anywhere else. Written to standard error.
struct IntakeProgress {
    private let total: Int
    private let skipped: Int
    private let start = ContinuousClock.now
    private let isTerminal = isatty(2) == 1
    private var (done, refused) = (0, 0)
    private var shown: ContinuousClock.Instant?

    init(total: Int, skipped: Int) {
        (self.total, self.skipped) = (total, skipped)
        if skipped > 0 { StandardError.write("\(skipped)/\(total) tệp đã đọc ở lần trước · files were read in an earlier run\n") }
    }

    mutating func advance(refused isRefused: Bool) {
        done += 1
        if isRefused { refused += 1 }
        let now = ContinuousClock.now
        let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
        guard skipped + done == total || shown.map({ now - $0 >= pause }) ?? isTerminal else {
            if shown == nil { shown = now }
            return
        }
        shown = now
        StandardError.write(isTerminal ? "\r\(bar)\(line)\u{1b}[K" : "\(line)\n")
    }

    /// Leaves the bar on a line of its own.
    func end() {
        if isTerminal, done > 0 { StandardError.write("\n") }
    }

    private var line: String {
        let elapsed = max((ContinuousClock.now - start) / .seconds(1), 0.001)
        let rate = Double(done) / elapsed
        let left = rate > 0 ? Double(total - skipped - done) / rate : 0
        let refusals = refused > 0 ? ", \(refused) không đọc được" : ""
        return "\(skipped + done)/\(total) tệp\(refusals) · \(Self.tenths(rate)) tệp/giây · còn \(Self.clock(left))"
    }

    private var bar: String {
        let filled = (skipped + done) * Self.width / max(total, 1)
        return "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: Self.width - filled) + "] "
    }

    private static let width = 24

    private static func tenths(_ rate: Double) -> String {
        let tenths = Int((rate * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }

    private static func clock(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return seconds >= 3_600
            ? "\(seconds / 3_600):\(two(seconds / 60 % 60)):\(two(seconds % 60))" : "\(two(seconds / 60)):\(two(seconds % 60))"
    }
}
