import CLibpq
import Storage

/// The values of a statement in the form libpq takes them: texts and numbers as text, bytes as they are.
///
/// Each value tells its type, as it does in SQLite: a number is a BIGINT wherever it stands. NULL has none, so where nothing
/// around it says what it would be (`\(nothing) IS NULL`), it needs a CAST.
struct Parameters {
    let types: [Oid]
    private var bytes: [CChar] = []
    private var places: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// The protocol counts values in 16 bits, and a message's bytes in 31; libpq would only say that it cannot.
    private static let mostValues = 65_535
    private static let mostBytes = 1 << 30

    init(_ values: [SQLValue]) throws {
        types = values.map { value in
            switch value {
            case .null: OID.unknown
            case .integer: OID.int8
            case .text: OID.text
            case .blob: OID.bytea
            }
        }
        for value in values { try append(value) }
        guard values.count <= Self.mostValues, bytes.count <= Self.mostBytes else {
            throw StatementFailure(code: "SIZE", message: "\(values.count) values of \(bytes.count) bytes", statement: "parameters")
        }
    }

    private mutating func append(_ value: SQLValue) throws {
        places.append(value == .null ? nil : bytes.count)
        let start = bytes.count
        switch value {
        case .null: break
        case .integer(let integer): bytes.append(contentsOf: String(integer).utf8.lazy.map { CChar(bitPattern: $0) })
        case .text(let text):
            if text.utf8.contains(0) { throw StorageRefusal.unstorableText }
            bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        case .blob(let blob): bytes.append(contentsOf: blob.lazy.map { CChar(bitPattern: $0) })
        }
        lengths.append(Int32(clamping: bytes.count - start))
        if case .blob = value { formats.append(1) } else { formats.append(0) }
        bytes.append(0)
    }

    /// Lends the arrays to a call of libpq's.
    func lend<Value>(
        _ call: (Int32, UnsafePointer<Oid>, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> Value
    ) -> Value {
        bytes.withUnsafeBufferPointer { bytes in
            let values = places.map { place in place.flatMap { bytes.baseAddress?.advanced(by: $0) } }
            return call(Int32(values.count), types, values, lengths, formats)
        }
    }
}
