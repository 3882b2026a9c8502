/// How much of a stranger's file is read before it is refused.
package struct ReadingLimits: Hashable, Sendable {
    package var fileBytes = 32 << 20
    package var textScalars = 8_000_000
    package var pages = 2_000
    /// Of pages whose letters have to be recognised, at some seconds each.
    package var scannedPages = 100
    /// Cells of all tables, those that merged ones cover included.
    package var tableCells = 2_000_000
    package var archiveMembers = 4_096
    package var bytesPerMember = 128 << 20
    package var bytesInAllMembers = 512 << 20
    /// Unpacked to packed, for members above a megabyte. Repetitive but honest XML stays below 150; deflate itself ends at 1032.
    package var packingRatio = 250
    package var elementDepth = 200
    /// Of one mail; the rest are counted, not read.
    package var attachments = 100
    /// Mails inside mails.
    package var mailDepth = 6

    package init() {}
}
