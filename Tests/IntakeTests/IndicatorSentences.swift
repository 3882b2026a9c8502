import Foundation

/// Sentences of the genre written for the tests: each says what offices report, with the indicator of each of its figures.
enum IndicatorSentences {
    static let opening = """
        HỘI NGHỊ GIAO BAN CÔNG TÁC TUYÊN GIÁO QUÝ I
        Sáng 5/4/2026, Ban Tuyên giáo Huyện ủy tổ chức hội nghị giao ban quý I năm 2026.

        """

    struct Telling: Sendable {
        let text: String
        let codes: [String]

        init(_ codes: String, _ text: String) {
            (self.codes, self.text) = (codes.split(separator: " ").map(String.init), text)
        }
    }

    /// Code → how it adds up over time, of the catalogue that is shipped.
    static let shipped: [String: String] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Slices/Ledger/Catalogue/indicators.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Dictionary(
            text.split(separator: "\n").map { line in
                (String(line.prefix { $0 != "," }), line.contains(",ratio,") ? "ratio" : "declared")
            }, uniquingKeysWith: { first, _ in first })
    }()

    static let telling = [
        Telling("TM01", "Trong quý, ban đã tham mưu cấp ủy ban hành 14 văn bản chỉ đạo công tác tuyên truyền."),
        Telling("TM02", "Đơn vị đã trình Thường trực Huyện ủy 09 dự thảo kế hoạch."),
        Telling("TM03", "Huyện ủy đã sơ kết, tổng kết 06 nghị quyết theo kế hoạch năm."),
        Telling("TM05", "Ban ban hành 22 công văn, hướng dẫn nghiệp vụ."),
        Telling("TM06", "Phát hành 11 đề cương tuyên truyền về các ngày lễ lớn."),
        Telling("QT01 QT02", "Toàn huyện tổ chức 64 hội nghị học tập, quán triệt nghị quyết cho 9.870 lượt cán bộ, đảng viên."),
        Telling("QT04", "Các chi bộ đã triển khai nghị quyết đến 2.340 lượt quần chúng."),
        Telling("QT05 QT06", "Hội nghị được kết nối đến 31 điểm cầu cơ sở với 2.100 đại biểu tham dự trực tuyến."),
        Telling("LL01 LL02", "Trung tâm Chính trị mở 12 lớp bồi dưỡng lý luận chính trị cho 845 học viên."),
        Telling("LL04", "Lớp sơ cấp lý luận chính trị khóa này có 57 học viên theo học."),
        Telling("LL05", "Trung tâm mở lớp bồi dưỡng nhận thức về Đảng cho 88 học viên."),
        Telling("LL06", "Lớp bồi dưỡng đảng viên mới thu hút 46 học viên tham gia."),
        Telling("LL08 LL09", "Phòng phối hợp mở 07 lớp tập huấn nghiệp vụ cho 312 lượt người."),
        Telling("LL10", "Hiện trung tâm có 18 giảng viên kiêm chức."),
        Telling("LL11", "Trung tâm đã cấp 402 giấy chứng nhận cho người học."),
        Telling("LL12", "Số phôi sử dụng trong năm là 415 phôi giấy chứng nhận."),
        Telling("LS01", "Năm qua, toàn thành phố xuất bản 05 cuốn lịch sử đảng bộ phường."),
        Telling("LS03", "Ban đã thẩm định 08 bản thảo lịch sử của các đảng ủy trực thuộc."),
        Telling("LS04", "Tổ chức 03 hội thảo khoa học về lịch sử cách mạng địa phương."),
        Telling("LS05", "Có 04 công trình đang biên soạn theo đúng tiến độ."),
        Telling("BC01", "Ban tổ chức 03 hội nghị báo cáo viên định kỳ tại thành phố."),
        Telling("BC02", "Các xã tiếp sóng 05 hội nghị báo cáo viên do Trung ương tổ chức."),
        Telling("BC03 BC04", "Đội ngũ báo cáo viên đã thực hiện 1.275 buổi tuyên truyền miệng, thu hút 88.600 lượt người nghe."),
        Telling("BC03", "Cán bộ ban đã nói chuyện thời sự được 46 buổi tại các cơ quan."),
        Telling("BC09 BC04", "Tuyên truyền trong Nhân dân được 310 cuộc với trên 21.000 lượt người."),
        Telling("BC06", "Tỉnh hiện có 48 báo cáo viên cấp tỉnh."),
        Telling("BC07", "Toàn huyện kiện toàn đội ngũ gồm 136 báo cáo viên."),
        Telling("BC08", "Cơ sở có 920 tuyên truyền viên hoạt động thường xuyên."),
        Telling("BC11", "Các địa phương tổ chức 24 hội nghị tuyên vận."),
        Telling("TQ01", "Treo mới 1.450 băng rôn, khẩu hiệu trên các trục đường chính."),
        Telling("TQ02", "In và cấp phát hơn 30.000 tờ rơi tuyên truyền phòng bệnh."),
        Telling("TQ03", "Lắp đặt 560 m2 pa-nô cổ động tại cửa ngõ thị xã."),
        Telling("TQ04", "Xe loa lưu động đi tuyên truyền 75 lượt qua các thôn."),
        Telling("TQ05", "Đội tuyên truyền lưu động chiếu phim 38 buổi phục vụ đồng bào vùng sâu."),
        Telling("BT01 BT02", "Trang thông tin điện tử đăng tải 620 tin, bài và 1.100 hình ảnh."),
        Telling("BT03", "Trong đó có 95 tin đăng lại từ báo tỉnh."),
        Telling("BT04", "Cổng thông tin đạt hơn 410.000 lượt truy cập."),
        Telling("BT06", "Phát hành 06 số bản tin Thông tin công tác tư tưởng."),
        Telling("BT12", "Ban đã biên soạn 12 số bản tin sinh hoạt chi bộ."),
        Telling("BT08", "Đài duy trì 09 chuyên mục về xây dựng Đảng."),
        Telling("BT09", "Chủ trì 11 cuộc giao ban báo chí."),
        Telling("BT10", "Toàn xã có 34 cụm loa truyền thanh hoạt động tốt."),
        Telling("BT11", "Các đảng bộ trực thuộc vận hành 27 trang thông tin điện tử."),
        Telling("HB02", "Toàn đảng bộ có 215 mô hình đăng ký học tập và làm theo Bác."),
        Telling("HB03", "Trong đó 180 mô hình triển khai hiệu quả, được công nhận."),
        Telling("HB06", "Các chi bộ tổ chức 540 buổi sinh hoạt chuyên đề."),
        Telling("DL01", "Ban tiến hành 02 cuộc điều tra dư luận xã hội."),
        Telling("DL02", "Đợt khảo sát thu về 1.180 phiếu hợp lệ."),
        Telling("DL04", "Đội ngũ cộng tác viên gửi 26 báo cáo nhanh về tình hình dư luận xã hội."),
        Telling("VH01", "Toàn tỉnh phát động 05 cuộc thi tìm hiểu truyền thống."),
        Telling("VH02", "Ban tổ chức nhận được 3.240 bài dự thi."),
        Telling("VH03", "Cuộc thi trực tuyến có 41.500 lượt dự thi."),
        Telling("VH04", "Đơn vị chọn 60 bài gửi lên cấp trên dự thi."),
        Telling("VH05", "Đoàn tham gia hội thi cấp tỉnh giành 07 giải."),
        Telling("VH06", "Tổ chức 04 hội diễn văn nghệ quần chúng."),
        Telling("KG01", "Ngành chủ trì 02 hội nghị giao ban khoa giáo."),
        Telling("KG02", "Ban ký kết 06 chương trình phối hợp với các sở."),
        Telling("KG03", "Trung tâm y tế tổ chức 82 buổi truyền thông về dân số."),
        Telling("DV01", "Toàn huyện xây dựng 330 mô hình “Dân vận khéo”."),
        Telling("DV02", "Tuyên dương 45 điển hình dân vận khéo tiêu biểu."),
        Telling("DV04", "Huy động xã hội hóa được 4 tỷ 200 triệu đồng làm đường."),
        Telling("DV05", "Người đứng đầu cấp ủy tổ chức 13 cuộc đối thoại với Nhân dân."),
        Telling("NT01", "Ban Chỉ đạo 35 tổ chức 03 cuộc tọa đàm về bảo vệ nền tảng tư tưởng."),
        Telling("TC01", "Toàn ngành có 96 cán bộ tuyên giáo."),
        Telling("KT01 KT02", "Nhân dịp này, huyện khen thưởng 12 tập thể và 31 cá nhân."),
        Telling("KT03", "Chủ tịch UBND tỉnh tặng 08 bằng khen."),
        Telling("KT04", "Đề nghị trao 19 kỷ niệm chương “Vì sự nghiệp Tuyên giáo”."),
        Telling("KS01", "Ban đã tiến hành 05 cuộc kiểm tra, giám sát công tác tuyên giáo."),
        Telling("KS02", "Đã kiểm tra, giám sát 09 tổ chức đảng trực thuộc."),
        Telling("KS03", "Lãnh đạo ban có 14 buổi làm việc với cơ sở."),
        Telling("DH03", "Văn phòng tiếp nhận 680 văn bản đến."),
        Telling("DH04", "Tổng kinh phí thực hiện 320 triệu đồng."),
    ]

    static let foreign = [
        "Toàn xã có 1.240 hộ dân, 5.300 nhân khẩu.",
        "Thu hoạch 320 ha lúa, năng suất 62 tạ.",
        "Xử phạt 45 trường hợp vi phạm giao thông.",
        "Số vụ tai nạn giảm 12 vụ so với cùng kỳ.",
        "Thành lập 05 doanh nghiệp mới.",
        "Trạm y tế khám bệnh cho 2.150 lượt người.",
        "Sửa chữa 14 km đường bê tông.",
        "Kết nạp 25 đảng viên.",
        "Trường có 18 phòng học kiên cố.",
        "Giải quyết việc làm cho 430 lao động.",
    ]
}
