import Core
import Crypto
import CryptoExtras
import Foundation
import VietnameseText

/// A password as it is kept: scrypt's work factors, a random salt and the derived key. The password itself is kept nowhere.
package struct PasswordHash: Hashable, Sendable {
    /// `scrypt$15$8$1$salt$key`, the last two in base 64.
    package let text: String

    package init(text: String) {
        self.text = text
    }
}

/// Hashing passwords with scrypt: RFC 7914, N = 2¹⁵, r = 8, p = 1 — 32 MiB and about 90 ms of one core.
///
/// It runs on a queue of its own, two at a time, so that a flood of sign-ins neither starves pages nor exhausts memory.
package enum Password {
    private static let rounds = 15
    private static let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()
    package static let shortest = 10

    /// Refuses a password that is too short.
    package static func hash(_ password: String) async throws -> PasswordHash {
        guard password.unicodeScalars.count >= shortest else { throw AccountRefusal.passwordTooShort }
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        let key = try await derive(password, salt: salt, rounds: rounds)
        return PasswordHash(text: "scrypt$\(rounds)$8$1$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())")
    }

    /// Whether the password is the one that was hashed. Takes the same time for a right and a wrong one.
    package static func matches(_ password: String, _ hash: PasswordHash) async throws -> Bool {
        let parts = hash.text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), (10...20).contains(rounds),
            let salt = Data(base64Encoded: String(parts[4])), let expected = Data(base64Encoded: String(parts[5]))
        else { return false }
        let key = try await derive(password, salt: Array(salt), rounds: rounds)
        guard key.count == expected.count else { return false }
        return zip(key, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, salt: [UInt8], rounds: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(
                    with: Result {
                        let normal = Array(ComposedForm.of(password).utf8)
                        let key = try KDF.Scrypt.deriveKey(
                            from: normal, salt: salt, outputByteCount: 32, rounds: 1 << rounds, blockSize: 8, parallelism: 1)
                        return key.withUnsafeBytes { Array($0) }
                    })
            }
        }
    }
}
