extension SampleDocument {
    static let may: [SampleDocument] = [
        SampleDocument(
            from: "anthoi", on: "2026-05-08", name: "Kế hoạch học tập nghị quyết của xã An Thới Giang.txt",
            title: "KẾ HOẠCH học tập, quán triệt và triển khai thực hiện Nghị quyết Đại hội XIV của Đảng (đợt 2)",
            text: """
                Thực hiện Kế hoạch số 21-KH/TU, ngày 14/4/2026 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã An Thới Giang xây
                dựng kế hoạch như sau.

                1. Kết quả đợt 1: trong tháng 4/2026 xã tổ chức 01 hội nghị tại hội trường và 06 điểm cầu ấp, 418 lượt
                cán bộ, đảng viên dự, đạt 91,6%. Còn 38 đảng viên vắng có lý do.

                2. Yêu cầu đợt 2: học bù theo nhóm không quá 20 người; báo cáo viên dành ít nhất một nửa thời gian cho
                thảo luận.

                3. Phân công: Ban Xây dựng Đảng chủ trì biên soạn tài liệu tóm tắt, hoàn thành trước ngày 20/5/2026; các
                chi bộ ấp tổ chức học bù từ ngày 25/5 đến hết ngày 20/6/2026; Trung tâm chính trị xã phối hợp bố trí báo
                cáo viên.

                4. Kinh phí thực hiện 18,5 triệu đồng từ nguồn chi thường xuyên.
                """,
            counts: [
                Count("QT01", in: "2026-04", words: "01 hội nghị"),
                Count("QT02", in: "2026-04", words: "418 lượt"),
            ]),
        SampleDocument(
            from: "bantuyengiao", on: "2026-05-14", name: "Hướng dẫn tuyên truyền kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh.docx",
            title: "HƯỚNG DẪN tuyên truyền kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 – 19/5/2026)",
            text: """
                Thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị và Kế hoạch số 15-KH/TU, ngày 02/3/2026
                của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn như sau.

                1. Nội dung: gắn kỷ niệm với việc thực hiện Nghị quyết Đại hội XIV; giới thiệu cách làm hay của tập thể,
                cá nhân; không phô trương, hình thức.

                2. Hình thức: sinh hoạt chuyên đề ở 100% chi bộ trong tháng 5; thi kể chuyện, chiếu phim, trưng bày
                sách; mỗi xã, phường chọn một tuyến đường để trang trí.

                3. Tổ chức thực hiện: Sở Văn hóa, Thể thao và Du lịch chủ trì trang trí ở trung tâm tỉnh, xong trước
                ngày 17/5/2026; Tỉnh đoàn phát động “Ngày thứ Bảy tình nguyện”; các xã, phường gửi kết quả trước ngày
                05/6/2026.

                Bốn tháng đầu năm, toàn ngành đã mở 02 lớp tập huấn cấp tỉnh cho 266 lượt cán bộ.
                """,
            counts: [
                Count("LL08", in: "2026-01-01/2026-04-30", words: "02 lớp"),
                Count("LL09", in: "2026-01-01/2026-04-30", words: "266 lượt"),
            ]),
        SampleDocument(
            from: "namtran", on: "2026-05-15", name: "Nậm Tràn tập huấn trưởng bản, người có uy tín.txt",
            title: "Nậm Tràn tập huấn kỹ năng tuyên truyền cho trưởng bản",
            text: """
                Từ ngày 13 đến ngày 15/5/2026, xã Nậm Tràn mở 01 lớp tập huấn cho 38 lượt trưởng bản, bí thư chi bộ và
                người có uy tín. Lớp học dùng tình huống thật: tranh chấp nguồn nước, cưới hỏi tiết kiệm, phòng cháy
                rừng.

                Giảng viên là Tiến sĩ Lò Thị Bưởi, Trường Chính trị tỉnh và Thượng úy Thào A Lử, cán bộ biên phòng tăng
                cường xã. Học viên chia bốn nhóm, mỗi nhóm tự quay một đoạn ghi âm tuyên truyền dài ba phút.

                Trong tháng 5/2026, xã đối thoại 02 cuộc với đồng bào về nước sinh hoạt, giải quyết 12/15 kiến nghị. Hạn
                chế là ba bản bị sạt lở đường nên 07 học viên không đến được. Ban Xây dựng Đảng sẽ mở lớp bù tại điểm
                trường Nậm Lúc trước ngày 31/7/2026.
                """,
            counts: [
                Count("LL08", in: "2026-05", words: "01 lớp"),
                Count("LL09", in: "2026-05", words: "38 lượt"),
                Count("DV05", in: "2026-05", words: "02 cuộc"),
            ]),
        SampleDocument(
            from: "hungkhe", on: "2026-05-19", name: "Hưng Khê tổng kết cuộc thi kể chuyện Bác Hồ.txt",
            title: "Tuổi trẻ Hưng Khê kể chuyện Bác Hồ",
            text: """
                Tối 19/5, nhân kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh, xã Hưng Khê tổ chức chung kết cuộc thi
                “Tuổi trẻ Hưng Khê kể chuyện Bác Hồ”. 01 cuộc thi, 72 bài dự thi, 12 thí sinh vào chung kết, hơn 600
                người đến xem.

                Giải nhất thuộc về em Khuất Duy Anh, học sinh lớp 11 với câu chuyện “Chiếc áo sờn vai”. Ban tổ chức trao
                1 giải nhất, 2 giải nhì, 3 giải ba.

                Đồng chí Bí thư Đoàn xã đề nghị các chi đoàn thôn đưa kể chuyện vào sinh hoạt hằng tháng, bắt đầu từ
                tháng 6/2026. Hạn chế được nêu ra là 05/11 thôn không có thí sinh.
                """,
            counts: [
                Count("VH01", in: "2026-05", words: "01 cuộc thi"),
                Count("VH02", in: "2026-05", words: "72 bài"),
            ]),
        SampleDocument(
            from: "donglinh", on: "2026-05-20", name: "Thông báo kết luận đối thoại về đường vành đai.docx",
            title:
                "THÔNG BÁO kết luận của Bí thư Đảng ủy phường Đông Lĩnh Hạ tại cuộc đối thoại với Nhân dân về giải phóng mặt bằng đường vành đai",
            text: """
                Ngày 18/5/2026, Đảng ủy phường tổ chức cuộc đối thoại thứ ba trong năm với đại diện 74 hộ dân bị ảnh
                hưởng bởi dự án đường vành đai 2. Đồng chí Văn Thị Cẩm Nhung, Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân
                phường chủ trì.

                Tại cuộc đối thoại có 19 ý kiến về giá bồi thường, nơi ở tạm và thời hạn di dời. Sau khi nghe cơ quan
                chuyên môn giải trình, đồng chí Bí thư Đảng ủy kết luận:

                1. Giao Ủy ban nhân dân phường niêm yết lại bảng tính bồi thường của từng hộ, xong trước ngày 29/5/2026.

                2. Giao Ban Xây dựng Đảng mở sổ theo dõi ý kiến, thông báo kết quả cho từng hộ bằng văn bản; báo cáo
                Thường trực Đảng ủy vào ngày 15 hằng tháng.

                3. Đề nghị Ban Quản lý dự án bố trí nơi ở tạm cho 11 hộ có người già, trẻ nhỏ trước khi thi công.

                Trong tháng 5/2026, phường tổ chức 01 cuộc đối thoại và ban hành 05 văn bản hướng dẫn công tác dân vận.
                """,
            counts: [
                Count("DV05", in: "2026-05", words: "01 cuộc"),
                Count("TM05", in: "2026-05", words: "05 văn bản"),
            ]),
        SampleDocument(
            from: "phulac", on: "2026-05-22", name: "Phú Lạc Giang chọn gương người tốt để phát thanh.txt",
            title: "Viết về người tốt ở thôn mình",
            text: """
                Ngày 22/5, xã Phú Lạc Giang tổng kết cuộc thi viết về gương người tốt, việc tốt. 01 cuộc thi nhận được
                81 bài, tác giả nhỏ tuổi nhất học lớp 4, lớn tuổi nhất đã 83 tuổi. Ban tổ chức chọn 12 bài phát trên
                truyền thanh vào sáng Chủ nhật.

                Nhiều bài giản dị mà xúc động: cô giáo mầm non bảy năm dạy thêm miễn phí cho trẻ chậm nói, bác đò dọc 40
                năm không lấy tiền học trò. Trong dịp này, Ủy ban nhân dân xã khen thưởng 06 cá nhân.

                Ban tổ chức thừa nhận 18 bài chép lại trên mạng, phải loại. Kế hoạch năm sau sẽ yêu cầu tác giả gặp trực
                tiếp nhân vật và có xác nhận của chi bộ.
                """,
            counts: [
                Count("VH01", in: "2026-05", words: "01 cuộc thi"),
                Count("VH02", in: "2026-05", words: "81 bài"),
                Count("KT02", in: "2026-05", words: "06 cá nhân"),
            ]),
        SampleDocument(
            from: "kimsa", on: "2026-05-26", name: "Kim Sa Đông làm việc với chi bộ gốm Bãi Trên.docx",
            title: "BIÊN BẢN làm việc về nền nếp sinh hoạt chuyên đề tại chi bộ gốm Bãi Trên",
            text: """
                Ngày 26/5/2026, Ban Xây dựng Đảng xã Kim Sa Đông làm việc với chi bộ gốm Bãi Trên. Chi bộ có 41 đảng
                viên, trong đó 23 đảng viên làm nghề gốm, 09 đảng viên thường xuyên đi giao hàng ngoài tỉnh.

                Qua kiểm tra: trong năm tháng chi bộ sinh hoạt chuyên đề 02 lần, thiếu 01 lần so với kế hoạch; tỷ lệ
                đảng viên dự bình quân 68%. Nguyên nhân là ngày họp trùng ngày ra lò.

                Kết luận: chi bộ chuyển ngày sinh hoạt sang tối mùng 8 hằng tháng từ tháng 6/2026; chia ba nhóm theo
                công đoạn nghề để thảo luận; Bí thư chi bộ báo cáo kết quả với Ban Xây dựng Đảng trước ngày 30/7/2026.
                Trong tháng 5/2026, Ban đã tiến hành 01 cuộc kiểm tra, làm việc và ban hành 04 văn bản hướng dẫn.
                """,
            counts: [
                Count("KS01", in: "2026-05", words: "01 cuộc"),
                Count("TM05", in: "2026-05", words: "04 văn bản"),
            ]),
        SampleDocument(
            from: "truongchinhtri", on: "2026-05-28", name: "Hội thảo Chính quyền địa phương hai cấp nhìn từ cơ sở.txt",
            title: "Trường Chính trị tỉnh Tân Giang tổ chức hội thảo về chính quyền địa phương hai cấp",
            text: """
                Ngày 28/5/2026, Trường Chính trị tỉnh phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy tổ chức hội thảo
                khoa học “Chính quyền địa phương hai cấp: nhìn từ cơ sở”. Ban tổ chức nhận 118 bài viết, chọn 46 bài in
                kỷ yếu. Hơn 150 đại biểu tham dự.

                Phó Giáo sư, Tiến sĩ Ông Thế Vinh, Hiệu trưởng nhà trường trình bày báo cáo đề dẫn. Năm tham luận được
                trình bày, nổi bật là tham luận của xã Phú Lạc Giang về “Giờ nghe dân”, của phường Đông Lĩnh Hạ về sổ
                theo dõi ý kiến sau đối thoại.

                Các ý kiến chỉ ra ba khó khăn: cán bộ cấp xã thiếu người có chuyên môn đất đai; dữ liệu chưa liên thông;
                chế độ báo cáo còn trùng lặp, có đơn vị gửi 64 báo cáo trong một tháng.

                Kết luận hội thảo, Ban tổ chức đề nghị Trường biên soạn 30 tình huống giảng dạy trước ngày 30/9/2026;
                kiến nghị Tỉnh ủy rà soát, cắt giảm ít nhất 30% mẫu báo cáo định kỳ.
                """,
            counts: [
                Count("VH02", in: "2026-05", words: "118 bài")
            ]),
        SampleDocument(
            from: "conthuan", on: "2026-05-29", name: "Báo cáo tháng 5 của xã Cồn Thuận.docx",
            title: "BÁO CÁO công tác tuyên giáo và dân vận tháng 5/2026",
            text: """
                Trong tháng 5/2026, xã Cồn Thuận tổ chức 06 buổi tuyên truyền với gần 320 lượt người nghe; phát 08 tin,
                bài trên truyền thanh. Đảng ủy xã ban hành 01 văn bản lãnh đạo công tác phòng chống sạt lở. Xã vận động
                26 hộ ven sông dời nhà lùi vào trong ít nhất 15 m.

                Hạn chế: chưa hoàn thành báo cáo chuyên đề về mô hình dân vận khéo; một báo cáo viên nghỉ hưu chưa có
                người thay.

                Nhiệm vụ tháng 6: kiện toàn đội ngũ báo cáo viên; chuẩn bị báo cáo sáu tháng gửi Ban Tuyên giáo và Dân
                vận Tỉnh ủy trước ngày 25/6/2026.
                """,
            counts: [
                Count("BC03", in: "2026-05", words: "06 buổi"),
                Count("BT01", in: "2026-05", words: "08 tin, bài"),
                Count("TM01", in: "2026-05", words: "01 văn bản"),
            ]),
        SampleDocument(
            from: "thanhtrieu", on: "2026-05-30", name: "Thanh Triều giao ban công tác tháng 5.txt",
            title: "Thanh Triều giao ban công tác tuyên giáo, dân vận tháng 5",
            text: """
                Sáng 30/5, xã Thanh Triều tổ chức hội nghị giao ban tháng 5/2026. Đồng chí Viên Đình Lộc, Phó Bí thư
                Thường trực Đảng ủy xã chủ trì.

                Trong tháng, xã ban hành 03 văn bản hướng dẫn, tổ chức 08 buổi tuyên truyền cho 455 lượt người. Việc sơ
                kết 12 mô hình dân vận khéo mới xong ở 07 thôn. Năm chi bộ thường xuyên gửi báo cáo muộn từ 04 đến 06
                ngày.

                Hội nghị giao Ban Xây dựng Đảng gọi điện nhắc từng chi bộ trước hạn ba ngày; hoàn thành sơ kết mô hình ở
                05 thôn còn lại trước ngày 15/6/2026; tổng hợp báo cáo sáu tháng trước ngày 25/6/2026.
                """,
            counts: [
                Count("TM05", in: "2026-05", words: "03 văn bản"),
                Count("BC03", in: "2026-05", words: "08 buổi"),
                Count("BC04", in: "2026-05", words: "455 lượt người"),
            ]),
    ]
}
