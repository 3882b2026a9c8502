import Core
import Testing

@testable import Intake

/// What a person who reviews is told beyond what the evaluation's schema holds.
@Suite struct `A reading for review` {
    @Test func `proposes counts written in words, with less confidence`() throws {
        let text = """
            Ban Tuyên giáo Huyện ủy tổ chức hội nghị sơ kết quý I/2024
            Trong quý, đảng bộ mở 12 lớp bồi dưỡng, có hai mươi lăm báo cáo viên tham gia; gần ba trăm hội viên được dự. Mỗi xã cử một cán bộ, nộp \
            02 (hai) bản. Năm học mới có năm trường đạt chuẩn.
            """
        let reading = Reading(of: text)
        #expect(reading.figures.map { "\($0.quantity.amount.plain) \($0.unit)" } == ["12 lớp", "2 bản"])
        #expect(
            reading.figuresInWords.map { "\($0.quantity.phrase.vi) \($0.unit)" } == ["25 báo cáo viên", "gần 300 hội viên", "5 trường"])
        for figure in reading.figuresInWords {
            #expect(figure.passage.confidence < Grounds.figureCounted.confidence)
            #expect(Array(text.unicodeScalars)[figure.passage.span].count == figure.passage.text.unicodeScalars.count)
        }
        #expect(!reading.json(file: "a").contains("hai mươi lăm"))
    }

    @Test func `tells what a short mention refers to`() {
        let reading = Reading(
            of: """
                Huyện ủy triển khai Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị.
                Các chi bộ đăng ký làm theo Nghị quyết số 35 và Kế hoạch số 10-KH/HU.
                """)
        #expect(reading.fullNames == [nil, "Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị", nil])
    }
}
