import Core

/// Figures said in the sentences of the genre. A sentence restates what is recorded and adds nothing.
struct FigureSentence: Sendable {
    /// The part of the work it stands under.
    let heading: String
    let clauses: [Clause]

    struct Clause: Sendable {
        /// Words before the number when it continues the clause before it, and when it stands first.
        let joined: String
        let alone: String
        let code: String
        let after: String

        init(_ words: String, _ code: String, _ after: String, joinedBy joined: String? = nil) {
            alone = words
            self.joined = joined ?? ", \(words)"
            self.code = code
            self.after = after
        }
    }

    /// The sentence over those figures that have a number above zero; nil when none has.
    func text(_ rows: [String: EditionContent.Row]) -> String? {
        var text = ""
        for clause in clauses {
            guard let row = rows[clause.code], let quantity = row.now.answer.quantity, quantity.amount > .zero else { continue }
            text +=
                text.isEmpty
                ? clause.alone : clause.joined.hasPrefix(",") || clause.joined.hasPrefix(";") ? clause.joined : " " + clause.joined
            text += " \(quantity.inProse) \(clause.after)"
            if let change = FigureChange(from: row.yearEarlier.answer, to: row.now.answer), change.isDecided {
                text += change.isEqual ? " (bằng cùng kỳ năm trước)" : " (\(change.words.vi) so với cùng kỳ năm trước)"
            }
        }
        guard let first = text.unicodeScalars.first else { return nil }
        return String(first).uppercased() + text.dropFirst() + "."
    }

    static let all = [
        FigureSentence(
            heading: "Công tác tham mưu, chỉ đạo",
            clauses: [
                Clause("tham mưu cấp ủy ban hành", "TM01", "văn bản"),
                Clause("ban hành theo thẩm quyền", "TM05", "văn bản", joinedBy: "; ban hành theo thẩm quyền"),
            ]),
        FigureSentence(
            heading: "Học tập, quán triệt nghị quyết",
            clauses: [
                Clause("tổ chức", "QT01", "hội nghị học tập, quán triệt, triển khai nghị quyết"),
                Clause("có", "QT02", "lượt cán bộ, đảng viên tham gia", joinedBy: "với"),
            ]),
        FigureSentence(
            heading: "Lý luận chính trị, tập huấn nghiệp vụ",
            clauses: [
                Clause("mở", "LL01", "lớp bồi dưỡng lý luận chính trị"), Clause("có", "LL02", "học viên hoàn thành chương trình"),
            ]),
        FigureSentence(
            heading: "Lý luận chính trị, tập huấn nghiệp vụ",
            clauses: [
                Clause("tổ chức", "LL08", "lớp tập huấn nghiệp vụ"), Clause("tập huấn cho", "LL09", "lượt người", joinedBy: "cho"),
            ]),
        FigureSentence(heading: "Lịch sử Đảng", clauses: [Clause("xuất bản", "LS01", "công trình lịch sử đảng bộ")]),
        FigureSentence(
            heading: "Báo cáo viên, tuyên truyền miệng",
            clauses: [
                Clause("tổ chức", "BC01", "hội nghị báo cáo viên"), Clause("tổ chức", "BC03", "buổi tuyên truyền miệng", joinedBy: "và"),
                Clause("phục vụ", "BC04", "lượt người nghe", joinedBy: "cho"),
            ]),
        FigureSentence(heading: "Báo cáo viên, tuyên truyền miệng", clauses: [Clause("đội ngũ hiện có", "BC07", "báo cáo viên cấp xã")]),
        FigureSentence(
            heading: "Báo chí, cổng thông tin", clauses: [Clause("đăng", "BT01", "tin, bài trên các trang, cổng thông tin điện tử")]),
        FigureSentence(
            heading: "Văn hóa, văn nghệ, cuộc thi",
            clauses: [
                Clause("tổ chức", "VH01", "cuộc thi, hội thi"), Clause("có", "VH02", "bài, tác phẩm dự thi", joinedBy: ", thu hút"),
            ]),
        FigureSentence(
            heading: "Khoa giáo", clauses: [Clause("tổ chức", "KG03", "buổi truyền thông về y tế, giáo dục, khoa học và công nghệ")]),
        FigureSentence(
            heading: "Dân vận",
            clauses: [
                Clause("duy trì", "DV01", "mô hình “Dân vận khéo”"),
                Clause("tổ chức", "DV05", "cuộc đối thoại, tiếp xúc với Nhân dân", joinedBy: "; tổ chức"),
            ]),
        FigureSentence(
            heading: "Khen thưởng, kiểm tra",
            clauses: [
                Clause("khen thưởng", "KT01", "tập thể"), Clause("khen thưởng", "KT02", "cá nhân", joinedBy: "và"),
                Clause("thực hiện", "KS01", "cuộc kiểm tra, giám sát, khảo sát", joinedBy: "; thực hiện"),
            ]),
    ]
}

extension Quantity {
    /// Below ten with a zero before it, as official papers write counts: "05 lớp".
    var inProse: String {
        let isOneDigit = amount.thousandths < 10_000 && amount.thousandths % 1_000 == 0 && amount > .zero
        let digits = isOneDigit ? "0\(amount.onScreen)" : amount.onScreen
        return qualifier.word.map { "\($0.vi) \(digits)" } ?? digits
    }
}
