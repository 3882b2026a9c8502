import VietnameseText

/// How events are named and announced in the genre.
enum EventWords {
    /// What a word says about the event: its kind outright, or only that there is one.
    enum Name: Sendable {
        case specific(Reading.EventType)
        /// "hội nghị", "lễ", "cuộc họp": some more telling word may follow.
        case general(Reading.EventType)
        /// A congress, a council's session: never refined.
        case settled
    }

    static let names: [(Name, String)] = [
        (.specific(.interimReview), "sơ kết | hội nghị sơ kết | sơ, tổng kết"),
        (.specific(.finalReview), "tổng kết | hội nghị tổng kết | lễ tổng kết"),
        (.specific(.briefing), "giao ban | hội nghị giao ban | họp giao ban | hội ý giao ban"),
        (.specific(.workshop), "hội thảo | tọa đàm | hội thảo khoa học | tọa đàm khoa học"),
        (
            .specific(.training),
            """
            tập huấn | hội nghị tập huấn | lớp tập huấn | lớp bồi dưỡng | bồi dưỡng nghiệp vụ | khai giảng lớp \
            | bế giảng lớp | hội nghị bồi dưỡng
            """
        ),
        (.specific(.workingSession), "làm việc với | buổi làm việc | đến làm việc | thăm và làm việc | kiểm tra, làm việc"),
        (
            .general(.conference),
            """
            hội nghị | hội nghị trực tuyến | hội nghị triển khai | hội nghị nghiệm thu | hội nghị báo cáo viên \
            | hội nghị toàn quốc | hội nghị chuyên đề
            """
        ),
        (
            .general(.other),
            "lễ | cuộc họp | họp | buổi lễ | tiếp xúc cử tri | cuộc thi | lễ phát động | lễ ra quân | lễ khởi động | hội diễn"
        ),
        (
            .settled,
            """
            đại hội | phiên họp | họp phiên | kỳ họp | diễn đàn | hội thi | liên hoan | họp báo | gặp mặt | lễ kỷ niệm \
            | phiên chất vấn | hội báo xuân
            """
        ),
    ]
    static let book = Phrasebook(names)

    /// Not events though they sound like one.
    static let decoys: PhraseSet = """
        tổng kết thực tiễn | tổng kết năm học trước | quy chế làm việc | chương trình làm việc | nơi làm việc \
        | nghị quyết đại hội | đại hội đồng | chương trình hành động | chương trình công tác | chương trình phối hợp \
        | chương trình số | họp báo cáo | lễ hội | nghị quyết hội nghị | sơ kết, tổng kết các | sơ kết, tổng kết việc \
        | văn kiện đại hội | tinh thần đại hội | tiến tới đại hội | báo cáo tổng kết | báo cáo sơ kết | lễ phép \
        | ngày lễ | các lễ
        """

    /// Those that a term of office begins with.
    static let congresses: PhraseSet = "đại hội"
    /// Those that hear what was done in a period.
    static let sessions: PhraseSet = "kỳ họp | phiên họp | họp | cuộc họp"

    static let opens: PhraseSet = "khai mạc | bế mạc | dự | tại | diễn ra"

    /// Between who holds an event and the event.
    static let holds: PhraseSet = """
        tổ chức | đã tổ chức | phối hợp | phối hợp tổ chức | phối hợp với | phối hợp cùng | đồng tổ chức | khai mạc | đã khai mạc \
        | tiến hành | đã tiến hành | họp | chủ trì tổ chức | mở lớp | mở | long trọng tổ chức | long trọng khai mạc \
        | sơ kết | tổng kết | giao ban | làm việc với | tập huấn | đã có buổi làm việc | có buổi làm việc | tọa đàm \
        | đến làm việc | bế mạc | đã phối hợp | trọng thể tổ chức | khai giảng | đã khai giảng | bế giảng | gặp mặt \
        | phát động | đã phát động | kiểm tra | khảo sát | thăm | triển khai | đã triển khai | quán triệt | ra mắt \
        | công bố | đã làm việc | làm việc | tiếp xúc cử tri | đã tiếp xúc cử tri | đã có buổi tiếp xúc cử tri | có buổi tiếp xúc cử tri
        """

    static let presences: PhraseSet = "dự | tham dự | đến dự | chủ trì | bầu | trao | tặng | khen thưởng"
    static let holdsTogether: PhraseSet = "phối hợp | phối hợp với | phối hợp cùng | đã phối hợp với | đã phối hợp cùng | cùng với"
    static let by: PhraseSet = "do"
    static let joins: PhraseSet = "và | ,"
    static let at: PhraseSet = "tại"

