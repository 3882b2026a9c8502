extension SampleNarrative {
    /// The communes of the plain and the river.
    static let lowlands: [SampleNarrative] = [
        SampleNarrative(
            of: "anthoi",
            results: """
                Đảng ủy xã An Thới Giang ban hành 08 văn bản về công tác tuyên giáo và dân vận, mỗi văn bản đều ghi rõ
                người thực hiện và ngày hoàn thành. Xã tổ chức 49 buổi tuyên truyền cho 2.940 lượt người nghe, chủ yếu
                tại nhà văn hóa ấp và trên các tuyến đê trong mùa thu hoạch. Bà con 03 ấp hiến 6.150 m2 đất để mở rộng
                đường nội đồng sau các buổi vận động của tổ dân vận. Truyền thanh xã phát 76 tin, bài, trong đó có
                chuyên mục “Nông dân hỏi, xã trả lời” vào tối thứ Bảy.
                """,
            limits: """
                Số tin, bài của chuyên mục hỏi – đáp còn phụ thuộc một cán bộ. Học viên lớp bồi dưỡng nhận thức về Đảng
                chủ yếu là viên chức, ít nông dân. Kinh phí tổ chức hội thi còn trông vào vận động.
                """,
            causes: """
                Nhân lực mỏng: ba đồng chí phụ trách cả tuyên giáo, dân vận và tổ chức. Thanh niên nông thôn đi làm xa
                nhiều.
                """,
            recommendations: """
                Đề nghị cấp trên xem xét mức chi tối thiểu cho công tác tuyên giáo cấp xã sau sắp xếp.
                """,
            nextTasks: """
                Phân công 05 cộng tác viên ấp cùng làm chuyên mục “Nông dân hỏi, xã trả lời” từ tháng 8/2026. Giới thiệu
                ít nhất 15 nông dân, công nhân tham gia lớp bồi dưỡng nhận thức về Đảng trong sáu tháng cuối năm.
                """),
        SampleNarrative(
            of: "binhluong",
            results: """
                Trong điều kiện xã mới sáp nhập từ ba xã cũ, Ban Xây dựng Đảng đã tham mưu sắp xếp lại 22 tổ tuyên
                truyền thôn, giảm 09 tổ trùng địa bàn. Đội ngũ 05 báo cáo viên thực hiện 51 buổi, phục vụ 3.060 lượt
                người. Bốn hội nghị quán triệt nghị quyết có 1.215 lượt đảng viên dự, đạt 93,4%. Tổ dân vận thôn Đồng Mạ
                vận động được 100% hộ đồng ý di dời chuồng trại ra khỏi khu dân cư.
                """,
            limits: """
                Xã chưa tổ chức được cuộc thi, hội thi nào trong kỳ. Hồ sơ lịch sử của ba xã cũ chưa được thu gom về một
                nơi. Bốn thôn vùng cao sóng yếu, hội nghị trực tuyến hay bị ngắt.
                """,
            causes: """
                Thời gian đầu năm dồn cho bầu cử và sắp xếp cơ sở nhà, đất. Kinh phí văn hóa, văn nghệ phân bổ chậm, đến
                tháng 6 mới có.
                """,
            recommendations: """
                Đề nghị tỉnh làm việc với doanh nghiệp viễn thông để nâng chất lượng sóng ở 04 thôn vùng cao. Đề nghị
                hướng dẫn việc bàn giao tài liệu lịch sử đảng bộ của các xã cũ.
                """,
            nextTasks: """
                Thu gom, lập danh mục tài liệu lịch sử của ba xã cũ trước ngày 30/9/2026. Tổ chức hội thi “Dân vận khéo”
                cấp xã vào tháng 10/2026. Duy trì lịch tuyên truyền hằng tháng ở cả 22 thôn.
                """),
        SampleNarrative(
            of: "dainghia",
            results: """
                Xã Đại Nghĩa Thượng hoàn thành và xuất bản tập lịch sử Đảng bộ xã giai đoạn 1946–2025, có sự góp ý của
                37 cán bộ hưu trí. Ban Xây dựng Đảng tham mưu 09 văn bản, tổ chức 04 hội nghị học tập nghị quyết với
                1.342 lượt người. Các buổi tuyên truyền lồng ghép trong sinh hoạt hội làm vườn, hội nông dân đạt 58
                buổi, 3.590 lượt người nghe. Mô hình “Tiếng kẻng học bài” được duy trì ở 14 thôn, nay thêm giờ đọc báo
                tối Chủ nhật. Có 04 tập thể và 15 cá nhân được khen thưởng.
                """,
            limits: """
                Lớp bồi dưỡng cho cấp ủy viên chi bộ tổ chức chậm so với kế hoạch gần một tháng. Việc đánh giá hiệu quả
                mô hình còn định tính, thiếu số liệu trước và sau.
                """,
            causes: """
                Giảng viên kiêm chức của xã bận nhiệm vụ bầu cử. Bộ tiêu chí đánh giá mô hình chưa được cụ thể hóa.
                """,
            recommendations: """
                Đề nghị Trường Chính trị tỉnh cử giảng viên hỗ trợ các xã xa trung tâm ít nhất hai chuyên đề mỗi lớp.
                """,
            nextTasks: """
                Xây dựng bộ tiêu chí đánh giá mô hình gồm không quá mười chỉ số, áp dụng từ quý IV/2026. Mở lớp bồi
                dưỡng cho cấp ủy viên chi bộ còn lại trước ngày 20/9/2026.
                """),
        SampleNarrative(
            of: "hungkhe",
            results: """
                Xã Hưng Khê tổ chức 44 buổi tuyên truyền cho 2.510 lượt người; nội dung được dân quan tâm nhất là thủ
                tục đất đai sau khi bỏ cấp huyện. Tổ hỗ trợ tại nhà văn hóa thôn đã hướng dẫn 860 lượt người dân nộp hồ
                sơ trực tuyến. Cuộc thi “Tuổi trẻ Hưng Khê kể chuyện Bác Hồ” có 72 bài dự thi. Có 11 mô hình dân vận
                khéo được đăng ký, trong đó 08 mô hình đã có kết quả rõ.
                """,
            limits: """
                Ba mô hình đăng ký từ đầu năm chưa triển khai. Số buổi tuyên truyền giảm trong tháng 4 và tháng 5. Chưa
                tổ chức được buổi đối thoại với thanh niên.
                """,
            causes: """
                Một số chi bộ đăng ký mô hình theo phong trào, chưa khảo sát nhu cầu. Vụ thu hoạch vải kéo dài nên khó
                tập hợp người nghe.
                """,
            recommendations: """
                Đề nghị cấp trên cung cấp tài liệu hỏi – đáp về thủ tục hành chính ở cấp xã bằng hình vẽ, dễ hiểu với
                người cao tuổi.
                """,
            nextTasks: """
                Rà soát, thay thế 03 mô hình chưa triển khai trước ngày 31/7/2026. Tổ chức đối thoại giữa Bí thư Đảng ủy
                với thanh niên trong tháng 8/2026. Bù đủ số buổi tuyên truyền theo kế hoạch năm trong quý III.
                """),
        SampleNarrative(
            of: "kimsa",
            results: """
                Công tác tuyên truyền của xã Kim Sa Đông bám sát việc xây dựng xã nông thôn mới nâng cao và thu hút lao
                động về làng nghề gốm. Đã tổ chức 55 buổi tuyên truyền miệng cho hơn 3.300 lượt người, 02 lớp bồi dưỡng
                cho 113 học viên. Hội nghị quán triệt Nghị quyết Đại hội XIV được ghi hình, phát lại ở 13 nhà văn hóa
                thôn cho đảng viên vắng mặt. Cuộc vận động “Mỗi gia đình một đoạn đường hoa” có 1.120 hộ tham gia. Ban
                Xây dựng Đảng kiểm tra, làm việc với 02 chi bộ về nền nếp sinh hoạt chuyên đề.
                """,
            limits: """
                Chất lượng sinh hoạt chuyên đề ở chi bộ gốm Bãi Trên chưa đều. Trang thông tin của xã còn đăng lại
                nhiều, bài tự viết mới chiếm một phần ba.
                """,
            causes: """
                Đảng viên trong làng nghề đi giao hàng xa nên thường vắng. Kỹ năng viết của cộng tác viên hạn chế.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy tổ chức trao đổi kinh nghiệm giữa các xã có làng nghề.
                """,
            nextTasks: """
                Nâng tỷ lệ bài tự viết lên 60% vào cuối năm. Hướng dẫn chi bộ gốm Bãi Trên sinh hoạt chuyên đề theo nhóm
                nghề, bắt đầu từ tháng 8/2026. Tổng kết phong trào đường hoa vào dịp 20/10.
                """),
        SampleNarrative(
            of: "lacdien",
            results: """
                Xã Lạc Điền tổ chức 03 hội nghị học tập nghị quyết cho 1.011 lượt người, 47 buổi tuyên truyền cho 2.725
                lượt người nghe. Khi có dịch tả lợn châu Phi ở xã bên, tổ tuyên truyền đã đến từng hộ của 09 thôn trong
                ba ngày; xã không để phát sinh ổ dịch. Hằng tuần, truyền thanh xã phát bản tin giá nông sản cùng tin
                chính sách. Đã biểu dương 03 tập thể, 10 cá nhân điển hình tiên tiến.
                """,
            limits: """
                Nội dung tuyên truyền về Nghị quyết số 68-NQ/TW tới hộ kinh doanh còn mỏng, mới có 02 buổi. Xã chưa tổ
                chức được hoạt động văn nghệ quần chúng ở quy mô toàn xã.
                """,
            causes: """
                Tài liệu về kinh tế tư nhân dành cho cấp xã còn ít. Nhà văn hóa trung tâm đang sửa chữa đến hết tháng 7.
                """,
            recommendations: """
                Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy gửi bộ câu hỏi thường gặp về chính sách đối với hộ kinh doanh.
                """,
            nextTasks: """
                Mỗi tháng tổ chức ít nhất 02 buổi tuyên truyền cho hộ kinh doanh, bắt đầu từ tháng 7/2026. Tổ chức liên
                hoan văn nghệ quần chúng chào mừng Quốc khánh 2/9 tại nhà văn hóa trung tâm.
                """),
    ]
}
