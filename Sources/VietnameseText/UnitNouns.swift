/// Nouns that offices count, from the project's own lexicon of the genre.
public enum UnitNouns {
    /// What is counted one by one.
    public static let all: PhraseSet = """
        chi hội | tổ hội | chi đoàn | công đoàn | công đoàn cơ sở | công đoàn viên | căn | cụ | CLB | HTX | DN | buổi \
        | buổi tuyên truyền | cuộc | cuộc họp | cuộc thi | cuộc kiểm tra | hội nghị | hội thảo | hội thi | hội diễn \
        | lớp | lớp học | lớp tập huấn | học viên | học sinh | sinh viên | giáo viên | lượt | lượt người \
        | lượt người nghe | lượt người dự | lượt người tham dự | lượt người tham gia | lượt học viên | lượt đại biểu \
        | lượt cán bộ | lượt quần chúng | lượt đảng viên | lượt hội viên | lượt đoàn viên | lượt học sinh \
        | lượt người xem | lượt truy cập | lượt dự thi | lượt thi | lượt xe | lượt hộ | lượt tin, bài | lượt tin bài | lượt bài \
        | người | người nghe | người dân | người dự | đại biểu | đại biểu chính thức | điểm cầu | kỳ | kỳ họp | tin \
        | bài | tin, bài | tin bài | bài viết | bài dự thi | bài báo | bài thi | tác phẩm | tác phẩm dự thi | cuốn \
        | cuốn sách | bản | bản tin | bản thảo | bộ | bộ tài liệu | tập | tập thể | cá nhân | mô hình | điển hình \
        | giải | giải thưởng | phiếu | băng rôn | băng-rôn | khẩu hiệu | băng rôn, khẩu hiệu | pa nô | pa-nô | panô \
        | áp phích | tờ | tờ rơi | tờ gấp | tờ tranh | cụm | cụm loa | trang | trang tin | văn bản | dự thảo \
        | công trình | đề tài | đề án | dự án | kế hoạch | chương trình | đồng chí | đ/c | đảng viên | đảng viên mới \
        | cán bộ | cán bộ chiến sỹ | cán bộ, chiến sĩ | cán bộ, đảng viên | cán bộ, công chức | công chức | viên chức \
        | công nhân | lao động | đoàn viên | hội viên | thanh niên | phụ nữ | nông dân | quần chúng | chiến sĩ \
        | chiến sỹ | cựu chiến binh | trẻ em | trẻ | em | cháu | báo cáo viên | tuyên truyền viên | cộng tác viên \
        | giảng viên | phóng viên | tình nguyện viên | nghệ nhân | vận động viên | chi bộ | đảng bộ | đảng ủy \
        | chi đảng bộ | tổ chức đảng | tổ chức cơ sở đảng | cấp ủy | cơ sở đảng | tổ chức | đơn vị | đơn vị hành chính \
        | đơn vị hành chính cấp xã | đơn vị hành chính cấp huyện | cơ quan | cơ quan, đơn vị | địa phương \
        | doanh nghiệp | hợp tác xã | công ty | tổng công ty | tổng công ty nhà nước | tập đoàn | trường | trường học \
        | trường THPT | trường THCS | trường tiểu học | trường mầm non | cơ sở | cơ sở giáo dục | tỉnh \
        | tỉnh, thành phố | tỉnh, thành | huyện | huyện, thành phố | huyện, thị xã | quận | quận, huyện | thị xã \
        | thành phố | xã | xã, phường | xã, phường, thị trấn | xã, thị trấn | phường | phường, xã | thị trấn | đặc khu \
        | thôn | thôn, bản | bản làng | buôn | ấp | khóm | khu dân cư | tổ dân phố | sở | ngành | sở, ngành | ban \
        | phòng | câu lạc bộ | đội | tổ | nhóm | nhóm nhiệm vụ | nhiệm vụ | chỉ tiêu | tiêu chí | nội dung | giải pháp \
        | chuyên đề | chuyên mục | chuyên trang | phóng sự | video | clip | hình ảnh | ảnh | sản phẩm | tài khoản \
        | fanpage | trang fanpage | nghị quyết | chỉ thị | kết luận | quyết định | thông báo | hướng dẫn | báo cáo \
        | quy định | quy chế | công văn | tờ trình | thông tư | nghị định | văn kiện | tham luận | bài tham luận \
        | ý kiến | ý kiến phát biểu | kiến nghị | câu hỏi | vấn đề | đơn | đơn thư | hồ sơ | vụ | vụ việc | việc \
        | trường hợp | ca | ca bệnh | ca mắc | ca dương tính | hộ | hộ gia đình | hộ dân | hộ nghèo | hộ cận nghèo \
        | gia đình | khẩu | nhân khẩu | nhà | căn nhà | nhà văn hóa | ngôi nhà | phòng học | suất quà | suất học bổng \
        | suất | phần quà | học bổng | xe | tàu | máy | thiết bị | cây | con | cái | chiếc | quyển | đầu sách \
        | ấn phẩm | số báo | tiết mục | hoạt động | phong trào | công trình, phần việc | đợt | đoàn | đoàn kiểm tra \
        | lần | phần mềm | cầu | cống | kênh mương | tuyến đường | tuyến | ngày công | ngày công lao động | bằng khen \
        | giấy khen | kỷ niệm chương | huy hiệu | huân chương | cờ thi đua | danh hiệu | thành viên | ủy viên \
        | tiến sĩ | thạc sĩ | chuyên gia | nhà khoa học | nhà báo | chương | điều | điểm | khâu | bước | gói thầu \
        | thủ tục | thủ tục hành chính | tin báo | vụ án | đối tượng | bị can | mét | bao | thùng | giường \
        | giường bệnh | dân tộc | tôn giáo | cơ sở thờ tự | di tích | lễ hội | sự kiện | phiên | phiên họp | đĩa \
        | giấy chứng nhận | thẻ | mẫu | liều | mũi | bức | cuộc gọi | chốt | lĩnh vực | thiếu nhi \
        | ý tưởng | sáng kiến | cây xanh | phần việc | hạng mục | thí sinh | phụ huynh | đội viên | hòa giải viên \
        | tổ hòa giải | du khách | lượt khách | chính sách | phương án | trạm y tế | nhà máy | khu công nghiệp \
        | cụm công nghiệp | trang trại | phương tiện | thương binh | liệt sĩ | nhà giáo | điểm vui chơi | tổ vay vốn \
        | hành vi | mái ấm | mái ấm tình thương | nhà tình nghĩa | nhà tình thương | gian hàng | bác sĩ | bệnh nhân \
        | người học | quân nhân | tiểu đội | trung đội | đại đội | trung tâm | phòng thi | điểm thi | buồng thi | hội đồng thi \
        | phần thi | môn thi | đội thi | lượt thí sinh | học phần | tiết học | tiết dạy | tiết \
        | thầy cô | thầy cô giáo | thầy giáo | cô giáo | thanh thiếu niên | bộ sách | đầu sách giáo khoa \
        | tổ hợp tác | tổ công đoàn | tổ chức hội | tổ chức đoàn | tổ chức cơ sở đoàn | tổ chức cơ sở hội | tổ chức thành viên | khu phố \
        | tổ tự quản | tổ an ninh | trụ cột | mục tiêu | nhóm giải pháp | nhóm chỉ tiêu | nội dung trọng tâm | cuộc giám sát \
        | cuộc thanh tra \
        | cuộc hội thảo | cuộc vận động | đoàn giám sát | đoàn công tác | tổ công tác | cử tri | lượt cử tri | công dân | lượt công dân \
        | hành khách | lượt hành khách | lượt phương tiện | phương tiện thủy | tờ khai | bộ tờ khai | bộ hồ sơ | bộ phận | dịch vụ công \
        | giải nhất | giải nhì | giải ba | giải khuyến khích | giải cá nhân | giải tập thể | lượt bệnh nhân | lượt người bệnh | lượt HSG \
        | đơn vị máu | đợt thi | người khuyết tật | người cao tuổi | người có công | người bệnh | người có uy tín | người lao động nghèo \
        | phân kho | phân ban | mũi nhọn | nhóm vấn đề | đoàn viên thanh niên | đoàn viên, thanh niên | dự thảo nghị quyết | dự thảo luật \
        | trường cao đẳng | trường đại học | trường trung cấp | văn bản đi | văn bản đến | văn bản chỉ đạo | trục sản phẩm \
        | phân hệ | nhà phân phối | nhà thầu | nhà đầu tư | người lao động | lượt người lao động | điểm đen | kỳ thi | tổ tuần tra \
        | chuyên án | băng nhóm | tụ điểm | tin báo tố giác \
        | móng cầu | cây cầu | nhà vệ sinh | nhà tiêu | nhà ở | nhà đại đoàn kết | giếng nước | giếng khoan \
        | lực lượng | lượt lực lượng | huy chương | huy chương vàng | huy chương bạc | huy chương đồng | sáng kiến kinh nghiệm \
        | chính thức | dự bị | ủy viên chính thức | đảng viên dự bị | chi hội phụ nữ | chi hội nông dân | tủ sách | điểm trường | nhóm trẻ \
        | hợp đồng | giao dịch | máy tính | điện thoại | camera | đường dây | trạm biến áp | tuyến kênh | hồ chứa | đập \
        | bộ thủ tục | đầu mối | vị trí việc làm | biên chế | loại hình | trò chơi | môn thể thao | tiêu chuẩn
        """

