import Foundation

/// Recognises the letters of pictures through Tesseract, with its Vietnamese data.
struct Recognition {
    private let conversion: Conversion
    private let program: String

    /// Throws when the program or its data is missing.
    init(_ conversion: Conversion) throws {
        self.conversion = conversion
        program = try conversion.programs.find("tesseract", of: .tesseract)
    }

    /// Of a page in PGM: as tab-separated words. A page that gives few sure words is looked at again: it may lie on its side.
    func words(in picture: [UInt8]) throws -> [UInt8] {
        let page = try prepared(picture, quarterTurns: 0)
        let upright = try words(on: page)
        let before = Sight(upright)
        guard before.isDoubtful, let turns = try quarterTurns(of: page), turns != 0 else { return upright }
        let turned = try words(on: try prepared(picture, quarterTurns: turns))
        let after = Sight(turned)
        return after.sure > before.sure || before.isOnItsSide && !after.isOnItsSide ? turned : upright
    }

    private func prepared(_ picture: [UInt8], quarterTurns: Int) throws -> [UInt8] {
        guard case .picture(let prepared) = try conversion.reader.ask(.picture(picture, quarterTurns: quarterTurns)) else {
            throw FormatRefusal.couldNotRead
        }
        return prepared
    }

    /// Of a picture as it is, in any format that Tesseract opens. Full pages, but its own search for tables loses the figures in them.
    func words(on page: [UInt8]) throws -> [UInt8] {
        try run(on: page, ["--psm", "3", "-c", "textord_tabfind_find_tables=0", "tsv"]) ?? []
    }

    /// How often the page has to be turned clockwise; nil when that cannot be told.
    private func quarterTurns(of picture: [UInt8]) throws -> Int? {
        guard let answer = try run(on: picture, ["--psm", "0"]) else { return nil }
        let line = String(decoding: answer.prefix(4_096), as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Rotate:") }
        return line.flatMap { Int($0.dropFirst(7).trimmingCharacters(in: .whitespaces)) }.map { $0 / 90 & 3 }
    }

    /// Nil when it found nothing to look at.
    private func run(on picture: [UInt8], _ arguments: [String]) throws -> [UInt8]? {
        let folder = try TemporaryFolder()
        try folder.write(picture, to: Sandbox.input)
        let language = arguments.contains("0") ? "osd" : "vie"
        do {
            // One thread: several pages are read at a time.
            try conversion.run(
                program, [Sandbox.input, "stdout", "-l", language, "--dpi", "\(Int(PagedReader.dotsPerInch))"] + arguments, in: folder,
                within: Sandbox.Bounds(), environment: ["OMP_THREAD_LIMIT=1"])
        } catch FormatRefusal.damaged {
            let errors = folder.read(Sandbox.errors, atMost: 1 << 20).map { String(decoding: $0, as: UTF8.self) } ?? ""
            if errors.contains("vie.traineddata") { throw FormatRefusal.programMissing(.vietnameseTesseract) }
            if errors.contains("osd.traineddata") || errors.contains("Too few characters") { return nil }
            throw FormatRefusal.damaged
        }
        return folder.read(Sandbox.output, atMost: 32 << 20)
    }

    /// What was recognised of a page: words of two letters or more, those that it is sure of, and those that run from top to bottom.
    private struct Sight {
        private(set) var (words, sure, onTheirSide) = (0, 0, 0)

        init(_ rows: [UInt8]) {
            for row in rows.split(separator: 0x0a) {
                let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
                guard fields.count == 12, fields[11].count > 1 else { continue }
                let numbers = fields[8...10].map { Double(String(decoding: $0, as: UTF8.self)) ?? -1 }
                guard numbers[2] >= 0 else { continue }
                words += 1
                if numbers[2] >= 70 { sure += 1 }
                if numbers[1] > numbers[0] { onTheirSide += 1 }
            }
        }

        /// Letters seen from the side give some sure words by chance, among many that are not; or Tesseract turns the words one by one.
        var isDoubtful: Bool { sure < 20 || 2 * sure < words || isOnItsSide }
        var isOnItsSide: Bool { 2 * onTheirSide > words }
    }
}
