import VietnameseText

/// What opens each part of a report.
enum SectionWords {
    typealias Kind = Reading.Section.Kind

    /// A heading's words, or those of the sentence that opens a part.
    static let headings: Phrasebook<Kind> = [
        .results: """
        kết quả | ưu điểm | thuận lợi | tình hình thực hiện | đánh giá tình hình | những việc đã làm | kết quả nổi bật \
        | công tác tham mưu
        """,
        .limits: "hạn chế | tồn tại | khó khăn | vướng mắc | khuyết điểm | những mặt chưa được",
        .causes: "nguyên nhân",
        .plan: """
        phương hướng | nhiệm vụ | giải pháp | nhiệm vụ trọng tâm | kế hoạch | định hướng | chương trình công tác \
        | mục tiêu
        """,
        .recommendations: "kiến nghị | đề xuất",
        .conclusion: "kết luận",
    ]

    /// At the head of a sentence: someone leads the meeting to its close.
    static let speeches: PhraseSet = """
        phát biểu chỉ đạo | phát biểu kết luận | phát biểu tại | phát biểu bế mạc | phát biểu với | phát biểu , \
        | kết luận hội nghị | kết luận buổi làm việc | kết luận buổi | kết luận hội thảo | kết luận cuộc họp \
        | kết luận tại | kết luận phiên | kết luận , | đến dự và phát biểu | dự và phát biểu | tới dự và phát biểu \
        | thay mặt | phát biểu và | phát biểu kết thúc | phát biểu ý kiến chỉ đạo | bế mạc hội nghị \
        | chỉ đạo tại hội nghị | chỉ đạo hội nghị | phát biểu giao nhiệm vụ | phát biểu định hướng | phát biểu đáp từ \
        | tại hội nghị phát biểu
        """
    /// With the meeting named after them and somebody who speaks: "Tổng kết hội thảo, đồng chí …".
    static let closings: PhraseSet = """
        tổng kết | kết luận | bế mạc | phát biểu kết luận | phát biểu tổng kết | phát biểu bế mạc | phát biểu chỉ đạo \
        | phát biểu định hướng \
        | kết thúc
        """
    /// What those who were looked at do: they report, or take what was said as theirs to do.
    static let answers: Phrasebook<Kind?> = [
        .results:
            "báo cáo kết quả | trình bày báo cáo | báo cáo tóm tắt | báo cáo tình hình | đã báo cáo | trình bày tóm tắt | trình bày | báo cáo",
        .plan: """
        tiếp thu các ý kiến chỉ đạo | tiếp thu ý kiến chỉ đạo | tiếp thu sự chỉ đạo | tiếp thu những ý kiến chỉ đạo | hứa | cam kết
        """,
        nil: "cảm ơn | cám ơn | chào mừng",
    ]
    /// Someone answers what was asked of them.
    static let answered: PhraseSet =
        "trả lời | giải trình | giải đáp | được tiếp thu | tiếp thu , giải trình | làm rõ các kiến nghị | trao đổi , làm rõ"
    /// Before "chỉ đạo": who came to lead.
    static let comings: PhraseSet = "dự và | dự , | tham dự và | đến dự và | về dự và | tới dự và | dự"
    static let settings: PhraseSet = "đề ra | đặt ra | xác định | thông qua phương hướng | quyết tâm thực hiện"
    static let aims: PhraseSet = """
        chỉ tiêu | mục tiêu | nhiệm vụ | giải pháp | phương hướng | chương trình hành động | nhiệm vụ trọng tâm
        """
    /// Between what was said and what follows from it.
    static let links: PhraseSet =
        "trên cơ sở đó | từ đó | sau đó | tiếp đó | cũng tại đây | bên cạnh đó | đồng thời | ngoài ra | cùng với đó"
    /// At the head of what is last said, and of what may be said before it.
    static let lastWords: PhraseSet =
        "kết luận hội nghị | kết luận buổi | kết luận cuộc họp | kết luận phiên | kết luận tại | phát biểu kết luận"
    static let earlier: PhraseSet = "phát biểu tại"
    /// Ends a heading under which a body asks something of those below it.
    static let orders: PhraseSet = "yêu cầu | đề nghị | chỉ đạo"
    static let someOf: PhraseSet = "về | về những | những | một số | các | về các"
    static let achieved: PhraseSet = "đã | đạt | đạt được"
    static let done: PhraseSet = """
        đã | đạt | đạt được | tăng | giảm | hoàn thành | được nâng lên | được nâng cao | ngày càng | từng bước | luôn \
        | chuyển biến | có bước | góp phần | hiệu quả | khá
        """
    static let already: PhraseSet = "đã"
    static let purposes: PhraseSet = "để | nhằm | với mục đích"
    static let despite: PhraseSet = "mặc dù | tuy | dù"
    static let remedies: PhraseSet = "tìm những giải pháp | tìm giải pháp | đề ra giải pháp | đề ra các giải pháp | thảo luận phương hướng"
    static let assertions: PhraseSet = "nhận định | khẳng định | đánh giá"
    /// What those above decreed is the ground of the work, not its result.
    static let background: PhraseSet = """
        thủ tướng chính phủ ban hành | chính phủ ban hành | bộ chính trị ban hành | ban bí thư ban hành | thủ tướng chính phủ đã ban hành \
        | chính phủ đã ban hành | bộ chính trị đã ban hành | ban bí thư đã ban hành | quốc hội đã thông qua
        """
    static let yetToCome: PhraseSet = "sẽ | dự kiến"
    /// At the head of a sentence that tells of an event, not of work.
    static let occasions: PhraseSet = """
        hội nghị | đại hội | hội thảo | kỳ họp | phiên họp | buổi | cuộc họp | cuộc thi | hội thi | kỳ thi | lễ | chương trình \
        | lớp | đối tượng | thành phần | thời gian | địa điểm | ban tổ chức | đây là | đến dự | thí sinh | thể lệ
        """
    /// What is made known at a meeting.
    static let conveyed: PhraseSet = """
        truyền đạt | quán triệt | phổ biến | hướng dẫn cụ thể | giải đáp chi tiết | giới thiệu | triển khai hướng dẫn \
        | thông báo nhanh | phát động | đã thông tin | thông tin chuyên đề | trình bày chuyên đề
        """
    static let faults: PhraseSet = """
        hạn chế | tồn tại | khó khăn | bất cập | yếu | thiếu | chậm | chưa | thấp | không đều | phức tạp \
        | lúng túng | quá tải | xuống cấp
        """
    /// What was done when the meeting was over.
    static let after: PhraseSet =
        "sau lễ | ngay sau lễ | sau buổi | sau hội nghị | sau đại hội | sau phần lễ | ngay sau phần | ngay sau nghi thức | kết thúc buổi lễ"
    static let theseResults: PhraseSet =
        "những kết quả | các kết quả | kết quả đó | kết quả trên | kết quả này | thành tích đó | những thành tích"
    static let foundations: PhraseSet = "tiền đề | động lực | khí thế | cơ sở để | bước vào | tự tin"
    /// Before "khó khăn": whose they are, or what is done about them.
    static let hardUp: PhraseSet = "hoàn cảnh | vùng | xã | thôn | bản | đặc biệt | tháo gỡ | vượt | vượt qua | khắc phục | giải quyết"
    static let pasts: PhraseSet = "năm qua | những năm qua | thời gian qua | nhiệm kỳ qua | tháng qua | quý qua | vừa qua"
    static let also: PhraseSet = "cũng"
    static let within: PhraseSet = "tại | trong | ở | cũng tại | cũng trong | cũng ở"
    /// The address that opens a meeting, and other words of courtesy.
    static let openings: PhraseSet =
        """
        phát biểu khai mạc | phát biểu đề dẫn \
        | phát biểu chào mừng | phát biểu chúc mừng | khai mạc
        """

