/// The fields ministries, departments and committees are named after: what follows "và" in "Sở Giáo dục và Đào tạo" is no body of its own.
package enum OrganFields {
    /// How many tokens "và Đào tạo" has from `index`, and 0 when what stands there is not the second half of a name.
    package static func joined(_ tokens: Tokens, at index: Int) -> Int {
        guard and.stands(tokens, at: index), tokens[index + 1].isCapitalised else { return 0 }
        let field = all.length(tokens, at: index + 1)
        return field == 0 ? 0 : field + 1
    }

    /// After "và" or a comma inside a name.
    package static let all: PhraseSet = """
        an ninh | báo chí | bình đẳng giới | công nghệ | dân tộc | dân vận | du lịch | đào tạo | đầu tư | đối ngoại | đô thị \
        | gia đình | giám sát | giáo dục của | hội nhập | kế hoạch | khoa học | kỹ thuật | lịch sử | môi trường | phát thanh \
        | phát triển nông thôn | thanh niên | thể thao | thiếu niên | thống kê | tìm kiếm cứu nạn | tôn giáo | truyền hình \
        | truyền thông | tư pháp | việc làm | xã hội | xây dựng
        """
    private static let and: PhraseSet = "và"
}
