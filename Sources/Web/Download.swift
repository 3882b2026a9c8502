import Hummingbird

extension Response {
    /// A file to be saved, never shown: browsers are told not to guess what is in it. Its name may hold any characters.
    package static func download(_ bytes: [UInt8], named name: String, mediaType: String = "application/octet-stream") -> Response {
        let plain = String(decoding: name.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        let headers: HTTPFields = [
            .contentType: mediaType, .xContentTypeOptions: "nosniff",
            .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// RFC 8187.
    private static func encoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: name.utf8.flatMap { isPlain($0) ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