    /// What a chair says: verbs that make a person's sentence a directing one.
    static let directs: PhraseSet =
        """
        đề nghị | yêu cầu | nhấn mạnh | chỉ đạo | kết luận | lưu ý | ghi nhận | biểu dương | đánh giá cao | khẳng định \
        | mong muốn | giao nhiệm vụ
        """
    /// Before "chỉ đạo" they make it a noun: "văn bản chỉ đạo".
    static let directionNouns: PhraseSet = "văn bản | sự | công tác | ban | lãnh đạo , | các văn bản | việc"
    /// Someone who does so tells of results.
    static let judging: PhraseSet = "đánh giá kết quả | đánh giá tình hình"
    static let speakers: PhraseSet = """
        đồng chí | đ/c | ông | bà | bí thư | phó bí thư | chủ tịch | phó chủ tịch | trưởng ban | phó trưởng ban \
        | giám đốc | bộ trưởng | thứ trưởng | chủ tịch UBND | thủ tướng | thường trực | tổng bí thư | ủy viên \
        | lãnh đạo | phó thủ tướng | chủ tịch nước | tổng giám đốc | phó giám đốc | phó tổng giám đốc | chủ nhiệm | phó chủ nhiệm \
        | trưởng đoàn | phó trưởng đoàn | hiệu trưởng | phó hiệu trưởng | viện trưởng | cục trưởng | vụ trưởng | chánh án | tư lệnh \
        | chính ủy | tổng tham mưu trưởng | đại tướng | thượng tướng | trung tướng | thiếu tướng | đại tá | thượng tá | trung tá \
        | thiếu tá | PGS | TS | ThS | GS | chi cục trưởng | trưởng phòng | tổng biên tập
        """

