import Foundation

enum FlushedOutput {
    /// What was printed so far is seen at once, also in a pipe.
    static func flush() {
        fflush(nil)
    }
}
