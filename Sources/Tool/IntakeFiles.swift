import Foundation

/// The files of a bulk run, in a steady order, each with the name its result gets.
struct IntakeFiles {
    struct File: Sendable {
        let path: String
        /// Below the output folder: the folder it was found in, and its own name.
        let name: String
        let size: Int
        /// In milliseconds, to see whether it has changed since.
        let modified: Int64
    }

    private(set) var files: [File] = []
    /// Named by a person, and not there.
    private(set) var missing: [String] = []

    /// Folders are walked to their ends; links to folders are not followed, and what programs leave behind is no document.
    /// - Parameter output: a folder whose own files are no documents either.
    init(_ arguments: [String], leavingOut output: String?) {
        let output = output.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        var taken: [String: Int] = [:]
        for argument in arguments {
            let root = URL(fileURLWithPath: argument).standardizedFileURL
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder) else {
                missing.append(argument)
                continue
            }
            let name = Self.unused(root.lastPathComponent, &taken)
            if isFolder.boolValue { walk(root.path, named: name, output) } else { add(root.path, named: name) }
        }
    }

    /// A file as it was named, or the files of a folder.
    static func inside(_ argument: String) -> [String] {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) && isFolder.boolValue
            ? IntakeFiles([argument], leavingOut: nil).files.map(\.path) : [argument]
    }

    private mutating func walk(_ folder: String, named name: String, _ output: String?) {
        var rest = [(folder, name)]
        while let (folder, name) = rest.popLast() {
            guard folder != output, let members = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                if folder != output { missing.append(folder) }
                continue
            }
            var folders: [(String, String)] = []
            for member in members.sorted() where !Self.isLeftBehind(member) {
                let (path, name) = ("\(folder)/\(member)", "\(name)/\(member)")
                switch Self.kind(of: path) {
                case .typeDirectory?: folders.append((path, name))
                case .typeRegular?: add(path, named: name)
                default: continue
                }
            }
            rest += folders.reversed()
        }
    }

    private mutating func add(_ path: String, named name: String) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        files.append(
            File(path: path, name: name, size: (attributes?[.size] as? NSNumber)?.intValue ?? 0, modified: Int64(modified * 1_000)))
    }

    private static func kind(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// Hidden files, Word's owner files, and what Windows keeps in folders.
    private static func isLeftBehind(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
    }

    /// Two folders of one name get results of two names.
    private static func unused(_ name: String, _ taken: inout [String: Int]) -> String {
        taken[name, default: 0] += 1
        return taken[name] == 1 ? name : "\(name)-\(taken[name] ?? 2)"
    }
}
