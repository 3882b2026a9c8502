@testable import Formats

/// Strangers' files, each by the part of it that is ours to take apart: no fuzzer gets through a checksum or deflate by chance.
extension FuzzTarget {
    static let zip = file("zip", named: "a.docx") { $0 }
    static let html = file("html", named: "a.html") { Array("<".utf8) + $0 }
    static let text = file("text", named: "a.txt") { $0 }
    static let rtf = file("rtf", named: "a.rtf") { Array("{\\rtf1".utf8) + $0 }
    static let csv = file("csv", named: "a.csv") { $0 }
    static let email = file("email", named: "a.eml") { Array("From: a@b.vn\nSubject: ".utf8) + $0 }

    static let word = file("word", named: "a.docx") {
        archive([
            ("_rels/.rels", packageRelationships("word/document.xml")),
            ("word/document.xml", Array(wordOpening.utf8) + $0),
        ])
    }

    static let openDocument = file("odt", named: "a.odt") {
        archive([
            ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(openDocumentOpening.utf8) + $0),
        ])
    }

    static let sheet = file("xlsx", named: "a.xlsx") {
        archive([
            ("_rels/.rels", packageRelationships("xl/workbook.xml")), ("xl/workbook.xml", Array(workbook.utf8)),
            ("xl/_rels/workbook.xml.rels", Array(workbookRelationships.utf8)),
            ("xl/worksheets/sheet1.xml", Array(sheetOpening.utf8) + $0),
        ])
    }

    static let pdfWords = pages("pdf") { PagedMaterial(layout: Array("<page width=\"595\" height=\"842\">\n".utf8) + $0, source: .pdf) }
    static let recognisedWords = pages("tsv") { PagedMaterial(recognised: [RecognisedPage(number: 1, words: $0)], source: .image) }

    static let picture = FuzzTarget(name: "pgm") { bytes in
        for opening in [[0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] as [[UInt8]] {
            _ = PictureFile(opening + bytes)?.pdf
        }
        do {
            guard case .picture(let prepared) = try DocumentReader().answer(.picture(bytes, quarterTurns: Int(bytes.last ?? 0))) else {
                return
            }
            precondition(prepared.count <= bytes.count + 20)
        } catch {
            precondition(error is FormatRefusal)
        }
    }

    private static func pages(_ target: String, _ material: @escaping @Sendable ([UInt8]) -> PagedMaterial) -> FuzzTarget {
        FuzzTarget(name: target) { bytes in
            do {
                if case .document(let document) = try DocumentReader().answer(.pages(material(bytes))) { DocumentCheck.check(document) }
            } catch {
                precondition(error is FormatRefusal, "\(error)")
            }
        }
    }

    private static func file(_ target: String, named name: String, _ wrap: @escaping @Sendable ([UInt8]) -> [UInt8]) -> FuzzTarget {
        FuzzTarget(name: target) { bytes in
            do {
                DocumentCheck.check(try DocumentReader().read(wrap(bytes), named: name))
            } catch {
                precondition(error is FormatRefusal, "\(error)")
            }
        }
    }

    private static func archive(_ members: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZIPWriter()
        for (name, bytes) in members { writer.add(name, bytes, packing: .stored) }
        return writer.finish()
    }

    private static func packageRelationships(_ target: String) -> [UInt8] {
        Array(
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="\#(target)"/></Relationships>"#
                .utf8)
    }

    private static let wordOpening = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>
        """
    private static let openDocumentOpening = """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
        """
    private static let workbook = """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>
        """
    private static let workbookRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
        """
    private static let sheetOpening = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        """
}