    /// Nouns that are counted together.
    static let families: [PhraseSet] = [
        """
        chỉ thị | nghị quyết | kết luận | quy định | quyết định | hướng dẫn | kế hoạch | chương trình | đề án \
        | báo cáo | thông báo | công văn | văn bản
        """,
        """
        tỉnh | thành phố | thành | huyện | thị xã | quận | xã | phường | thị trấn | thôn | bản | buôn | ấp | khóm \
        | tổ dân phố | khu phố | đặc khu
        """,
        """
        nhiệm vụ | nhóm nhiệm vụ | giải pháp | nhóm giải pháp | chỉ tiêu | mục tiêu
        """, "cầu | cống | kênh | mương", "tin | bài | ảnh | phóng sự | video",
        "cán bộ | đảng viên | công chức | viên chức | chiến sĩ | chiến sỹ | đoàn viên | hội viên | giáo viên | học sinh | thanh niên",
        "cơ quan | đơn vị | doanh nghiệp | tổ chức | địa phương | sở | ban | ngành | đoàn thể",
        "băng rôn | khẩu hiệu | pa nô | áp phích | cờ", "công trình | phần việc | mô hình",
        "cuộc | buổi | hội nghị", "lớp | khóa", "chi bộ | đảng bộ | đảng ủy",
    ]

