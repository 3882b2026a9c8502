import Accounts
import Core
import Formats
import Foundation
import Journal
import Organization
import Storage

/// A file on its way in: what it is called, what is in it, and what was read from it outside the transaction.
package struct IncomingDocument: Sendable {
    package let name: String
    package let bytes: [UInt8]
    package let document: ReadDocument
    package let reading: Reading
    /// The same for the same words in another format.
    package let textDigest: String
    let event: ReportedEvent?

    package init(name: String, bytes: [UInt8], document: ReadDocument) {
        self.name = name
        self.bytes = bytes
        self.document = document
        reading = Reading(of: document)
        textDigest = document.textDigest
        event = ReportedEvent(reading.event)
    }

    /// The same on threads of its own: a long text takes seconds, and the pages of others are not to wait for it.
    package static func understood(name: String, bytes: [UInt8], document: ReadDocument) async -> IncomingDocument {
        await withCheckedContinuation { continuation in
            understanding.addOperation { continuation.resume(returning: IncomingDocument(name: name, bytes: bytes, document: document)) }
        }
    }

    private static let understanding: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    /// The window the text says it looks back on; nil when it names none.
    package var window: Window? {
        reading.event.periods.first { $0.purpose == .review }?.window ?? reading.event.periods.first?.window
    }
}

extension StoredDocument {
    /// Stores a file and everything read from it. Nothing counts yet: proposals wait for a person.
    ///
    /// The same file from the same unit is stored once; receiving it again gives the document that is there.
    /// - Parameter window: what its figures are about; if nil, what the text says, else the month it came in.
    @discardableResult
    package static func receive(
        _ incoming: IncomingDocument, from unit: OrgUnitID, window: Window? = nil, by actor: Actor, in db: any Connection
    ) throws -> StoredDocument {
        guard try db.exists(DocumentQueries.mayReceive(from: unit, by: actor.viewer)) else { throw AccountRefusal.notPermitted }
        let digest = Digest.hex(of: incoming.bytes)
        if let row = try db.row(DocumentQueries.same(digest, from: unit)) { return try StoredDocument(row: row) }
        let document = StoredDocument(
            id: DocumentID(), unit: unit, name: incoming.name, text: incoming.document.text, outline: incoming.document.outline,
            source: incoming.document.source,
            window: window ?? incoming.window ?? Window.month(actor.day.month, actor.day.year) ?? Window(actor.day),
            receivedAt: actor.moment, receivedBy: actor.person)
        try db.execute(DocumentQueries.insert(document, incoming, digest: digest))
        let rules = try OfficeRules.load(for: unit, on: actor.day, in: db)
        let proposals = Proposal.all(by: [incoming.reading, rules], of: incoming.document, in: document.id)
        for (place, proposal) in proposals.enumerated() {
            try db.execute(ProposalQueries.insert(proposal, place: place))
            if let guesses = proposal.figure?.guesses, !guesses.isEmpty {
                try db.execute(ProposalQueries.insert(guesses, for: proposal.id))
            }
        }
        for (place, doubt) in incoming.reading.doubts.prefix(Self.mostDoubts).enumerated() {
            try db.execute(DocumentQueries.insertDoubt(doubt, place: place, in: document.id))
        }
        try Journal.record(
            .documentReceived, about: Subject("document", document.id), content: "sha256=\(digest) unit=\(unit)", by: actor, in: db)
        return document
    }

    /// A document with more is not mended one by one.
    private static let mostDoubts = 200
}
