import Core

/// Counts of kindred things in a row: `03 Chỉ thị, 01 Nghị quyết` are four documents.
public struct KindredCounts: Sendable {
    /// Each count, from left to right.
    public let counts: [WrittenQuantity]
    /// Their sum.
    public let total: Amount
    /// What all of them are: "văn bản".
    public let name: String
    /// From the first number to the last unit.
    public let tokens: Range<Int>

    /// The counts of which the first begins with this token; nil unless there are two or more, exact, of one family.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        var counts: [WrittenQuantity] = []
        var (place, total, family): (Int, Int64, Family?) = (index, 0, nil)
        while let count = WrittenQuantity(tokens, at: place), let unit = count.unit, count.relation == .equal, count.upper == nil,
            count.denominator == nil, let kin = Self.families.first(where: { $0.members.stands(tokens, at: unit.tokens.lowerBound) }),
            family == nil || family?.name == kin.name
        {
            let (sum, overflow) = total.addingReportingOverflow(count.quantity.amount.thousandths)
            guard !overflow else { return nil }
            (total, family) = (sum, kin)
            counts.append(count)
            place = count.tokens.upperBound
            guard Self.joiners.stands(tokens, at: place) else { break }
            place += 1
        }
        guard let family, let last = counts.last, counts.count > 1 else { return nil }
        (self.counts, self.total, name) = (counts, Amount(thousandths: total), family.name)
        self.tokens = index..<last.tokens.upperBound
    }

    private typealias Family = (name: String, members: PhraseSet)
    private static let families: [Family] = [
        (
            "văn bản",
            """
            chỉ thị | nghị quyết | kết luận | quyết định | quy định | hướng dẫn | kế hoạch | thông báo | công văn | báo cáo \
            | chương trình | đề án | thông tri | tờ trình
            """
        ),
        ("tin bài", "tin | bài | phóng sự"),
    ]
    private static let joiners: PhraseSet = ", | và | ;"
}