    /// True where a superscript may follow.
    public static let measures: Phrasebook<Bool> = [
        true: "km | m | cm | dm | hm | mét | mét vuông | mét khối | ki lô mét | km vuông",
        false: """
        đồng | VNĐ | VND | USD | đô la | đô la Mỹ | euro | ha | héc ta | hecta | tấn | tạ | tấn/ha | kg | gam | lít \
        | kWh | kW | MW | GWh | KWh | độ C | phần trăm | điểm phần trăm | điểm % | ₫ | $
        """,
    ]

    /// Time that passes.
    public static let durations: PhraseSet = """
        năm | tháng | ngày | giờ | phút | giây | tuần | tuổi | thập kỷ | thế kỷ | quý | h | mùa | khóa | nhiệm kỳ \
        | năm học | giờ đồng hồ | ngày đêm
        """

    /// What an amount is said for each of, after a slash: "đồng/người/năm", "đồng/ng/thg".
    static let shares: PhraseSet = "người | năm | tháng | ngày | hộ | vụ | suất | ng | thg"

    /// Words that follow a number without being counted by it.
    public static let neverUnits: PhraseSet = """
        và | hoặc | của | cho | đến | tới | từ | là | đã | đang | sẽ | thì | mà | được | bị | do | tại | trên | trong \
        | ở | với | về | theo | vào | ra | lên | xuống | để | khi | như | nhằm | gồm | so | các | những | một | này \
        | đó | kia | không | chưa | còn | cũng | đều | qua | trở | nêu | đạt | tăng | giảm | có | phần | lần thứ | bởi \
        | tổ chức | diễn ra | tiếp | dành | do | song | nhưng | hay | bằng | đầu | cuối | vừa | sau | trước | hiện \
        | tính | xếp | cấp | chiếm | thuộc | thực hiện | ban hành | giao | cùng | âm | dương | sạch
        """
}
