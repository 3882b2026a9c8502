import Core
import VietnameseText

extension Reading {
    /// One line in the documented schema of `giaoban intake --json`.
    package func json(file: String) -> String {
        var fields: [(String, JSONText)] = [
            ("file", .text(file)), ("event", event.json(legibility)), ("people", .list(people.map { $0.json(legibility) })),
            ("citations", .list(citations.map { $0.json(legibility) })),
            ("figures", .list(figures.map { $0.json(legibility) })), ("sections", .list(sections.map(\.json))),
            ("tasks", .list(tasks.map(\.json))),
            ("junk", .list(junk.map(\.bare))),
        ]
        if !doubts.isEmpty { fields.append(("doubts", .list(doubts.map(\.json)))) }
        return JSONText.object(fields).line
    }
}

extension Reading.Passage {
    fileprivate func fields(_ legibility: Legibility) -> [(String, JSONText)] {
        [("span", .span(span)), ("text", .text(text)), ("confidence", .number(legibility.confidence(of: self)))]
    }
    fileprivate func json(_ legibility: Legibility) -> JSONText { .object(fields(legibility)) }
    /// Without the words, where they may be long.
    fileprivate var bare: JSONText { .object([("span", .span(span)), ("confidence", .number(confidence))]) }
    fileprivate var quoted: JSONText { .object([("text", .text(text)), ("span", .span(span))]) }
}

extension Reading.Event {
    fileprivate func json(_ legibility: Legibility) -> JSONText {
        .object([
            ("type", .object([("value", .text(type.rawValue))] + (name?.fields(legibility) ?? []))),
            ("date", date?.json(legibility) ?? .null), ("period", .list(periods.map { $0.json(legibility) })),
            ("host", .list(hosts.map { $0.json(legibility) })), ("place", place?.json(legibility) ?? .null),
        ])
    }
}

extension Reading.EventDate {
    /// ISO 8601 without a year: `--06-27`.
    private var yearless: String { "-" + [month, dayOfMonth].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-") }

    fileprivate func json(_ legibility: Legibility) -> JSONText {
        .object([("value", .text(day?.iso ?? "-" + yearless)), ("inferred", .flag(isInferred))] + passage.fields(legibility))
    }
}

extension Reading.Period {
    fileprivate func json(_ legibility: Legibility) -> JSONText {
        .object([("kind", .text(name.kind)), ("value", .text(name.value)), ("of", .text(purpose.rawValue))] + passage.fields(legibility))
    }

    /// `month 2019-03`, `quarter 2019-Q1`, `half 2019-H1`, `nine_months 2019-9M`, `year 2020-2021`, `term 2014-2019`; `--02` without a year.
    private var name: (kind: String, value: String) {
        let year = year.map(String.init) ?? "-"
        switch written.kind {
        case .month(let month): return ("month", "\(year)-" + (month < 10 ? "0\(month)" : "\(month)"))
        case .quarter(let quarter): return ("quarter", "\(year)-Q\(quarter)")
        case .half(let half): return ("half", "\(year)-H\(half)")
        case .firstMonths(9): return ("nine_months", "\(year)-9M")
        case .firstMonths(let months): return ("year", "\(year)-\(months)M")
        case .year: return ("year", year)
        case .schoolYear(let last): return ("year", "\(year)-\(last)")
        case .years(let last): return ("term", "\(year)-\(last)")
        }
    }
}

extension Reading.Person {
    fileprivate func json(_ legibility: Legibility) -> JSONText {
        .object([
            ("name", .text(name.text)), ("span", .span(name.span)), ("mentions", .list(mentions.map(JSONText.span))),
            ("roles", .list(roles.map(\.quoted))),
            ("part", .list(parts.map { .text($0.rawValue) })), ("confidence", .number(legibility.confidence(of: name))),
        ])
    }
}

extension Reading.CitedDocument {
    fileprivate func json(_ legibility: Legibility) -> JSONText {
        .object([
            ("span", .span(passage.span)), ("type", .text(type.rawValue)), ("number", .optional(number)), ("symbol", .optional(symbol)),
            ("date", .optional(date)),
            ("issuer", .optional(issuer)), ("subject", subject.map(\.quoted) ?? .null),
            ("confidence", .number(legibility.confidence(of: passage))),
        ])
    }
}

extension Reading.Figure {
    fileprivate func json(_ legibility: Legibility) -> JSONText {
        var fields: [(String, JSONText)] = [
            ("span", .span(passage.span)), ("value", .raw(quantity.amount.plain)), ("unit", .text(unit)),
            ("approx", .text(quantity.qualifier.rawValue)), ("what", .text(what)),
            ("period", .text(purpose.rawValue)),
        ]
        if let denominator { fields.append(("denominator", .raw(denominator.plain))) }
        if let upper { fields.append(("value_max", .raw(upper.plain))) }
        if let unit = cell?.ofUnit { fields.append(("of_unit", unit.quoted)) }
        if let window = cell?.window { fields.append(("window", .text(window.description))) }
        if cell?.isTotal == true { fields.append(("total", .flag(true))) }
        if let likeliest = guesses.first { fields.append(("indicator", .text(likeliest.code))) }
        if !guesses.isEmpty { fields.append(("indicators", .list(guesses.map(\.json)))) }
        return .object(fields + [("confidence", .number(legibility.confidence(of: passage)))])
    }
}

extension Reconciliation {
    fileprivate var json: JSONText {
        .object([
            ("span", .span(whole.span)), ("text", .text(whole.text)), ("parts", .list(parts.map { .span($0.span) })), ("hint", .text(hint)),
            ("sentence", .text(sentence.vi)),
        ])
    }
}

extension IndicatorGuess {
    fileprivate var json: JSONText {
        .object([("code", .text(code)), ("confidence", .number(confidence)), ("reason", .text(reason.vi))])
    }
}

extension Reading.Section {
    fileprivate var json: JSONText {
        .object([("kind", .text(kind.rawValue)), ("span", .span(passage.span)), ("confidence", .number(passage.confidence))])
    }
}

extension Reading.Assignment {
    fileprivate var json: JSONText {
        .object([
            ("span", .span(passage.span)), ("assignee", assignee.map(\.quoted) ?? .null), ("deadline", deadline.map(\.quoted) ?? .null),
            ("confidence", .number(passage.confidence)),
        ])
    }
}
