import Foundation

/// What this process has used so far.
enum ThisProcess {
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A line of what Linux tells a process about itself, such as `VmHWM`, in KiB; 0 elsewhere.
    static func memory(_ name: String) -> Int {
        let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.first { $0.hasPrefix(name) }.flatMap { line in Int(line.filter(\.isNumber)) } ?? 0
    }
}
