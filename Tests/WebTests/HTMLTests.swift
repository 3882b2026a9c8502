import Core
import Testing
import Web

func written(in language: Language = .vietnamese, _ write: (inout HTML) -> Void) -> String {
    var html = HTML(in: language, formToken: "token")
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
}

@Suite struct `Writing HTML` {
    @Test func `comes out whole however long it is`() {
        let words = (0..<20_000).map { "số \($0)" }
        #expect(written { html in for word in words { html.em(word) } } == words.map { "<em>\($0)</em>" }.joined())
    }

    @Test func `escapes words and attributes`() {
        #expect(
            written { $0.p("a < b & \"c\"", .title("'x' > y")) }
                == "<p title=\"&#39;x&#39; &gt; y\">a &lt; b &amp; &quot;c&quot;</p>")
    }

    @Test func `escapes a quotation mark that carries a combining mark`() {
        let bytes = Array(written { $0.span("\u{22}\u{301}<\u{301}") }.utf8)
        #expect(
            !bytes.dropFirst("<span>".utf8.count).dropLast("</span>".utf8.count).contains {
                $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<")
            })
    }

    @Test func `says a phrase in the language of the reader`() {
        let phrase = Phrase("Đơn vị", en: "Unit")
        #expect(written { $0.text(phrase) } == "Đơn vị")
        #expect(written(in: .english) { $0.text(phrase) } == "Unit")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", " javascript:x", "data:text/html,x", "vbscript:x",
    ])
    func `leads nowhere rather than into a script`(address: String) {
        #expect(written { $0.a("x", href: address) } == "<a href=\"#\">x</a>")
    }

    @Test(arguments: ["/units?on=2025-07-01", "#field-a", "?page=2", "https://example.org/a:b", "mailto:a@example.org", "/a:b"])
    func `keeps an honest address`(address: String) {
        #expect(written { $0.a("x", href: address) } == "<a href=\"\(address)\">x</a>")
    }

    @Test func `puts the token into every form that changes something and into no other`() {
        #expect(written { $0.form(post: "/x") { _ in } }.contains("name=\"csrf\" value=\"token\""))
        #expect(written { $0.form(upload: "/x") { _ in } }.contains("name=\"csrf\" value=\"token\""))
        #expect(!written { $0.form(get: "/x") { _ in } }.contains("token"))
    }

    @Test func `keeps a first empty line of a text area`() {
        #expect(written { $0.textarea("t", value: "\nmột") } == "<textarea name=\"t\">\n\nmột</textarea>")
    }

    @Test func `shows an answer without a number in words and never as zero`() {
        #expect(written { $0.figure(.notReported, opensTo: "/x") } == "<span class=\"figure figure-empty\">chưa báo cáo</span>")
        #expect(written { $0.figure(.quantity(.zero)) }.contains(">0<"))
    }

    @Test func `opens a figure into what it is made of and says how exactly it is known`() throws {
        let answer = Answer.quantity(Quantity(try Amount(whole: 12_000), .over))
        let figure = written { $0.figure(answer, opensTo: "/balance", marks: [.missing(3)]) }
        #expect(figure.contains("href=\"/balance\""))
        #expect(figure.contains(">hơn</span> <span class=\"amount\">12.000</span>"))
        #expect(figure.contains("thiếu 3 đơn vị"))
    }
}
