/// Turns the tokens of a rich text file into lines: one per paragraph, one per table row.
final class RichText {
    private let limits: ReadingLimits
    private let knownEnds: [[Int]]
    private var builder: DocumentBuilder
    private var states = [RichTextState()]
    private var fonts = RichTextFonts()
    private var styles = RichTextStyles()
    /// Of the text, and of each note and text box that is open in it.
    private var tables: [RichTextTable]
    /// Bytes whose letters are not known before the next change of font: marks of VNI fonts follow their letter.
    private var run: [UInt8] = []
    private var fallbackLeft = 0
    private var highSurrogate: UInt32?
    private var mayBeDestination = false
    private var isIgnorable = false
    private var number: [UInt8] = []
    private var header: [UInt8] = []
    private var notes = RichTextNotes()
    private(set) var isFinished = false

    init(limits: ReadingLimits, builder: DocumentBuilder, knownEnds: [[Int]]) {
        (self.limits, self.builder, self.knownEnds) = (limits, builder, knownEnds)
        tables = [RichTextTable(knownEnds: knownEnds)]
    }

    private var state: RichTextState {
        _read { yield states[states.count - 1] }
        _modify { yield &states[states.count - 1] }
    }

    private var isShown: Bool { !state.isHidden && !state.isDeleted }

    /// Where the cells of each table end; empty when every row of each is like the first.
    var ends: [[Int]] { tables[0].isUneven ? tables[0].found : [] }

    func document() throws -> ReadDocument {
        // The last brace is forgotten by some programs; a file that lacks more was cut short.
        guard isFinished || states.count <= 2 else { throw FormatRefusal.damaged }
        try flush()
        try endParagraph()
        try SecrecyMark.refuse(in: String(decoding: header, as: UTF8.self))
        try tables[0].end(&builder)
        return try builder.finish(.rtf)
    }

    func take(_ token: RichTextLexer.Token) throws {
        switch token {
        case .open: try openGroup()
        case .close: try closeGroup()
        case .control(let word, let parameter): try control(word, parameter)
        case .symbol(let sign): try symbol(sign)
        case .byte(let byte):
            mayBeDestination = false
            if fallbackLeft > 0 { fallbackLeft -= 1 } else { try text([byte]) }
        case .text(let bytes):
            mayBeDestination = false
            let dropped = min(fallbackLeft, bytes.count)
            fallbackLeft -= dropped
            try text(bytes.dropFirst(dropped))
        }
    }

    // MARK: Groups

    private func openGroup() throws {
        try flush()
        guard states.count < limits.elementDepth else { throw FormatRefusal.nestedTooDeep }
        var inner = state
        inner.ending = nil
        states.append(inner)
        (mayBeDestination, isIgnorable, fallbackLeft) = (true, false, 0)
        if state.destination == .styles { styles.beginGroup() }
    }

    private func closeGroup() throws {
        try flush()
        (mayBeDestination, fallbackLeft) = (false, 0)
        guard states.count > 1 else { return isFinished = true }
        switch state.ending {
        case .note:
            try leaveInset()
            try builder.endNote(mark: notes.end())
        case .aside:
            try leaveInset()
            try builder.endAside()
        case .number, nil: break
        }
        states.removeLast()
        if states.count == 1 { isFinished = true }
    }

    private func begin(_ destination: RichTextState.Destination, _ ending: RichTextState.Ending?) throws {
        state.destination = destination
        guard destination == .text || destination == .number else { return }
        state.ending = ending
        switch ending {
        case .note:
            notes.begin()
            try builder.beginNote()
            enterInset()
        case .aside:
            try builder.beginAside()
            enterInset()
        case .number: number = []
        case nil: break
        }
    }

    private func enterInset() {
        tables.append(RichTextTable(knownEnds: []))
        state.paragraph = .init()
    }

    private func leaveInset() throws {
        try endParagraph()
        try tables[tables.count - 1].end(&builder)
        tables.removeLast()
    }

    // MARK: Controls

    private func symbol(_ sign: UInt8) throws {
        if fallbackLeft > 0 { return fallbackLeft -= 1 }
        switch sign {
        case UInt8(ascii: "*"): isIgnorable = mayBeDestination
        case UInt8(ascii: "~"): try character("\u{a0}")
        case UInt8(ascii: "_"): try character("-")
        default: break
        }
    }

