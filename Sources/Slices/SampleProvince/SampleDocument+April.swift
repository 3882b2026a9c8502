extension SampleDocument {
    static let april: [SampleDocument] = [
        SampleDocument(
            from: "bennghia", on: "2026-04-07", name: "Báo cáo quý I của phường Bến Nghĩa.docx",
            title: "BÁO CÁO công tác tuyên giáo và dân vận quý I/2026, nhiệm vụ trọng tâm quý II/2026",
            text: """
                Thực hiện Kế hoạch số 07-KH/ĐU, ngày 12/01/2026 của Đảng ủy phường về công tác tuyên giáo và dân vận năm
                2026, Ban Xây dựng Đảng báo cáo kết quả quý I như sau.

                I. Kết quả

                Trong quý I/2026, Ban tham mưu Đảng ủy ban hành 08 văn bản; phục vụ 02 hội nghị học tập, quán triệt Nghị
                quyết Đại hội XIV của Đảng với 1.064 lượt cán bộ, đảng viên tham gia. Công tác tuyên truyền bầu cử được
                làm ở 100% khu phố. Phường đối thoại 02 cuộc với hộ buôn bán ở chợ đầu mối, tiếp nhận 57 ý kiến.

                II. Hạn chế, nguyên nhân

                Việc trả lời ý kiến sau đối thoại còn chậm, mới xong 41/57 ý kiến. Nguyên nhân chủ yếu là quy trình phối
                hợp giữa Ban và Ủy ban nhân dân phường chưa được quy định bằng văn bản.

                III. Nhiệm vụ quý II

                Trả lời xong 16 ý kiến còn lại trước ngày 30/4/2026. Phát động cuộc thi ảnh “Bến Nghĩa ngày mới” trong
                tháng 5/2026. Mở 01 lớp tập huấn cho cộng tác viên trang thông tin.
                """,
            counts: [
                Count("TM01", in: "2026-Q1", words: "08 văn bản"),
                Count("QT01", in: "2026-Q1", words: "02 hội nghị"),
                Count("QT02", in: "2026-Q1", words: "1.064 lượt"),
                Count("DV05", in: "2026-Q1", words: "02 cuộc"),
            ]),
        SampleDocument(
            from: "bantuyengiao", on: "2026-04-08", name: "Hội nghị giao ban công tác tuyên giáo và dân vận quý I.txt",
            title: "Tân Giang giao ban công tác tuyên giáo và dân vận quý I/2026",
            text: """
                Sáng 8/4/2026, Ban Tuyên giáo và Dân vận Tỉnh ủy Tân Giang tổ chức hội nghị giao ban quý I, triển khai
                nhiệm vụ quý II/2026. Đồng chí Lương Thị Hải Vân, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân
                vận Tỉnh ủy chủ trì. Dự hội nghị có đại diện 22 đơn vị.

                Báo cáo tại hội nghị nêu rõ: trong quý I, Ban tham mưu Tỉnh ủy ban hành 12 văn bản, trực tiếp ban hành
                31 văn bản hướng dẫn; tổ chức 03 hội nghị báo cáo viên; phát hành 03 số bản tin sinh hoạt chi bộ, mỗi số
                4.600 bản. Cuộc bầu cử được tuyên truyền đậm nét, đúng luật.

                Các đại biểu thảo luận về việc bỏ cấp huyện: cán bộ xã kiêm nhiệm nhiều, báo cáo nhiều mẫu. Phường Bến
                Nghĩa đề nghị một biểu mẫu chung; xã Nậm Tràn đề nghị tài liệu song ngữ; xã Bình Lương Thượng phản ánh
                sóng yếu.

                Kết luận hội nghị, đồng chí Lương Thị Hải Vân đề nghị: Văn phòng Ban hoàn thành biểu mẫu báo cáo chung
                trước ngày 15/5/2026; Phòng Tuyên truyền, báo chí – xuất bản gửi đề cương trước hội nghị ít nhất 05
                ngày; các xã, phường báo cáo sáu tháng trước ngày 25/6/2026; Báo và Phát thanh, Truyền hình Tân Giang mở
                chuyên mục hỏi – đáp về chính quyền địa phương hai cấp.
                """,
            counts: [
                Count("TM01", in: "2026-Q1", words: "12 văn bản"),
                Count("TM05", in: "2026-Q1", words: "31 văn bản"),
                Count("BC01", in: "2026-Q1", words: "03 hội nghị"),
            ]),
        SampleDocument(
            from: "camson", on: "2026-04-10", name: "Cẩm Sơn Đông sơ kết công tác quý I.txt",
            title: "Phường Cẩm Sơn Đông sơ kết công tác tuyên giáo, dân vận quý I",
            text: """
                Chiều 10/4/2026, Đảng ủy phường Cẩm Sơn Đông tổ chức hội nghị sơ kết công tác tuyên giáo và dân vận quý
                I/2026. Dự và chỉ đạo có đồng chí Trịnh Quốc Khải, Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy.

                Báo cáo tại hội nghị cho biết, trong quý I phường tổ chức 39 buổi tuyên truyền miệng với 3.020 lượt
                người nghe; đăng 91 tin, bài; mở 01 lớp bồi dưỡng đảng viên mới cho 52 học viên. Thực hiện Nghị quyết số
                57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, phường lập 11 tổ công nghệ số cộng đồng, hướng dẫn 735 lượt
                người dùng dịch vụ công trực tuyến.

                Các đại biểu thẳng thắn nêu hạn chế: phim ngắn chưa có phụ đề, nội dung khoa học và công nghệ còn ít.

                Phát biểu chỉ đạo, đồng chí Trịnh Quốc Khải đề nghị phường chọn một khu phố làm điểm về chuyển đổi số
                trong làng nghề, sơ kết vào tháng 10/2026; chia sẻ kinh nghiệm làm phim ngắn với các phường khác.
                """,
            counts: [
                Count("BC03", in: "2026-Q1", words: "39 buổi"),
                Count("BC04", in: "2026-Q1", words: "3.020 lượt người"),
                Count("BT01", in: "2026-Q1", words: "91 tin, bài"),
                Count("LL01", in: "2026-Q1", words: "01 lớp"),
                Count("LL02", in: "2026-Q1", words: "52 học viên"),
            ]),
        SampleDocument(
            from: "yenbai", on: "2026-04-15", name: "Báo cáo quý I của xã Yên Bãi.docx",
            title: "BÁO CÁO công tác tuyên giáo và dân vận quý I/2026",
            text: """
                Trong quý I/2026, xã Yên Bãi tổ chức 02 hội nghị học tập nghị quyết cho 604 lượt cán bộ, đảng viên; 24
                buổi tuyên truyền cho 1.385 lượt người nghe; đăng, phát 35 tin, bài. Tỷ lệ cử tri đi bầu đạt 99,6%.

                Ban Xây dựng Đảng tham mưu Đảng ủy giao 13 mô hình dân vận khéo cho từng đoàn thể phụ trách. Mô hình
                “Nhà dài chung lúa giống” có 42 hộ góp 1,9 tấn giống.

                Hạn chế: phát thanh còn 02 thôn không nghe rõ; chưa có phương án thông tin khi thiên tai. Nhiệm vụ quý
                II: sửa 02 cụm loa, đối thoại với hộ nuôi trồng thủy sản, tổ chức cuộc thi viết thư gửi cán bộ xã trong
                học sinh.
                """,
            counts: [
                Count("QT01", in: "2026-Q1", words: "02 hội nghị"),
                Count("QT02", in: "2026-Q1", words: "604 lượt"),
                Count("BC03", in: "2026-Q1", words: "24 buổi"),
                Count("BC04", in: "2026-Q1", words: "1.385 lượt người"),
                Count("BT01", in: "2026-Q1", words: "35 tin, bài"),
            ]),
        SampleDocument(
            from: "baodai", on: "2026-04-22", name: "Báo và Phát thanh, Truyền hình Tân Giang tập huấn cộng tác viên.txt",
            title: "Tập huấn cộng tác viên cơ sở về phóng sự ngắn",
            text: """
                Trong hai ngày 21 và 22/4/2026, Báo và Phát thanh, Truyền hình Tân Giang mở 01 lớp tập huấn cho 45 lượt
                cộng tác viên của 19 xã, phường. Học viên học cách quay bằng điện thoại, thu tiếng rõ, làm phụ đề và giữ
                an toàn khi tác nghiệp mùa lũ.

                Nhà báo Từ Khánh Ly, Trưởng phòng Chuyên đề nhận xét: tin của cơ sở nhanh nhưng thường thiếu tên nhân
                vật và con số so sánh. Sau lớp học, mỗi học viên nộp một phóng sự dài 90 giây; 31/45 phóng sự đạt yêu
                cầu phát sóng.

                Tính đến hết tháng 3, đơn vị đã sản xuất 2.610 tin, bài. Đơn vị đặt mục tiêu đến tháng 8/2026 rút thời
                gian đăng tin của cơ sở xuống dưới 24 giờ; đề nghị các xã, phường cử một đầu mối cung cấp thông tin.
                """,
            counts: [
                Count("LL08", in: "2026-04", words: "01 lớp"),
                Count("LL09", in: "2026-04", words: "45 lượt"),
                Count("BT01", in: "2026-Q1", words: "2.610 tin, bài"),
            ]),
        SampleDocument(
            from: "dainghia", on: "2026-04-24", name: "Đại Nghĩa Thượng tổ chức sinh hoạt chuyên đề.txt",
            title: "Sinh hoạt chuyên đề ở Đại Nghĩa Thượng: ít đọc, nhiều trao đổi",
            text: """
                Tối 24/4, 14 chi bộ thôn của xã Đại Nghĩa Thượng cùng sinh hoạt chuyên đề về học tập và làm theo tư
                tưởng, đạo đức, phong cách Hồ Chí Minh theo Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị. Mỗi
                chi bộ chọn một việc: trồng cây dọc kênh, giúp hộ nghèo sửa nhà, dọn rãnh nước.

                Trong tháng 4/2026, xã tổ chức 01 hội nghị quán triệt cho 362 lượt đảng viên, 10 buổi tuyên truyền cho
                615 lượt người. Mô hình “Tiếng kẻng học bài” đã giúp số học sinh được khen tăng từ 312 lên 358 em.

                Ban Xây dựng Đảng nhận thấy 04 chi bộ ghi biên bản sơ sài. Đảng ủy giao đảng ủy viên phụ trách dự sinh
                hoạt với 04 chi bộ này trong tháng 5 và tháng 6.
                """,
            counts: [
                Count("QT01", in: "2026-04", words: "01 hội nghị"),
                Count("QT02", in: "2026-04", words: "362 lượt"),
                Count("BC03", in: "2026-04", words: "10 buổi"),
                Count("BC04", in: "2026-04", words: "615 lượt người"),
            ]),
        SampleDocument(
            from: "myhuong", on: "2026-04-29", name: "Báo cáo tháng 4 của xã Mỹ Hương Tây.docx",
            title: "BÁO CÁO công tác tuyên giáo và dân vận tháng 4/2026",
            text: """
                Trong tháng 4/2026, xã Mỹ Hương Tây ban hành 02 văn bản lãnh đạo và 04 văn bản hướng dẫn. Xã tổ chức 01
                hội nghị quán triệt nghị quyết với 389 lượt người dự; 09 buổi tuyên truyền, trong đó 02 buổi tại cụm
                công nghiệp Mỹ Hương. Đến cuối tháng, 58/67 hộ trong dự án kênh tiêu đã bàn giao mặt bằng.

                Hạn chế: 08 chi bộ chưa gửi bài cho trang thông tin của xã; việc ghi sổ theo dõi kiến nghị chưa thống
                nhất.

                Nhiệm vụ tháng 5: vận động 09 hộ còn lại; phát động cuộc thi viết về cuộc bầu cử trong trường học; tập
                huấn viết tin cho 20 bí thư chi bộ trước ngày 25/5/2026.
                """,
            counts: [
                Count("TM01", in: "2026-04", words: "02 văn bản"),
                Count("TM05", in: "2026-04", words: "04 văn bản"),
                Count("QT01", in: "2026-04", words: "01 hội nghị"),
                Count("QT02", in: "2026-04", words: "389 lượt"),
                Count("BC03", in: "2026-04", words: "09 buổi"),
            ]),
    ]
}
