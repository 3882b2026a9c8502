import Core

/// "Số liệu đến 14:03:22, chậm 0,4 giây": at the foot of a page that was read from a replica.
struct LagLine {
    let lag: Duration
    let now: Moment

    func write(to html: inout HTML) {
        let asOf = Moment(milliseconds: now.milliseconds - Int64(lag / .milliseconds(1)))
        html.p(.class("as-of")) {
            $0.text(Phrase("Số liệu đến ", en: "Data up to "))
            $0.element("time", [.datetime("\(asOf.day.iso)T\(asOf.clockOnScreen)+07:00")], asOf.clockOnScreen)
            $0.text(Phrase(", chậm \(tenths(",")) giây", en: ", \(tenths(".")) s behind"))
        }
    }

    /// Rounded up: nothing is claimed to be newer than it is.
    private func tenths(_ mark: String) -> String {
        let tenths = Int64((lag / .milliseconds(100)).rounded(.up))
        return "\(tenths / 10)\(mark)\(tenths % 10)"
    }
}
