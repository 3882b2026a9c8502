/// Where the data is: `sqlite:FILE` or `postgres://USER:PASSWORD@HOST:PORT/NAME`.
package enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    /// The address as libpq reads it. It may hold a password: show `description` instead.
    case postgres(url: String)

    package init(_ text: String) throws(StorageRefusal) {
        if text.hasPrefix("sqlite:"), text.utf8.count > 7, !text.utf8.contains(0) {
            self = .sqlite(path: String(text.dropFirst(7)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), !text.utf8.contains(0) {
            self = .postgres(url: text)
        } else {
            throw .badAddress(Self.withoutPassword(text))
        }
    }

    /// `postgres://user:secret@host/name` as `postgres://user@host/name`, and no parameters.
    private static func withoutPassword(_ url: String) -> String {
        let bare = url.prefix { $0 != "?" }
        guard let scheme = bare.firstRange(of: "://"), let at = bare.lastIndex(of: "@"), scheme.upperBound <= at else {
            return String(bare)
        }
        let user = bare[scheme.upperBound..<at].prefix { $0 != ":" }
        return "\(bare[..<scheme.upperBound])\(user)\(bare[at...])"
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// For people and logs: without a password.
    package var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let url): Self.withoutPassword(url)
        }
    }
}
