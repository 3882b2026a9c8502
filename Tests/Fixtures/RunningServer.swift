import Foundation
import Synchronization

/// The real `giaoban serve` in a process of its own, to be asked over TCP and killed.
package final class RunningServer: Sendable {
    private let process: Mutex<Process>
    package let port: UInt16

    /// The executable lies beside the test bundle; nil when it has not been built.
    package static var executable: URL? {
        let file = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent(
            "giaoban")
        return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
    }

    /// Starts it on a free port and waits until it says where it listens.
    package init(executable: URL, database: String) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = ["serve", "--database", database, "--listen", "127.0.0.1:0"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var said = ""
        while !said.contains("/\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Silent(said: said) }
            said += String(decoding: data, as: UTF8.self)
        }
        let digits = said.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
        guard let port = UInt16(digits) else { throw Silent(said: said) }
        self.port = port
        self.process = Mutex(process)
    }

    /// `kill -9`: no goodbye, nothing flushed.
    package func kill() {
        process.withLock { process in
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// One request on a connection of its own.
    package func ask(_ method: String, _ path: String, cookies: [String: String] = [:], form: [(String, String)] = []) throws -> Answer {
        let body = form.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        if !cookies.isEmpty { head += "Cookie: " + cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") + "\r\n" }
        if method == "POST" { head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n" }
        return try Answer(bytes: exchange(Array((head + "\r\n" + body).utf8)))
    }

    package struct Answer: Sendable {
        package let status: Int
        package let headers: [(name: String, value: String)]
        package let body: String

        fileprivate init(bytes: [UInt8]) throws {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n"), let code = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
                throw CutOff()
            }
            status = code
            headers = text[..<end.lowerBound].components(separatedBy: "\r\n").dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (parts[0].lowercased(), parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
            }
            body = String(text[end.upperBound...])
        }

        /// What a browser would send back from now on.
        package var cookies: [String: String] {
            headers.filter { $0.name == "set-cookie" }.reduce(into: [:]) { cookies, header in
                let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
                if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
            }
        }

        /// The value of the first field of this name.
        package func field(_ name: String) -> String? {
            guard let start = body.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
            return String(body[start...].prefix { $0 != "\"" })
        }
    }

    package struct Silent: Error { let said: String }
    /// The server went away before it had answered.
    package struct CutOff: Error {}

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private func exchange(_ request: [UInt8]) throws -> [UInt8] {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw CutOff() }
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0, send(connection, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { throw CutOff() }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { return answer }
            answer += buffer[..<count]
        }
    }
}
