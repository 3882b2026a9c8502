extension SampleNarrative {
    /// The communes of the hills and the valleys, and one that has only begun.
    static let uplands: [SampleNarrative] = [
        SampleNarrative(
            of: "myhuong",
            results: """
                Ban Xây dựng Đảng xã tham mưu 08 văn bản, hướng dẫn 19 nội dung nghiệp vụ cho chi bộ. Xã tổ chức 50 buổi
                tuyên truyền với 2.980 lượt người nghe, trong đó có 08 buổi tại cụm công nghiệp Mỹ Hương. Cuộc thi trực
                tuyến tìm hiểu về cuộc bầu cử nhận 88 bài viết của học sinh và giáo viên. Nhờ công khai phương án bồi
                thường ngay tại thôn, 64/67 hộ trong dự án kênh tiêu đã bàn giao mặt bằng.
                """,
            limits: """
                Còn 03 hộ chưa đồng thuận, cần tiếp tục vận động. Số chi bộ gửi bài về trang thông tin mới đạt 12/20.
                Ban chưa có sổ theo dõi riêng việc thực hiện kết luận của các buổi đối thoại.
                """,
            causes: """
                Ba hộ có vướng mắc về nguồn gốc đất, cần cơ quan chuyên môn xác minh. Việc theo dõi kết luận giao cho
                nhiều người nên không rõ đầu mối.
                """,
            recommendations: """
                Đề nghị Ủy ban nhân dân tỉnh chỉ đạo cơ quan chuyên môn trả lời về nguồn gốc đất của 03 hộ trước ngày
                15/8/2026.
                """,
            nextTasks: """
                Lập sổ theo dõi kết luận đối thoại, cập nhật hằng tuần từ tháng 7/2026. Đưa số chi bộ có bài gửi về
                trang thông tin lên 20/20 trong quý IV. Tổ chức sơ kết công tác dân vận khi thực hiện dự án kênh tiêu.
                """),
        SampleNarrative(
            of: "namtran",
            results: """
                Nậm Tràn có bảy dân tộc cùng sinh sống nên các buổi tuyên truyền dùng song song tiếng phổ thông và tiếng
                mẹ đẻ của đồng bào. Trong kỳ, xã tổ chức 66 buổi với 2.310 lượt người nghe; 71 lượt trưởng bản, người có
                uy tín được tập huấn kỹ năng truyền đạt. Tỷ lệ cử tri đi bầu đạt 99,82%, các bản vùng cao hoàn thành
                trước 15 giờ. Xã tổ chức 05 cuộc đối thoại, nhiều nhất toàn tỉnh, giải quyết xong 31/38 kiến nghị về
                nước sinh hoạt và đường vào bản. Mô hình “Bản không tảo hôn” duy trì ở 16 bản, hai năm liền không có
                trường hợp mới ở 11 bản.
                """,
            limits: """
                Tỷ lệ học viên hoàn thành lớp bồi dưỡng thấp hơn kế hoạch, mới có 37 học viên trên 45 người đăng ký. Sáu
                bản chưa có loa truyền thanh hoạt động ổn định. Tài liệu song ngữ chủ yếu do xã tự dịch, chưa được thẩm
                định.
                """,
            causes: """
                Đường vào ba bản bị sạt lở trong tháng 5 nên học viên không đến lớp được. Thiết bị truyền thanh đã dùng
                hơn mười năm.
                """,
            recommendations: """
                Đề nghị tỉnh đầu tư cụm loa truyền thanh cho 06 bản. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy thẩm định
                và phát hành chung tài liệu song ngữ cho các xã vùng cao.
                """,
            nextTasks: """
                Giải quyết 07 kiến nghị còn lại và báo cáo lại với dân bản trước ngày 30/8/2026. Mở lớp bồi dưỡng bù tại
                điểm trường Nậm Lúc cho học viên ba bản bị chia cắt. Ghi âm nội dung nghị quyết bằng hai thứ tiếng để
                phát ở bản vào phiên chợ.
                """),
        SampleNarrative(
            of: "phulac",
            results: """
                Xã Phú Lạc Giang tổ chức 46 buổi tuyên truyền miệng cho 2.655 lượt người và 03 hội nghị quán triệt nghị
                quyết cho 1.079 lượt cán bộ, đảng viên. Ban Xây dựng Đảng thí điểm “Giờ nghe dân” vào chiều thứ Năm tại
                trung tâm phục vụ hành chính công, tiếp 126 lượt người, chuyển 58 ý kiến đến bộ phận giải quyết. Có 81
                bài dự thi viết về gương người tốt trong thôn, 12 bài được chọn phát trên truyền thanh.
                """,
            limits: """
                Trong 58 ý kiến đã chuyển, còn 13 ý kiến chưa có phản hồi. Số cộng tác viên truyền thanh giảm từ 15 còn
                11 người. Việc cập nhật bảng tin điện tử chưa thường xuyên.
                """,
            causes: """
                Quy định về thời hạn phản hồi ý kiến chưa được ban hành. Mức hỗ trợ cộng tác viên thấp.
                """,
            recommendations: """
                Đề nghị cấp có thẩm quyền quy định khung hỗ trợ cộng tác viên truyền thanh cấp xã.
                """,
            nextTasks: """
                Ban hành quy định phản hồi ý kiến trong 07 ngày làm việc, xong trước ngày 25/7/2026. Giải quyết 13 ý
                kiến tồn đọng trong tháng 7. Tuyển thêm 04 cộng tác viên truyền thanh từ đoàn viên, giáo viên.
                """),
        SampleNarrative(
            of: "thachkieu",
            results: """
                Trong sáu tháng, xã Thạch Kiều ban hành 07 văn bản tham mưu, tổ chức 43 buổi tuyên truyền cho 2.390 lượt
                người nghe. Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với đăng ký việc cụ
                thể: 286 đảng viên đăng ký, 241 đảng viên đã hoàn thành ít nhất một việc. Xã huy động được 1.240 ngày
                công làm đường lên khu di tích đồi Thạch. Công tác khoa giáo phối hợp với trạm y tế tổ chức 07 buổi
                truyền thông phòng chống sốt xuất huyết.
                """,
            limits: """
                Còn 45 đảng viên đăng ký việc làm theo nhưng chưa thực hiện. Số học viên lớp bồi dưỡng ít, chưa đủ mở
                lớp thứ hai. Ảnh và tư liệu về di tích chưa được số hóa.
                """,
            causes: """
                Một số việc đăng ký chung chung, khó đo. Nguồn kết nạp Đảng ở nông thôn giảm.
                """,
            recommendations: """
                Đề nghị cấp trên cho phép mở lớp bồi dưỡng ghép giữa xã Thạch Kiều và xã Kim Sa Đông.
                """,
            nextTasks: """
                Rà soát lại 45 trường hợp, thay bằng việc cụ thể, có ngày hoàn thành, xong trước ngày 15/8/2026. Số hóa
                200 ảnh tư liệu về di tích đồi Thạch trong quý IV/2026.
                """),
        SampleNarrative(
            of: "yenbai",
            results: """
                Xã Yên Bãi tổ chức 52 buổi tuyên truyền miệng với khoảng 3.000 lượt người nghe, 04 hội nghị học tập nghị
                quyết cho 1.190 lượt cán bộ, đảng viên. Sau trận lũ cuối tháng 5, tổ dân vận đã cùng lực lượng tại chỗ
                vận động 118 hộ ven sông di dời an toàn trong đêm. Mô hình “Nhà dài chung lúa giống” giúp 76 hộ có giống
                gieo lại kịp vụ. Phát thanh xã tăng thời lượng từ 30 phút lên 45 phút mỗi ngày trong mùa mưa lũ.
                """,
            limits: """
                Kịch bản thông tin khi mất điện, mất sóng chưa đầy đủ. Có 02/13 mô hình dân vận khéo tạm dừng do lũ. Số
                liệu lượt người nghe trong những ngày lũ chỉ là ước tính.
                """,
            causes: """
                Lũ lên nhanh, hai cụm loa bị ngập. Chưa có phương án dự phòng bằng loa tay, kẻng và xuồng thông tin.
                """,
            recommendations: """
                Đề nghị tỉnh hỗ trợ 20 loa tay dùng pin và 02 máy phát điện nhỏ cho công tác thông tin khi có thiên tai.
                """,
            nextTasks: """
                Xây dựng kịch bản thông tin bốn cấp độ khi có bão, lũ, diễn tập trước ngày 10/8/2026. Khôi phục 02 mô
                hình tạm dừng trong quý III. Biểu dương kịp thời tập thể, cá nhân có thành tích trong đợt lũ.
                """),
        SampleNarrative(
            of: "thanhtrieu",
            results: """
                Xã Thanh Triều tổ chức 48 buổi tuyên truyền cho 2.810 lượt người nghe, 03 hội nghị quán triệt nghị quyết
                cho 1.122 lượt đảng viên. Hội thi “Nhà nông hiểu luật” có 84 bài dự thi.
                """,
            limits: """
                Việc sơ kết các mô hình dân vận khéo chưa làm xong.
                """,
            nextTasks: """
                Hoàn thiện số liệu của 05 chi bộ gửi chậm.
                """),
    ]
}
