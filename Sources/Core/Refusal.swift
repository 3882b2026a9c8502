/// A clear no: what happened and what to do, in plain words. Anything that is thrown and is not a refusal is a bug.
public protocol Refusal: Error, Sendable {
    var sentence: Phrase { get }
    var remedy: Phrase { get }
    var kind: RefusalKind { get }
}

/// How an edge should show a refusal: the web as a status code, the command as an exit status.
public enum RefusalKind: Sendable {
    /// The request cannot be carried out as it is; the person can mend it. 422, exit 1.
    case unacceptable
    /// There is no such thing, or not for this person. 404, exit 1.
    case unknown
    /// Someone else was first. 409, exit 1.
    case stale
    /// Nobody is signed in. 401, exit 1.
    case signedOut
    /// Larger than is accepted. 413, exit 1.
    case tooLarge
    /// The database or a program this needs cannot be reached. 503, exit 1.
    case unavailable
}

extension Refusal {
    public var kind: RefusalKind { .unacceptable }
}
