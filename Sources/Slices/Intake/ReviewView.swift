import Core
import Web

/// What the review page of a document is asked to list, and in which order: all that its address says, and what its forms carry so that
/// a decision leads back to the same list.
struct ReviewView: Hashable, Sendable {
    var filter = ReviewFilter.all
    var order = ReviewOrder.attention
    /// The page of the list, counted from 1; nil for the one that holds `at`.
    var page: Int?
    /// The proposal whose page is wanted, where no page is named: what a decision leads on to.
    var at: ProposalID?
    /// A rule that a correction has just made.
    var learnt: ReadingRuleID?
    /// The part of a long text, counted from 1; nil for the part in which the list begins.
    var part: Int?

    init() {}

    init(_ fields: FormFields) {
        filter = ReviewFilter(fields["kind"])
        order = fields["order"].flatMap(ReviewOrder.init(rawValue:)) ?? .attention
        page = fields["page"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        at = fields["at"].flatMap { ProposalID($0) }
        learnt = fields["rule"].flatMap { ReadingRuleID($0) }
        part = fields["part"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// The fields that say so, none for what goes without saying.
    var fields: [(name: String, value: String)] {
        var fields: [(String, String)] = []
        if !filter.rawValue.isEmpty { fields.append(("kind", filter.rawValue)) }
        if order != .attention { fields.append(("order", order.rawValue)) }
        if let page { fields.append(("page", String(page))) }
        if let at { fields.append(("at", at.description)) }
        if let learnt { fields.append(("rule", learnt.description)) }
        if let part { fields.append(("part", String(part))) }
        return fields
    }

    func path(of document: String) -> String {
        fields.isEmpty ? document : "\(document)?" + fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    /// The same with something changed.
    func with(_ change: (inout ReviewView) -> Void) -> ReviewView {
        var view = self
        change(&view)
        return view
    }
}

/// Which proposals the page lists: all, figures first, or those of one kind.
enum ReviewFilter: Hashable, Sendable {
    case all
    case kind(ProposalKind)

    init(_ text: String?) {
        self = text.flatMap(ProposalKind.init(rawValue:)).map(ReviewFilter.kind) ?? .all
    }

    /// As forms and addresses carry it; empty for all.
    var rawValue: String {
        if case .kind(let kind) = self { kind.rawValue } else { "" }
    }

    var kinds: [ProposalKind] {
        if case .kind(let kind) = self { [kind] } else { [.figure, .event, .person, .citation, .task, .section] }
    }
}

enum ReviewOrder: String, Hashable, Sendable {
    /// What needs a look first, the least certain before the rest; then what is likely right; what has been decided last.
    case attention
    /// As it stands in the text.
    case place
}

extension HTML {
    /// Carries a view through a form, to come back to.
    mutating func hidden(_ view: ReviewView) {
        for field in view.fields { hidden(field.name, field.value) }
    }
}
