import VietnameseText

/// What tells figures from other numbers.
enum FigureWords {
    /// Behind number and unit: "80% trở lên".
    static let bounds: PhraseSet = "trở lên | trở xuống"

    /// Before a number that only says which one.
    static let ordinals: PhraseSet = """
        số | thứ | lần thứ | khóa | kỳ | điều | khoản | mục | lớp | cấp | loại | quý | tháng | năm | ngày | phường \
        | quận | khu | khu phố | tổ | tổ dân phố | thôn | đội | đường | quốc lộ | tỉnh lộ | giai đoạn | nhiệm kỳ | đợt \
        | tập | trang | phần | chương | bài | khối | top | hạng | kỳ họp thứ | covid | khóm | ấp | đại hội | thế kỷ \
        | ban chỉ đạo | chỉ thị | nghị quyết | kết luận | đề án | quy định | chương trình | điện thoại | fax | phiên \
        | quyển | mức | nhóm | bảng | biểu | hội nghị lần | vùng | tuổi | từ năm | đến năm | công nghiệp | mục tiêu \
        | vòng | cụm | tiểu đoàn | trung đoàn | sư đoàn | đại đội | phó số | web | www | phiên bản | iso | mã số \
        | km số | múi giờ | nghị định | thông tư | quyết định | kế hoạch | luật
        """
    /// Ordinals that a plain count may follow all the same: "mở lớp 05 buổi".
    static let weakOrdinals: PhraseSet =
        """
        lớp | bài | tập | trang | phần | đợt | tổ | đội | kỳ | khối | nhóm | cụm | chương trình | đề án | kế hoạch \
        | nghị quyết | chỉ thị | mức | mục tiêu | số | vòng | thôn
        """
    /// Names whose number stands after a dash.
    static let dashed: PhraseSet = "covid | sars | apec"
    static let pointers: PhraseSet = "nói trên | nêu trên | này | kể trên | trên , | trên ."
    static let totals: PhraseSet = "tổng số | trong số | số lượng | tổng | với số | gồm số"

    /// Before a bare number that counts.
    static let counts: PhraseSet =
        """
        đạt | là | còn | chỉ còn | có | gồm | với | tăng | giảm | lên | xuống | hơn | gần | trên | khoảng | được \
        | bằng | chiếm | cho
        """

    static let descriptionEnds: PhraseSet =
        "và | với | cho | của | từ | để | nhằm | tại | đã | thu hút | đạt | là | gồm | so | bằng | đến | trên địa bàn"
    static let fillers: PhraseSet =
        """
        đạt | được | là | trên | hơn | gần | khoảng | ước | có | với | chiếm | còn | chỉ | bằng | lên | và | đã | tới \
        | đến | cho | thì | trong đó | ước đạt | đều | vượt
        """

    static let intentions: PhraseSet = "phấn đấu | mục tiêu | dự kiến | đến hết năm | sẽ | sau sắp xếp | sau khi sắp xếp"
    static let estimates: PhraseSet = "dự kiến | ước"
    static let comparisons: PhraseSet = "so với | so | cùng kỳ"
    static let logistics: PhraseSet = "điểm cầu | đại biểu | tham dự | dự hội nghị"
    static let elsewhere: PhraseSet = "cả nước | toàn quốc | việt nam | thế giới | trước khi | toàn cầu"
}
