import Crypto
import Foundation

/// Shows that a form was written by one of our pages for this very browser: an authentication code of the browser's secret, masked
/// afresh for every page so that compressing the page tells nothing about it. Nothing is kept on the server.
enum FormToken {
    static let fieldName = "csrf"

    static func make(for secret: String) -> String {
        let mask = (0..<SHA256.byteCount).map { _ in UInt8.random(in: .min ... .max) }
        return hex(mask + zip(code(for: secret), mask).map { $0 ^ $1 })
    }

    static func isValid(_ token: String, for secret: String) -> Bool {
        guard !secret.isEmpty, let bytes = bytes(token), bytes.count == 2 * SHA256.byteCount else { return false }
        let claimed = zip(bytes.prefix(SHA256.byteCount), bytes.dropFirst(SHA256.byteCount)).map { $0 ^ $1 }
        return HMAC<SHA256>.isValidAuthenticationCode(claimed, authenticating: purpose, using: SymmetricKey(data: Array(secret.utf8)))
    }

    /// 256 random bits, for a browser that has no secret yet.
    static func newSecret() -> String {
        hex((0..<32).map { _ in UInt8.random(in: .min ... .max) })
    }

    private static let purpose = Array("giaoban form".utf8)

    private static func code(for secret: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: purpose, using: SymmetricKey(data: Array(secret.utf8))))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let values = hex.utf8.compactMap { byte in Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init) }
        guard values.count == hex.utf8.count, values.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
