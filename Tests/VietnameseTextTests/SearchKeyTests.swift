import Foundation
import Testing
import VietnameseText

@Suite struct `A search key` {
    @Test func `takes all dashes, quotes, spaces and look-alike letters for one`() {
        #expect(SearchKey.exact(of: "“Ðoàn kết”  –  sáng tạo") == SearchKey.exact(of: "\"Đoàn kết\" - sáng tạo"))
        #expect(SearchKey.exact(of: "Số 15 / QĐ-UBND") == "Số 15/QĐ-UBND")
        #expect(SearchKey.exact(of: "  hai\u{A0} dòng\nchữ ") == "hai dòng chữ")
    }

    @Test func `does not mind where the tone stands, i for y, or capitals`() {
        #expect(SearchKey.spelling(of: "Thị uỷ Hoà Bình") == SearchKey.spelling(of: "THỊ ỦY HÒA BÌNH"))
        #expect(SearchKey.spelling(of: "kỉ luật, quí II") == SearchKey.spelling(of: "Kỷ luật, quý II"))
        #expect(SearchKey.spelling(of: "thuý") != SearchKey.spelling(of: "thuỷ"))
        #expect(SearchKey.spelling(of: "suy") != SearchKey.spelling(of: "sui"))
    }

    @Test func `folds every mark when loose, đ included`() {
        #expect(SearchKey.loose(of: "Đảng uỷ đặc khu Vân Đồn") == "dang uy dac khu van don")
        #expect(SearchKey.loose(of: "São Paulo, Ý") == "sao paulo, y")
    }

    @Test func `is the same for a decomposed text`() {
        let text = "Hội nghị tổng kết năm học ở Thừa Thiên Huế"
        #expect(SearchKey.exact(of: text.decomposedStringWithCanonicalMapping) == SearchKey.exact(of: text))
        #expect(SearchKey.loose(of: text.decomposedStringWithCanonicalMapping) == SearchKey.loose(of: text))
    }

    @Test(
        .enabled(if: SharedData.isPresent("normalise_pairs.csv"), "the domain's data is not beside the repository"),
        arguments: SharedData.lines("normalise_pairs.csv"))
    func `agrees with the domain's pairs at every level`(row: SharedData.Line) {
        let (left, other) = (unescaped(row["a"]), unescaped(row["b"]))
        let right = row["nfd"] == "x" ? other.decomposedStringWithCanonicalMapping : other
        let found = [SearchKey.exact, SearchKey.spelling, SearchKey.loose].map { $0(left) == $0(right) ? "1" : "0" }.joined()
        #expect(found == row["equal_l1_l2_l3"], "\(left) and \(right)")
    }

    private func unescaped(_ text: String) -> String { text.replacing("\\u00d0", with: "\u{D0}") }
}

@Suite struct `The composed form` {
    @Test func `composes what is taken apart and leaves the rest alone`() {
        let text = "Ủy ban nhân dân\nxã Đắk R’Lấp – 2,5 km²"
        #expect(Array(ComposedForm.of(text.decomposedStringWithCanonicalMapping).unicodeScalars) == Array(text.unicodeScalars))
        #expect(Array(ComposedForm.of(text).unicodeScalars) == Array(text.unicodeScalars))
        #expect(ComposedForm.of("") == "")
    }
}
