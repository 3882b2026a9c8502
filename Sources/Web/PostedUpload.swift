import Foundation
import Hummingbird
import VietnameseText

/// One file as it was chosen in a form. It lies on the disk until its bytes are asked for.
package struct UploadedFile: Sendable {
    /// The name of the field it was chosen in.
    package let field: String
    /// Its name on the sender's disk, without folders.
    package let name: String
    /// What the browser says it is. Not to be believed: look at the bytes.
    package let mediaType: String
    private let place: Range<Int>
    private let body: SpooledBody

    package var size: Int { place.count }

    /// The whole file, in memory as long as the caller holds it.
    package var bytes: [UInt8] { body.withBytes { Array($0[place]) } }

    fileprivate init(_ part: Multipart.Part<Slice<UnsafeBufferPointer<UInt8>>>, named fileName: String, in body: SpooledBody) {
        let lastName = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "?"
        (field, name, mediaType) = (part.name, ComposedForm.of(lastName), part.mediaType)
        (place, self.body) = (part.body.startIndex..<part.body.endIndex, body)
    }
}

/// Files and fields sent by one of our pages; the router has checked that.
package struct PostedUpload: Sendable {
    package let fields: FormFields
    /// The files that were chosen. A file field left empty sends none.
    package let files: [UploadedFile]

    /// Forty files of the greatest size that is read, with room to spare. Each file has a limit of its own with whoever reads it.
    static let limit = 1 << 30
    /// A field beside the files is a few words.
    private static let fieldLimit = 64 << 10

    init(_ request: Request) async throws {
        guard let type = request.headers[.contentType], let boundary = Multipart.boundary(in: type) else { throw WebRefusal.notAForm }
        try self.init(try await SpooledBody(request, upTo: Self.limit), boundary: boundary)
    }

    private init(_ body: SpooledBody, boundary: [UInt8]) throws {
        var fields = FormFields()
        var files: [UploadedFile] = []
        try body.withBytes { bytes in
            for part in try Multipart.parts(of: bytes[...], boundary: boundary) {
                guard let fileName = part.fileName else {
                    guard part.body.count <= Self.fieldLimit else { throw WebRefusal.notAForm }
                    fields.append(part.name, String(decoding: part.body, as: UTF8.self))
                    continue
                }
                if !fileName.isEmpty || !part.body.isEmpty { files.append(UploadedFile(part, named: fileName, in: body)) }
            }
        }
        (self.fields, self.files) = (fields, files)
    }

    package subscript(name: String) -> String? { fields[name] }

    var token: String { fields[FormToken.fieldName] ?? "" }
}
