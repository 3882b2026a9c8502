import CZlib

/// Compresses pages for browsers that accept it.
enum Gzip {
    /// Nil when it is not worth it, or there is no memory for it.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 1_400 else { return nil }
        var stream = z_stream()
        let gzipWindow: Int32 = 15 + 16
        guard
            deflateInit2_(&stream, 5, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var result: Int32 = Z_OK
        let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(bound)
                result = deflate(&stream, Z_FINISH)
                count = bound - Int(stream.avail_out)
            }
        }
        return result == Z_STREAM_END ? compressed : nil
    }
}