    private func control(_ word: String, _ parameter: Int?) throws {
        if fallbackLeft > 0, word != "u" { return fallbackLeft -= 1 }
        let isFirst = mayBeDestination
        mayBeDestination = false
        if isFirst {
            if word == "ud", let outside = state.outside { return state.destination = outside }
            if let (destination, ending) = RichTextState.destination(word, in: state.destination) { return try begin(destination, ending) }
            if isIgnorable { return state.destination = .skipped }
        }
        switch state.destination {
        case .skipped: return
        case .fonts: return fonts.control(word, parameter)
        case .styles: return styles.control(word, parameter)
        case .text, .header, .number, .container: break
        }
        if let text = RichTextState.character(word) { return try character(text) }
        try flush()
        if try !property(word, parameter) { try structure(word, parameter) }
    }

    /// Controls that change what follows; false for others.
    private func property(_ word: String, _ parameter: Int?) throws -> Bool {
        let isOn = parameter != 0
        switch word {
        case "u": try unicode(parameter ?? 0)
        case "uc": state.fallback = min(max(parameter ?? 1, 0), 16)
        case "upr": (state.outside, state.destination) = (state.destination, .skipped)
        case "ansicpg": fonts.standard = RichTextEncoding(codePage: parameter ?? 0)
        case "f": state.font = parameter ?? 0
        case "v": state.isHidden = isOn
        case "deleted": state.isDeleted = isOn
        case "plain": (state.isHidden, state.isDeleted, state.font) = (false, false, 0)
        case "pard": state.paragraph = .init()
        case "s": state.paragraph.style = parameter
        case "outlinelevel": state.paragraph.level = parameter.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
        case "ls": state.paragraph.isInList = isOn
        case "intbl": state.paragraph.isInTable = isOn
        case "itap": (state.paragraph.isInTable, state.paragraph.nesting) = ((parameter ?? 1) > 0, parameter ?? 1)
        case "ftnalt": notes.isEndnote = true
        case "chftn": notes.isNumbered = true
        default: return false
        }
        return true
    }

    private func structure(_ word: String, _ parameter: Int?) throws {
        guard state.destination == .text else {
            if word == "par", state.destination == .header { header.append(0x0a) }
            return
        }
        let table = tables.count - 1
        switch word {
        case "par", "sect", "nestcell", "nestrow":
            guard !state.isDeleted else { return }
            if !isInTable { try tables[table].end(&builder) }
            try endParagraph()
        case "cell":
            try endParagraph()
            try tables[table].endCell(&builder)
        case "row": try tables[table].endRow(&builder)
        default: tables[table].control(word, parameter)
        }
    }

    // MARK: Text

    private func unicode(_ parameter: Int) throws {
        fallbackLeft = state.fallback
        let code = UInt32(truncatingIfNeeded: parameter < 0 ? parameter + 65_536 : parameter)
        if let byte = fonts[state.font].byte(of: code) { return try text([byte]) }
        if (0xd800..<0xdc00).contains(code) { return highSurrogate = code }
        if (0xdc00..<0xe000).contains(code) {
            guard let high = highSurrogate else { return }
            highSurrogate = nil
            return try scalar(0x10000 + (high - 0xd800) << 10 + (code - 0xdc00))
        }
        try scalar(code)
    }

    private func scalar(_ code: UInt32) throws {
        if let scalar = Unicode.Scalar(code) { try character(String(scalar)) }
    }

    private func character(_ text: String) throws {
        try flush()
        try put(Array(text.utf8))
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws {
        switch state.destination {
        case .fonts: fonts.text(bytes)
        case .styles: styles.text(bytes)
        case .text, .header, .number: if isShown { run += bytes }
        case .container, .skipped: break
        }
        if run.count > 1 << 16 { try flush() }
    }

    private func flush() throws {
        guard !run.isEmpty else { return }
        let letters = fonts[state.font].decode(run)
        run.removeAll(keepingCapacity: true)
        try put(letters)
    }

    private func put(_ letters: [UInt8]) throws {
        guard isShown else { return }
        switch state.destination {
        case .text:
            if isInTable { try tables[tables.count - 1].enterCell(&builder) } else { try tables[tables.count - 1].end(&builder) }
            try builder.append(letters)
        case .header: if header.count < 1 << 16 { header += letters }
        case .number: if number.count < 64 { number += letters }
        case .fonts, .styles, .container, .skipped: break
        }
    }

    private var isInTable: Bool { state.paragraph.isInTable || tables[tables.count - 1].isRowOpen }

    private func endParagraph() throws {
        let paragraph = state.paragraph
        let style = paragraph.style.map { styles[$0] } ?? .init()
        let label = RichTextState.label(number)
        let isItem = paragraph.isInList || !number.isEmpty
        number = []
        if let level = paragraph.level ?? style.level {
            try builder.endLine(.heading(level: level), number: label)
        } else if style.isCaption {
            try builder.endLine(.caption, number: label)
        } else {
            try builder.endLine(isItem ? .listItem : .paragraph, number: label)
        }
    }
}
