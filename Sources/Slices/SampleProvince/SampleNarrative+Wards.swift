extension SampleNarrative {
    /// The five wards.
    static let wards: [SampleNarrative] = [
        SampleNarrative(
            of: "bennghia",
            results: """
                Ban Xây dựng Đảng đã tham mưu Đảng ủy phường ban hành 14 văn bản lãnh đạo công tác tuyên giáo và dân
                vận, trong đó có chương trình hành động thực hiện Nghị quyết Đại hội XIV của Đảng. Năm hội nghị học tập,
                quán triệt nghị quyết được truyền trực tiếp tới 23 chi bộ khu phố, thu hút 2.486 lượt cán bộ, đảng viên.
                Đội ngũ báo cáo viên thực hiện 92 buổi tuyên truyền miệng cho 7.420 lượt người, tập trung vào cuộc bầu
                cử đại biểu Quốc hội khóa XVI và hội đồng nhân dân các cấp. Mô hình “Chợ nổi không rác” do các hộ buôn
                bán ở bến sông tự quản được 21 khu dân cư học tập. Cuộc thi ảnh “Bến Nghĩa ngày mới” nhận 341 tác phẩm
                của 128 tác giả.
                """,
            limits: """
                Tin, bài trên trang thông tin của phường tăng về số lượng nhưng còn ít bài phản ánh cách làm của chi bộ.
                Hai trong năm hội nghị quán triệt chưa dành thời gian cho thảo luận. Việc sơ kết các mô hình dân vận
                khéo còn dồn vào cuối kỳ.
                """,
            causes: """
                Cán bộ phụ trách trang thông tin mới được bổ sung từ tháng 4 nên chưa quen viết bài chuyên sâu. Lịch hội
                nghị của cấp trên và cấp phường trùng nhau trong tháng 3 do phải phục vụ bầu cử.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy gửi đề cương quán triệt trước hội nghị ít nhất 05 ngày. Đề
                nghị mở một lớp viết tin, bài và làm phóng sự ngắn cho cộng tác viên cấp phường trong quý III/2026.
                """,
            nextTasks: """
                Hoàn thành việc học tập Nghị quyết Đại hội XIV ở các chi bộ còn lại trước ngày 31/8/2026. Tổ chức hội
                thi báo cáo viên giỏi cấp phường trong tháng 9/2026. Mỗi chi bộ khu phố có ít nhất một bài viết về cách
                làm hay đăng trên trang thông tin của phường trong sáu tháng cuối năm.
                """),
        SampleNarrative(
            of: "donglinh",
            results: """
                Phường Đông Lĩnh Hạ đã kiện toàn tổ tuyên truyền của 17 khu phố sau khi sắp xếp, mỗi tổ có một bí thư
                chi bộ trực tiếp phụ trách. Trong sáu tháng, báo cáo viên và tuyên truyền viên tổ chức 74 buổi cho 5.180
                lượt người nghe, trong đó 11 buổi dành riêng cho công nhân khu nhà trọ vào buổi tối. Đảng ủy phường đối
                thoại 03 lần với Nhân dân về giải phóng mặt bằng đường vành đai; 42/46 ý kiến đã được trả lời bằng văn
                bản. Lớp bồi dưỡng lý luận chính trị cho đảng viên mới đạt 97% học viên xếp loại khá trở lên.
                """,
            limits: """
                Tuyên truyền trong công nhân ở trọ mới làm được ở 05/12 cụm nhà trọ. Một số chi bộ khu phố còn đọc
                nguyên văn tài liệu, chưa liên hệ với việc của khu phố mình. Báo cáo tháng của 04 chi bộ gửi chậm từ 03
                đến 05 ngày.
                """,
            causes: """
                Công nhân làm theo ca nên khó chọn giờ họp chung. Tài liệu của cấp trên dài, trong khi người truyền đạt
                chưa được hướng dẫn cách rút gọn. Bộ phận theo dõi chưa nhắc các chi bộ sát ngày hạn.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy biên soạn tài liệu hỏi – đáp ngắn cho công nhân, in khổ nhỏ.
                Đề nghị Liên đoàn Lao động tỉnh cùng phường bố trí địa điểm sinh hoạt tại 07 cụm nhà trọ còn lại.
                """,
            nextTasks: """
                Đưa buổi tuyên truyền tới 12/12 cụm nhà trọ trước ngày 30/10/2026. Trả lời dứt điểm 04 ý kiến đối thoại
                còn lại trong tháng 7/2026. Thí điểm mẫu tóm tắt nghị quyết trong một trang giấy ở 05 chi bộ, rút kinh
                nghiệm vào cuối quý III.
                """),
        SampleNarrative(
            of: "vinhtra",
            results: """
                Ban Xây dựng Đảng phường tham mưu Đảng ủy ban hành 12 văn bản và trực tiếp ban hành 24 văn bản hướng
                dẫn. Tập sách “Đảng bộ phường Vĩnh Trà – những chặng đường” dày 268 trang được xuất bản nhân kỷ niệm 96
                năm Ngày thành lập Đảng. Phường tổ chức 68 buổi tuyên truyền miệng với hơn 4.800 lượt người nghe; tổ
                “Loa kéo ngõ nhỏ” phát tin bầu cử mỗi chiều tại 31 ngõ xa trục đường chính. Trường trung học cơ sở Vĩnh
                Trà phối hợp tổ chức cuộc thi tìm hiểu truyền thống, có 152 bài dự thi.
                """,
            limits: """
                Sách lịch sử đã xuất bản nhưng mới phát được tới 60% chi bộ. Phường chưa có đề cương giới thiệu sách cho
                học sinh. Số liệu về lượt người nghe ở loa kéo chỉ ước được, chưa đếm được.
                """,
            causes: """
                Kinh phí in lần đầu chỉ đủ 500 cuốn. Việc phối hợp với nhà trường bắt đầu muộn, khi năm học sắp kết
                thúc.
                """,
            recommendations: """
                Đề nghị cấp trên hỗ trợ kinh phí in thêm 400 cuốn và đưa bản điện tử của sách lên cổng thông tin tỉnh.
                """,
            nextTasks: """
                Đưa nội dung lịch sử Đảng bộ phường vào tiết giáo dục địa phương của 03 trường ngay từ đầu năm học mới.
                Phát sách tới 100% chi bộ trước ngày 02/9/2026. Mỗi quý tổ chức một buổi nói chuyện truyền thống có cán
                bộ lão thành tham gia.
                """),
        SampleNarrative(
            of: "camson",
            results: """
                Cẩm Sơn Đông là phường có cả khu du lịch sinh thái và làng nghề đan lát, vì vậy nội dung tuyên truyền
                được chia theo bốn nhóm: chủ nhà nghỉ, người làm nghề, nông dân và học sinh. Trong kỳ đã tổ chức 81 buổi
                tuyên truyền cho 6.275 lượt người, đăng 187 tin, bài và 36 đoạn phim ngắn. Phường mở 03 lớp bồi dưỡng lý
                luận chính trị cho 187 học viên, trong đó 52 học viên là đảng viên mới. Đã xây dựng và duy trì 19 mô
                hình dân vận khéo; mô hình “Nhà nghỉ nói không với đồ nhựa” có 44/58 cơ sở tham gia. Đảng ủy tổ chức 04
                cuộc đối thoại, người đứng đầu đều có mặt từ đầu đến cuối.
                """,
            limits: """
                Phần lớn đoạn phim chưa có phụ đề nên khách và người khiếm thính khó theo dõi. Còn 14 cơ sở lưu trú chưa
                tham gia mô hình. Công tác khoa giáo mới chú ý y tế và giáo dục, chưa chú ý khoa học, công nghệ.
                """,
            causes: """
                Phường chưa có người làm hình ảnh chuyên trách. Một số chủ cơ sở lưu trú là người nơi khác, ít dự sinh
                hoạt khu phố.
                """,
            recommendations: """
                Đề nghị Báo và Phát thanh, Truyền hình Tân Giang hướng dẫn kỹ thuật làm phụ đề cho cộng tác viên các
                phường. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn tuyên truyền Nghị quyết số 57-NQ/TW phù hợp
                với làng nghề.
                """,
            nextTasks: """
                Vận động 14 cơ sở lưu trú còn lại tham gia mô hình, phấn đấu đến cuối năm đạt 58/58. Từ tháng 8/2026,
                mọi đoạn phim đăng trên trang của phường phải có phụ đề. Tổ chức một buổi tọa đàm về chuyển đổi số trong
                làng nghề vào tháng 10/2026.
                """),
        SampleNarrative(
            of: "giangkhau",
            results: """
                Là phường cửa sông có bến cá và đồn biên phòng, Giang Khẩu gắn tuyên truyền nghị quyết với tuyên truyền
                chống khai thác hải sản trái phép. Ban Xây dựng Đảng phường và đồn biên phòng tổ chức 63 buổi cho 4.410
                lượt người, trong đó 26 buổi ngay tại bến cá lúc tàu về. Kết quả, 188/188 chủ tàu đã ký cam kết, không
                có tàu vi phạm vùng biển trong kỳ. Cuộc thi vẽ “Biển quê em” thu hút 134 học sinh tiểu học. Phường khen
                thưởng 04 tập thể, 16 cá nhân có thành tích trong bầu cử.
                """,
            limits: """
                Việc học tập nghị quyết của đảng viên đi biển dài ngày còn chậm, mới đạt 71%. Bảng tin ở hai khu phố ven
                cửa sông xuống cấp, chữ mờ. Phường chưa tổ chức được hội nghị chuyên đề về dân vận chính quyền.
                """,
            causes: """
                Đảng viên đi biển vắng nhà từ 20 đến 25 ngày mỗi chuyến, lịch học cố định không phù hợp. Nguồn sửa bảng
                tin chờ phân bổ ngân sách.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy cho phép tổ chức học nghị quyết bù theo nhóm nhỏ và có bản ghi
                âm tài liệu để đảng viên nghe trên tàu.
                """,
            nextTasks: """
                Tổ chức học bù cho 100% đảng viên đi biển trước ngày 15/9/2026. Sửa xong bảng tin của hai khu phố trong
                quý III. Phối hợp với đồn biên phòng tổng kết mô hình “Bến cá bình yên” vào tháng 11/2026.
                """),
    ]
}
