import CLibpq
import Storage

/// One result of libpq's, freed with its last user.
final class Answer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    var status: ExecStatusType { PQresultStatus(result) }

    var isError: Bool {
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: false
        default: true
        }
    }

    var rowCount: Int { Int(PQntuples(result)) }

    /// How many rows a command changed; a SELECT changes none.
    var changes: Int {
        if PQcmdStatus(result).map({ String(cString: $0).hasPrefix("SELECT") }) ?? true { return 0 }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    var columns: Row.Columns {
        Row.Columns((0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
    }

    /// The letters libpq's header gives these fields (PG_DIAG_…); Swift does not see macros of that form.
    enum Field: UInt8 {
        case sqlState = 0x43
        case message = 0x4D
    }

    func field(_ field: Field) -> String? {
        PQresultErrorField(result, Int32(field.rawValue)).map { String(cString: $0) }
    }

    func values(ofRow row: Int) throws -> [SQLValue] {
        try (0..<PQnfields(result)).map { try value(row: Int32(row), column: $0) }
    }

    private func value(row: Int32, column: Int32) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let text = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case OID.bool: return .integer(text.first == UInt8(ascii: "t") ? 1 : 0)
        case OID.int8, OID.int2, OID.int4, OID.oid, OID.numeric:
            // sum() of BIGINT is NUMERIC in PostgreSQL; only its whole part within 64 bits is a value of ours.
            guard let integer = Int64(String(decoding: text, as: UTF8.self)) else { throw unreadable(text) }
            return .integer(integer)
        case OID.bytea:
            guard let bytes = Self.bytes(hex: text) else { throw unreadable(text) }
            return .blob(bytes)
        case OID.float4, OID.float8: throw unreadable(text)
        case OID.void: return .null
        default: return .text(String(decoding: text, as: UTF8.self))
        }
    }

    private func unreadable(_ text: UnsafeRawBufferPointer) -> StatementFailure {
        StatementFailure(
            code: "TYPE", message: "neither a whole number nor text: \(String(decoding: text.prefix(40), as: UTF8.self))",
            statement: "an answer")
    }

    /// `\x` and two digits a byte: the form PostgreSQL writes since version 9.
    private static func bytes(hex text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else { return nil }
        var isHex = true
        func nibble(_ digit: UInt8) -> UInt8 {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): return digit - UInt8(ascii: "a") + 10
            default:
                isHex = false
                return 0
            }
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { buffer, count in
            for place in 0..<(text.count / 2 - 1) {
                buffer[place] = nibble(text[2 * place + 2]) << 4 | nibble(text[2 * place + 3])
            }
            count = text.count / 2 - 1
        }
        return isHex ? bytes : nil
    }
}

/// The numbers PostgreSQL gives its built-in types; they are part of its protocol and never change.
enum OID {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
    static let void: Oid = 2278
    /// The server works it out from where the value stands.
    static let unknown: Oid = 0
}
