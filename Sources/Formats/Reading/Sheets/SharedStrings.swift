/// The texts that the cells of a workbook refer to by number.
final class SharedStrings: XMLListener {
    private let greatest: Int
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isText = false
    private var phonetic = 0

    /// Texts of more bytes than this together are refused.
    init(greatest: Int) {
        self.greatest = greatest
    }

    /// Nothing for a number that is not there.
    subscript(_ index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    func open(_ element: XMLElement) {
        switch element.name.local {
        case "t": isText = true
        case "rPh": phonetic += 1
        default: break
        }
    }

    func close(_ name: XMLName) {
        switch name.local {
        case "t": isText = false
        case "rPh": phonetic -= 1
        case "si": ends.append(bytes.count)
        default: break
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard isText, phonetic == 0 else { return }
        bytes.append(contentsOf: text)
        guard bytes.count <= greatest else { throw FormatRefusal.textTooLong(scalars: greatest / 4) }
    }
}
