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
        let upright = try words(in: picture, quarterTurns: 0)
        guard Self.sureWords(in: upright) < 20, let turns = try quarterTurns(of: picture), turns != 0 else { return upright }
        let turned = try words(in: picture, quarterTurns: turns)
        return Self.sureWords(in: turned) > Self.sureWords(in: upright) ? turned : upright
    }

    private func words(in picture: [UInt8], quarterTurns: Int) throws -> [UInt8] {
        guard case .picture(let prepared) = try conversion.reader.ask(.picture(picture, quarterTurns: quarterTurns)) else {
            throw FormatRefusal.couldNotRead
        }
        // Full pages, but its own search for tables loses the figures in them.
        return try run(on: prepared, ["--psm", "3", "-c", "textord_tabfind_find_tables=0", "tsv"]) ?? []
    }

    /// How often the page has to be turned clockwise; nil when that cannot be told.
    private func quarterTurns(of picture: [UInt8]) throws -> Int? {
        guard let answer = try run(on: picture, ["--psm", "0"]) else { return nil }
        let line = String(decoding: answer.prefix(4_096), as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Rotate:") }
        return line.flatMap { Int($0.dropFirst(7).trimmingCharacters(in: .whitespaces)) }.map { $0 / 90 & 3 }
    }

    /// A picture in any format that Tesseract opens; nil when it found nothing to look at.
    func run(on picture: [UInt8], _ arguments: [String]) throws -> [UInt8]? {
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

    /// Words of two letters or more that it is sure of.
    private static func sureWords(in words: [UInt8]) -> Int {
        words.split(separator: 0x0a).count { line in
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == 12, fields[11].count > 1, let sure = Double(String(decoding: fields[10], as: UTF8.self)) else {
                return false
            }
            return sure >= 70
        }
    }
}
