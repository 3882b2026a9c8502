import Core

/// What the national data set holds: which windows, which communes, and how much each of them is asked.
///
/// The catalogue of units begins on 1 November 2021, so the forty quarters are 2021-Q4 to 2031-Q3: fifteen end before the reform of 1 July 2025 and
/// twenty-five after it; on the days that lie ahead, the tree stands as it stands now.
struct NationalPlan: Sendable {
    let quarters: [Window]
    /// The months that have activities: whole ones within the catalogue's days, up to the present.
    let months: [Window]
    /// One commune out of so many reports.
    let communesStep: Int
    /// The units are those of this day's end; nil for all that the catalogue knows.
    var unitsAsOf: Day?

    /// What is declared for a quarter.
    static let indicators = 100
    /// What activities are counted by, after those: a declared sum and the activities behind it would be the same things twice.
    static let activityIndicators = 20
    /// How many activities a commune holds in a month: five million in all.
    static let activitiesAMonth = 10
    static let reform: Day = "2025-07-01"

    static let whole = NationalPlan(
        quarters: quarters(from: 2021, 4, count: 40), months: months(from: 2021, 11, count: 59), communesStep: 1)
    /// For tests and for trying out: two years around the reform, and one commune out of forty.
    static let small = NationalPlan(quarters: quarters(from: 2024, 3, count: 8), months: months(from: 2025, 1, count: 12), communesStep: 40)

    /// The part of it that was there when the reform came.
    var beforeReform: NationalPlan {
        NationalPlan(
            quarters: quarters.filter { $0.last < Self.reform }, months: months.filter { $0.last < Self.reform },
            communesStep: communesStep,
            unitsAsOf: Self.reform.adding(days: -1))
    }

    private static func quarters(from year: Int, _ quarter: Int, count: Int) -> [Window] {
        (0..<count).compactMap { Window.quarter((quarter - 1 + $0) % 4 + 1, year + (quarter - 1 + $0) / 4) }
    }

    private static func months(from year: Int, _ month: Int, count: Int) -> [Window] {
        (0..<count).compactMap { Window.month((month - 1 + $0) % 12 + 1, year + (month - 1 + $0) / 12) }
    }
}
