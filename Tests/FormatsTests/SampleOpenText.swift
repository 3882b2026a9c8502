@testable import Formats

extension Sample {
    /// An .odt around the content of its body.
    static func odt(_ body: String, automatic: String = "", styles: String = "", manifest: String = "", root: String = "text") -> [UInt8] {
        let content = openDocument(
            "content",
            "<office:automatic-styles>\(automatic)</office:automatic-styles><office:body><office:\(root)>\(body)</office:\(root)></office:body>"
        )
        return zip([
            ("mimetype", Array("application/vnd.oasis.opendocument.\(root)".utf8)), ("content.xml", Array(content.utf8)),
            ("styles.xml", Array(openDocument("styles", styles).utf8)),
            (
                "META-INF/manifest.xml",
                Array(
                    #"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\#(manifest)</m:manifest>"#.utf8)
            ),
        ])
    }

    private static func openDocument(_ root: String, _ content: String) -> String {
        let namespaces = ["office", "style", "text", "table"].map { #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }
        return #"""
            <?xml version="1.0" encoding="UTF-8"?><office:document-\#(root)\#(namespaces.joined()) \#
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">\#
            \#(content)</office:document-\#(root)>
            """#
    }
}
