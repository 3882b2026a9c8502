import VietnameseText

/// A name folded for search: typed without tones, with another tone placement or in capitals, it is found all the same.
/// Only letters, digits and single spaces are left, so nothing in it is a wildcard of `LIKE`.
struct NameKey: Hashable, Sendable {
    let text: String

    init(_ name: String) {
        text = SearchKey.loose(of: name).unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
}
