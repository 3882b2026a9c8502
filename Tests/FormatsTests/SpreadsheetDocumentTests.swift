import Core
import Foundation
import Testing

@testable import Formats

@Suite struct `A spreadsheet we write` {
    private typealias Cell = SpreadsheetDocument.Cell

    private let document = SpreadsheetDocument([
        SpreadsheetDocument.Sheet(
            "Bảng: quý I/2026", head: [["Mã", "Đơn vị", "Số buổi"], ["", "", "BC03"]], fixedColumns: 2,
            rows: [
                [.text("SL01"), .text("Xã Phú Lộc <&> \"a\""), .number(Amount(thousandths: 1_234_000))],
                [.text("=1+1"), .text("_x0041_"), .number(Amount(thousandths: 97_500), prefix: "hơn")],
                [.text("SL03"), .empty, .day("2026-06-30")],
                [.text("SL04"), .text("không phát sinh"), .day("1890-01-01")],
            ])
    ])

    @Test func `is read back by our own reader, as it would be shown`() throws {
        let shown = try read(document.xlsx()).shown
        #expect(
            shown == [
                "0 *[Mã] *[Đơn vị] *[Số buổi]", "0 *[] *[] *[BC03]", "0 [SL01] [Xã Phú Lộc <&> \"a\"] [1.234]",
                "0 [=1+1] [_x0041_] [hơn 97,5]",
                "0 [SL03] [] [2026-06-30]", "0 [SL04] [không phát sinh] [1890-01-01]",
            ])
    }

    @Test func `names its cells as sheets do`() {
        for place in [(0, 0), (25, 1), (26, 2), (701, 9), (702, 10), (16_383, 1_048_575)] {
            let name = SheetPlace(column: place.0, row: place.1).name
            #expect(SheetPlace(name) == SheetPlace(column: place.0, row: place.1), "\(name)")
        }
        #expect(SheetPlace(column: 16_383, row: 0).name == "XFD1")
    }

    @Test(.enabled(if: LibreOffice.isThere, "LibreOffice is not installed"))
    func `opens in LibreOffice with its numbers as numbers`() throws {
        let csv = try LibreOffice.csv(of: document.xlsx())
        #expect(csv.contains("SL01,\"Xã Phú Lộc <&> \"\"a\"\"\",\"1234\""))
        #expect(csv.contains("=1+1,_x0041_,\"97.5\""))
        #expect(csv.contains("SL03,,\"2026-06-30\""))
    }

    @Test func `gives the same bytes every time`() {
        #expect(document.xlsx() == document.xlsx())
    }
}

/// The office program, asked to say what it reads in a file.
private enum LibreOffice {
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") }

    static func csv(of bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-xlsx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appendingPathComponent("a.xlsx"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
            // Fields by comma, quoted where needed, UTF-8, from the first line, values rather than what is shown.
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", folder.path,
            folder.appendingPathComponent("a.xlsx").path,
        ]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: folder.appendingPathComponent("a.csv"), encoding: .utf8)
    }
}
