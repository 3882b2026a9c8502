/// Bytes that are only ever added to. A page is put together from tens of thousands of small pieces, and an array asks before each one
/// whether somebody else holds it too.
struct WrittenBytes: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    init(capacity: Int) {
        (start, self.capacity) = (.allocate(capacity: capacity), capacity)
    }

    deinit { start.deallocate() }

    var all: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        let end = count + bytes.count
        if end > capacity { grow(toHold: end) }
        (start + count).initialize(from: source, count: bytes.count)
        count = end
    }

    private mutating func grow(toHold needed: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, 2 * capacity))
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        (start, capacity) = (larger, max(needed, 2 * capacity))
    }
}
