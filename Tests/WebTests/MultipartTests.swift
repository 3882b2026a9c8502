import Testing
@testable import Web

@Suite struct `Reading an upload` {
    let boundary = Array("b0undary".utf8)

    private func body(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

    @Test func `finds the boundary whether quoted or not`() {
        #expect(Multipart.boundary(in: "multipart/form-data; boundary=b0undary") == boundary)
        #expect(Multipart.boundary(in: "Multipart/Form-Data; charset=utf-8; boundary=\"b0undary\"") == boundary)
        #expect(Multipart.boundary(in: "multipart/mixed; boundary=b0undary") == nil)
        #expect(Multipart.boundary(in: "multipart/form-data") == nil)
    }

    @Test func `reads fields, semicolons within names, and Vietnamese file names`() throws {
        let parts = try Multipart.parts(
            of: body(
                """
                --b0undary
                Content-Disposition: form-data; name="csrf"

                abc
                --b0undary
                content-disposition: form-data; name="files"; filename="báo cáo; quý I \\"bản 2\\".docx"
                Content-Type: application/octet-stream

                line one
                --b0undar is not the boundary
                --b0undary--
                """)[...], boundary: boundary)
        #expect(parts.map(\.name) == ["csrf", "files"])
        #expect(parts[0].fileName == nil)
        #expect(parts[1].fileName == "báo cáo; quý I \"bản 2\".docx")
        #expect(String(decoding: parts[1].body, as: UTF8.self) == "line one\r\n--b0undar is not the boundary")
    }

    @Test func `keeps every byte of a file`() throws {
        let file = (0...255).map(UInt8.init) + [13, 10, 13, 10, 45, 45]
        let bytes = body("--b0undary\nContent-Disposition: form-data; name=f; filename=x\n\n") + file + body("\n--b0undary--\n")
        #expect(Array(try #require(try Multipart.parts(of: bytes[...], boundary: boundary).first).body) == file)
    }

    @Test func `refuses whatever is cut short`() throws {
        let whole = body("--b0undary\nContent-Disposition: form-data; name=\"a\"\n\nvalue\n--b0undary--")
        #expect(try Multipart.parts(of: whole[...], boundary: boundary).count == 1)
        for length in 0..<whole.count {
            #expect(throws: WebRefusal.notAForm) { try Multipart.parts(of: whole[..<length], boundary: boundary) }
        }
    }

    @Test func `survives whatever bytes come`() {
        var random = Xorshift(state: 0x9E37_79B9)
        let seed = body("--b0undary\nContent-Disposition: form-data; name=\"a;b\"; filename=\"x\"\n\nvalue\n--b0undary--")
        for _ in 0..<3_000 {
            var bytes = seed
            for _ in 0...Int(random.next() % 6) {
                let index = Int(random.next() % UInt64(bytes.count))
                bytes[index] = UInt8(
                    truncatingIfNeeded: random.next() % 3 == 0
                        ? random.next() : UInt64([13, 10, 45, 34, 59, 61].randomElement(using: &random)!))
            }
            _ = try? Multipart.parts(of: bytes[...], boundary: boundary)
        }
    }
}

/// Deterministic, so that a failure can be repeated.
private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
