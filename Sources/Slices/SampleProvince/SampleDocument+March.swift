extension SampleDocument {
    static let march: [SampleDocument] = [
        SampleDocument(
            from: "binhluong", on: "2026-03-06", name: "Bình Lương Thượng sắp xếp tổ tuyên truyền thôn.txt",
            title: "Bình Lương Thượng sắp xếp lại tổ tuyên truyền sau sáp nhập",
            text: """
                Ngày 6/3/2026, Ban Xây dựng Đảng Đảng ủy xã Bình Lương Thượng làm việc với 22 thôn về sắp xếp tổ tuyên
                truyền. Sau khi ba xã cũ nhập lại, có nơi hai tổ cùng hoạt động trên một địa bàn.

                Xã thống nhất giảm 09 tổ trùng, giữ 22 tổ, mỗi tổ 05 người, trong đó có ít nhất một nữ và một đoàn viên.
                Mỗi tổ được cấp loa kéo, sổ ghi chép và tài liệu. Hai tháng đầu năm, các tổ đã tham gia 15 buổi tuyên
                truyền cho 870 lượt người.

                Khó khăn là bốn thôn vùng cao sóng điện thoại yếu, muốn họp phải lên đồi Cột Cờ. Xã kiến nghị doanh
                nghiệp viễn thông đặt thêm trạm phát sóng; giao Bí thư chi bộ các thôn báo cáo điểm mất sóng trước ngày
                20/3/2026.
                """,
            counts: [
                Count("BC03", in: "2026-01-01/2026-02-28", words: "15 buổi"),
                Count("BC04", in: "2026-01-01/2026-02-28", words: "870 lượt người"),
            ]),
        SampleDocument(
            from: "lacdien", on: "2026-03-13", name: "Lạc Điền tuyên truyền phòng dịch tả lợn châu Phi.txt",
            title: "Ba ngày đến đủ 09 thôn",
            text: """
                Trước tin có ổ dịch tả lợn châu Phi ở xã bên, từ ngày 10 đến ngày 13/3/2026, xã Lạc Điền huy động 54
                tuyên truyền viên đến từng hộ chăn nuôi của 09 thôn. Tổ tuyên truyền phát 1.160 tờ hướng dẫn, hỗ trợ rắc
                vôi, phun khử trùng 47.000 m2 chuồng trại.

                Trong tháng 3/2026, Ban Xây dựng Đảng và trạm y tế, thú y xã tổ chức 12 buổi nói chuyện cho 740 lượt
                người nghe. Đến hết tháng xã không phát sinh ổ dịch.

                Tuy vậy, việc báo tin của 02 thôn còn chậm nửa ngày. Chủ tịch Ủy ban nhân dân xã, ông Nông Quốc Bình,
                yêu cầu các thôn báo tin ngay trong 02 giờ khi có lợn ốm, chết; lập nhóm liên lạc riêng trước ngày
                18/3/2026.
                """,
            counts: [
                Count("BC03", in: "2026-03", words: "12 buổi"),
                Count("BC04", in: "2026-03", words: "740 lượt người"),
            ]),
        SampleDocument(
            from: "namtran", on: "2026-03-17", name: "Nậm Tràn: ngày bầu cử ở bản xa nhất.txt",
            title: "Ngày bầu cử ở bản xa nhất xã Nậm Tràn",
            text: """
                Bản Huổi Sẳng cách trung tâm xã Nậm Tràn 27 km, trong đó 9 km đi bộ. Để 143 cử tri của bản bỏ phiếu đúng
                ngày 15/3/2026, tổ bầu cử lên đường từ chiều 13/3, mang theo máy bộ đàm và tài liệu hai thứ tiếng.

                Trong quý I, xã tổ chức 34 buổi tuyên truyền cho 1.220 lượt người nghe; các già làng, người có uy tín
                trực tiếp giải thích bằng tiếng mẹ đẻ. Kết quả, toàn xã có 99,82% cử tri đi bầu; 16/16 bản hoàn thành
                trước 15 giờ.

                Ông Sùng Chẩn Phìn, người có uy tín bản Huổi Sẳng nói: “Nghe bằng tiếng mình thì cái bụng mới hiểu hết”.

                Đảng ủy xã Nậm Tràn rút kinh nghiệm về việc in tài liệu song ngữ: phải thẩm định trước, in trước ít nhất
                15 ngày. Xã kiến nghị Ban Tuyên giáo và Dân vận Tỉnh ủy phát hành tài liệu song ngữ dùng chung cho các
                xã vùng cao.
                """,
            counts: [
                Count("BC03", in: "2026-Q1", words: "34 buổi"),
                Count("BC04", in: "2026-Q1", words: "1.220 lượt người"),
            ]),
        SampleDocument(
            from: "conthuan", on: "2026-03-19", name: "Cồn Thuận tổng kết tuyên truyền bầu cử.txt",
            title: "Xã Cồn Thuận tổng kết công tác tuyên truyền bầu cử",
            text: """
                Sáng 19/3/2026, xã cù lao Cồn Thuận tổng kết công tác tuyên truyền bầu cử. Xã có 07 ấp nằm trên hai cồn,
                đi lại chủ yếu bằng đò, nên tổ bầu cử lưu động phải phục vụ 63 cử tri già yếu tại nhà.

                Trong đợt tuyên truyền, xã tổ chức 17 buổi cho 890 lượt người; xuồng loa chạy 24 lượt quanh cồn. Tỷ lệ
                cử tri đi bầu đạt 99,4%.

                Hạn chế là tài liệu về cồn nhỏ chậm do nước cạn, đò không chạy hai ngày. Đồng chí Nhan Thị Út, Bí thư
                Đảng ủy xã đề nghị từ nay tài liệu quan trọng phải gửi trước 07 ngày và có bản điện tử; giao văn phòng
                lập danh bạ đầu mối 07 ấp trước ngày 31/3/2026.
                """,
            counts: [
                Count("BC03", in: "2026-Q1", words: "17 buổi"),
                Count("BC04", in: "2026-Q1", words: "890 lượt người"),
            ]),
        SampleDocument(
            from: "thanhtrieu", on: "2026-03-25", name: "Thanh Triều tổ chức hội thi Nhà nông hiểu luật.txt",
            title: "Hội thi “Nhà nông hiểu luật” ở Thanh Triều",
            text: """
                Tối 25/3/2026, xã Thanh Triều tổ chức hội thi “Nhà nông hiểu luật” tại sân vận động xã. 01 hội thi có 10
                đội, 84 bài dự thi viết gửi trước vòng chung kết, gần 900 người cổ vũ.

                Phần thi được khen nhiều nhất là tiểu phẩm “Mua đất giấy tay” của đội thôn Triều Nam. Ban tổ chức trao
                giải nhất cho đội Triều Nam, giải nhì cho đội Gò Đình.

                Trong tháng 3/2026, xã tổ chức 10 buổi tuyên truyền với 590 lượt người nghe. Hạn chế là hai đội bỏ cuộc
                vì thiếu người tập. Hội Nông dân xã đề nghị năm 2027 tổ chức theo cụm thôn.
                """,
            counts: [
                Count("VH01", in: "2026-03", words: "01 hội thi"),
                Count("VH02", in: "2026-03", words: "84 bài"),
                Count("BC03", in: "2026-03", words: "10 buổi"),
                Count("BC04", in: "2026-03", words: "590 lượt người"),
            ]),
        SampleDocument(
            from: "phulac", on: "2026-03-27", name: "Phú Lạc Giang thí điểm Giờ nghe dân.txt",
            title: "“Giờ nghe dân” chiều thứ Năm",
            text: """
                Từ ngày 5/3 đến ngày 26/3/2026, xã Phú Lạc Giang thí điểm “Giờ nghe dân” vào chiều thứ Năm hằng tuần tại
                trung tâm phục vụ hành chính công. Bốn buổi đầu tiên tiếp 49 lượt người, chuyển 22 ý kiến đến bộ phận
                chuyên môn, trả lời xong 15 ý kiến.

                Theo bà Đàm Thị Huệ Chi, Trưởng Ban Xây dựng Đảng xã, điều người dân cần nhất là biết ý kiến của mình
                đang ở đâu. Vì vậy mỗi ý kiến được ghi một phiếu có mã, hẹn ngày trả lời.

                Trong tháng 3/2026, xã tổ chức 08 buổi tuyên truyền cho 470 lượt người, đăng 12 tin, bài. Đảng ủy xã yêu
                cầu sơ kết thí điểm vào cuối tháng 6, làm rõ vì sao còn ý kiến chưa trả lời đúng hẹn.
                """,
            counts: [
                Count("BC03", in: "2026-03", words: "08 buổi"),
                Count("BC04", in: "2026-03", words: "470 lượt người"),
                Count("BT01", in: "2026-03", words: "12 tin, bài"),
            ]),
        SampleDocument(
            from: "truongchinhtri", on: "2026-03-30", name: "Trường Chính trị tỉnh bế giảng lớp bồi dưỡng bí thư đảng ủy xã, phường.txt",
            title: "Bế giảng lớp bồi dưỡng chức danh bí thư đảng ủy xã, phường",
            text: """
                Chiều 30/3/2026, Trường Chính trị tỉnh bế giảng lớp bồi dưỡng chức danh bí thư đảng ủy xã, phường khóa
                1. 01 lớp, 38 học viên hoàn thành chương trình, trong đó 09 học viên xếp loại xuất sắc.

                Lần đầu tiên học viên có hai ngày thực tế tại trung tâm phục vụ hành chính công phường Bến Nghĩa và xã
                Hưng Khê. Nhiều bài thu hoạch đề xuất cách chia việc giữa ban Đảng và văn phòng.

                Đồng chí Trịnh Quốc Khải, Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị nhà trường khảo sát ẩn
                danh học viên sau ba tháng, tăng thời lượng thảo luận tình huống lên ít nhất một phần ba. Hạn chế của
                khóa học là tài liệu về quản lý đất đai chưa cập nhật.
                """,
            counts: [
                Count("LL01", in: "2026-03", words: "01 lớp"),
                Count("LL02", in: "2026-03", words: "38 học viên"),
            ]),
        SampleDocument(
            from: "vinhtra", on: "2026-03-31", name: "Báo cáo tháng 3 của phường Vĩnh Trà.docx",
            title: "BÁO CÁO kết quả công tác tuyên giáo và dân vận tháng 3/2026",
            text: """
                Trong tháng 3/2026, phường Vĩnh Trà dồn sức tuyên truyền bầu cử. Tổ “Loa kéo ngõ nhỏ” gồm 09 thành viên
                đi 31 ngõ, mỗi ngõ hai lượt. Báo cáo viên tổ chức 16 buổi cho hơn 1.200 lượt người nghe. Trang thông tin
                đăng 29 tin, bài; tỷ lệ cử tri đi bầu đạt 99,7%.

                Hạn chế: ba khu phố nhận tài liệu muộn hai ngày; lượt người nghe ở loa kéo chỉ là con số ước.

                Nhiệm vụ tháng 4: tổng kết tuyên truyền bầu cử trước ngày 10/4; biểu dương 02 tập thể và 08 cá nhân;
                phối hợp với Trường Trung học cơ sở Vĩnh Trà phát động cuộc thi tìm hiểu truyền thống địa phương.
                """,
            counts: [
                Count("BC03", in: "2026-03", words: "16 buổi"),
                Count("BC04", in: "2026-03", words: "hơn 1.200 lượt người"),
                Count("BT01", in: "2026-03", words: "29 tin, bài"),
                Count("KT01", in: "2026-03", words: "02 tập thể"),
                Count("KT02", in: "2026-03", words: "08 cá nhân"),
            ]),
    ]
}
