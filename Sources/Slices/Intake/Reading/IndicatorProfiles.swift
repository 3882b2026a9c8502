/// How texts speak of an indicator: the nouns its figures are counted in and the words that tell what was done. Taken from the
/// names, units and definitions of the catalogue and the genre's own lexicon, one line for each indicator that can be declared.
struct IndicatorProfile: Sendable {
    let code: String
    /// Nouns that are counted for nothing else: the noun alone says which indicator is meant.
    let own: String
    /// Nouns that are counted for others too: one of the cues must stand in the same sentence.
    let counted: String
    let cues: String
    /// The wider indicator it is a part of: where its own cue stands, it goes before that one.
    let within: String?

    init(_ code: String, own: String = "", counted: String = "", cues: String = "", within: String? = nil) {
        (self.code, self.own, self.counted, self.cues, self.within) = (code, own, counted, cues, within)
    }
}

extension IndicatorProfile {
    private static let sessions = "buổi | cuộc | đợt | buổi tuyên truyền"
    private static let conferences = "hội nghị | cuộc | kỳ | kỳ hội nghị | buổi | đợt"
    private static let papers = "văn bản | chỉ thị | nghị quyết | kết luận | chỉ thị, nghị quyết | nghị quyết, chỉ thị | quy định"
    private static let drafts = "văn bản | kế hoạch | hướng dẫn | công văn | chương trình | báo cáo | quyết định | thông báo | đề án"
    private static let people =
        "người | đồng chí | cán bộ | đảng viên | đại biểu | cán bộ, đảng viên | học sinh | em | hội viên | đoàn viên | quần chúng"
    private static let attendances = """
        lượt | lượt người | lượt người dự | lượt người tham dự | lượt người tham gia | lượt cán bộ | lượt đảng viên | lượt đại biểu \
        | lượt cán bộ, đảng viên | lượt đồng chí | lượt hội viên | lượt đoàn viên | lượt học viên
        """
    private static let speakerConferences = "báo cáo viên | hội nghị báo cáo viên | bcv "
    private static let books = "cuốn | cuốn sách | bản | quyển | công trình | ấn phẩm | tập | đầu sách"
    private static let awards =
        "khen thưởng | khen | biểu dương | tuyên dương | tặng | trao | danh hiệu | thành tích | giấy khen | bằng khen | huân chương | thi đua"

    static let all = advice + study + classes + history + speakers + visible + press + models + contests + others

    private static let advice = [
        IndicatorProfile("TM01", counted: papers + "|" + drafts, cues: "tham mưu | tham mưu cấp ủy | cấp ủy ban hành"),
        IndicatorProfile("TM02", own: "dự thảo | dự thảo văn bản", counted: "văn bản | tờ trình", cues: "dự thảo | trình | tham mưu"),
        IndicatorProfile("TM03", counted: papers, cues: "sơ kết | tổng kết | sơ, tổng kết"),
        IndicatorProfile(
            "TM04", counted: papers, cues: "lấy ý kiến | góp ý | của trung ương | ý kiến hoàn chỉnh | khoa giáo | sơ kết | tổng kết"),
        IndicatorProfile("TM05", counted: drafts, cues: "ban hành | đã ban hành | ban ban hành"),
        IndicatorProfile(
            "TM06", own: "hướng dẫn tuyên truyền | đề cương tuyên truyền | định hướng tuyên truyền",
            counted: "văn bản | hướng dẫn | đề cương | công văn", cues: "hướng dẫn tuyên truyền | định hướng | đề cương | tuyên truyền"),
    ]

    private static let study = [
        IndicatorProfile(
            "QT01", counted: conferences + "| lớp",
            cues: "học tập | quán triệt | triển khai nghị quyết | học tập nghị quyết | sinh hoạt chính trị | phổ biến nghị quyết"),
        IndicatorProfile(
            "QT02", counted: attendances + "|" + people, cues: "học tập | quán triệt | học tập nghị quyết | triển khai nghị quyết"),
        IndicatorProfile(
            "QT04", own: "lượt quần chúng", counted: attendances + "| quần chúng", cues: "quần chúng | ngoài đảng | người ngoài đảng"),
        IndicatorProfile("QT05", own: "điểm cầu"),
        IndicatorProfile(
            "QT06", counted: "đại biểu | lượt đại biểu | lượt người | người | lượt người dự | đảng viên | cán bộ, đảng viên",
            cues: "điểm cầu | trực tuyến | các điểm cầu"),
    ]