    /// Anywhere near the head of a sentence they speak of the time to come.
    static let plans: PhraseSet = """
        nhiệm vụ trọng tâm | thời gian tới | những tháng cuối năm | các tháng cuối năm | đề ra nhiệm vụ \
        | đề ra một số nhiệm vụ | trong năm tới | giai đoạn tới | nhiệm kỳ tới | tháng tới | quý tới | năm học mới \
        | xác định nhiệm vụ | xác định một số nhiệm vụ | phương hướng , nhiệm vụ | phương hướng nhiệm vụ \
        | định hướng , nhiệm vụ | nhiệm vụ những tháng
        """
    /// Only at the very head do they open a plan.
    static let planOpenings: PhraseSet = """
        phương hướng | định hướng | về định hướng | về phương hướng | nhiệm vụ | về nhiệm vụ | kế hoạch năm \
        | về kế hoạch | để tiếp tục | từ nay đến | theo kế hoạch | giải pháp | mục tiêu | về mục tiêu | phấn đấu \
        | bước sang năm | bước vào năm | bước sang quý | bước vào quý | bước sang 6 tháng | bước vào 6 tháng | bước sang học kỳ
        """
    /// "Trên cơ sở kết quả đạt được, … tiếp tục …"
    static let bases: PhraseSet =
        "trên cơ sở kết quả | trên cơ sở những kết quả | phát huy kết quả | phát huy những kết quả | tiếp tục phát huy"
    /// "Bản thảo cần được bổ sung": proposals for what was examined.
    static let amendments: PhraseSet =
        """
        cần bổ sung | cần được bổ sung | cần chỉnh sửa | cần được chỉnh sửa | cần điều chỉnh | cần hoàn thiện \
        | cần tiếp thu | đề nghị bổ sung | đề nghị chỉnh sửa
        """
    static let openLimits: PhraseSet =
        """
        bên cạnh | tuy nhiên | dù vậy | thế nhưng | mặc dù | song | ngoài ra | hội nghị cũng chỉ ra | hội nghị cũng | báo cáo cũng \
        | tuy vậy | về hạn chế | về tồn tại | đồng thời chỉ ra | những hạn chế | một số hạn chế | hạn chế
        """
    static let limits: PhraseSet =
        """
        hạn chế | tồn tại | khó khăn | bất cập | yếu kém | khuyết điểm | vướng mắc | chưa đạt | còn thấp | còn chậm \
        | chưa thường xuyên | chưa kịp thời | chưa cao | chưa đồng bộ \
        | vẫn chưa | chưa có | chưa được | chưa thật sự | chưa thực sự | chưa đáp ứng | chưa đầy đủ | còn thiếu | chưa tương xứng \
        | thấp hơn | chưa đều | chưa sâu
        """
    static let strongLimits: PhraseSet =
        """
        còn một số hạn chế | vẫn còn hạn chế | còn hạn chế | vẫn còn một số | còn tồn tại | những tồn tại | về hạn chế \
        | những hạn chế | hạn chế , khó khăn | khó khăn , hạn chế | tồn tại , hạn chế | hạn chế , tồn tại \
        | còn gặp khó khăn | còn một số khó khăn
        """
    static let results: PhraseSet = """
        báo cáo tại | theo báo cáo | theo thống kê | theo số liệu | theo đó | theo đánh giá | báo cáo kết quả | trong 6 tháng | 6 tháng đầu năm \
        | trong quý | trong tháng | trong năm | năm qua | năm học qua | thời gian qua | trong thời gian qua | kết quả \
        | hội nghị đánh giá | hội nghị đã đánh giá | báo cáo đề dẫn | hội nghị đã nghe báo cáo kết quả \
        | công tác | trong nhiệm kỳ | nhiệm kỳ qua | về kết quả | tại hội nghị , báo cáo | đánh giá tại | 9 tháng \
        | trong giai đoạn | hội nghị thống nhất đánh giá | trong những tháng | quý \
        | trong nửa | nửa nhiệm kỳ | từ đầu nhiệm kỳ | những năm qua | trong những năm qua | từ đầu năm | đến nay | tính đến | toàn huyện \
        | toàn tỉnh | toàn xã | về lĩnh vực | về kinh tế | về văn hóa | về nông nghiệp | kết quả là | báo cáo nêu | báo cáo đã chỉ rõ | báo cáo chỉ rõ | báo cáo đã nêu
        """
    /// Before a length of time: "Sau 5 năm thực hiện", "Qua 3 năm".
    static let spans: PhraseSet = "sau | qua | sau hơn | qua hơn | sau gần | qua gần"
    static let reports: PhraseSet = "báo cáo tại | báo cáo kết quả | theo báo cáo | báo cáo sơ kết | báo cáo tổng kết"
    static let debates: PhraseSet = """
        thảo luận | tham luận | trao đổi | đề xuất | kiến nghị | nêu ý kiến | góp ý | đóng góp ý kiến \
        | đóng góp nhiều ý kiến | chia sẻ | phát biểu ý kiến | tập trung thảo luận | phân tích | làm rõ | cho ý kiến \
        | hiến kế | diễn ra sôi nổi | phản ánh | nêu lên | nêu nhiều | bày tỏ | đề nghị | mong muốn | cho rằng
        """
    static let debaters: PhraseSet =
        """
        các đại biểu | đại biểu | các cử tri | đa số các ý kiến | đa số ý kiến | hầu hết các ý kiến | đại diện | các cán bộ \
        | các thầy cô | cán bộ , giáo viên | các ý kiến | nhiều ý kiến | ý kiến | các tham luận | lãnh đạo các \
        | các đơn vị | các địa phương | hội nghị đã | hội nghị cũng đã | thảo luận | phần thảo luận | cử tri | các báo cáo tham luận | các chuyên gia \
        | các nhà khoa học | phát biểu tham luận | phát biểu thảo luận | phát biểu ý kiến | một số ý kiến \
        | đoàn viên | hội viên | thanh niên | nông dân | học viên | doanh nghiệp | bà con
        """

