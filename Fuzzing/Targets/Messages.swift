@testable import Formats
@testable import Web

/// What a process or a browser sends.
extension FuzzTarget {
    static let messages = [
        FuzzTarget(name: "outline") { bytes in
            guard let blocks = Outline.decode(bytes, scalars: 1_000) else { return }
            precondition(Outline.decode(Outline.encode(blocks), scalars: 1_000) == blocks)
        },
        FuzzTarget(name: "answer") { bytes in
            do {
                guard case .document(let document) = try ReadingMessage.answer(bytes) else { return }
                precondition(document.blocks.allSatisfy { $0.range.upperBound <= document.text.unicodeScalars.count })
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
