/// Which part of an Office Open XML package plays which role.
final class PackageRelationships: XMLListener {
    enum Role: String {
        case document = "officeDocument"
        case styles, numbering, header, footnotes, endnotes, sharedStrings
    }

    private let base: String
    private var targets: [(role: Role, name: String)] = []
    private var names: [String: String] = [:]

    /// The `base` is the folder that names are written from: "word/".
    init(base: String) {
        self.base = base
    }

    func first(_ role: Role) -> String? { all(role).first }
    func all(_ role: Role) -> [String] { targets.filter { $0.role == role }.map(\.name) }

    /// The part a document refers to by this identifier.
    func target(of id: String) -> String? { names[id] }

    func open(_ element: XMLElement) throws {
        guard element.name.local == "Relationship", element["TargetMode"] != "External", let target = element["Target"] else { return }
        let name = target.utf8.first == UInt8(ascii: "/") ? String(target.dropFirst()) : base + target
        if let id = element["Id"] { names[id] = name }
        guard let type = element["Type"], let role = type.split(separator: "/").last.flatMap({ Role(rawValue: String($0)) }) else { return }
        targets.append((role, name))
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension ZIPArchive {
    /// What a part says it refers to; nothing when it says nothing.
    func relationships(of part: String, limits: ReadingLimits) throws -> PackageRelationships {
        let cut = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        let found = PackageRelationships(base: folder)
        _ = try parse("\(folder)_rels/\(part[cut...]).rels", to: found, limits: limits)
        return found
    }
}
