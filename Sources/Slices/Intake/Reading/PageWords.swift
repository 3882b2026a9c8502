import VietnameseText

/// What web pages of offices and newspapers say around a report.
enum PageWords {
    static let otherPages: PhraseSet = """
        tin khác | các tin khác | tin liên quan | các tin liên quan | bài liên quan | bài viết liên quan \
        | tin bài liên quan | tin cùng chuyên mục | bài cùng chuyên mục | cùng chuyên mục | tin mới | tin mới nhất \
        | tin đã đưa | tin cũ hơn | các tin đã đưa | xem thêm | ý kiến bạn đọc | ý kiến ( | bình luận | gửi bình luận \
        | video - clips | đọc nhiều | tin đọc nhiều | tin xem nhiều | tin nổi bật | những tin mới hơn \
        | những tin cũ hơn | các bài viết khác | bài viết khác | tin tiêu điểm | từ khóa | tags | chia sẻ bài viết \
        | liên kết website | thống kê truy cập | thông tin liên hệ | có thể bạn quan tâm | các tin bài khác \
        | tin tức khác | đánh giá bài viết
        """

    static let imprint: PhraseSet = """
        ghi rõ nguồn | bản quyền | giấy phép | chịu trách nhiệm chính | trưởng ban biên tập | email : | website : \
        | điện thoại : | copyright | all rights reserved | phát hành lại
        """

    static let furniture: PhraseSet = """
        hotline | zalo | submitted by | cập nhật : | publishingportal | tăng cỡ chữ | facebook | twitter | đăng nhập \
        | đăng ký | lượt xem | số lượt xem | trang chủ | trang nhất | skip to | skip ribbon | print | rss | cỡ chữ | font size \
        | in trang | in bài | tổng số điểm của bài viết | click để đánh giá | đang online | lượt truy cập : | đọc bài \
        | nghe audio | tin theo lĩnh vực | chia sẻ \
        | sitemap | liên hệ | góp ý | thời tiết | tỷ giá | lịch công tác tuần | ngày đăng | ngày cập nhật \
        | cập nhật lúc | [ img ] | sơ đồ cổng
        """

    /// Before a date they tell when a page was put out.
    static let weekdays: PhraseSet = """
        thứ 2 , | thứ 3 , | thứ 4 , | thứ 5 , | thứ 6 , | thứ 7 , | thứ hai , | thứ ba , | thứ tư , | thứ năm , \
        | thứ sáu , | thứ bảy , | chủ nhật ,
        """

    static let controls: PhraseSet = """
        IMG | banner | A - | A | A + | lưu | in | đọc bài | gửi | tải về | quay lại | mục lục | home
        """

    static let pictures: PhraseSet = "jpg | jpeg | png | gif | JPG | webp"

    static let letterhead: PhraseSet = """
        ĐẢNG CỘNG SẢN VIỆT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | độc lập - tự do - hạnh phúc \
        | độc lập-tự do-hạnh phúc
        """

    static let romans: PhraseSet = "I | II | III | IV | V | VI | VII | VIII | IX | X"
    static let planTitles: PhraseSet = "KẾ HOẠCH | CHƯƠNG TRÌNH | PHƯƠNG ÁN | HƯỚNG DẪN | ĐỀ ÁN"
    static let recipients: PhraseSet = "nơi nhận"

    static let captionStarts: PhraseSet = """
        quang cảnh | quảng cảnh | toàn cảnh | khung cảnh | ảnh : | ảnh minh họa | hình ảnh | các đại biểu dự \
        | các đại biểu tham dự | đại biểu thảo luận | các đại biểu thảo luận | các đồng chí đại biểu | các đồng chí tham dự \
        | đại biểu dự | đại biểu tham dự | đại biểu các địa phương | các đồng chí chủ trì \
        | các đồng chí dự | đồng chí chủ trì | đoàn chủ tịch | các tập thể | các cá nhân | chủ trì hội nghị \
        | các đồng chí trong | tập thể , cá nhân nhận | lãnh đạo tỉnh dự
        """

    static let personStarts: PhraseSet = """
        đồng chí | các đồng chí | đ/c | ông | bà | lãnh đạo | đại diện | đại biểu | các đại biểu | trưởng ban \
        | ban chấp hành | ban thường vụ | thường trực | thượng tá | đại tá | trung tá | thiếu tá | thiếu tướng \
        | phó trưởng ban | bí thư | phó bí thư | chủ tịch | phó chủ tịch | giám đốc
        """

    static let captionActs: PhraseSet = """
        phát biểu | chủ trì | chủ tọa | ra mắt | trao giấy khen | trao bằng khen | trao quyết định | trao thưởng | trao tặng \
        | tặng hoa | báo cáo tại | trình bày | thông tin về | thông tin tại | kết luận hội nghị | kết luận buổi \
        | kết luận hội thảo | tham dự hội nghị | dự hội nghị | tham luận | báo cáo đề án | báo cáo kết quả \
        | kết luận tại | bỏ phiếu | biểu quyết | trao cờ | trao giải | trao giấy chứng nhận | chụp ảnh | lưu niệm | tặng cờ \
        | tặng quà | trao quà | trao tiền | trao học bổng | đánh trống | cắt băng | dâng hương | trình tờ trình
        """

    static let pictureBy: PhraseSet = "ảnh"

    static let bylines: PhraseSet =
        """
        tin , ảnh | tin và ảnh | tin ảnh | tin | bài , ảnh | bài và ảnh | ảnh | tác giả | theo | nguồn | nguồn tin \
        | người đăng | biên tập | ctv | thực hiện
        """
}
