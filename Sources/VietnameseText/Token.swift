/// The smallest thing rules look at: a word (one syllable), a run of digits, a mark, or the end of a line.
public struct Token: Sendable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable { case word, number, mark, lineEnd }

    /// What rules compare.
    public let key: WordKey
    /// Offsets in the text, in Unicode scalars.
    @inlinable public var start: Int { Int(first) }
    /// Where it ends, in Unicode scalars.
    @inlinable public var end: Int { Int(past) }
    /// What it is made of.
    public let kind: Kind
    /// The first letter is a capital.
    public let isCapitalised: Bool
    /// Two letters or more, all of them capitals: UBND, KẾT QUẢ.
    public let isAllCapitals: Bool
    /// Something blank stands before it on its line.
    public let followsSpace: Bool
    @usableFromInline let first: Int32
    @usableFromInline let past: Int32
    /// Where it begins in the UTF-8 of the text.
    let byte: Int32

    /// What a look outside a text finds.
    @usableFromInline static let outside = Token(
        key: WordKey(mark: "\n"), kind: .lineEnd, isCapitalised: false, isAllCapitals: false, followsSpace: false, first: 0, past: 0,
        byte: 0)

    /// A run of letters.
    @inlinable public var isWord: Bool { kind == .word }
    /// A run of digits.
    @inlinable public var isNumber: Bool { kind == .number }
    /// The end of a line, or a place outside the text.
    @inlinable public var isLineEnd: Bool { kind == .lineEnd }
    /// Its length in Unicode scalars.
    @inlinable public var count: Int { end - start }

    /// Whether it is this mark; all dashes are "-", all quotes "\"" or "'".
    @inlinable public func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && key == WordKey(mark: mark) }
}
