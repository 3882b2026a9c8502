import Core
import Foundation

/// A name folded for search: typed without tones, with another tone placement or in capitals, it is found all the same.
struct NameKey: Hashable, Sendable {
    let text: String

    init(_ name: String) {
        let folded = name.lowercased().replacingOccurrences(of: "đ", with: "d").folding(options: .diacriticInsensitive, locale: nil)
        text = folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
