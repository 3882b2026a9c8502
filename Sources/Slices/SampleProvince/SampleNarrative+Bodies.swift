extension SampleNarrative {
    /// The three bodies of the province.
    static let bodies: [SampleNarrative] = [
        SampleNarrative(
            of: "bantuyengiao",
            results: """
                Ban đã tham mưu Tỉnh ủy, Ban Thường vụ Tỉnh ủy ban hành 23 văn bản, trong đó có Chương trình hành động
                thực hiện Nghị quyết Đại hội XIV của Đảng và Kế hoạch tuyên truyền bầu cử. Ban trực tiếp ban hành 64 văn
                bản hướng dẫn, định hướng. Hội nghị trực tuyến toàn tỉnh quán triệt Nghị quyết được kết nối từ điểm cầu
                Tỉnh ủy tới 19/19 xã, phường, với 9.870 lượt cán bộ, đảng viên dự. Ban duy trì 06 hội nghị báo cáo viên
                hằng tháng, biên soạn 06 số bản tin sinh hoạt chi bộ. Cuộc thi trực tuyến “Tân Giang – 95 năm một chặng
                đường” thu hút 2.145 bài dự thi; 02 công trình lịch sử Đảng bộ tỉnh được xuất bản.
                """,
            limits: """
                Một số hướng dẫn ban hành còn chậm so với thời điểm cơ sở cần. Việc theo dõi kết luận sau hội nghị giao
                ban chưa có công cụ thống nhất, còn phải hỏi lại từng đơn vị. Ba đơn vị gửi báo cáo sáu tháng chưa đúng
                hạn.
                """,
            causes: """
                Khối lượng công việc tăng sau khi hợp nhất hai ban và bỏ cấp huyện. Mẫu báo cáo trước đây chưa thống
                nhất nên việc tổng hợp mất nhiều thời gian.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Trung ương sớm hướng dẫn thống nhất hệ thống chỉ tiêu báo cáo từ cấp
                xã đến Trung ương.
                """,
            nextTasks: """
                Tổ chức hội nghị giao ban quý III tại xã Nậm Tràn, gắn với khảo sát công tác dân vận vùng đồng bào dân
                tộc thiểu số. Ban hành hướng dẫn sơ kết Nghị quyết số 57-NQ/TW trước ngày 20/8/2026. Trả lời toàn bộ
                kiến nghị của cơ sở nêu trong báo cáo sáu tháng trước ngày 31/7/2026.
                """),
        SampleNarrative(
            of: "truongchinhtri",
            results: """
                Nhà trường mở 11 lớp với 784 học viên hoàn thành chương trình, trong đó có 02 lớp bồi dưỡng chức danh bí
                thư đảng ủy xã, phường theo mô hình mới. Hội thảo khoa học “Chính quyền địa phương hai cấp: nhìn từ cơ
                sở” nhận 118 bài viết, chọn 46 bài in kỷ yếu. Giảng viên thực hiện 09 buổi nói chuyện thời sự cho 640
                lượt người. Tỷ lệ học viên xếp loại khá, giỏi đạt 88,6%.
                """,
            limits: """
                Phần thảo luận tình huống mới chiếm khoảng một phần tư thời lượng. Việc khảo sát học viên sau khi về địa
                phương chưa được làm thường xuyên.
                """,
            causes: """
                Ngân hàng tình huống về chính quyền hai cấp còn ít vì mô hình mới vận hành chưa đầy một năm. Một số
                giảng viên chưa có điều kiện đi thực tế dài ngày.
                """,
            recommendations: """
                Đề nghị Ban Thường vụ Tỉnh ủy cho phép mỗi giảng viên trẻ đi thực tế ở một xã, phường ít nhất 03 tháng.
                """,
            nextTasks: """
                Biên soạn 30 tình huống giảng dạy từ thực tiễn các xã, phường, hoàn thành trước ngày 30/9/2026. Khảo sát
                ẩn danh học viên ba lớp đã tốt nghiệp để điều chỉnh chương trình. Mở 02 lớp bồi dưỡng lưu động tại Nậm
                Tràn và Yên Bãi.
                """),
        SampleNarrative(
            of: "baodai",
            results: """
                Sau hợp nhất, cơ quan Báo và Phát thanh, Truyền hình Tân Giang sản xuất hơn 5.400 tin, bài, phóng sự
                trên bốn loại hình. Tuyến bài “Một ngày ở trung tâm phục vụ hành chính công” gồm 19 kỳ, đi đủ 19 xã,
                phường. Chuyên mục phát thanh tiếng dân tộc tăng từ 03 lên 05 buổi mỗi tuần. Cuộc thi ảnh và cuộc thi
                phóng sự ngắn nhận 463 tác phẩm; đơn vị tổ chức 02 lớp tập huấn nghiệp vụ cho 83 lượt cộng tác viên cơ
                sở.
                """,
            limits: """
                Tỷ lệ bài phản ánh từ các xã vùng cao mới đạt 14%. Một số chuyên mục còn trùng nội dung giữa báo in và
                báo điện tử. Thời gian từ khi cơ sở gửi tin đến khi đăng trung bình gần 02 ngày.
                """,
            causes: """
                Quy trình duyệt của hai cơ quan cũ chưa hợp nhất hoàn toàn. Lực lượng thường trú ở vùng cao chỉ có 03
                phóng viên.
                """,
            recommendations: """
                Đề nghị các xã, phường cử một đầu mối cung cấp thông tin và gửi lịch hoạt động trước ngày 25 hằng tháng.
                """,
            nextTasks: """
                Áp dụng một quy trình duyệt chung từ ngày 01/8/2026, rút thời gian đăng tin của cơ sở xuống dưới 24 giờ.
                Nâng tỷ lệ bài từ các xã vùng cao lên 20% vào cuối năm. Mở chuyên trang hỏi – đáp về chính quyền địa
                phương hai cấp.
                """),
    ]
}
