import CSandbox
import Foundation

/// Runs a program that somebody else wrote on a file that a stranger sent. It is one process without network, and its folder is the only place it
/// can write; what it may use up is bounded.
package struct Sandbox {
    struct Bounds: Hashable, Sendable {
        /// Address space.
        var memory = 1 << 30
        var cpuSeconds = 60
        var wallSeconds = 240
        /// Of all files together.
        var diskBytes = 256 << 20
        var files = 2_000
        /// It may listen on a pipe in its folder; nobody can connect.
        var listens = false
    }

    enum End: Equatable {
        case exit(Int32), signal(Int32), outOfTime
        /// It wrote more than its folder may hold.
        case outOfRoom
    }

    let bounds: Bounds

    /// Whether the kernel keeps a converter to its folder (Landlock, from Linux 5.13). Without it, files are guarded by their owners alone.
    package static var guardsFiles: Bool { sandbox_landlock_version() > 0 }

    /// Names of files in the folder: its standard streams.
    static let input = "input", output = "output", errors = "errors"

    /// Blocks the thread until the program has ended, and has it killed when this process is.
    func run(_ program: String, _ arguments: [String], in folder: borrowing TemporaryFolder, environment: [String] = []) throws -> End {
        var limits = sandbox_limits(
            memory: UInt64(bounds.memory), cpu_seconds: UInt64(bounds.cpuSeconds), file_bytes: UInt64(bounds.diskBytes), open_files: 256,
            listens: bounds.listens)
        let standard = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder.path)", "TMPDIR=\(folder.path)"]
        let child = withCStrings([program] + arguments) { arguments in
            withCStrings(standard + environment) { environment in
                sandbox_spawn(program, arguments, environment, folder.path, Self.input, Self.output, Self.errors, &limits)
            }
        }
        guard child > 0 else { throw FormatRefusal.couldNotRead }
        return wait(for: child, in: folder)
    }

    private func wait(for child: pid_t, in folder: borrowing TemporaryFolder) -> End {
        let deadline = ContinuousClock.now + .seconds(bounds.wallSeconds)
        var status: Int32 = 0
        var turns = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            turns += 1
            let isFull = turns % 50 == 0 && folder.exceeds(bytes: bounds.diskBytes, files: bounds.files)
            if isFull || ContinuousClock.now >= deadline {
                kill(-child, SIGKILL)
                waitpid(child, &status, 0)
                return isFull ? .outOfRoom : .outOfTime
            }
            usleep(2_000)
        }
        let end = Ended(status)
        return switch end {
        case .exit(let code): .exit(code)
        case .signal(SIGXCPU): .outOfTime
        case .signal(SIGXFSZ): .outOfRoom
        case .signal(let number): .signal(number)
        }
    }
}

/// How a process ended, as <sys/wait.h> takes a status apart: the low seven bits are the signal, the next byte the exit status.
enum Ended: Equatable {
    case exit(Int32), signal(Int32)

    init(_ status: Int32) {
        self = status & 0x7f == 0 ? .exit(status >> 8 & 0xff) : .signal(status & 0x7f)
    }
}

/// The strings as a C array with a null at its end, for the time of the call.
func withCStrings<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
}
