import VietnameseText

/// Offices people hold, and what they do at an event.
enum RoleWords {
    /// How the name of an office begins.
    static let heads: PhraseSet = """
        tổng bí thư | bí thư | phó bí thư | ủy viên | UV | UVTV | UVBTV | UVTVTU | UVTW | TUV | TVTU | HUV | UVBCH \
        | tỉnh ủy viên | thành ủy viên | huyện ủy viên | thị ủy viên | quận ủy viên | đảng ủy viên | trưởng ban \
        | trưởng phòng | trưởng đoàn | trưởng tiểu ban | trưởng khoa | trưởng công an | trưởng thôn | trưởng \
        | phó trưởng | phó ban | phó đoàn | quyền trưởng | chủ tịch | phó chủ tịch | giám đốc | phó giám đốc \
        | tổng giám đốc | phó tổng giám đốc | tổng biên tập | phó tổng biên tập | chánh văn phòng \
        | phó chánh văn phòng | chánh án | phó chánh án | chánh thanh tra | viện trưởng | phó viện trưởng | vụ trưởng \
        | phó vụ trưởng | cục trưởng | phó cục trưởng | chi cục trưởng | tổng cục trưởng | hiệu trưởng \
        | phó hiệu trưởng | chủ nhiệm | phó chủ nhiệm | bộ trưởng | thứ trưởng | thủ tướng | phó thủ tướng \
        | đại biểu quốc hội | đại biểu HĐND | thường trực ban bí thư | ủy viên thường trực | tư lệnh | phó tư lệnh \
        | chính ủy | phó chính ủy | chính trị viên | chỉ huy trưởng | phó chỉ huy trưởng | tổ trưởng | đội trưởng \
        | nguyên | chuyên viên | báo cáo viên | giảng viên | thành viên | phó trưởng đoàn | tổng thư ký \
        | phó tổng thư ký | thư ký | chủ nhiệm ủy ban | hàm | kế toán trưởng | TBT | PBT | CVP | PGĐ | PCT | phụ trách \
        | trợ lý | người phát ngôn | bí thư đoàn | quyền | tham mưu trưởng | phó tham mưu trưởng | chi hội trưởng \
        | tổ phó | đội phó | CT | phó chi cục trưởng | phó tổng cục trưởng | phó chánh thanh tra | cố vấn
        """

    /// Words that belong to the polite form before a name, not to an office.
    static let honorifics: PhraseSet = """
        đồng chí | đ/c | ông | bà | các đồng chí | các ông | GS | PGS | TS | GS.TS | PGS.TS | PGS, TS | GS, TS | ThS \
        | TS. | ThS. | PGS.TS. | tiến sĩ | thạc sĩ | giáo sư | phó giáo sư | BS | bác sĩ | nhà báo | luật sư \
        | thiếu tướng | trung tướng | thượng tướng | đại tướng | đại tá | thượng tá | trung tá | thiếu tá | đại úy \
        | thượng úy | nhạc sĩ | nhà thơ | NSND | NSƯT | thầy | cô | anh | chị
        """

    /// What ends an office though nothing else does.
    static let stops: PhraseSet = """
        phát biểu | chủ trì | dự | tham dự | đã | sẽ | cho biết | nhấn mạnh | đề nghị | yêu cầu | khẳng định \
        | trình bày | báo cáo kết quả | báo cáo với | báo cáo tại | báo cáo đề án | ghi nhận | thông tin | trao \
        | và các | và đại diện | cùng | làm | kết luận | giới thiệu | quán triệt | truyền đạt | đánh giá | chỉ đạo \
        | điều hành | tiếp | tặng | biểu dương | khai mạc | bế mạc | tham gia | nêu | lưu ý | gợi ý | thay mặt | được \
        | đến | là | tại | trong | cũng | với | đọc | kiểm tra | chúc mừng | mong muốn | đồng chí | và đồng chí \
        | bày tỏ | hoan nghênh | thống nhất | giải trình | có | để | điểm lại | khái quát | định hướng | công bố \
        | thông qua | trao đổi | phân tích | làm rõ | nêu | giải thích | phổ biến | triển khai | tổ chức hội nghị \
        | thăm | nhận | ký kết | động viên | chúc | hứa | dẫn đầu | làm trưởng đoàn | chia sẻ | thay | trực tiếp | vừa \
        | đồng chủ trì | cho rằng | chỉ rõ | cảm ơn | gửi | dâng | cắt băng | phát động | lắng nghe | ghi | khảo sát \
        | chủ tọa | về | khẳng | tóm lược | trân trọng | cám ơn | nhìn nhận | tổng kết | xác nhận | kêu gọi | nói | kể | cam kết \
        | và nhiều | đánh trống \
        | tiếp thu | tin tưởng | nghe | mời | thừa | nêu bật | trình | hy vọng | mong | dặn | khen | nhắc | đề xuất | kiến nghị \
        | quan tâm | bế | tuyên bố | yêu
        """

