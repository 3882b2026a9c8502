/// The smallest thing rules look at: a word (one syllable), a run of digits, a mark, or the end of a line.
package struct Token: Sendable {
    package enum Kind: UInt8, Sendable { case word, number, mark, lineEnd }

    package let key: WordKey
    /// Offsets in the text, in Unicode scalars.
    package var start: Int { Int(first) }
    package var end: Int { Int(past) }
    package let kind: Kind
    /// The first letter is a capital.
    package let isCapitalised: Bool
    /// Two letters or more, all of them capitals: UBND, KẾT QUẢ.
    package let isAllCapitals: Bool
    /// Something blank stands before it on its line.
    package let followsSpace: Bool
    let first: Int32
    let past: Int32

    package var isWord: Bool { kind == .word }
    package var isNumber: Bool { kind == .number }
    package var isLineEnd: Bool { kind == .lineEnd }
    package var count: Int { end - start }

    /// Whether it is this mark; all dashes are "-", all quotes "\"" or "'".
    package func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && key == WordKey(mark: mark) }
}
