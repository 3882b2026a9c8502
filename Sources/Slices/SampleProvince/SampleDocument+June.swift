extension SampleDocument {
    static let june: [SampleDocument] = [
        SampleDocument(
            from: "yenbai", on: "2026-06-02", name: "Yên Bãi: đêm di dời 118 hộ ven sông.txt",
            title: "Đêm di dời 118 hộ ven sông ở Yên Bãi",
            text: """
                Đêm 28/5/2026, nước sông lên nhanh, vượt báo động III lúc 23 giờ. Xã Yên Bãi huy động 140 người gồm dân
                quân, công an, đoàn viên và tổ dân vận đến từng nhà vận động 118 hộ với 463 nhân khẩu di dời. Đến 3 giờ
                sáng 29/5, việc di dời hoàn thành, không có thiệt hại về người.

                Hai cụm loa bị ngập, tổ thông tin phải dùng 12 loa tay và kẻng. Ông Chu Bá Hiển, Trưởng Ban Xây dựng
                Đảng xã cho biết: “Khi mất điện, tiếng người quen gọi ngoài cửa là tiếng người dân tin nhất”.

                Trong tháng 5/2026, xã tổ chức 11 buổi tuyên truyền với khoảng 650 lượt người nghe. Xã kiến nghị tỉnh hỗ
                trợ 20 loa tay dùng pin và 02 máy phát điện nhỏ. Đảng ủy xã giao Ban Xây dựng Đảng xây dựng kịch bản
                thông tin khi có bão, lũ, xong trước ngày 10/7/2026.
                """,
            counts: [
                Count("BC03", in: "2026-05", words: "11 buổi")
            ]),
        SampleDocument(
            from: "thachkieu", on: "2026-06-03", name: "Thạch Kiều kiểm điểm việc làm theo Bác.txt",
            title: "Xã Thạch Kiều: đăng ký ít mà làm thật",
            text: """
                Chiều 3/6, Ban Xây dựng Đảng xã Thạch Kiều tổ chức hội nghị kiểm điểm việc thực hiện Chỉ thị số
                05-CT/TW, ngày 15/5/2016 của Bộ Chính trị. Toàn xã có 286 đảng viên đăng ký việc làm theo; đến nay 241
                đảng viên đã hoàn thành ít nhất một việc, đạt 84,3%.

                Bên cạnh đó, 45 đảng viên chưa thực hiện, chủ yếu do đăng ký chung chung như “gương mẫu hơn”, “cố gắng
                hơn”. Hội nghị thống nhất mẫu đăng ký mới chỉ có ba dòng: việc gì, cho ai, bao giờ xong.

                Kết luận hội nghị, đồng chí Phó Bí thư Thường trực yêu cầu 45 đảng viên đăng ký lại trước ngày
                15/8/2026. Trong tháng 5/2026, xã có 07 buổi tuyên truyền, 02 buổi truyền thông phòng chống sốt xuất
                huyết.
                """,
            counts: [
                Count("BC03", in: "2026-05", words: "07 buổi"),
                Count("KG03", in: "2026-05", words: "02 buổi"),
            ]),
        SampleDocument(
            from: "binhluong", on: "2026-06-05", name: "Thôn Đồng Mạ di dời chuồng trại.txt",
            title: "Dân vận khéo ở thôn Đồng Mạ",
            text: """
                Chiều 5/6, xã Bình Lương Thượng tổ chức tham quan mô hình dân vận khéo tại thôn Đồng Mạ. Sau bốn tháng
                vận động, 47/47 hộ đồng ý di dời chuồng trại ra khu chăn nuôi tập trung rộng 2,6 ha.

                Ông Lường Văn Páo, Bí thư chi bộ kể: tổ dân vận không họp thôn ngay mà đến từng nhà, hỏi lo gì nhất rồi
                mới bàn. Hộ khó khăn được dòng họ giúp 215 ngày công. Trong tháng 5/2026, Đảng ủy xã 01 cuộc đối thoại
                tại thôn, trả lời 22 câu hỏi về đất và điện.

                Đảng ủy xã yêu cầu nhân rộng cách làm ra ít nhất 03 thôn trong sáu tháng cuối năm; Hội Nông dân xã viết
                tài liệu kinh nghiệm, gửi các thôn trước ngày 15/7/2026.
                """,
            counts: [
                Count("DV05", in: "2026-05", words: "01 cuộc")
            ]),
        SampleDocument(
            from: "sontrung", on: "2026-06-10", name: "Kế hoạch sáu tháng cuối năm của xã Sơn Trung Hạ.txt",
            title: "KẾ HOẠCH công tác tuyên giáo và dân vận sáu tháng cuối năm 2026",
            text: """
                Căn cứ Chương trình công tác số 03-CTr/ĐU, ngày 20/01/2026 của Đảng ủy xã, Ban Xây dựng Đảng xã Sơn
                Trung Hạ xây dựng kế hoạch như sau.

                1. Mục tiêu: tổ chức ít nhất 45 buổi tuyên truyền cho 2.200 lượt người; xây dựng mới 02 mô hình dân vận
                khéo; 100% chi bộ sinh hoạt chuyên đề mỗi quý một lần.

                2. Nhiệm vụ: kiện toàn 06 báo cáo viên trước ngày 31/7/2026; sửa chữa 04 cụm loa trong quý III; tổ chức
                hội thi “Hái hoa dân chủ” vào dịp 20/11.

                3. Phân công: Ban Xây dựng Đảng chủ trì; Mặt trận Tổ quốc và các đoàn thể phối hợp vận động; Văn phòng
                Đảng ủy theo dõi, báo cáo Thường trực Đảng ủy ngày 25 hằng tháng. Trong sáu tháng đầu năm xã đã phát 39
                tin, bài.
                """,
            counts: [
                Count("BT01", in: "2026-H1", words: "39 tin, bài")
            ]),
        SampleDocument(
            from: "giangkhau", on: "2026-06-12", name: "Giang Khẩu trao giải cuộc thi vẽ Biển quê em.txt",
            title: "Phường Giang Khẩu trao giải cuộc thi vẽ “Biển quê em”",
            text: """
                Sáng 12/6, phường Giang Khẩu tổng kết cuộc thi vẽ “Biển quê em” dành cho học sinh tiểu học. Đây là 01
                cuộc thi do Ban Xây dựng Đảng, Trường Tiểu học Giang Khẩu và Đoàn Thanh niên phối hợp tổ chức, nhận 134
                bài dự thi.

                Ban giám khảo trao 1 giải nhất, 3 giải nhì, 5 giải ba và 10 giải khuyến khích. Bức “Ba về kịp bữa cơm”
                của em Tống Gia Hân, lớp 4A, đoạt giải nhất. Ba mươi bức tranh đẹp được in pa-nô dọc đường ra bến cá.

                Ban tổ chức rút kinh nghiệm: thể lệ đến trường chậm nên học sinh lớp 5 bận thi, ít tham gia. Năm sau
                cuộc thi sẽ phát động từ tháng 3, kết thúc trước ngày 15/5.
                """,
            counts: [
                Count("VH01", in: "2026-06", words: "01 cuộc thi"),
                Count("VH02", in: "2026-06", words: "134 bài"),
            ]),
        SampleDocument(
            from: "lacdien", on: "2026-06-17", name: "Lạc Điền bàn việc tuyên truyền cho hộ kinh doanh.txt",
            title: "Lạc Điền bàn cách đưa Nghị quyết về kinh tế tư nhân đến hộ kinh doanh",
            text: """
                Sáng 17/6, Đảng ủy xã Lạc Điền họp giao ban công tác tuyên giáo tháng 6. Vấn đề được bàn nhiều nhất là
                tuyên truyền Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân.

                Toàn xã có 186 hộ kinh doanh, 14 doanh nghiệp nhỏ. Từ đầu năm mới tổ chức 02 buổi cho nhóm này. Nguyên
                nhân là tài liệu chung chung, hộ kinh doanh chỉ muốn biết thuế, vay vốn và mặt bằng.

                Kết luận cuộc họp, đồng chí Giàng A Tủa, Phó Bí thư Đảng ủy xã giao Ban Xây dựng Đảng phối hợp với thuế
                cơ sở soạn 20 câu hỏi – đáp trước ngày 10/7/2026; từ tháng 7 mỗi tháng tổ chức ít nhất 02 buổi. Trong
                tháng 6/2026, xã ban hành 03 văn bản hướng dẫn, phát 11 tin, bài.
                """,
            counts: [
                Count("TM05", in: "2026-06", words: "03 văn bản"),
                Count("BT01", in: "2026-06", words: "11 tin, bài"),
            ]),
        SampleDocument(
            from: "baodai", on: "2026-06-19", name: "Trao giải ảnh và phóng sự ngắn Tân Giang.txt",
            title: "Trao giải cuộc thi ảnh và phóng sự ngắn về Tân Giang hôm nay",
            text: """
                Tối 19/6, nhân kỷ niệm 101 năm Ngày Báo chí Cách mạng Việt Nam, Báo và Phát thanh, Truyền hình Tân Giang
                trao giải 02 cuộc thi: ảnh và phóng sự ngắn. Ban tổ chức nhận 463 tác phẩm của 207 tác giả, trong đó 14
                tác giả ở các xã vùng cao.

                Giải nhất ảnh thuộc về tác phẩm “Đò chiều Cồn Thuận” của tác giả Nghiêm Xuân Bách; giải nhất phóng sự
                ngắn thuộc về nhóm cộng tác viên xã Yên Bãi với phóng sự về đêm di dời dân.

                Phát biểu tại lễ trao giải, đồng chí Trịnh Quốc Khải đề nghị đơn vị trưng bày 60 ảnh tại các xã, phường
                từ tháng 7 đến tháng 9/2026, ưu tiên vùng cao. Hạn chế được nêu là tỷ lệ tác phẩm về vùng cao mới chiếm
                7%.
                """,
            counts: [
                Count("VH01", in: "2026-06", words: "02 cuộc thi"),
                Count("VH02", in: "2026-06", words: "463 tác phẩm"),
            ]),
    ]
}
