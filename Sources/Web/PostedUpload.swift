import Foundation
import Hummingbird
import VietnameseText

/// One file as it was chosen in a form.
package struct UploadedFile: Sendable {
    /// The name of the field it was chosen in.
    package let field: String
    /// Its name on the sender's disk, without folders.
    package let name: String
    /// What the browser says it is. Not to be believed: look at the bytes.
    package let mediaType: String
    package let bytes: [UInt8]
}

/// Files and fields sent by one of our pages; the router has checked that.
package struct PostedUpload: Sendable {
    package let fields: FormFields
    /// The files that were chosen. A file field left empty sends none.
    package let files: [UploadedFile]

    static let limit = 32 * 1_024 * 1_024

    init(_ request: Request) async throws {
        guard let type = request.headers[.contentType], let boundary = Multipart.boundary(in: type) else { throw WebRefusal.notAForm }
        self.init(try Multipart.parts(of: try await request.body.bytes(of: request, upTo: Self.limit), boundary: boundary))
    }

    private init(_ parts: [Multipart.Part]) {
        var fields = FormFields()
        var files: [UploadedFile] = []
        for part in parts {
            guard let fileName = part.fileName else {
                fields.append(part.name, String(decoding: part.body, as: UTF8.self))
                continue
            }
            if fileName.isEmpty, part.body.isEmpty { continue }
            let lastName = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "?"
            let name = ComposedForm.of(lastName)
            files.append(UploadedFile(field: part.name, name: name, mediaType: part.mediaType, bytes: Array(part.body)))
        }
        self.fields = fields
        self.files = files
    }

    package subscript(name: String) -> String? { fields[name] }

    var token: String { fields[FormToken.fieldName] ?? "" }
}
