import FuzzTargets
import Foundation

/// libFuzzer's own main, under the name it has for programs that bring theirs.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let target = ProcessInfo.processInfo.environment["GIAOBAN_FUZZ_TARGET"].flatMap(FuzzTarget.named)

guard target != nil else {
    print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    exit(2)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runDriver(&count, &arguments) { start, length in
        target?.run(Array(UnsafeBufferPointer(start: start, count: length)))
        return 0
    })
