import Storage
import StoragePostgres
import Testing

@Suite struct `The lag of a replica` {
    private let start = ContinuousClock.now

    private func at(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }

    private func position(_ bytes: Int64) -> LogPosition { LogPosition(rawValue: bytes) }

    @Test func `is not known before it has replayed something of which the time is known`() {
        var gauge = LagGauge()
        gauge.replay(to: position(90))
        gauge.note(position(100), at: at(0))
        gauge.replay(to: position(99))
        #expect(gauge.lag(at: at(1)) == nil)
        gauge.replay(to: position(100))
        #expect(gauge.lag(at: at(1)) == .seconds(1))
    }

    @Test func `grows while it stands still and the primary goes on`() {
        var gauge = LagGauge()
        gauge.note(position(100), at: at(0))
        gauge.replay(to: position(100))
        for second in 1...9 {
            gauge.note(position(100 + Int64(second)), at: at(second))
            gauge.replay(to: position(100))
        }
        #expect(gauge.lag(at: at(10)) == .seconds(10))
        gauge.replay(to: position(107))
        #expect(gauge.lag(at: at(10)) == .seconds(3))
    }

    @Test func `is nothing while the primary rests`() {
        var gauge = LagGauge()
        gauge.replay(to: position(100))
        for second in 0...9 { gauge.note(position(100), at: at(second)) }
        #expect(gauge.lag(at: at(9)) == .zero)
    }

    @Test func `grows when nobody can say how far the primary is`() {
        var gauge = LagGauge()
        gauge.note(position(100), at: at(0))
        gauge.replay(to: position(100))
        gauge.replay(to: position(100))
        #expect(gauge.lag(at: at(60)) == .seconds(60))
    }

    @Test func `is unknown again when it has gone back, or out of sight`() {
        var gauge = LagGauge()
        gauge.note(position(100), at: at(0))
        gauge.replay(to: position(100))
        gauge.replay(to: position(80))
        #expect(gauge.lag(at: at(1)) == nil)
        gauge.note(position(120), at: at(2))
        gauge.replay(to: position(120))
        #expect(gauge.lag(at: at(3)) == .seconds(1))
        gauge.loseSight()
        #expect(gauge.lag(at: at(3)) == nil)
    }

    /// However long it stands still, what is kept does not grow; what is told is never too little.
    @Test func `is told less finely after long, never wrongly`() {
        var gauge = LagGauge()
        gauge.replay(to: position(0))
        for second in 1...1_000 { gauge.note(position(Int64(second)), at: at(second)) }
        gauge.replay(to: position(500))
        let told = gauge.lag(at: at(1_000))
        #expect(told == .seconds(873), "the last note before the list was full")
        gauge.replay(to: position(1_000))
        #expect(gauge.lag(at: at(1_000)) == .zero)
    }
}
