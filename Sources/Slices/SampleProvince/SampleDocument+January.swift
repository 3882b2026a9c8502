extension SampleDocument {
    static let january: [SampleDocument] = [
        SampleDocument(
            from: "dainghia", on: "2026-01-09", name: "Đại Nghĩa Thượng xuất bản lịch sử Đảng bộ xã.txt",
            title: "Đại Nghĩa Thượng: tập lịch sử của ba thế hệ",
            text: """
                Sáng 9/1/2026, Đảng ủy xã Đại Nghĩa Thượng công bố tập “Lịch sử Đảng bộ xã Đại Nghĩa Thượng
                (1946–2025)”, 01 cuốn, 312 trang. Công trình được khởi thảo từ năm 2019, trải qua ba lần hội thảo, 37
                cán bộ hưu trí góp ý, 214 chỗ được chỉnh sửa.

                Dự lễ công bố có đồng chí Lương Thị Hải Vân, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận
                Tỉnh ủy. Đồng chí đánh giá đây là một trong những công trình đầu tiên hoàn thành sau khi sắp xếp đơn vị
                hành chính, kết nối được tư liệu của cả hai xã cũ.

                Đồng chí đề nghị Đảng ủy xã biên soạn bản tóm tắt không quá 40 trang cho học sinh trước ngày 01/9/2026;
                đề nghị Ban Xây dựng Đảng xã lưu bản số hóa tư liệu tại hai nơi để phòng mất mát.
                """,
            counts: [
                Count("LS01", in: "2026-01", words: "01 cuốn")
            ]),
        SampleDocument(
            from: "bennghia", on: "2026-01-16", name: "Bến Nghĩa: giao ban công tác tuyên giáo tháng 1.txt",
            title: "Phường Bến Nghĩa giao ban công tác tuyên giáo tháng 1/2026",
            text: """
                Sáng 16/1/2026, tại nhà văn hóa trung tâm, Ban Xây dựng Đảng Đảng ủy phường Bến Nghĩa tổ chức hội nghị
                giao ban công tác tuyên giáo và dân vận tháng 1, triển khai nhiệm vụ tháng 2/2026. Đồng chí Kiều Văn
                Sáng, Phó Bí thư Thường trực Đảng ủy phường chủ trì. Dự hội nghị có bí thư 23 chi bộ khu phố.

                Trong tháng, báo cáo viên của phường thực hiện 14 buổi tuyên truyền miệng cho 1.180 lượt người nghe, tập
                trung chào mừng Đại hội XIV của Đảng. Trang thông tin điện tử đăng 33 tin, bài. Các khu phố treo 268
                lượt cờ, băng rôn.

                Hội nghị chỉ ra một số hạn chế: còn 03 chi bộ chưa gửi kế hoạch tuyên truyền quý I; hai bảng điện tử ở
                ngã tư Cầu Gỗ chạy sai khẩu hiệu trong bốn ngày mới được sửa.

                Kết luận hội nghị, đồng chí Kiều Văn Sáng yêu cầu các chi bộ gửi kế hoạch trước ngày 22/1/2026; giao văn
                phòng Đảng ủy kiểm tra bảng điện tử hằng ngày; chuẩn bị lễ kỷ niệm 96 năm Ngày thành lập Đảng gọn, tiết
                kiệm.
                """,
            counts: [
                Count("BC03", in: "2026-01", words: "14 buổi"),
                Count("BC04", in: "2026-01", words: "1.180 lượt người"),
                Count("BT01", in: "2026-01", words: "33 tin, bài"),
            ]),
        SampleDocument(
            from: "anthoi", on: "2026-01-23", name: "An Thới Giang vận động hiến đất làm đường.txt",
            title: "Xã An Thới Giang: hiến đất mở rộng đường nội đồng",
            text: """
                Ngày 23/1/2026, Đảng ủy xã An Thới Giang họp giao ban công tác dân vận tháng 1. Theo báo cáo, tổ dân vận
                ba ấp Cây Gáo, Rạch Bần và Mương Đào đã vận động 96 hộ hiến 6.150 m2 đất để mở rộng 3,4 km đường nội
                đồng.

                Cách làm là họp tại nhà dân, công khai bản vẽ, đo đạc trước mặt chủ đất rồi mới ký. Trong tháng, xã tổ
                chức 09 buổi tuyên truyền với 530 lượt người dự; truyền thanh xã phát 13 tin.

                Hội nghị nhìn nhận: hồ sơ hiến đất của 07 hộ còn thiếu chữ ký của người đồng sở hữu. Đồng chí Chế Văn
                Lành, Phó Bí thư Thường trực Đảng ủy xã giao tổ dân vận hoàn thiện hồ sơ trước Tết Nguyên đán; giao Ủy
                ban nhân dân xã chỉnh lý bản đồ trong quý II/2026.
                """,
            counts: [
                Count("BC03", in: "2026-01", words: "09 buổi"),
                Count("BC04", in: "2026-01", words: "530 lượt người"),
                Count("BT01", in: "2026-01", words: "13 tin"),
            ]),
        SampleDocument(
            from: "camson", on: "2026-01-29", name: "Cẩm Sơn Đông tập huấn chủ cơ sở lưu trú.txt",
            title: "Cẩm Sơn Đông tập huấn kỹ năng tuyên truyền cho chủ cơ sở lưu trú",
            text: """
                Trong hai ngày 28 và 29/1/2026, Ban Xây dựng Đảng Đảng ủy phường Cẩm Sơn Đông mở 01 lớp tập huấn cho 64
                lượt chủ cơ sở lưu trú, trưởng khu phố và đoàn viên. Nội dung gồm giới thiệu địa phương với du khách,
                phân loại rác và ứng xử khi có sự cố.

                Thạc sĩ Âu Dương Khải, giảng viên Trường Chính trị tỉnh, hướng dẫn cách kể một câu chuyện lịch sử trong
                năm phút. Học viên thực hành tại đình Cẩm Sơn và làng đan lát.

                Kết thúc lớp học, 44 trong tổng số 58 cơ sở lưu trú ký tham gia mô hình “Nhà nghỉ nói không với đồ
                nhựa”. Ban tổ chức nhìn nhận còn 14 cơ sở chưa tham gia, chủ yếu do chủ nhà ở nơi khác. Phường giao Hội
                Liên hiệp Phụ nữ đến từng cơ sở vận động, báo cáo kết quả trước ngày 30/6/2026.
                """,
            counts: [
                Count("LL08", in: "2026-01", words: "01 lớp"),
                Count("LL09", in: "2026-01", words: "64 lượt"),
            ]),
    ]
}
