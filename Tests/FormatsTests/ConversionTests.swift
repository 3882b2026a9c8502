import Core
import Foundation
import Testing

@testable import Formats

/// Programs that may be missing where the tests run.
private enum Installed {
    static func has(_ program: OptionalProgram) -> Bool {
        let paths = ProgramPaths()
        do {
            switch program {
            case .poppler: _ = try paths.find("pdftotext", of: program)
            case .tesseract: _ = try paths.find("tesseract", of: program)
            case .vietnameseTesseract:
                return (try? FileManager.default.subpathsOfDirectory(atPath: "/usr/share/tesseract-ocr"))?
                    .contains { $0.hasSuffix("vie.traineddata") } ?? false
            case .writer, .calc, .impress: _ = try paths.findOffice(with: program)
            }
            return Binary.canRead
        } catch {
            return false
        }
    }

    static func has(_ programs: [OptionalProgram]) -> Bool { programs.allSatisfy(has) }
}

private enum Paper {
    static let report = OfficialDocument(
        layout: .party(on: "2026-07-03"),
        letterhead: .init(
            upperOrgan: "TỈNH ỦY HÒA AN", organ: "BAN TUYÊN GIÁO VÀ DÂN VẬN", symbol: "37-BC/BTGDVTU", place: "Hòa An", day: "2026-07-03"),
        typeName: "BÁO CÁO", subject: "kết quả công tác 6 tháng đầu năm 2026",
        body: [
            .heading(level: 1, "I. KẾT QUẢ"),
            .paragraph(
                "Trong 6 tháng đầu năm, các đơn vị trong toàn tỉnh đã tổ chức 350 buổi tuyên truyền miệng, thu hút hơn 12.000 lượt người nghe, góp phần tạo sự đồng thuận trong nhân dân."
            ),
            .item("Xã Tân Hòa: 12 buổi"),
            .table(
                .init(
                    caption: "Bảng 1. Theo đơn vị",
                    columns: [.init("Đơn vị", width: 3), .init("Số buổi", .right), .init("Số lượt", .right)],
                    rows: [["Xã Tân Hòa", "12", "450"], ["Xã Phú Lộc", "15", "610"], ["Tổng", "27", "1.060"]], totals: 1)),
        ],
        signature: .init(authority: "K/T TRƯỞNG BAN", title: "PHÓ TRƯỞNG BAN", name: "Trần Minh Khuê"),
        recipients: ["Thường trực Tỉnh ủy", "Lưu Văn phòng"])

    /// The report as LibreOffice saves it.
    static func saved(as filter: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write(report.docx(), to: Sandbox.input)
        var bounds = Sandbox.Bounds()
        (bounds.memory, bounds.listens) = (4 << 30, true)
        let arguments = [
            "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "-env:OSL_SOCKET_PATH=\(folder.path)", "--convert-to",
            filter,
            "--outdir", "\(folder.path)/out", Sandbox.input,
        ]
        for _ in 0..<2 { _ = try Sandbox(bounds: bounds).run(ProgramPaths().findOffice(with: .writer), arguments, in: folder) }
        let saved = folder.read("out/input.\(filter.prefix { $0 != ":" })", atMost: 32 << 20)
        return try #require(saved)
    }

    /// The first page of a PDF as a picture.
    static func scanned(_ pdf: [UInt8], _ arguments: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write(pdf, to: Sandbox.input)
        _ = try Sandbox(bounds: Sandbox.Bounds()).run(
            ProgramPaths().find("pdftoppm", of: .poppler), ["-gray", "-singlefile"] + arguments + [Sandbox.input], in: folder)
        let picture = folder.read(Sandbox.output, atMost: 64 << 20)
        return try #require(picture)
    }
}

@Suite(.serialized) struct `A file that another program takes apart` {
    /// Beside all other tests, and not optimised, a page may wait minutes for what takes seconds.
    private let reader: IsolatedReader = {
        var bounds = IsolatedReader.Bounds()
        (bounds.cpuSeconds, bounds.wallSeconds) = (120, 600)
        return IsolatedReader(executable: Binary.path, arguments: ["read-document"], bounds: bounds)
    }()

    @Test(.enabled(if: Installed.has([.poppler, .writer]), "poppler-utils or libreoffice-writer-nogui is not installed"))
    func `reads as it was written when it is a PDF`() async throws {
        let read = try await reader.read(try Paper.saved(as: "pdf"), named: "báo cáo.pdf")
        #expect(read.source == .pdf)
        for piece in [
            "BAN TUYÊN GIÁO VÀ DÂN VẬN", "BÁO CÁO", "I. KẾT QUẢ", "Đơn vị\tSố buổi\tSố lượt", "Xã Phú Lộc\t15\t610", "Tổng\t27\t1.060",
            "Trần Minh Khuê",
        ] {
            #expect(read.pieces.contains(piece), "\(piece) in \(read.pieces)")
        }
        #expect(read.pieces.contains { $0.hasPrefix("Trong 6 tháng đầu năm,") && $0.hasSuffix("đồng thuận trong nhân dân.") })
        let table = read.blocks.filter { if case .tableRow = $0.kind { true } else { false } }
        #expect(table.count == 4, "\(table.map { read.cut($0.range) })")
    }

