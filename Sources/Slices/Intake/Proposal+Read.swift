import Core
import Foundation
import VietnameseText

extension Proposal {
    /// Everything a reading proposes, in the order of the text.
    static func all(of reading: Reading, in document: DocumentID) -> [Proposal] {
        let proposals =
            reading.event.parts.map { Proposal(in: document, .event, $0.passage, detail: $0.detail) }
            + reading.people.map { Proposal(in: document, .person, $0.name, detail: $0.detail) }
            + reading.citations.map { Proposal(in: document, .citation, $0.passage, detail: $0.detail) }
            + reading.figures.map {
                Proposal(in: document, .figure, $0.passage, detail: $0.what, reason: $0.reason, figure: ProposedFigure($0))
            }
            + reading.sections.map { Proposal(in: document, .section, $0.passage, detail: $0.kind.rawValue) }
            + reading.tasks.map { Proposal(in: document, .task, $0.passage, detail: $0.detail) }
        return proposals.sorted { ($0.span.lowerBound, -$0.span.count) < ($1.span.lowerBound, -$1.span.count) }
    }

    private init(
        in document: DocumentID, _ kind: ProposalKind, _ passage: Reading.Passage, detail: String, reason: Phrase? = nil,
        figure: ProposedFigure? = nil
    ) {
        self.init(
            id: ProposalID(), document: document, kind: kind, span: passage.span, words: passage.text, confidence: passage.confidence,
            detail: detail, reason: reason ?? passage.grounds.reason, figure: figure, state: .open, decision: nil)
    }
}

extension ProposedFigure {
    fileprivate init(_ figure: Reading.Figure) {
        self.init(
            quantity: figure.quantity, unitOfMeasure: figure.unit, what: figure.what, isResult: figure.purpose == .review,
            guesses: figure.guesses, ofUnit: figure.cell?.ofUnit?.text, window: figure.cell?.window, isTotal: figure.cell?.isTotal ?? false)
    }
}

extension Reading.Event {
    /// What is told about the event, each in its place: what it was, when, where, who held it, and the windows it speaks of.
    fileprivate var parts: [(passage: Reading.Passage, detail: String)] {
        var parts = periods.map { ($0.passage, $0.detail) } + hosts.map { ($0, "đơn vị tổ chức") }
        if let name { parts.append((name, "tên gọi: \(type.phrase.vi)")) }
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
    fileprivate var detail: String {
        [date.flatMap(Day.init(iso:))?.onScreen ?? date, issuer, subject?.text].compactMap(\.self).joined(separator: " · ")
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
