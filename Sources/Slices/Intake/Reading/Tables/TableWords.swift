import VietnameseText

/// What offices write in the heads and margins of tables.
enum TableWords {
    static let crosses: PhraseSet = "x | X"

    /// Heads of columns that only count the rows.
    static let ordinalHeads: PhraseSet = "STT | TT | số TT | số thứ tự | No | N0 | #"

    /// Heads of columns that say in what each row is counted.
    static let measureHeads: PhraseSet = "ĐVT | đơn vị tính | đơn vị đo | đơn vị tính toán | đv tính"

    /// Heads of columns that name the unit each row is about.
    static let unitHeads: PhraseSet = """
        đơn vị | tên đơn vị | đơn vị báo cáo | cơ quan, đơn vị | cơ quan | địa phương | tên địa phương | địa bàn | xã | tên xã | xã, phường \
        | tên xã, phường | xã/phường | phường, xã | xã, phường, thị trấn | huyện | quận, huyện | huyện, thị xã | huyện, thành phố \
        | huyện, thị xã, thành phố | tỉnh | tỉnh, thành phố | tỉnh/thành phố | đảng bộ | đảng ủy | chi bộ | tên chi bộ | tổ chức đảng | đơn vị, địa phương \
        | địa phương, đơn vị | thôn | tổ dân phố | thôn, tổ dân phố | trường | tên trường
        """

    /// Rows and columns that add up the others.
    static let totals: PhraseSet = """
        tổng cộng | tổng số | tổng | cộng | toàn tỉnh | toàn huyện | toàn thành phố | toàn xã | toàn phường | toàn đảng bộ | toàn ngành \
        | tổng toàn tỉnh | tổng chung | cộng chung | cả tỉnh | cộng toàn tỉnh | tổng cộng toàn tỉnh
        """
    static let parts: PhraseSet = "trong đó | trong đó có | gồm | bao gồm | chia ra | riêng"

    static let plans: PhraseSet = "kế hoạch | KH | chỉ tiêu | chỉ tiêu giao | mục tiêu | dự kiến | được giao | giao | phấn đấu"
    /// Other times and other places: never this period's result.
    static let comparisons: PhraseSet = """
        cùng kỳ | so với | so cùng kỳ | năm trước | kỳ trước | quý trước | tháng trước | tăng, giảm | tăng/giảm | tăng (+), giảm (-) | tăng giảm \
        | chênh lệch | lũy kế năm trước
        """
    /// Numbers that do not add up to anything.
    static let rates: PhraseSet = "tỷ lệ | tỉ lệ | % | bình quân | trung bình | điểm | xếp hạng | xếp thứ | hạng | tốc độ | mức"

    /// Columns of numbers that count nothing.
    static let identities: PhraseSet = """
        năm sinh | ngày sinh | ngày, tháng, năm sinh | điện thoại | số điện thoại | SĐT | ĐT | di động | mã | mã số | số hiệu | số, ký hiệu \
        | số ký hiệu | số/ký hiệu | ký hiệu | số văn bản | ngày | ngày, tháng | ngày tháng | thời gian | thời điểm | giờ | năm thành lập | năm vào đảng \
        | số tài khoản | CCCD | CMND | số thẻ | trang | số trang | ngày ban hành | thời hạn | nhiệm kỳ | hệ số | bậc | số nhà
        """

    static let shares: PhraseSet = "tỷ lệ | tỉ lệ | đạt tỷ lệ"

    static let counting: PhraseSet = "số | tổng số | số lượng | tổng | tổng cộng | số lượt"
    static let romans: PhraseSet = "I | II | III | IV | V | VI | VII | VIII | IX | X | XI | XII | A | B | C | D"
    static let letters: PhraseSet = "a | b | c | d | đ | e | g | h"
}