    private static let classes = [
        IndicatorProfile(
            "LL01", own: "lớp bồi dưỡng", counted: "lớp | lớp học | khóa",
            cues: """
                lý luận chính trị | llct | bồi dưỡng | đảng viên mới | nhận thức về đảng | sơ cấp | đối tượng kết nạp | trung tâm chính trị \
                | bồi dưỡng chính trị
                """),
        IndicatorProfile("LL02", own: "học viên", cues: "bồi dưỡng | lý luận chính trị | hoàn thành chương trình | công nhận hoàn thành"),
        IndicatorProfile("LL04", counted: "học viên", cues: "sơ cấp | sơ cấp lý luận chính trị", within: "LL02"),
        IndicatorProfile(
            "LL05", counted: "học viên | quần chúng",
            cues: "nhận thức về đảng | đối tượng kết nạp | đối tượng đảng | cảm tình đảng", within: "LL02"),
        IndicatorProfile("LL06", counted: "học viên | đảng viên mới", cues: "đảng viên mới | lớp đảng viên mới", within: "LL02"),
        IndicatorProfile(
            "LL08", own: "lớp tập huấn", counted: "lớp | khóa | hội nghị | cuộc | buổi", cues: "tập huấn | bồi dưỡng nghiệp vụ"),
        IndicatorProfile("LL09", counted: attendances + "|" + people + "| học viên", cues: "tập huấn | được tập huấn"),
        IndicatorProfile(
            "LL10", own: "giảng viên | giảng viên kiêm chức | giảng viên chuyên trách", counted: "người | đồng chí",
            cues: "giảng viên | giảng viên kiêm chức | giảng viên chuyên trách"),
        IndicatorProfile(
            "LL11", own: "giấy chứng nhận | chứng nhận", counted: "giấy | chứng chỉ", cues: "giấy chứng nhận | cấp giấy | cấp chứng chỉ"),
        IndicatorProfile("LL12", own: "phôi | phôi giấy chứng nhận | phôi chứng nhận", counted: "giấy", cues: "phôi"),
        IndicatorProfile("LL13", counted: "học viên", cues: "đang học | hiện có | đang theo học", within: "LL02"),
    ]

    private static let history = [
        IndicatorProfile(
            "LS01", own: "cuốn lịch sử | cuốn lịch sử đảng bộ", counted: books,
            cues: "lịch sử | lịch sử đảng bộ | lịch sử truyền thống | xuất bản | phát hành sách"),
        IndicatorProfile("LS03", own: "bản thảo", counted: "đề cương | cuốn | công trình", cues: "thẩm định | bản thảo | góp ý bản thảo"),
        IndicatorProfile(
            "LS04", own: "hội thảo khoa học", counted: "hội thảo | cuộc hội thảo | cuộc", cues: "hội thảo | khoa học | lịch sử"),
        IndicatorProfile(
            "LS05", counted: "công trình | cuốn | đề tài | cuốn lịch sử", cues: "biên soạn | đang biên soạn | sưu tầm"),
    ]

