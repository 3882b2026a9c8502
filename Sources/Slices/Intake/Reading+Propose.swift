import Core
import Formats
import Foundation
import VietnameseText

/// The rules of this program.
extension Reading: Proposer {
    package func candidates(in document: ReadDocument) -> [Candidate] {
        event.parts.map { Candidate(.event, $0.passage, detail: $0.detail) }
            + people.map { Candidate(.person, $0.name, detail: $0.detail) }
            + zip(citations, fullNames).map { Candidate(.citation, $0.passage, detail: $0.detail(fullName: $1)) }
            + (figures + figuresInWords).map {
                Candidate(.figure, $0.passage, detail: $0.what, reason: $0.reason, figure: ProposedFigure($0))
            }
            + sections.map { Candidate(.section, $0.passage, detail: $0.kind.rawValue) }
            + tasks.map { Candidate(.task, $0.passage, detail: $0.detail) }
    }
}

extension Candidate {
    fileprivate init(
        _ kind: ProposalKind, _ passage: Reading.Passage, detail: String, reason: Phrase? = nil, figure: ProposedFigure? = nil
    ) {
        self.init(
            kind, span: passage.span, confidence: passage.confidence, reason: reason ?? passage.grounds.reason,
            detail: detail.cut(to: 1_000), figure: figure)
    }
}

extension String {
    /// Words of a text that may go on for pages.
    fileprivate func cut(to scalars: Int) -> String {
        unicodeScalars.count <= scalars ? self : String(unicodeScalars.prefix(scalars - 1)) + "…"
    }
}

extension ProposedFigure {
    init(_ figure: Reading.Figure) {
        self.init(
            quantity: figure.quantity, unitOfMeasure: figure.unit, what: figure.what, isResult: figure.purpose == .review,
            guesses: figure.guesses, ofUnit: figure.cell?.ofUnit?.text, window: figure.cell?.window, isTotal: figure.cell?.isTotal ?? false)
    }
}

extension Proposal {
    /// What several proposers make of a document, in the order of the text.
    static func all(by proposers: [any Proposer], of document: ReadDocument, in id: DocumentID) -> [Proposal] {
        let scalars = Array(document.text.unicodeScalars)
        var candidates = Candidates(in: scalars.count)
        for proposer in proposers { candidates.add(proposer.candidates(in: document)) }
        let legibility = Legibility(of: document)
        return candidates.all.map { candidate in
            let candidate = legibility.weighed(candidate, in: scalars)
            return Proposal(
                id: ProposalID(), document: id, kind: candidate.kind, span: candidate.span,
                words: String(String.UnicodeScalarView(scalars[candidate.span])), confidence: candidate.confidence,
                detail: candidate.detail, reason: candidate.reason, figure: candidate.figure, state: .open, decision: nil,
                addedBy: nil)
        }
    }
}

extension Reading.Event {
    private static let nameMark = "tên gọi: "

    /// Whether a proposal is what the event is called.
    static func isName(_ proposal: Proposal) -> Bool { proposal.kind == .event && proposal.detail.hasPrefix(nameMark) }

    /// What is told about the event, each in its place: what it was, when, where, who held it, and the windows it speaks of.
    fileprivate var parts: [(passage: Reading.Passage, detail: String)] {
        var parts = periods.map { ($0.passage, $0.detail) } + hosts.map { ($0, "đơn vị tổ chức") }
        if let name { parts.append((name, Self.nameMark + type.phrase.vi)) }
        if let date { parts.append((date.passage, date.day.map { "ngày tổ chức: \($0.onScreen)" } ?? "ngày tổ chức")) }
        if let place { parts.append((place, "địa điểm")) }
        return parts
    }
}

extension Reading.Period {
    fileprivate var detail: String {
        let purpose = purpose == .review ? "kỳ nhìn lại" : "kỳ sắp tới"
        return window.map { "\(purpose): \($0.name.vi)" } ?? purpose
    }
}

extension Reading.Person {
    fileprivate var detail: String {
        (roles.map(\.text) + parts.map(\.phrase.vi)).joined(separator: " · ")
    }
}

extension Reading.CitedDocument {
    fileprivate func detail(fullName: String?) -> String {
        [fullName.map { "tức \($0)" }, date.flatMap(Day.init(iso:))?.onScreen ?? date, issuer, subject?.text].compactMap(\.self)
            .joined(separator: " · ")
    }
}

extension Reading.Assignment {
    fileprivate var detail: String {
        [assignee?.text, deadline?.text].compactMap(\.self).joined(separator: " · ")
    }
}

extension Reading.EventType {
    package var phrase: Phrase {
        switch self {
        case .interimReview: Phrase("hội nghị sơ kết", en: "interim review")
        case .finalReview: Phrase("hội nghị tổng kết", en: "final review")
        case .briefing: Phrase("hội nghị giao ban", en: "briefing")
        case .workshop: Phrase("hội thảo", en: "workshop")
        case .training: Phrase("lớp tập huấn", en: "training")
        case .workingSession: Phrase("buổi làm việc", en: "working session")
        case .conference: Phrase("hội nghị", en: "conference")
        case .other: Phrase("sự kiện khác", en: "other event")
        }
    }
}

extension Reading.Person.Part {
    package var phrase: Phrase {
        switch self {
        case .chair: Phrase("chủ trì", en: "chairs")
        case .attend: Phrase("dự", en: "attends")
        case .speak: Phrase("phát biểu", en: "speaks")
        case .report: Phrase("báo cáo", en: "reports")
        }
    }
}
