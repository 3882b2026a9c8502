import Core
import Testing
@testable import Web

@Suite struct `Reading the fields of a form` {
    private func fields(_ text: String) -> FormFields { FormFields(urlEncoded: Array(text.utf8)) }

    @Test func `decodes spaces, Vietnamese and repeated names in order`() {
        let fields = fields("name=%C4%90%C6%A1n+v%E1%BB%8B&unit=a&unit=b&empty=&bare")
        #expect(fields["name"] == "Đơn vị")
        #expect(fields.all("unit") == ["a", "b"])
        #expect(fields["empty"]?.isEmpty == true)
        #expect(fields["bare"]?.isEmpty == true)
        #expect(fields["absent"] == nil)
    }

    @Test func `composes decomposed letters`() {
        #expect(Array(fields("q=a%CC%81")["q"]!.utf8) == Array("á".utf8))
    }

    @Test func `keeps a percent sign that encodes nothing`() {
        #expect(fields("a=100%&b=%zz")["a"] == "100%")
        #expect(fields("a=100%&b=%zz")["b"] == "%zz")
    }
}

@Suite struct `A form's token` {
    let secret = FormToken.newSecret()

    @Test func `is accepted for the secret it was made for, and for no other`() {
        let token = FormToken.make(for: secret)
        #expect(FormToken.isValid(token, for: secret))
        #expect(!FormToken.isValid(token, for: FormToken.newSecret()))
        #expect(!FormToken.isValid("", for: secret))
        #expect(!FormToken.isValid(FormToken.make(for: ""), for: ""))
    }

    @Test func `looks different on every page`() {
        #expect(FormToken.make(for: secret) != FormToken.make(for: secret))
    }
}

@Suite struct `A path to come back to` {
    @Test(arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:x", "", "/a\nb", "/a b"])
    func `never leads to another site`(path: String) {
        #expect(LocalPath.checked(path) == nil)
    }

    @Test func `keeps its query`() {
        #expect(LocalPath.checked("/units?on=2025-07-01") == "/units?on=2025-07-01")
        #expect(LocalPath.encoded("/units?on=1&b=đ") == "/units%3Fon%3D1%26b%3D%C4%91")
    }
}

@Suite struct `A day as it is typed` {
    @Test(arguments: ["1/7/2025", "01/07/2025", "01-07-2025", "1.7.2025", "2025-07-01"])
    func `is read the way it is written here`(text: String) {
        #expect(Day(typed: text) == "2025-07-01")
    }

    @Test(arguments: ["", "31/6/2025", "7/2025", "1/7/25", "một/7/2025", "1/7/2025/1", "13/13/2025"])
    func `is nothing when there is no such day`(text: String) {
        #expect(Day(typed: text) == nil)
    }
}
