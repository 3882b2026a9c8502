import CMalloc

/// What the C library does with memory that is no longer needed.
enum FreedMemory {
    /// Keeps it for the next page instead of giving it back to the system after each one: that took a tenth of a page's time, and interrupted
    /// every other processor. At most 32 MiB stay with each of the library's arenas: as many as threads work at once, eight to a processor at most.
    static func keep() {
        mallopt(M_TRIM_THRESHOLD, 32 << 20)
        mallopt(M_MMAP_THRESHOLD, 8 << 20)
        mallopt(M_TOP_PAD, 1 << 20)
    }
}
