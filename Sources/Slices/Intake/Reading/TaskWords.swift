import VietnameseText

/// How directives are worded.
enum TaskWords {
    /// A clause that begins so tells someone to do something.
    static let verbs: PhraseSet = """
        tiếp tục | tăng cường | đẩy mạnh | nâng cao | tập trung | chú trọng | quan tâm | làm tốt | thực hiện \
        | thực hiện tốt | triển khai | tổ chức | chủ động | phối hợp | kịp thời | chỉ đạo | tham mưu | đổi mới \
        | xây dựng | rà soát | kiện toàn | củng cố | phát huy | quán triệt | tuyên truyền | thường xuyên | đảm bảo \
        | bảo đảm | hoàn thành | hoàn thiện | duy trì | mở | mở rộng | khắc phục | giải quyết | kiểm tra | hướng dẫn \
        | đôn đốc | theo dõi | nắm | nắm chắc | nắm bắt | thông tin | sắp xếp | bố trí | ưu tiên | huy động | thu thập \
        | tập hợp | tổng hợp | bổ sung | chuẩn bị | ban hành | cụ thể hóa | gắn | nhân rộng | phổ biến | biểu dương \
        | khuyến khích | động viên | vận động | phát động | hưởng ứng | xử lý | ngăn chặn | đấu tranh | giữ vững \
        | phấn đấu | quyết tâm | không ngừng | tích cực | chủ trì | lãnh đạo | tạo | tạo điều kiện | bám sát \
        | coi trọng | đề cao | siết chặt | khẩn trương | sớm | nghiêm túc | nghiên cứu | đề xuất | căn cứ | thẳng thắn \
        | kiên trì | kiên quyết | đẩy nhanh | khai thác | ứng dụng | xác định | chăm lo | giáo dục | đào tạo \
        | bồi dưỡng | phân công | giao | lập | tiến hành | phòng ngừa | thu hút | cải thiện | cải cách | tranh thủ \
        | lồng ghép | cung cấp | cập nhật | phát triển | tạo sự | quản lý | vận hành | khảo sát | đăng ký | lựa chọn \
        | bình xét | tham gia | tôn vinh | đa dạng | đa dạng hóa | tập huấn | thành lập | sử dụng | hạn chế | tháo gỡ \
        | chấn chỉnh | thắt chặt | làm | phát hiện | chấp hành | gương mẫu | nêu cao | đoàn kết | hỗ trợ | giúp \
        | gìn giữ | bảo vệ | bảo tồn | đầu tư | rút kinh nghiệm | nhanh chóng | sáng tạo | linh hoạt | tăng thời lượng \
        | xem xét | đưa | công khai | giám sát | thanh tra | phản ánh | đấu thầu | quyết liệt | hoạt động | tăng thêm \
        | tăng | giảm | giảm thiểu | hạn chế tối đa | đánh giá | phân tích | dự báo | nhận diện | thẩm định | phê duyệt \
        | bàn giao | khởi công | nghiệm thu | giải ngân | tiết kiệm | cắt giảm | chăm sóc | trồng | tiêm phòng | diễn tập \
        | tuần tra | trấn áp | tấn công | tuyển chọn | kết nạp | giới thiệu | quy hoạch | luân chuyển | thi đua \
        | khen thưởng | thăm hỏi | biên soạn | xuất bản | phát hành | đăng tải | phát sóng | số hóa | chuyển đổi \
        | áp dụng | vận dụng | thí điểm | liên kết | hợp tác | kết nối | xúc tiến | quảng bá | kêu gọi | mời gọi \
        | tiếp nhận | trả lời | giải đáp | đối thoại | lắng nghe | kiến nghị | báo cáo | gửi | ký kết | cam kết \
        | thống kê | điều tra | nâng cấp | cải tạo | sửa chữa | trang bị | khơi dậy | khơi thông | thúc đẩy | tinh gọn \
        | tinh giản | sáp nhập | hợp nhất | chuyển giao | chấm dứt | khống chế | tuân thủ | nêu gương | học tập \
        | tự học | rèn luyện | tu dưỡng | giữ | giữ gìn | gắn kết | kết hợp | sâu sát | mạnh dạn | dành | sẵn sàng \
        | bám | bám chắc | bám vào | phân bổ | phân cấp | thực hành | chia sẻ | bảo quản | phòng | phòng, chống | phòng chống \
        | chống | ngăn ngừa | truyền thông | lan tỏa | tích hợp | ổn định | tái cơ cấu | cơ cấu lại | hình thành | thu \
        | lưu ý | giải thích | làm rõ | có giải pháp | có biện pháp | có kế hoạch | có phương án | có cơ chế \
        | quy định | hiện đại hóa | nhận thức | phân loại | tổng kết | sơ kết | xã hội hóa | thay đổi | chuyển biến \
        | hoàn chỉnh | điều chỉnh | định hướng | chọn | chắt lọc | cử | tuyên dương | vinh danh | thẩm tra | xác minh | kê khai \
        | quyết toán \
        | lấy ý kiến | góp ý | thu gom | bảo trì | nạo vét | giải phóng mặt bằng | di dời | lắp đặt | xếp loại | sưu tầm \
        | trưng bày | tri ân \
        | thí điểm | tái định cư | bồi thường | trao đổi | nắm tình hình | tư vấn | vệ sinh | trực
        """
    /// Verbs that are never nouns, whatever stands before them.
    static let neverNouns: PhraseSet = """
        tiếp tục | tập trung | tăng cường | đẩy mạnh | chú trọng | phát huy | nâng cao | chủ động | tích cực \
        | thường xuyên | khẩn trương | phấn đấu | kịp thời | nghiêm túc | bám sát | không ngừng | đẩy nhanh | làm tốt \
        | thực hiện tốt | thực hiện nghiêm | ưu tiên | siết chặt | bám vào
        """