    private static let speakers = [
        IndicatorProfile("BC01", counted: conferences, cues: speakerConferences),
        IndicatorProfile(
            "BC02", counted: conferences + "| điểm cầu",
            cues: speakerConferences + """
                | tiếp sóng | tiếp âm | báo cáo viên trung ương | hội nghị báo cáo viên trung ương | hội nghị báo cáo viên toàn quốc \
                | điểm cầu dự | trung ương tổ chức
                """),
        IndicatorProfile(
            "BC03", own: "buổi tuyên truyền | buổi nói chuyện | cuộc tuyên truyền", counted: sessions,
            cues: """
                tuyên truyền | tuyên truyền miệng | nói chuyện | nói chuyện thời sự | nói chuyện chuyên đề | báo cáo viên | phổ biến \
                | thông tin thời sự | tuyên truyền viên
                """),
        IndicatorProfile(
            "BC04", own: "lượt người nghe | người nghe | lượt nghe", counted: attendances + "|" + people,
            cues: "tuyên truyền | tuyên truyền miệng | nghe | nghe nói chuyện | nói chuyện | báo cáo viên | lượt người nghe"),
        IndicatorProfile(
            "BC06", counted: "báo cáo viên | đồng chí | người",
            cues: "báo cáo viên cấp tỉnh | báo cáo viên tỉnh | báo cáo viên thành phố | báo cáo viên tỉnh ủy"),
        IndicatorProfile(
            "BC07", own: "báo cáo viên", counted: "đồng chí | người",
            cues: """
                báo cáo viên cấp xã | báo cáo viên cấp huyện | báo cáo viên cơ sở | báo cáo viên cấp cơ sở | báo cáo viên đảng ủy \
                | đội ngũ báo cáo viên
                """),
        IndicatorProfile(
            "BC08", own: "tuyên truyền viên", counted: "đồng chí | người",
            cues: "tuyên truyền viên | tuyên truyền viên cơ sở | đội ngũ tuyên truyền viên"),
        IndicatorProfile(
            "BC09", counted: sessions, cues: "trong nhân dân | tuyên truyền | ở khu dân cư | trong quần chúng nhân dân | đến nhân dân"),
        IndicatorProfile(
            "BC10", counted: conferences, cues: speakerConferences + "| báo cáo viên thường kỳ | thường kỳ | báo cáo viên các cấp"),
        IndicatorProfile("BC11", counted: conferences, cues: "tuyên vận | hội nghị tuyên vận"),
    ]

    private static let visible = [
        IndicatorProfile(
            "TQ01", own: "băng rôn | băng-rôn | khẩu hiệu | băng rôn, khẩu hiệu | băng-rôn, khẩu hiệu | lượt băng rôn",
            counted: "cái | chiếc | câu", cues: "băng rôn | khẩu hiệu | băng-rôn"),
        IndicatorProfile(
            "TQ02", own: "tờ rơi | tờ gấp | tờ tranh | áp phích | tranh cổ động | tờ tranh cổ động | tờ gấp, tờ rơi",
            counted: "tờ | bản | tấm", cues: "tờ rơi | tờ gấp | tranh cổ động | áp phích | cổ động"),
        IndicatorProfile(
            "TQ03", counted: "m2 | m 2 | m² | mét vuông | cụm | tấm", cues: "pa nô | pa-nô | panô | pano | cụm cổ động | cổ động trực quan"),
        IndicatorProfile(
            "TQ04", own: "lượt xe | xe loa", counted: "lượt | buổi", cues: "xe loa | xe tuyên truyền | xe lưu động | xe cổ động"),
        IndicatorProfile(
            "TQ05", own: "buổi chiếu phim | buổi văn nghệ | đêm văn nghệ", counted: sessions + "| suất | đêm",
            cues: "chiếu phim | lưu động | văn nghệ | biểu diễn | chiếu bóng"),
    ]

    private static let press = [
        IndicatorProfile(
            "BT01", own: "tin, bài | tin bài | lượt tin, bài | lượt tin bài | tin, bài, ảnh | tin, bài viết",
            counted: "bài viết | bài | tin",
            cues:
                "đăng | đăng tải | trang thông tin điện tử | cổng thông tin điện tử | trang thông tin | biên tập | cổng thông tin | website"
        ),
        IndicatorProfile(
            "BT02", own: "video | infographic | hình ảnh | video clip | clip | phóng sự", counted: "sản phẩm | ảnh",
            cues: "ảnh | video | infographic | đồ họa | sản phẩm truyền thông"),
        IndicatorProfile("BT03", counted: "tin | tin, bài | bài | bài viết", cues: "đăng lại | tin đăng lại | chia sẻ lại", within: "BT01"),
        IndicatorProfile("BT04", own: "lượt truy cập | lượt xem | lượt đọc", counted: "lượt", cues: "truy cập"),
        IndicatorProfile(
            "BT06", counted: "số | số bản tin | kỳ | bản tin", cues: "thông tin công tác | bản tin | thông báo nội bộ | ấn phẩm thông tin"),
        IndicatorProfile(
            "BT12", counted: "số | số bản tin | kỳ | bản tin", cues: "sinh hoạt chi bộ | bản tin sinh hoạt chi bộ | bản tin chi bộ"),
        IndicatorProfile(
            "BT07", own: "bản in", counted: "cuốn | bản | tờ | quyển", cues: "bản tin | phát hành | in ấn | in và phát hành | tài liệu"),
        IndicatorProfile(
            "BT08", own: "chuyên mục | chuyên trang | chuyên trang, chuyên mục | chuyên mục, chuyên trang",
            cues: "duy trì | báo và đài"),
        IndicatorProfile("BT09", counted: "cuộc | hội nghị | buổi | kỳ | cuộc họp", cues: "giao ban báo chí | báo chí"),
        IndicatorProfile(
            "BT10", own: "cụm loa | trạm truyền thanh", counted: "cụm | loa | bộ", cues: "truyền thanh | loa truyền thanh | cụm loa"),
        IndicatorProfile(
            "BT11", own: "trang thông tin điện tử | trang fanpage | fanpage | trang thông tin", counted: "trang",
            cues: "trang thông tin | fanpage | trang cộng đồng"),
    ]

