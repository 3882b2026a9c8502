import Foundation
import Hummingbird
import Synchronization

/// The real `giaoban serve` in a process of its own, to be asked over TCP and killed. It ends with the test that holds it.
package final class RunningServer: Sendable {
    private let process: Mutex<Process>
    package let port: UInt16

    /// The executable lies beside the test bundle; nil when it has not been built.
    package static var executable: URL? {
        let file = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent(
            "giaoban")
        return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
    }

    private let folder: TemporaryFolder

    /// Starts it on a free port and waits until it says where it listens.
    package init(executable: URL, database: String, options: [String] = []) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = ["serve", "--database", database, "--listen", "127.0.0.1:0"] + options
        let output = Pipe()
        process.standardOutput = output
        folder = try TemporaryFolder()
        process.standardError = try folder.file("log")
        try process.run()
        var said = ""
        while !said.contains("/\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Silent(said: said + folder.text(of: "log")) }
            said += String(decoding: data, as: UTF8.self)
        }
        let digits = said.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
        guard let port = UInt16(digits) else { throw Silent(said: said) }
        self.port = port
        self.process = Mutex(process)
    }

    deinit { kill() }

    /// What it has said on standard error.
    package var log: String { folder.text(of: "log") }

    package var address: String { "http://127.0.0.1:\(port)" }

    /// `kill -9`: no goodbye, nothing flushed.
    package func kill() {
        process.withLock { process in
            guard process.isRunning else { return }
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// One request on a connection of its own.
    package func ask(_ request: HTTPRequest, _ body: [UInt8] = []) throws -> HTTPAnswer {
        var head = "\(request.method.rawValue) \(request.path ?? "/") HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        for field in request.headerFields { head += "\(field.name.rawName): \(field.value)\r\n" }
        if request.method == .post { head += "Content-Length: \(body.count)\r\n" }
        return try HTTPAnswer(exchange(Array((head + "\r\n").utf8) + body))
    }

    package struct Silent: Error { let said: String }
    /// The server went away before it had answered.
    package struct CutOff: Error {}

    private func exchange(_ request: [UInt8]) throws -> [UInt8] {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw CutOff() }
        defer { close(connection) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw CutOff() }
        send(request, on: connection)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { return answer }
            answer += buffer[..<count]
        }
    }

    /// A server that has heard enough answers and stops listening: as in a browser, the answer ends the sending.
    private func send(_ request: [UInt8], on connection: Int32) {
        var sent = 0
        while sent < request.count {
            var waited = pollfd(fd: connection, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&waited, 1, 60_000) > 0, waited.revents & Int16(POLLIN) == 0 else { return }
            let count = request[sent...].withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count <= 0 { return }
            sent += count
        }
    }
}

/// What came back to a request.
package struct HTTPAnswer: Sendable {
    package let status: Int
    package let headers: HTTPFields
    package let bytes: [UInt8]
    package var text: String { String(decoding: bytes, as: UTF8.self) }
    /// Where a redirect leads.
    package var location: String? { headers[.location] }

    init(status: Int, headers: HTTPFields, bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    /// Reads what came over the wire on a connection that was closed after it.
    fileprivate init(_ received: [UInt8]) throws {
        guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { throw RunningServer.CutOff() }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        guard let code = lines[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { throw RunningServer.CutOff() }
        var headers = HTTPFields()
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPFields.Element.Name(String(parts[0])) else { continue }
            headers.append(HTTPFields.Element(name: name, value: parts[1].trimmingCharacters(in: .whitespaces)))
        }
        let body = Array(received[end.upperBound...])
        if let announced = headers[.contentLength].flatMap({ Int($0) }), body.count < announced, !body.isEmpty {
            throw RunningServer.CutOff()
        }
        self.init(status: code, headers: headers, bytes: body)
    }
}
