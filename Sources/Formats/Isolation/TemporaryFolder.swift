import Foundation

/// A folder of this process's own that nobody else can look into; removed with everything in it when its owner lets go of it.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(base)/giaoban-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FormatRefusal.noRoom }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        removeTree(path)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0, Descriptor(file).write(bytes) else { throw FormatRefusal.noRoom }
    }

    /// Nil when there is no such plain file: whoever wrote here may have left a link, a pipe or a folder under that name. A file that is
    /// longer than asked for is nil too.
    func read(_ name: String, atMost most: Int) -> [UInt8]? {
        let number = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard number >= 0 else { return nil }
        let file = Descriptor(number)
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return file.readAll(atMost: most)
    }

    /// How much disk is taken by what lies here, and in how many files, counted no further than the bounds.
    func exceeds(bytes: Int, files: Int) -> Bool {
        guard let names = FileManager.default.enumerator(atPath: path) else { return false }
        var (size, count) = (0, 0)
        for case let name as String in names {
            var status = stat()
            guard lstat("\(path)/\(name)", &status) == 0 else { continue }
            size += Int(status.st_blocks) * 512
            count += 1
            if size > bytes || count > files { return true }
        }
        return false
    }
}

/// Follows no link. What a converter made unreadable for itself is made readable first.
private func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
        chmod(path, 0o700)
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != "." && name != ".." { removeTree("\(path)/\(name)") }
            }
            closedir(folder)
        }
    }
    remove(path)
}
