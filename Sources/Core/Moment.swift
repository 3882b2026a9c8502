/// An instant: milliseconds since 1970-01-01T00:00Z. Read once at the edge and passed down.
public struct Moment: Hashable, Sendable, Comparable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The last instant of a day in Vietnam.
    public init(endOf day: Day) {
        self.init(milliseconds: (Int64(day.number) + 1) * 86_400_000 - 7 * 3_600_000 - 1)
    }

    /// Later than anything that can be recorded.
    public static let distantFuture = Moment(milliseconds: .max)

    /// Vietnam keeps UTC+7 all year; there has been no summer time since 1975.
    private var local: (days: Int64, seconds: Int64) {
        let seconds = milliseconds.flooredDivision(by: 1_000) + 7 * 3_600
        let days = seconds.flooredDivision(by: 86_400)
        return (days, seconds - days * 86_400)
    }

    /// The calendar day in Vietnam.
    public var day: Day { Day(number: Int(local.days)) ?? .latest }

    /// `hh:mm dd/mm/yyyy` in Vietnam.
    public var onScreen: String {
        let minutes = local.seconds / 60
        return "\(two(minutes / 60)):\(two(minutes % 60)) \(day.onScreen)"
    }

    /// `hh:mm:ss` in Vietnam.
    public var clockOnScreen: String {
        "\(two(local.seconds / 3_600)):\(two(local.seconds / 60 % 60)):\(two(local.seconds % 60))"
    }

    public func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1_000) }

    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    private func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : String(value) }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