    /// In a plan every part with a heading plans.
    static let planHeadings: PhraseSet = """
        mục đích | yêu cầu | nội dung | tổ chức thực hiện | phân công | tiến độ | kinh phí | biện pháp | thời gian \
        | đối tượng | trách nhiệm
        """
    /// After a period: what a body sets itself for it.
    static let undertakings: PhraseSet = "đề ra | đặt ra | xác định | phấn đấu | sẽ | đặt mục tiêu | quyết tâm"

    /// "có đồng chí A": someone is only named.
    static let presences: PhraseSet = "có đồng chí | có các đồng chí | có ông | có bà | là đồng chí | có sự tham dự"
    /// What a body asks of those above it.
    static let pleas: PhraseSet = "kiến nghị | đề xuất | có ý kiến"

    static let atMeeting: PhraseSet = """
        tại hội nghị | tại buổi | tại buổi làm việc | tại hội thảo | tại cuộc họp | tại đây | tại buổi lễ \
        | tại đại hội | tại kỳ họp | tại phiên họp | tại lễ | tại lễ tổng kết | tại tọa đàm | tại lớp tập huấn \
        | cũng tại hội nghị | tại diễn đàn | cũng tại kỳ họp | trong phần thảo luận | tại phần thảo luận \
        | tại phiên thảo luận | tại chương trình | cũng tại buổi | cũng tại cuộc họp | cũng tại đại hội | tại phiên \
        | tại các buổi | tại lớp | tại hội trường | tại điểm cầu
        """
    static let askers: PhraseSet = """
        tỉnh | huyện | xã | phường | thành phố | sở | ngành | đơn vị | nhà trường | địa phương | lãnh đạo tỉnh | lãnh đạo huyện \
        | lãnh đạo xã | lãnh đạo sở | lãnh đạo đơn vị
        """
    static let leaders: PhraseSet = "lãnh đạo"
    static let firstly: PhraseSet = "trước mắt | trước hết"
    /// What a body asks of those below it.
    static let demands: PhraseSet = """
        yêu cầu các | đề nghị các | yêu cầu hệ thống | yêu cầu đội ngũ | đề nghị đội ngũ | yêu cầu toàn | cũng đề nghị \
        | cũng yêu cầu | chỉ đạo các | lưu ý các | giao các | giao nhiệm vụ cho các
        """
    static let longestMeeting = 3
    static let meetings: PhraseSet = """
        hội nghị | kỳ họp | đại hội | hội thảo | phiên họp | buổi làm việc | cuộc họp | buổi lễ | lớp tập huấn \
        | lớp học | diễn đàn | tọa đàm | buổi tọa đàm | ban tổ chức | đoàn chủ tịch | chương trình hội nghị | hội thi \
        | lớp bồi dưỡng | lớp đào tạo | cuộc thi | hội diễn | phiên thảo luận | buổi gặp mặt | buổi tiếp xúc | buổi tổng kết \
        | buổi sinh hoạt \
        | lễ tổng kết | lễ khai giảng | lễ bế giảng | lễ phát động | lễ trao giải | lễ kỷ niệm | các đại biểu | đại biểu \
        | các thành viên | thường trực và thành viên
        """
    /// What meetings do; false for what opens a part of its own: a judgement, a resolve.
    static let proceedings: Phrasebook<Bool> = [
        true: """
        bầu | thông qua | biểu quyết | tiến hành | dành | diễn ra | kết thúc | nghe | được nghe | được tổ chức \
        | ban hành | nhận được | hiệp thương | xem xét | bế mạc | công bố | thu hút | bằng hình thức | là dịp | là nơi | là cơ hội | nhằm \
        | theo hình thức | kéo dài | gồm | nghiên cứu | tiếp thu | tham quan | chứng kiến | ký kết | làm lễ | trao \
        | phát động | khép lại | thảo luận | đóng góp ý kiến | lắng nghe | tri ân | mặc niệm | trở thành | thành công
        """,
        false: "đánh giá | thống nhất | xác định | đề ra | chỉ ra | khẳng định | nhất trí | cho rằng | nhấn mạnh",
    ]

