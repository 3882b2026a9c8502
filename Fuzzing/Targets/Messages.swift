@testable import Formats
@testable import Web

/// What a process or a browser sends.
extension FuzzTarget {
    static let messages = [
        FuzzTarget(name: "outline") { bytes in
            guard let outline = Outline(bytes, scalars: 1_000) else { return }
            precondition(Outline(outline.encoded, scalars: 1_000) == outline)
        },
        FuzzTarget(name: "answer") { bytes in
            do {
                guard case .document(let document) = try ReadingMessage.answer(bytes) else { return }
                let length = document.text.unicodeScalars.count
                precondition((document.blocks.map(\.range) + document.unsure).allSatisfy { $0.upperBound <= length })
            } catch {
                precondition(error is FormatRefusal)
            }
        },
        FuzzTarget(name: "request") { bytes in
            guard let request = ReadingRequest(bytes) else { return }
            precondition(ReadingRequest(request.bytes) != nil)
        },
        FuzzTarget(name: "multipart") { bytes in
            let end = bytes.firstIndex(of: 0x0a) ?? 0
            guard let boundary = Multipart.boundary(in: String(decoding: bytes[..<end], as: UTF8.self)) else { return }
            _ = try? Multipart.parts(of: bytes[end...], boundary: boundary)
        },
    ]
}
