extension DocumentBuilder {
    /// Appends text of a format in which any run of spaces, tabs and line ends is one space, and none where a line begins.
    mutating func appendCollapsing(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        var start = 0
        while start < bytes.count {
            if isSpace(bytes[start]) {
                if !lineEndsInSpace { try append(0x20) }
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
            // A single space between words is the common case: take the whole stretch at once.
            while end + 1 < bytes.count, bytes[end] == 0x20, !isSpace(bytes[end + 1]) {
                end += 1
                while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
            }
            try append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            start = end
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