    static let hears: PhraseSet = "nghe | được nghe | nghe báo cáo | được nghe báo cáo | được thông tin về"
    /// Between a report that is named and what it says.
    static let tellings: PhraseSet =
        "trong đó nêu rõ | trong đó | theo đó | cho thấy | cho biết | nêu rõ | đạt nhiều kết quả | đạt được nhiều"

    /// "Sau khi nghe các báo cáo, các đại biểu …"
    static let beforehand: PhraseSet = """
        sau khi | qua thảo luận | qua nghe | trong không khí | với tinh thần | trên tinh thần | kết thúc | trong khuôn khổ
        """
    static let shortcomings: PhraseSet = "chưa | còn | thiếu | chậm | hạn chế | nguyên nhân | khó khăn | yếu"

    static let awards: PhraseSet =
        "khen thưởng | tặng bằng khen | tặng giấy khen | trao giấy khen | trao bằng khen | trao tặng | tặng hoa | trao thưởng | trao giấy chứng nhận | đã trao"
    static let hearings: PhraseSet =
        """
        hội nghị đã nghe | hội nghị đã được nghe | hội nghị được nghe | các đại biểu đã nghe | tại hội nghị , đã có \
        | hội nghị cũng đã nghe | tại hội nghị có | hội nghị đã có | tại hội thảo , đã có | đã có | hội nghị tiếp nhận \
        | hội thảo đã nhận được | hội thảo có | ban tổ chức đã nhận được
        """
    static let opinions: PhraseSet = "ý kiến | kiến nghị | tham luận | câu hỏi"