    /// How the name of a body begins.
    static let bodies: PhraseSet = """
        ban | bộ | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | đảng bộ | chi bộ | chi ủy \
        | thường trực | ủy ban | UBND | HĐND | UBMTTQ | UBMTTQVN | MTTQ | CQQS | HLHPN | mặt trận | hội đồng | sở | phòng | hội \
        | liên hiệp \
        | liên đoàn | đoàn | tỉnh đoàn | thành đoàn | huyện đoàn | công đoàn | công an | quân khu | cục | chi cục \
        | tổng cục | vụ | viện | trường | học viện | trung tâm | tòa án | báo | đài | văn phòng | cụm | khối \
        | chính phủ | quốc hội | tỉnh | huyện | thành phố | thị xã | xã | phường | thị trấn | quận | đặc khu \
        | bảo hiểm xã hội | BHXH | tổng công ty | công ty | tập đoàn | câu lạc bộ | bộ chỉ huy | BTG | LĐLĐ | BCH \
        | BTV | trung ương | ngân hàng | kho bạc | tạp chí | nhà xuất bản | ngành | lực lượng | cơ quan | đảng đoàn \
        | ban cán sự | VKSND | TAND | hạt | điện lực | bệnh viện
        """

    /// Begin like a body's name and are none.
    static let notBodies: PhraseSet = """
        báo cáo | hội nghị | hội thảo | hội thi | cụm trưởng | khối trưởng | đoàn kết | đoàn viên | trường hợp | ban hành \
        | bộ phận | ngành nghề \
        | khối lượng | cơ quan báo chí | hội viên | đài tưởng niệm | công ty cổ phần hóa
        """

    /// How the name of a place begins when it is not a capital.
    static let places: PhraseSet = """
        xã | phường | thị trấn | huyện | thị xã | thành phố | tỉnh | quận | thủ đô | hội trường | trụ sở | nhà văn hóa \
        | trung tâm | trung tâm hội nghị | trung tâm văn hóa | trung tâm bồi dưỡng chính trị | sở | hội trường UBND | hội trường HĐND \
        | khách sạn | nhà khách | trường | thôn | bản | khu | đặc khu | phòng họp | TP
        """
    static let notPlaces: PhraseSet = """
        hội nghị | buổi | điểm cầu | hội thảo | đại hội | kỳ họp | lễ | cuộc | các | chương trình | diễn đàn \
        | quyết định | nghị quyết | thông tư | nghị định | chỉ thị | luật | thông báo | tờ trình | đề án | hướng dẫn | kế hoạch \
        | báo cáo | phiên | lớp | địa phương | cơ sở | đây | công văn | khoản \
        | điều | Việt Nam
        """

    /// Words before a period that say whether it is looked back on or ahead to.
    static let purposes: Phrasebook<Reading.Period.Purpose> = [
        .review: """
        sơ kết | tổng kết | tổng kết nhiệm vụ | sơ kết nhiệm vụ | đánh giá nhiệm vụ | kết quả | đánh giá | giao ban \
        | tình hình | kiểm điểm | nhìn lại | thực hiện nhiệm vụ | kết quả thực hiện nhiệm vụ \
        | tình hình thực hiện nhiệm vụ | việc thực hiện nhiệm vụ | theo báo cáo | qua | kết quả triển khai \
        | kết quả triển khai thực hiện nhiệm vụ | thường kỳ | định kỳ
        """,
        .plan: """
        nhiệm vụ | phương hướng | triển khai | triển khai nhiệm vụ | triển khai thực hiện nhiệm vụ | kế hoạch \
        | định hướng | giải pháp | dự kiến | thời gian tới | chương trình công tác | để tiếp tục | phấn đấu | mục tiêu \
        | bước vào | báo cáo viên
        """,
    ]
    /// Said of what was done and of what is to be done alike.
    static let weakPurposes: PhraseSet = "thực hiện nhiệm vụ"
    /// Before a period they make it a date to reach or to count from.
    static let limits: PhraseSet = "vào | đến | tới | từ | trước | hết | đến hết | so với | cùng kỳ"
    static let reviews: PhraseSet = "tổng kết | sơ kết"
    static let spans: PhraseSet = "tổng kết | sơ kết | nhiệm kỳ"
}
