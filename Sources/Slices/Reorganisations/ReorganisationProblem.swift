import Core
import Organization

/// What is wrong with one line of a reorganisation.
package enum ReorganisationProblem: Error, Hashable, Sendable {
    case unknownWord(String, String)
    case blank(String)
    case tooLong(String)
    case notForThisAct(String, ReorganisationAct)
    case badDay(String)
    case noBasis
    case anotherDay(Day, first: Day)
    case duplicate(line: Int)
    case unknownCode(String, on: Day)
    case endsTwice(line: Int)
    case oneHeir
    case severalRemainders(line: Int)
    case wholeOfASplit
    case shareOfAMerge
    case someSharesMissing
    case sharesAddUpTo(String)
    case endsAndChanges(line: Int)
    case endsAndReceives(String)
    case endsAndIsAbove(String)
    case heirIsItself
    case changedLater(Day)
    case endsAlready(Day)
    case codeTaken(String, from: Day)
    case changesNothing
    case notAbove(String)
    case parentEnds(String, on: Day)
    case cycle
    case tooDeep
    case stillHasUnits(Int)
    case entriesAfter(Int, day: Day)
    case usedSince(Int)
}

/// A problem and the line it stands on.
package struct ReorganisationComplaint: Hashable, Sendable {
    package let line: Int
    package let problem: ReorganisationProblem

    package init(line: Int, problem: ReorganisationProblem) {
        (self.line, self.problem) = (line, problem)
    }
}

/// Problems as they are found, so that a person mends them at one go.
struct ReorganisationProblems {
    private(set) var complaints: [ReorganisationComplaint] = []
    private(set) var count = 0

    /// Enough to mend at one go; the rest are counted.
    private static let mostKept = 50

    mutating func add(_ problem: ReorganisationProblem, at line: Int) {
        count += 1
        if complaints.count < Self.mostKept { complaints.append(ReorganisationComplaint(line: line, problem: problem)) }
    }

    /// What the body gives, or nil and a note of the problem it throws.
    mutating func noting<Value>(_ line: Int, _ body: () throws(ReorganisationProblem) -> Value) -> Value? {
        do {
            return try body()
        } catch {
            add(error, at: line)
            return nil
        }
    }

    func refuse() throws {
        guard count == 0 else { throw ReorganisationRefusal.lines(complaints.sorted { $0.line < $1.line }, inAll: count) }
    }
}
