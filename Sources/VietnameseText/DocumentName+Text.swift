extension DocumentName {
    /// The name in full, as the rules of its regime write it: `Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị`,
    /// `Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ`. Reading it gives this name again.
    public var text: String {
        var text = typeWords.prefix(1).uppercased() + typeWords.dropFirst()
        if number == nil, let title { text += " \(title)" }
        if let number {
            if let title { text += " \(title)" }
            text += text.isEmpty ? "" : " số "
            text += number + signText
        }
        if let date {
            text += regime == .party ? ", ngày \(date.day)/\(date.month)/\(date.year)" : " ngày \(date.onScreen)"
        } else if let year {
            text += " năm \(year)"
        }
        if let issuer { text += " của \(issuer)" }
        // The term of a congress stands in its name, and that of a central paper follows from its date.
        if issuer != nil, date == nil, terms.count == 1, let numeral = RomanNumeral.text(of: terms[0]) { text += " khóa \(numeral)" }
        return text
    }

    /// `-NQ/TW`, `/2020/NĐ-CP`, `/4912/UBND-NC`
    private var signText: String {
        guard let sign else { return "" }
        var text = sign.year.map { "/\($0)" } ?? ""
        let isPartys = regime == .party
        if let code = sign.code {
            text += (isPartys ? "-" : "/") + code + (isPartys ? "/" : "-")
        } else {
            text += "/"
        }
        return text + (sign.organ ?? "") + (sign.unit.map { "-\($0)" } ?? "")
    }
}