    @Test(.enabled(if: Installed.has([.writer]), "libreoffice-writer-nogui is not installed"))
    func `reads as it was written when it is an old Word file`() async throws {
        let read = try await reader.read(try Paper.saved(as: "doc:MS Word 97"), named: "báo cáo.doc")
        #expect(read.source == .legacy)
        #expect(read.pieces.contains("I. KẾT QUẢ") && read.text.contains("Xã Phú Lộc\t15\t610"), "\(read.text)")
    }

    @Test(
        .enabled(
            if: Installed.has([.poppler, .writer, .tesseract, .vietnameseTesseract]),
            "poppler-utils, libreoffice-writer-nogui, tesseract-ocr or tesseract-ocr-vie is not installed"))
    func `reads well when it is a scan, at an angle and on its side too`() async throws {
        let pdf = try Paper.saved(as: "pdf")
        let page = try PageImage(pgm: Paper.scanned(pdf, ["-r", "200"]))
        let wanted = ["BÁO CÁO", "350 buổi tuyên truyền miệng", "12.000 lượt người", "Trần Minh Khuê", "Số 37-BC/BTGDVTU"]
        for (name, picture) in [("upright", page), ("at 3°", page.rotated(by: 0.0524)), ("at -2°", page.rotated(by: -0.035))] {
            let read = try await reader.read(ImagePDF.around(picture), named: "quét.pdf")
            for words in wanted { #expect(read.text.contains(words), "\(name): \(words) in \(read.text)") }
        }
    }

    @Test(
        .enabled(
            if: Installed.has([.poppler, .writer, .tesseract, .vietnameseTesseract]),
            "poppler-utils, libreoffice-writer-nogui, tesseract-ocr or tesseract-ocr-vie is not installed"))
    func `reads as well when it is a photograph: at an angle, on its side, in shadow, with grain`() async throws {
        let page = try PageImage(pgm: Paper.scanned(try Paper.saved(as: "pdf"), ["-r", "200"]))
        let wanted = ["BÁO CÁO", "350 buổi tuyên truyền miệng", "12.000 lượt người", "Trần Minh Khuê"]
        let pictures: [(String, PageImage, String)] = [
            ("at 4°.png", page.rotated(by: 0.07), "-png"), ("on its side.jpg", page.turned(), "-jpeg"),
            ("in shadow.jpg", page.rotated(by: -0.05).inShadow(grain: 24), "-jpeg"),
        ]
        for (name, picture, kind) in pictures {
            let file = try Paper.scanned(ImagePDF.around(picture), ["-r", "200", kind])
            let read = try await reader.read(file, named: name)
            #expect(read.source == .image)
            for words in wanted { #expect(read.text.contains(words), "\(name): \(words) in \(read.text)") }
        }
    }

    @Test(.enabled(if: Installed.has([.poppler]), "poppler-utils is not installed"))
    func `is refused when it is broken`() async throws {
        for file in ["%PDF-1.7\n", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>"] {
            await #expect(throws: FormatRefusal.self) { try await reader.read(Array(file.utf8), named: "a.pdf") }
        }
    }

    @Test func `is refused by the name of the package when its program is missing`() throws {
        let process = ReadingProcess(executable: Binary.path, arguments: ["read-document"], bounds: .init())
        let nowhere = ProgramPaths(folders: ["/nowhere"], officeFolders: ["/nowhere"])
        let conversion = Conversion(reader: process, programs: nowhere, limits: ReadingLimits())
        #expect(throws: FormatRefusal.programMissing(.poppler)) { try conversion.read(Array("%PDF-1.4".utf8), named: "a.pdf") }
        #expect(throws: FormatRefusal.programMissing(.tesseract)) { try conversion.read([0xff, 0xd8, 0xff, 0xe0], named: "a.jpg") }
        #expect(FormatRefusal.programMissing(.poppler).remedy.vi.contains("poppler-utils"))
    }
}

extension PageImage {
    /// As a telephone takes it: darker towards one corner, each pixel off by chance.
    fileprivate func inShadow(grain: Int) -> PageImage {
        var random = Seeded(state: 7)
        let dark = pixels.indices.map { index in
            let (x, y) = (index % width, index / width)
            let light = 255 - 90 * x / width - 60 * y / height
            let level = Int(pixels[index]) * light / 255 + Int.random(in: -grain...grain, using: &random)
            return UInt8(max(0, min(255, level)))
        }
        return PageImage(width: width, height: height, pixels: dark)
    }
}

/// A PDF with one page that is nothing but a picture, as a scanner writes it.
private enum ImagePDF {
    static func around(_ image: PageImage) -> [UInt8] {
        let (across, down) = image.width < image.height ? (595, 842) : (842, 595)
        let content = "q \(across) 0 0 \(down) 0 0 cm /I Do Q"
        let objects: [[UInt8]] = [
            Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
            Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(across) \(down)]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>".utf8),
            Array("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream".utf8),
            Array(
                "<</Type/XObject/Subtype/Image/Width \(image.width)/Height \(image.height)/ColorSpace/DeviceGray/BitsPerComponent 8/Length \(image.pixels.count)>>stream\n"
                    .utf8) + image.pixels + Array("\nendstream".utf8),
        ]
        var file = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj".utf8) + object + Array("endobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 6\n0000000000 65535 f \n".utf8)
        for place in places { file += Array((String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n").utf8) }
        return file + Array("trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}