    /// Names of bodies that hold a word which would end an office.
    static let insideOffices: PhraseSet = """
        ban chỉ đạo | ban điều hành | ban tổ chức | ban tổ chức kiểm tra | ban tổ chức - kiểm tra \
        | thông tin và truyền thông | công nghệ thông tin | cổng thông tin | ban tiếp công dân | kiểm tra giám sát \
        | ủy ban kiểm tra | ủy ban quốc gia về | ban chỉ đạo quốc gia về | ban kiểm tra | thông tin điện tử \
        | thông tin đối ngoại | phòng kiểm tra | được phân công \
        | giám sát, kiểm tra | trung tâm thông tin
        """

    static let parts: Phrasebook<Reading.Person.Part> = [
        .chair: "chủ trì | điều hành | chủ tọa | đồng chủ trì | sự chủ trì | sự chủ tọa",
        .attend:
            """
        dự và chỉ đạo | dự, chỉ đạo | dự chỉ đạo | tham dự và chỉ đạo | về dự và chỉ đạo | về dự, chỉ đạo | dự \
        | tham dự | đến dự | về dự | cùng dự | tới dự | dự và | dự hội nghị | tiếp đoàn | tham gia đoàn | cùng tham dự \
        | tham gia hội nghị | cùng đi | dự buổi | tiếp và làm việc | có mặt \
        | có buổi đối thoại | có buổi làm việc | có buổi gặp gỡ | đối thoại với | tiếp xúc với | đại biểu trung ương | về phía
        """,
        .speak: """
        phát biểu | kết luận | nhấn mạnh | đề nghị | yêu cầu | khẳng định | lưu ý | ghi nhận | biểu dương \
        | đánh giá cao | chỉ rõ | cho rằng | cho biết | đề xuất | khai mạc | bế mạc | gợi ý | nêu rõ | chia sẻ \
        | bày tỏ | giải đáp | chỉ đạo | tiếp thu | quán triệt
        """,
        .report:
            """
        báo cáo kết quả | báo cáo | trình bày | thông tin | truyền đạt | giới thiệu chuyên đề | trình bày chuyên đề \
        | báo cáo chuyên đề | thông tin chuyên đề | báo cáo đề dẫn | trình tờ trình | báo cáo tóm tắt | đọc báo cáo
        """,
    ]

    /// Verbs that only sound like taking part.
    static let decoys: PhraseSet = """
        dự thảo | dự án | dự kiến | dự toán | dự báo | báo cáo viên | kết luận số | kết luận của | thông báo kết luận \
        | ban chỉ đạo | chỉ đạo 35 | dự thi | dự phòng | thông tin và truyền thông | cổng thông tin | trang thông tin \
        | đề nghị xét | thông tin điện tử | dự nguồn | sự chỉ đạo | dự khuyết | công nghệ thông tin \
        | báo cáo chính trị | báo cáo đề | sẽ chủ trì | giao chủ trì | chủ trì tham mưu | chủ trì tổ chức rà soát | chủ trì, phối hợp | chủ trì phối hợp | khen thưởng
        """
}