    /// Not part of any section: who came, what was handed over, what was heard.
    static let asides: PhraseSet = """
        thừa ủy quyền | tin , ảnh | tin , bài | được biết | việc ra mắt | đây là hoạt động | đây là dịp | đây cũng là | nhân dịp này | dịp này | trước đó \
        | cùng ngày | dự hội nghị | tham dự | về phía | cùng dự | đến dự | dự và chỉ đạo | dự buổi | tham gia \
        | dự đại hội | dự kỳ họp | dự phiên họp | dự họp | dự có | về dự | tới dự | dự diễn đàn | dự tọa đàm \
        | dự lớp | dự khai giảng | dự chương trình | dự và chủ trì \
        | chủ trì hội nghị | hội nghị đã nghe | hội nghị đã được nghe | hội nghị được nghe | các đại biểu đã nghe \
        | các đại biểu được nghe | đại biểu đã được nghe | tại hội nghị , đại biểu đã được nghe \
        | tại hội nghị , các đại biểu được nghe | tại hội nghị , các đại biểu đã được nghe \
        | tại hội nghị , các đại biểu đã nghe | các đại biểu đã được nghe | dự lễ | dự hội thảo \
        | tại hội nghị , các đại biểu được nghe | chương trình hội nghị | hội nghị được | cũng tại hội nghị \
        | cũng trong buổi | cũng trong ngày | cũng trong sáng | cũng trong chiều | cũng trong chương trình \
        | cũng trong khuôn khổ | trong khuôn khổ | hội nghị kết thúc | hội nghị diễn ra | hội nghị đã tiến hành | hội nghị đã thông qua \
        | các đại biểu đã được nghe | các đại biểu được nghe | các đại biểu đã nghe | tại buổi làm việc , lãnh đạo \
        | cùng tham dự | tại hội nghị , các đại biểu cũng được nghe | hội nghị đã được
        """
}