    private static let models = [
        IndicatorProfile(
            "HB02", counted: "mô hình | mô hình, điển hình | điển hình",
            cues: "đăng ký | xây dựng | học tập và làm theo | làm theo | tư tưởng, đạo đức, phong cách | cách làm hay"),
        IndicatorProfile(
            "HB03", counted: "mô hình | mô hình, điển hình",
            cues: "hiệu quả | triển khai hiệu quả | công nhận | học tập và làm theo | phát huy hiệu quả"),
        IndicatorProfile(
            "HB06", own: "buổi sinh hoạt chuyên đề", counted: "buổi | cuộc | lượt | kỳ",
            cues: "sinh hoạt chuyên đề | chuyên đề | sinh hoạt chi bộ"),
        IndicatorProfile("DV01", counted: "mô hình | mô hình, điển hình", cues: "dân vận khéo"),
        IndicatorProfile(
            "DV02", counted: "điển hình | gương | tấm gương | điển hình tiên tiến",
            cues: "tuyên dương | dân vận khéo | tiêu biểu | biểu dương"),
        IndicatorProfile("DV03", counted: "nội dung | việc | phần việc", cues: "dân vận | nội dung dân vận | đăng ký thực hiện"),
        IndicatorProfile(
            "DV04", counted: "đồng", cues: "xã hội hóa | đóng góp | huy động | vận động | ủng hộ | nguồn xã hội hóa | tài trợ"),
        IndicatorProfile(
            "DV05", own: "cuộc đối thoại | buổi đối thoại", counted: "cuộc | buổi | hội nghị",
            cues: "đối thoại | tiếp xúc | gặp gỡ, đối thoại | tiếp xúc, đối thoại | đối thoại trực tiếp"),
    ]

    private static let contests = [
        IndicatorProfile(
            "VH01", own: "cuộc thi | hội thi | giải thưởng", counted: "cuộc", cues: "cuộc thi | hội thi | thi tìm hiểu | giải thưởng"),
        IndicatorProfile(
            "VH02", own: "bài dự thi | tác phẩm dự thi | bài thi | tác phẩm | bài, tác phẩm dự thi",
            counted: "bài | bài viết | sản phẩm", cues: "dự thi | cuộc thi | hội thi | gửi dự thi | tham gia dự thi"),
        IndicatorProfile(
            "VH03", own: "lượt dự thi | lượt thi | lượt người dự thi | người dự thi | lượt thí sinh | thí sinh",
            counted: "lượt | lượt người | lượt người tham gia | người",
            cues: "dự thi | thi trực tuyến | cuộc thi trực tuyến | cuộc thi | vòng thi"),
        IndicatorProfile(
            "VH04", counted: "bài | bài dự thi | tác phẩm | bài viết | tác phẩm dự thi",
            cues: "gửi lên | gửi lên cấp trên | gửi cấp trên | chọn gửi | gửi dự thi cấp trên | gửi tỉnh | gửi ban tổ chức", within: "VH02"),
        IndicatorProfile(
            "VH05", counted: "giải | giải thưởng | huy chương",
            cues: """
                cuộc thi | hội thi | đạt giải | giành | đoạt | giải nhất | giải nhì | giải ba | khuyến khích | giải a | giải b | giải c | trao giải
                """),
        IndicatorProfile(
            "VH06", own: "hội diễn | liên hoan | triển lãm | cuộc triển lãm", counted: "cuộc | đêm | chương trình | đợt",
            cues: "hội diễn | liên hoan | triển lãm | trưng bày"),
    ]

