import Core
import Formats
import VietnameseText

/// What a text of the genre proposes to be recorded: every item with the characters it was read from. Reading decides
/// nothing; a person confirms, corrects or drops each item.
///
/// Spans are offsets in Unicode scalars of the very text that was given.
package struct Reading: Sendable {
    package let event: Event
    package let people: [Person]
    package let citations: [CitedDocument]
    package let figures: [Figure]
    package let sections: [Section]
    package let tasks: [Assignment]
    package let junk: [Passage]
    /// Totals and parts that do not fit each other.
    package let doubts: [Reconciliation]
    package let legibility: Legibility

    /// What only some readers of this want to know is worked out when they ask.
    let layout: Layout
    let mentions: [Citation]
    let tables: TableReader

    package init(of document: ReadDocument) {
        self.init(Tokens(document.text), document.blocks, Legibility(of: document))
    }

    /// The blocks say which lines are headings, list items and rows of tables. A plain text has none, or only paragraphs, which say nothing.
    package init(of text: String, blocks: [ReadDocument.Block] = []) {
        self.init(of: ReadDocument(text: text, blocks: blocks, source: .plainText))
    }

    private init(_ tokens: Tokens, _ blocks: [ReadDocument.Block], _ legibility: Legibility) {
        self.legibility = legibility
        let marks = SourceMarks(blocks, in: tokens)
        tables = TableReader(marks, tokens)
        layout = Layout(tokens, marks: marks, tableRows: tables.rows)
        mentions = layout.content.flatMap { Citation.all(in: tokens, $0) }
        event = EventReader(layout, citations: mentions).event
        sections = SectionReader(layout, event: event).sections
        people = PeopleReader(layout).people
        citations = mentions.map { CitedDocument($0, in: tokens) }
        let prose = FigureReader(layout, citations: mentions, tables: tables, sections: sections, event: event).figures
        figures = tables.figures.isEmpty ? prose : Self.inOrder(prose + tables.figures)
        tasks = TaskReader(layout, sections: sections).tasks
        junk = layout.junk
        doubts = (SubtotalReader(layout).doubts + tables.doubts).sorted { $0.whole.span.lowerBound < $1.whole.span.lowerBound }
    }

    private static func inOrder(_ figures: [Figure]) -> [Figure] {
        figures.sorted { $0.passage.span.lowerBound < $1.passage.span.lowerBound }
    }
}

extension Reading {
    /// Words of the text and where they stand.
    package struct Passage: Sendable {
        package let span: Range<Int>
        package let grounds: Grounds
        /// From 0 to 1: how often what rests on such grounds proves right.
        package var confidence: Double { grounds.confidence }
        private let tokens: Tokens

        init(_ tokens: Tokens, _ range: Range<Int>, on grounds: Grounds) {
            self.init(tokens, span: tokens.span(range), on: grounds)
        }

        init(_ tokens: Tokens, span: Range<Int>, on grounds: Grounds) {
            (self.tokens, self.span, self.grounds) = (tokens, span, grounds)
        }

        /// Copied from the text when it is asked for: whole sections are passages, and few of them are ever printed.
        package var text: String { tokens.text(span: span) }
    }

    package struct Event: Sendable {
        package let type: EventType
        /// The words that name the event; nil when no word does.
        package let name: Passage?
        package let date: EventDate?
        package let periods: [Period]
        package let hosts: [Passage]
        package let place: Passage?
    }

    package enum EventType: String, Sendable, CaseIterable {
        case interimReview = "so_ket"
        case finalReview = "tong_ket"
        case briefing = "giao_ban"
        case workshop = "hoi_thao"
        case training = "tap_huan"
        case workingSession = "lam_viec"
        case conference = "hoi_nghi"
        case other = "khac"
    }

    package struct EventDate: Sendable {
        package let dayOfMonth: Int
        package let month: Int
        /// Nil where nothing on the page tells the year.
        package let day: Day?
        /// The year is not written beside the day; it was worked out from the rest of the text.
        package let isInferred: Bool
        package let passage: Passage
    }

    /// What an event looks back on or ahead to.
    package struct Period: Sendable {
        package enum Purpose: String, Sendable { case review, plan }
        package let written: WrittenWindow
        /// Nil where nothing on the page tells it.
        package let year: Int?
        package let purpose: Purpose
        package let passage: Passage

        package var window: Window? { year.flatMap { written.window(in: $0) } }
    }

    package struct Person: Sendable {
        package enum Part: String, Sendable, CaseIterable { case chair, attend, speak, report }
        package let name: Passage
        package let mentions: [Range<Int>]
        package let roles: [Passage]
        package let parts: [Part]
    }

    package struct CitedDocument: Sendable {
        package let type: DocumentType
        package let number: String?
        package let symbol: String?
        /// ISO 8601, or a year alone.
        package let date: String?
        package let issuer: String?
        package let subject: Passage?
        package let passage: Passage
    }

    /// What the heads of a table say about one of its figures beyond what it counts.
    package struct Cell: Sendable {
        /// The name of the unit whose figure it is: a table by commune has one in each row.
        package let ofUnit: Passage?
        /// The days it is about, where a head names a period with its year.
        package let window: Window?
        /// Adds up others of the table, and does not count beside them.
        package let isTotal: Bool
    }

    package struct Section: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case results, limits, causes, plan, recommendations, conclusion
        }
        package let kind: Kind
        package let passage: Passage
        let tokens: Range<Int>
    }

    /// A directive for the time to come: what is to be done, by whom, by when.
    package struct Assignment: Sendable {
        package let passage: Passage
        package let assignee: Passage?
        package let deadline: Passage?
        /// The last day in time, where the deadline names a year.
        package let lastDay: Day?
    }
}