    /// After a comma they open a directive of its own.
    static let openers: PhraseSet = "tiếp tục | lưu ý"

    /// Before "cần": "HĐND huyện xác định cần …".
    static let findings: PhraseSet = "xác định | xác định rõ | thấy rằng | nhận thấy"
    static let must: PhraseSet = "cần | phải | cần phải | cần tiếp tục | có trách nhiệm"
    enum Request: Sendable { case plain, weak }
    /// Verbs by which someone asks; the weak ones are as often one deed among others.
    static let requests: Phrasebook<Request> = [
        .plain: "đề nghị | yêu cầu | mong muốn | lưu ý | giao | giao nhiệm vụ cho | kiến nghị", .weak: "chỉ đạo | đề xuất | quán triệt",
    ]
    /// "được giao": done to someone, not asked.
    static let passives: PhraseSet = "được | bị"
    static let sayers: PhraseSet = "hội nghị | đồng thời | cuộc họp | thống nhất"

    static let lists: PhraseSet = """
        như | như sau | sau | là | gồm | nội dung | nội dung sau | nhiệm vụ sau | nhiệm vụ | trọng tâm là \
        | trọng tâm sau | đó là | cụ thể | giải pháp | yếu | giải pháp sau | trọng tâm | chỉ đạo | nhấn mạnh | yêu cầu \
        | đề nghị | nữa | gồm có | việc sau | nhiệm vụ trọng tâm | thời gian tới | chỉ tiêu | mục tiêu | nội dung chính \
        | chỉ tiêu sau | vấn đề | vấn đề sau | vấn đề như | công việc sau | biện pháp sau | giải pháp trọng tâm
        """

    /// Sentences of praise, thanks and judgement, which ask for nothing.
    static let praises: PhraseSet =
        """
        ghi nhận | biểu dương | đánh giá cao | chúc mừng | cảm ơn | hoan nghênh | chỉ rõ | cho rằng \
        | bày tỏ | tin tưởng | khẳng định | nhấn mạnh
        """

    /// Said before a clause without being part of it.
    static let preludes: PhraseSet = """
        một là | hai là | ba là | bốn là | năm là | sáu là | bảy là | tám là | chín là | thứ nhất | thứ hai | thứ ba \
        | thứ tư | thứ năm | thứ sáu | trong đó | đồng thời | đặc biệt | bên cạnh đó | cùng với đó | ngoài ra \
        | trước mắt | theo đó | mặt khác | trọng tâm là | nhất là | đồng thời với đó | cụ thể | trong thời gian tới \
        | thời gian tới | đặc biệt là | và | cùng đó | song song với đó | song song đó | song song với việc | tiếp đến \
        | cuối cùng | trước hết \
        | tập trung vào các nhiệm vụ trọng tâm sau
        """

