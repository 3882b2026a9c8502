extension SampleDocument {
    static let february: [SampleDocument] = [
        SampleDocument(
            from: "vinhtra", on: "2026-02-03", name: "Vĩnh Trà ra mắt sách lịch sử Đảng bộ phường.txt",
            title: "Vĩnh Trà ra mắt sách lịch sử Đảng bộ phường nhân dịp 96 năm Ngày thành lập Đảng",
            text: """
                Sáng 3/2, phường Vĩnh Trà tổ chức gặp mặt cán bộ lão thành và giới thiệu tập sách “Đảng bộ phường Vĩnh
                Trà – những chặng đường”. Đây là 01 công trình lịch sử được xuất bản theo tinh thần Chỉ thị số 20-CT/TW,
                ngày 18/01/2018 của Ban Bí thư về tiếp tục đẩy mạnh, nâng cao chất lượng nghiên cứu, biên soạn lịch sử
                Đảng.

                Sách dày 268 trang, 5 chương, 94 ảnh tư liệu, in lần đầu 500 cuốn. Ban biên soạn đã gặp 63 nhân chứng,
                đối chiếu tài liệu của 04 phường cũ. Ông Diệp Hữu Tâm, 91 tuổi, nguyên Bí thư chi bộ vùng ven, trao lại
                cho phường 12 lá thư viết trong kháng chiến.

                Phát biểu tại buổi lễ, đồng chí Quách Thị Lan Chi, Bí thư Đảng ủy phường đề nghị Ban Xây dựng Đảng phối
                hợp với các trường học đưa nội dung sách vào tiết giáo dục địa phương; hoàn thành đề cương giới thiệu
                trước ngày 15/8/2026.
                """,
            counts: [
                Count("LS01", in: "2026-02", words: "01 công trình")
            ]),
        SampleDocument(
            from: "kimsa", on: "2026-02-06", name: "Kim Sa Đông phát lại hội nghị quán triệt nghị quyết.txt",
            title: "Kim Sa Đông: không để đảng viên nào vắng học nghị quyết",
            text: """
                Ngày 6/2/2026, Đảng ủy xã Kim Sa Đông tổ chức hội nghị quán triệt Nghị quyết Đại hội XIV của Đảng ngay
                sau khi có tài liệu. 01 hội nghị, 437 lượt cán bộ, đảng viên dự trực tiếp. Toàn bộ nội dung được ghi
                hình, phát lại tại 13 nhà văn hóa thôn vào ba tối để 96 đảng viên đi giao gốm xa về học bù.

                Đồng chí Mạc Văn Điển, Bí thư Đảng ủy xã trực tiếp truyền đạt phần chương trình hành động của xã với ba
                việc: giữ nghề gốm, làm sạch nguồn nước, mở tuyến du lịch làng nghề.

                Ban Xây dựng Đảng giao các chi bộ gửi bản thu hoạch trước ngày 15/3/2026. Hạn chế là chất lượng âm thanh
                bản ghi hình kém ở hai thôn.
                """,
            counts: [
                Count("QT01", in: "2026-02", words: "01 hội nghị"),
                Count("QT02", in: "2026-02", words: "437 lượt"),
            ]),
        SampleDocument(
            from: "giangkhau", on: "2026-02-09", name: "Giang Khẩu tuyên truyền chống khai thác hải sản trái phép.txt",
            title: "Tuyên truyền ngay tại bến cá Giang Khẩu",
            text: """
                Từ ngày 2/2 đến ngày 9/2, phường Giang Khẩu và đồn biên phòng cửa sông tổ chức đợt tuyên truyền cao điểm
                chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định. Tổ tuyên truyền có 14 người,
                chọn giờ tàu về bến để gặp ngư dân.

                Kết quả, đã tổ chức 08 buổi với 560 lượt chủ tàu, thuyền viên và vợ con ngư dân; phát 900 tờ gấp;
                188/188 chủ tàu ký cam kết. Thiếu tá Khổng Minh Đức, Đồn trưởng, cho biết trong đợt cao điểm không có
                tàu nào của phường mất kết nối giám sát hành trình quá 10 ngày.

                Tuy nhiên, còn 29% đảng viên đi biển chưa học xong các nghị quyết mới vì vắng bờ. Đảng ủy phường yêu cầu
                các chi bộ nghề cá lập lịch học bù theo con nước, gửi về Ban Xây dựng Đảng trước ngày 28/2/2026.
                """,
            counts: [
                Count("BC03", in: "2026-02", words: "08 buổi"),
                Count("BC04", in: "2026-02", words: "560 lượt"),
            ]),
        SampleDocument(
            from: "thachkieu", on: "2026-02-11", name: "Thạch Kiều làm đường lên khu di tích.txt",
            title: "Hơn 1.200 ngày công cho con đường lên đồi Thạch",
            text: """
                Từ ngày 15/1 đến ngày 11/2/2026, Đảng ủy xã Thạch Kiều phát động đảng viên và Nhân dân làm 1,8 km đường
                lên khu di tích đồi Thạch. Có 1.240 ngày công, 212 triệu đồng và 90 m3 đá được đóng góp. Ngày làm đông
                nhất có 170 người.

                Mỗi sáng trước khi làm, Ban Xây dựng Đảng dành mười phút kể chuyện lịch sử của di tích. Trong tháng
                1/2026, xã tổ chức 08 buổi tuyên truyền với 460 lượt người nghe, biểu dương 04 cá nhân.

                Đồng chí Bế Thị Trang, Bí thư Đảng ủy xã đề nghị Đoàn Thanh niên nhận chăm sóc hàng cây hai bên đường;
                giao Văn phòng Đảng ủy lập hồ sơ ảnh trước ngày 30/4/2026.
                """,
            counts: [
                Count("BC03", in: "2026-01", words: "08 buổi"),
                Count("BC04", in: "2026-01", words: "460 lượt người"),
                Count("KT02", in: "2026-01", words: "04 cá nhân"),
            ]),
        SampleDocument(
            from: "hungkhe", on: "2026-02-12", name: "Hưng Khê hỗ trợ người dân làm thủ tục trực tuyến.txt",
            title: "Xã Hưng Khê: nhà văn hóa thôn thành điểm hỗ trợ thủ tục",
            text: """
                Từ đầu năm đến ngày 12/2/2026, tổ hỗ trợ của xã Hưng Khê đặt tại 11 nhà văn hóa thôn đã giúp 310 lượt
                người nộp hồ sơ trực tuyến. Mỗi tổ có một công chức, một đoàn viên và một giáo viên nghỉ hưu.

                Trong tháng 1/2026, Ban Xây dựng Đảng tổ chức 09 buổi tuyên truyền cho 520 lượt người; câu hỏi nhiều
                nhất là làm thủ tục đất đai ở đâu khi không còn cấp huyện. Xã in 1.500 tờ hướng dẫn khổ nhỏ, chữ to cho
                người cao tuổi.

                Bà Tô Thị Nguyệt Ánh, Trưởng Ban Xây dựng Đảng cho biết khó khăn lớn nhất là nhiều hộ chưa có tài khoản
                định danh mức 2. Xã đặt mục tiêu hỗ trợ thêm 400 lượt người trước ngày 30/6/2026.
                """,
            counts: [
                Count("BC03", in: "2026-01", words: "09 buổi"),
                Count("BC04", in: "2026-01", words: "520 lượt người"),
            ]),
        SampleDocument(
            from: "sontrung", on: "2026-02-20", name: "Sơn Trung Hạ phòng cháy rừng dịp Tết.txt",
            title: "Xã Sơn Trung Hạ tuyên truyền phòng cháy, chữa cháy rừng",
            text: """
                Từ ngày 10/2 đến ngày 20/2/2026, xã Sơn Trung Hạ và hạt kiểm lâm khu vực tổ chức 07 buổi tuyên truyền
                phòng cháy rừng cho 330 lượt người ở 08 thôn giáp rừng. Xã phát 640 bản cam kết, dựng 15 biển cấm lửa,
                phân công 03 tổ trực đêm.

                Ông Ninh Văn Cương, Phó Chủ tịch Ủy ban nhân dân xã đề nghị các thôn ngừng đốt nương đến hết mùa khô; ai
                thấy khói phải báo ngay qua số trực của xã. Trong đợt Tết, toàn xã không để xảy ra vụ cháy nào.

                Hạn chế: thôn Pá Hin chưa có người trực ngày mùng 2 Tết; loa kéo hỏng phải mượn của trường học.
                """,
            counts: [
                Count("BC03", in: "2026-02", words: "07 buổi"),
                Count("BC04", in: "2026-02", words: "330 lượt người"),
            ]),
        SampleDocument(
            from: "bantuyengiao", on: "2026-02-25", name: "Tân Giang quán triệt Nghị quyết Đại hội XIV của Đảng.txt",
            title: "Tỉnh ủy Tân Giang tổ chức hội nghị trực tuyến quán triệt Nghị quyết Đại hội XIV của Đảng",
            text: """
                Trong hai ngày 24 và 25/2/2026, Ban Thường vụ Tỉnh ủy Tân Giang tổ chức hội nghị trực tuyến toàn tỉnh
                học tập, quán triệt và triển khai thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.
                Hội nghị được kết nối từ điểm cầu Tỉnh ủy tới 19 xã, phường và 46 điểm cầu cơ sở, với 6.120 lượt cán bộ,
                đảng viên dự. Đây là 01 hội nghị lớn nhất trong năm về công tác này.

                Đồng chí Hoàng Văn Thiệu, Phó Bí thư Thường trực Tỉnh ủy chủ trì tại điểm cầu Tỉnh ủy. Đồng chí Lương
                Thị Hải Vân, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy truyền đạt chuyên đề về văn
                hóa và con người.

                Hội nghị chỉ ra hai điểm cần khắc phục: 05 điểm cầu bị ngắt tín hiệu quá 15 phút; tài liệu đến một số xã
                chậm một ngày.

                Phát biểu kết luận, đồng chí Hoàng Văn Thiệu yêu cầu cấp ủy các cấp ban hành chương trình hành động
                trước ngày 31/3/2026; người đứng đầu trực tiếp truyền đạt; giao Ban Tuyên giáo và Dân vận Tỉnh ủy kiểm
                tra việc học tập ở ít nhất 05 đơn vị trong quý II.
                """,
            counts: [
                Count("QT02", in: "2026-02", words: "6.120 lượt"),
                Count("QT01", in: "2026-02", words: "01 hội nghị"),
            ]),
        SampleDocument(
            from: "donglinh", on: "2026-02-26", name: "Đông Lĩnh Hạ tuyên truyền bầu cử cho công nhân ở trọ.txt",
            title: "Đông Lĩnh Hạ đưa thông tin bầu cử tới công nhân ở trọ",
            text: """
                Tối 26/2, tại cụm nhà trọ Gò Me, phường Đông Lĩnh Hạ, Ban Xây dựng Đảng phối hợp với Công đoàn cơ sở các
                công ty may tổ chức buổi tuyên truyền về cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng
                nhân dân các cấp nhiệm kỳ 2026–2031. Hơn 180 công nhân tham dự.

                Bà Thạch Thị Sa Ren, báo cáo viên của phường, trình bày cách ghi phiếu, quyền của người tạm trú và giới
                thiệu danh sách người ứng cử bằng tranh vẽ. Nhiều công nhân hỏi về việc bỏ phiếu khi làm ca đêm; tổ bầu
                cử trả lời ngay và hẹn mở hòm phiếu từ 5 giờ.

                Tính riêng tháng 2/2026, phường tổ chức 13 buổi tuyên truyền cho 905 lượt người, trong đó 04 buổi tại
                cụm nhà trọ. Phường đặt mục tiêu trong tháng 3 đến thêm ít nhất 02 cụm nhà trọ và dán danh sách cử tri ở
                nơi dễ thấy trước ngày 05/3/2026.
                """,
            counts: [
                Count("BC03", in: "2026-02", words: "13 buổi"),
                Count("BC04", in: "2026-02", words: "905 lượt người"),
            ]),
        SampleDocument(
            from: "myhuong", on: "2026-02-27", name: "Mỹ Hương Tây đối thoại về dự án kênh tiêu.txt",
            title: "Xã Mỹ Hương Tây đối thoại với các hộ trong dự án kênh tiêu",
            text: """
                Chiều 27/2/2026, Đảng ủy xã Mỹ Hương Tây tổ chức đối thoại với 67 hộ dân trong vùng dự án kênh tiêu
                thoát lũ. Bí thư Đảng ủy xã Sầm Văn Kỳ chủ trì, có đại diện Ban Quản lý dự án và Chi nhánh đăng ký đất
                đai.

                Có 24 ý kiến được nêu. Cơ quan chuyên môn trả lời ngay 17 ý kiến, hẹn trả lời 07 ý kiến bằng văn bản.
                Ngay tại buổi đối thoại, 21 hộ ký nhận phương án. Tính chung hai tháng đầu năm, xã tổ chức 01 cuộc đối
                thoại, 14 buổi tuyên truyền cho 810 lượt người.

                Đồng chí Sầm Văn Kỳ giao Ban Xây dựng Đảng theo dõi 07 ý kiến, đôn đốc trả lời trước ngày 20/3/2026;
                giao các đoàn thể thăm hỏi những hộ còn băn khoăn, không để ai phải hỏi hai lần về một việc.
                """,
            counts: [
                Count("DV05", in: "2026-01-01/2026-02-28", words: "01 cuộc"),
                Count("BC03", in: "2026-01-01/2026-02-28", words: "14 buổi"),
                Count("BC04", in: "2026-01-01/2026-02-28", words: "810 lượt người"),
            ]),
    ]
}
