/// A page of the genre, written for these tests.
enum ReadingSample {
    static let page = """
        Trang chủ
        Tin tức
        Huyện ủy Sông Mây sơ kết công tác tuyên truyền miệng 6 tháng đầu năm 2024
        Thứ 6, 12/07/2024, 08:15
        Sáng 10/7, tại Hội trường huyện, Huyện ủy Sông Mây tổ chức hội nghị sơ kết công tác tuyên truyền miệng 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2024. Đồng chí Lương Thị Hạnh, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện chủ trì hội nghị. Dự hội nghị có các đồng chí: Vi Văn Toàn, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Huyện ủy; Đào Minh Quân, Phó Chủ tịch UBND huyện.
        Theo báo cáo, 6 tháng qua, đội ngũ báo cáo viên toàn huyện đã tổ chức 214 buổi tuyên truyền cho hơn 9.600 lượt người nghe; mở 06 lớp tập huấn nghiệp vụ; khen thưởng 8 tập thể và 15 cá nhân. Tỷ lệ đảng viên học tập nghị quyết đạt 98,4%. Việc triển khai Chỉ thị số 17-CT/HU ngày 05/3/2024 của Ban Thường vụ Huyện ủy được chú trọng.
        Tuy nhiên, công tác tuyên truyền ở một số xã vẫn còn hạn chế, nội dung chưa phong phú.
        Thời gian tới, các cấp ủy trong huyện tiếp tục đổi mới phương thức tuyên truyền; hoàn thành kiện toàn đội ngũ tuyên truyền viên trước ngày 30/9/2024.
        Phát biểu kết luận hội nghị, đồng chí Lương Thị Hạnh đề nghị Ban Tuyên giáo Huyện ủy chủ động bám sát cơ sở; tham mưu tổ chức tốt các hội nghị báo cáo viên. Các xã, thị trấn cần bố trí kinh phí cho hoạt động tuyên truyền miệng.
        Quang cảnh hội nghị
        Quang cảnh hội nghị
        Tin, ảnh: Minh Tâm
        Các tin khác
        Xã Bản Hon ra quân làm giao thông (01/07/2024)
        """
}
