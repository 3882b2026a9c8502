import Foundation
import Testing

@testable import Formats

/// A program that means harm, written for /bin/sh, inside the sandbox.
@Suite struct `A converter` {
    private func run(_ script: String, _ change: (inout Sandbox.Bounds) -> Void = { _ in }) throws -> (end: Sandbox.End, output: String) {
        var bounds = Sandbox.Bounds()
        (bounds.cpuSeconds, bounds.wallSeconds) = (5, 10)
        change(&bounds)
        let folder = try TemporaryFolder()
        try folder.write(Array("tệp".utf8), to: Sandbox.input)
        let end = try Sandbox(bounds: bounds).run("/bin/sh", ["-c", script], in: folder)
        return (end, String(decoding: folder.read(Sandbox.output, atMost: 1 << 20) ?? [], as: UTF8.self))
    }

    @Test func `reads its input and writes its output`() throws {
        let (end, output) = try run("read -r line; echo \"<$line>\"; exit 7")
        #expect(end == .exit(7) || end == .exit(1))
        #expect(output == "<tệp>\n")
    }

    @Test func `starts no other process`() throws {
        #expect(try run("/bin/echo a; echo b").output == "")
        #expect(try run("(echo a) ; echo b").output == "")
        #expect(try run("echo a & echo b").output == "")
    }

    @Test func `knows nothing of the environment`() throws {
        let (_, output) = try run("set; pwd")
        #expect(!output.contains("GIAOBAN") && !output.contains("USER="))
    }

    @Test(.enabled(if: Sandbox.guardsFiles, "this kernel has no Landlock"))
    func `writes and reads nowhere but in its folder`() throws {
        let outside = FileManager.default.temporaryDirectory.appending(path: "giaoban-outside-\(UUID().uuidString)")
        try Data("bí mật".utf8).write(to: outside)
        defer { try? FileManager.default.removeItem(at: outside) }
        let (_, output) = try run(
            """
            echo in > here && read -r line < here && echo "$line"
            { read -r line < \(outside.path()); } 2>/dev/null && echo "$line"
            { echo x > \(outside.path()); } 2>/dev/null && echo wrote
            { echo x > \(outside.path()).new; } 2>/dev/null && echo made
            { read -r line < /root/.profile; } 2>/dev/null && echo "$line"
            exit 0
            """)
        #expect(output == "in\n")
        #expect(try String(contentsOf: outside, encoding: .utf8) == "bí mật")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/perl"), "perl is not installed"))
    func `reaches no network and no other process`() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: Sandbox.input)
        let program = """
            use Socket; $| = 1;
            print "inet\\n" if socket(my $a, PF_INET, SOCK_STREAM, 0);
            print "inet6\\n" if socket(my $b, PF_INET6, SOCK_DGRAM, 0);
            print "unix\\n" if socket(my $c, PF_UNIX, SOCK_STREAM, 0);
            print "kill\\n" if kill 0, \(getpid());
            print "session\\n" if syscall(112) > 0;
            print "fork\\n" if defined fork();
            """
        let end = try Sandbox(bounds: Sandbox.Bounds()).run("/usr/bin/perl", ["-e", program], in: folder)
        #expect(end == .exit(0))
        #expect(folder.read(Sandbox.output, atMost: 100) == [])
    }

    @Test func `that does not end is killed`() throws {
        #expect(try run("while :; do :; done") { $0.cpuSeconds = 1 }.end == .outOfTime)
        #expect(try run("exec sleep 100") { $0.wallSeconds = 1 }.end == .outOfTime)
    }

    @Test func `that wants more memory or disk than it may have does not get it`() throws {
        let eaten = try run("x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done") { $0.memory = 64 << 20 }
        #expect(eaten.end != .exit(0) && eaten.end != .outOfTime)
        #expect(try run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done") { $0.diskBytes = 1 << 20 }.end == .outOfRoom)
        #expect(try run("i=0; while :; do i=$((i+1)); echo a > f$i; done") { $0.files = 50 }.end == .outOfRoom)
    }

    @Test func `leaves nothing behind, whatever it made`() throws {
        var path = ""
        do {
            let folder = try TemporaryFolder()
            path = folder.path
            try folder.write([], to: Sandbox.input)
            _ = try Sandbox(bounds: Sandbox.Bounds()).run("/bin/sh", ["-c", "echo a > b; umask 777; echo c > d"], in: folder)
            try FileManager.default.createDirectory(atPath: "\(path)/x/y", withIntermediateDirectories: true)
            #expect(symlink("/etc", "\(path)/x/link") == 0)
            #expect(chmod("\(path)/x/y", 0) == 0)
            #expect(folder.read("x", atMost: 10) == nil && folder.read("x/link", atMost: 10) == nil)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
    }

    @Test func `cannot pass a link or a pipe off as its output`() throws {
        let folder = try TemporaryFolder()
        #expect(symlink("/etc/passwd", "\(folder.path)/output") == 0 && mkfifo("\(folder.path)/pipe", 0o600) == 0)
        #expect(folder.read("output", atMost: 1 << 20) == nil)
        #expect(folder.read("pipe", atMost: 1 << 20) == nil)
    }
}
