extension Range<Int> {
    /// Up to so many tokens of this range from `start`; none when `start` lies past its end.
    func run(from start: Int, _ length: Int) -> Range<Int> {
        Swift.min(start, upperBound)..<Swift.min(Swift.max(start, start + length), upperBound)
    }
}