    private static let others = [
        IndicatorProfile(
            "DL01", own: "cuộc khảo sát", counted: "cuộc | đợt", cues: "khảo sát | điều tra dư luận | dư luận xã hội | điều tra"),
        IndicatorProfile(
            "DL02", own: "phiếu khảo sát", counted: "phiếu", cues: "khảo sát | dư luận | điều tra dư luận | thu về | lấy ý kiến"),
        IndicatorProfile(
            "DL04", counted: "báo cáo | tin | bản tin | báo cáo nhanh",
            cues: "dư luận xã hội | dư luận | báo cáo nhanh | tình hình tư tưởng"),
        IndicatorProfile("KG01", counted: conferences, cues: "giao ban khoa giáo | khoa giáo | giao ban công tác khoa giáo"),
        IndicatorProfile(
            "KG02", own: "quy chế phối hợp | chương trình phối hợp", counted: "quy chế | chương trình | kế hoạch",
            cues: "phối hợp | ký kết | quy chế phối hợp | chương trình phối hợp"),
        IndicatorProfile(
            "KG03", own: "buổi truyền thông", counted: sessions,
            cues: "truyền thông | dân số | y tế | sức khỏe | khoa học công nghệ | khoa học và công nghệ"),
        IndicatorProfile(
            "NT01", own: "tọa đàm | cuộc tọa đàm | buổi tọa đàm", counted: "cuộc | buổi | hội thảo",
            cues: "tọa đàm | nền tảng tư tưởng | quan điểm sai trái"),
        IndicatorProfile(
            "NT02", counted: attendances + "|" + people, cues: "nền tảng tư tưởng | quan điểm sai trái | tập huấn | ban chỉ đạo 35"),
        IndicatorProfile(
            "TC01", own: "cán bộ tuyên giáo | cán bộ tuyên giáo, dân vận", counted: people + "| biên chế",
            cues: "cán bộ tuyên giáo | cán bộ làm công tác tuyên giáo | ngành tuyên giáo | biên chế | làm công tác dân vận"),
        IndicatorProfile(
            "TC04", own: "thành viên", counted: "người | đồng chí",
            cues: "ban tuyên giáo cấp xã | ban tuyên giáo xã | thành viên ban tuyên giáo"),
        IndicatorProfile("TC05", counted: attendances + "|" + people, cues: "bồi dưỡng nghiệp vụ | bồi dưỡng"),
        IndicatorProfile("KT01", counted: "tập thể | tập thể tiêu biểu | tập thể xuất sắc | đơn vị", cues: awards),
        IndicatorProfile(
            "KT02",
            counted:
                "cá nhân | cá nhân tiêu biểu | đồng chí | cán bộ | chiến sĩ | chiến sỹ | cán bộ chiến sỹ | cán bộ, chiến sĩ | hội viên | gương",
            cues: awards + "| tiên tiến"),
        IndicatorProfile("KT03", own: "bằng khen", cues: "ubnd tỉnh | chủ tịch ubnd | ủy ban nhân dân tỉnh"),
        IndicatorProfile("KT04", own: "kỷ niệm chương", cues: "vì sự nghiệp tuyên giáo"),
        IndicatorProfile(
            "KS01", own: "cuộc kiểm tra | cuộc giám sát | cuộc kiểm tra, giám sát", counted: "cuộc | đợt | đoàn | đoàn kiểm tra",
            cues: "kiểm tra | giám sát | khảo sát"),
        IndicatorProfile(
            "KS02", counted: "tổ chức đảng | tổ chức | chi bộ | đảng ủy | cấp ủy | đảng bộ", cues: "kiểm tra | giám sát | được kiểm tra"),
        IndicatorProfile(
            "KS03", own: "buổi làm việc | cuộc làm việc", counted: "buổi | cuộc", cues: "làm việc với | làm việc tại | làm việc với cơ sở"),
        IndicatorProfile("DH03", own: "văn bản đến | văn bản đi", counted: "văn bản", cues: "văn bản đến | văn bản đi | tiếp nhận"),
        IndicatorProfile("DH04", counted: "đồng", cues: "kinh phí | kinh phí thực hiện | tổng kinh phí"),
    ]
}