    /// Before what matters most of a long announcement.
    static let focuses: PhraseSet = """
        trọng tâm là | trong đó tập trung | trong đó chú trọng | trong đó cần | trọng tâm , như | trọng tâm như \
        | nhiệm vụ như | giải pháp như | nội dung như | mục tiêu như
        """
    /// What a clause is about, said first: "Về kế hoạch năm sau, …".
    static let topics: PhraseSet = "trên cơ sở | căn cứ kết quả | định hướng | về | đối với | để | nhằm | riêng | với tinh thần"
    static let purposes: PhraseSet = "để | nhằm"
    /// A level of the tree stands for the body there: "Huyện tập trung …".
    static let levels: PhraseSet = "tỉnh | huyện | xã | phường | sở"
    static let done: PhraseSet = "đã"
    static let towards: PhraseSet = "đối với"
    /// Between a body and what it is asked to do.
    static let auxiliaries: PhraseSet = "sẽ | tiếp tục sẽ"
    static let within: PhraseSet = "trong | sang | bước sang | bước vào | đến"
    static let listHeads: PhraseSet =
        """
        các xã | các huyện ủy | các phường | các sở | các ban | các huyện | các cơ quan | các địa phương | các cấp ủy \
        | các ngành
        """
    static let notAssignees: PhraseSet =
        """
        các đại biểu | các ý kiến | các đồng chí đại biểu | hội nghị | hội thảo | đoàn kết | ban hành \
        | bộ phận không nhỏ | tổ chức | xã hội hóa | ngành nghề | các hoạt động | các nhiệm vụ | các nội dung \
        | cơ quan báo chí nước ngoài | hội thi | các chủ trương | các văn bản | các chỉ tiêu
        """
    /// After a body that sets itself something: "các cấp Hội đã đề ra nhiệm vụ:".
    static let undertakings: PhraseSet = "đã | sẽ | đề ra | xác định | thống nhất | tập trung | cần"
    /// Announces directives without being one: "… tập trung triển khai một số nhiệm vụ trọng tâm."
    static let announcements: PhraseSet = """
        một số nhiệm vụ | một số nhiệm vụ trọng tâm | một số nhiệm vụ , giải pháp trọng tâm \
        | một số nhiệm vụ , giải pháp | các nhiệm vụ trọng tâm | các nhiệm vụ sau | một số nội dung sau \
        | một số nội dung | những nhiệm vụ trọng tâm | các nội dung sau | một số giải pháp | một số nhiệm vụ sau \
        | một số nhiệm vụ cụ thể | một số nội dung trọng tâm | các nhiệm vụ trọng tâm sau | các nhiệm vụ sau đây \
        | những nhiệm vụ sau
        """
    /// What makes a sentence a statement.
    static let targetHeads: PhraseSet = """
        tỷ lệ | mỗi | hằng năm | hàng năm | bình quân | thu nhập | tổng | giá trị | sản lượng | trên | ít nhất | thu ngân sách \
        | số | diện tích | đến năm | đến cuối năm | có
        """
    static let judgements: PhraseSet = "đã | có ý nghĩa | là | góp phần | được | vẫn còn | còn nhiều | cho rằng | khẳng định"
    static let nounsBefore: PhraseSet = """
        công tác | các | những | ban | cơ quan | ngành | việc | của | và | sự | hoạt động | cán bộ | về | tổ | sở \
        | phòng | một số | lực lượng | đội ngũ | trung tâm | trong | người | làm | bộ phận | để | nhằm
        """
    static let nounLike: PhraseSet = """
        báo cáo viên | tổ chức đảng | tổ chức chính trị | tổ chức đoàn thể | tổ chức cơ sở | giáo dục và đào tạo \
        | thông tin và truyền thông | quản lý nhà nước | báo cáo chính trị | tuyên truyền viên | xây dựng đảng \
        | hoạt động văn hóa | hoạt động phối hợp | hoạt động của | thông tin tình hình | dự báo tình hình \
        | thông tin nhanh | thu ngân sách | thu nhập
        """

    static let assigneeHeads: PhraseSet = """
        các | ban | các ban | UBND | HĐND | đảng ủy | huyện ủy | thành ủy | thị ủy | tỉnh ủy | cấp ủy | sở | phòng \
        | ngành | hội | đoàn | mỗi | từng | đơn vị | địa phương | cơ quan | bộ | ủy ban | mặt trận | công an | tổ \
        | văn phòng | trung tâm | trường | báo | đài | đội ngũ | toàn | chi bộ | đảng bộ | lực lượng | cán bộ \
        | hệ thống | báo cáo viên | thường trực | cục | chi cục | liên đoàn | xã | huyện | khối | MTTQ | lãnh đạo \
        | bí thư | người đứng đầu | hiệu trưởng | thủ trưởng | giáo viên | nhà trường | ban tuyên giáo \
        | bảo hiểm xã hội | tỉnh | trung ương | chính phủ | quốc hội | thành phố | thị xã | phường | chi hội
        """
    static let afterwards: PhraseSet = "sau hội nghị | sau hội thảo | sau buổi làm việc | sau cuộc họp | ngay sau hội nghị"
}
