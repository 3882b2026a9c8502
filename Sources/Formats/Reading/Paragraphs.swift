extension ReadDocument.Block {
    /// Every line of a plain text that holds more than spaces, as a paragraph.
    package static func paragraphs(of text: String) -> [ReadDocument.Block] {
        var blocks: [ReadDocument.Block] = []
        var position = 0
        var first: Int?
        var end = 0
        func close() {
            if let first { blocks.append(.init(.paragraph, first..<end)) }
            first = nil
        }
        for byte in text.utf8 where byte & 0xc0 != 0x80 {
            switch byte {
            case 0x0a, 0x0d: close()
            case 0x20, 0x09, 0x0b, 0x0c: break
            default:
                first = first ?? position
                end = position + 1
            }
            position += 1
        }
        close()
        return blocks
    }
}
