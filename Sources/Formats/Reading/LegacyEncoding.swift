import VietnameseText

/// The eight-bit encodings Vietnamese was typed in before Unicode.
enum LegacyEncoding: CaseIterable {
    /// Windows: letters with their hat, tones as combining marks.
    case windows1258
    /// TCVN 5712:1993, third table; the ".Vn…" (ABC) fonts.
    case tcvn3
    /// VNI for Windows: the marks of a vowel as a letter after it.
    case vni
    /// RFC 1456, of the first mails and Unix machines: one code for each letter, six of them control codes.
    case viscii

    /// The text in UTF-8, not yet composed. Codes from 256 up are Unicode already.
    func decode(_ codes: some Sequence<UInt32>) -> [UInt8] {
        var output: [UInt8] = []
        var base: UInt32 = 0
        for code in codes {
            switch self {
            case .windows1258: Self.append(Self.windows1258Letters[Int(min(code, 256))] ?? code, to: &output)
            case .tcvn3: Self.append(Self.tcvn3Letters[Int(min(code, 256))] ?? code, to: &output)
            case .viscii: Self.append(Self.visciiLetters[Int(min(code, 256))] ?? code, to: &output)
            case .vni:
                let lowered = code >= 0xc0 && code <= 0xde ? code + 0x20 : code
                if Self.isVNIBase(base), let marks = Self.vniMarks[lowered] {
                    for mark in marks { Self.append(mark, to: &output) }
                } else {
                    Self.append(Self.vniLetters[code] ?? Self.windows1252Punctuation[code] ?? code, to: &output)
                }
                base = code
            }
        }
        return output
    }

    func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] { decode(bytes.lazy.map { UInt32($0) }) }

    /// Text typed in a legacy font stands in Unicode files as the Latin letters of its codes: "céng t¸c" is "công tác".
    func undisguised(_ text: [UInt8]) -> [UInt8] {
        decode(
            String(decoding: text, as: UTF8.self).unicodeScalars.lazy.map { scalar in
                // Symbol fonts keep their codes in the private use area.
                (0xf020...0xf0ff).contains(scalar.value) ? scalar.value - 0xf000 : scalar.value
            })
    }

    /// Windows-1252, which holds no Vietnamese.
    static func western(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for byte in bytes { append(windows1252Punctuation[UInt32(byte)] ?? UInt32(byte), to: &output) }
        return output
    }

    /// The encoding whose codes a Unicode text really is made of; nil for text that is what it seems.
    static func disguised(in text: String) -> LegacyEncoding? {
        let sample = Array(text.utf8.prefix(1 << 16))
        let plain = VietnameseLikeness(of: sample)
        var best: (encoding: LegacyEncoding, likeness: VietnameseLikeness)?
        for encoding in [LegacyEncoding.tcvn3, .vni] {
            let likeness = VietnameseLikeness(of: ComposedForm.of(utf8: encoding.undisguised(sample)))
            if best.map({ $0.likeness < likeness }) ?? true { best = (encoding, likeness) }
        }
        guard let best, best.likeness.hits >= 3, plain.hits * 4 < best.likeness.hits else { return nil }
        return best.encoding
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 {
            output.append(UInt8(scalar))
        } else {
            output.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{fffd}") ?? UTF8.encodedReplacementCharacter)
        }
    }

    // MARK: The tables

    /// 128–159 of Windows, the same in all three: quotation marks, dashes, the ellipsis. Undefined codes stand as they are.
    private static let windows1252Punctuation: [UInt32: UInt32] = [
        0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x0192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02c6, 0x89: 0x2030,
        0x8b: 0x2039, 0x8c: 0x0152, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
        0x98: 0x02dc, 0x99: 0x2122, 0x9b: 0x203a, 0x9c: 0x0153, 0x9f: 0x0178,
    ]

    private static let windows1258Letters: [UInt32?] = table([
        0xc3: 0x0102, 0xcc: 0x0300, 0xd0: 0x0110, 0xd2: 0x0309, 0xd5: 0x01a0, 0xdd: 0x01af, 0xde: 0x0303,
        0xe3: 0x0103, 0xec: 0x0301, 0xf0: 0x0111, 0xf2: 0x0323, 0xf5: 0x01a1, 0xfd: 0x01b0, 0xfe: 0x20ab,
    ])

    private static let tcvn3Letters: [UInt32?] = {
        var codes: [UInt32: UInt32] = [:]
        func place(_ letters: String, from first: UInt32) {
            for (offset, scalar) in letters.unicodeScalars.enumerated() { codes[first + UInt32(offset)] = scalar.value }
        }
        place("ĂÂÊÔƠƯĐăâêôơưđ", from: 0xa1)
        place("àảãáạ", from: 0xb5)
        place("ằẳẵắ", from: 0xbb)
        place("ặầẩẫấậè", from: 0xc6)
        place("ẻẽéẹềểễếệìỉ", from: 0xce)
        place("ĩíịò", from: 0xdc)
        place("ỏõóọồổỗốộờởỡớợù", from: 0xe1)
        place("ủũúụừửữứựỳỷỹýỵ", from: 0xf1)
        return table(codes)
    }()

    private static let visciiLetters: [UInt32?] = {
        let letters = """
            ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ\
            ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
            """
        var codes: [UInt32: UInt32] = [0x02: 0x1eb2, 0x05: 0x1eb4, 0x06: 0x1eaa, 0x14: 0x1ef6, 0x19: 0x1ef8, 0x1e: 0x1ef4]
        for (offset, scalar) in letters.unicodeScalars.enumerated() { codes[0x80 + UInt32(offset)] = scalar.value }
        return table(codes)
    }()

    private static func table(_ codes: [UInt32: UInt32]) -> [UInt32?] {
        var table = [UInt32?](repeating: nil, count: 257)
        for (code, scalar) in windows1252Punctuation.merging(codes, uniquingKeysWith: { $1 }) { table[Int(code)] = scalar }
        return table
    }

    /// What a code adds to the vowel before it: a hat or a breve, a tone, or both.
    private static let vniMarks: [UInt32: [UInt32]] = [
        0xf9: [acute], 0xf8: [grave], 0xfb: [hook], 0xf5: [tilde], 0xef: [dot],
        0xe2: [hat], 0xe1: [hat, acute], 0xe0: [hat, grave], 0xe5: [hat, hook], 0xe3: [hat, tilde], 0xe4: [hat, dot],
        0xea: [breve], 0xe9: [breve, acute], 0xe8: [breve, grave], 0xfa: [breve, hook], 0xfc: [breve, tilde], 0xeb: [breve, dot],
    ]

    private static let vniLetters: [UInt32: UInt32] = {
        var letters: [UInt32: UInt32] = [:]
        for (code, pair) in zip(
            [0xf4, 0xf6, 0xf1, 0xed, 0xec, 0xe6, 0xf3, 0xf2, 0xee] as [UInt32], ["ơƠ", "ưƯ", "đĐ", "íÍ", "ìÌ", "ỉỈ", "ĩĨ", "ịỊ", "ỵỴ"])
        {
            let scalars = Array(pair.unicodeScalars)
            letters[code] = scalars[0].value
            letters[code - 0x20] = scalars[1].value
        }
        return letters
    }()

    private static func isVNIBase(_ code: UInt32) -> Bool {
        switch code | 0x20 {
        case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: code < 0x80
        case 0xf4, 0xf6: true
        default: false
        }
    }

    private static let acute: UInt32 = 0x0301, grave: UInt32 = 0x0300, hook: UInt32 = 0x0309, tilde: UInt32 = 0x0303, dot: UInt32 = 0x0323
    private static let hat: UInt32 = 0x0302, breve: UInt32 = 0x0306
}

/// How much a text looks like Vietnamese: how many of its words with marks are among the commonest syllables.
struct VietnameseLikeness: Comparable {
    let hits: Int
    let marked: Int

    var share: Double { marked == 0 ? 0 : Double(hits) / Double(marked) }

    /// Of composed UTF-8.
    init(of bytes: [UInt8]) {
        var hits = 0
        var marked = 0
        for word in bytes.split(whereSeparator: { $0 < 0x80 && !Self.isLetter($0) }) where word.contains(where: { $0 >= 0x80 }) {
            marked += 1
            // No Vietnamese syllable is longer than this in UTF-8, and lower-casing is dear.
            guard word.count <= 16 else { continue }
            if Self.syllables.contains(String(decoding: word, as: UTF8.self).lowercased()) { hits += 1 }
        }
        self.hits = hits
        self.marked = marked
    }

    static func < (left: Self, right: Self) -> Bool { (left.share, left.hits) < (right.share, right.hits) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

    private static let syllables = Set(
        """
        và của là các có được đã không những một với để này người trong về cho đến từ khi ở đó ra như năm tại công tác tuyên giáo đảng ủy tỉnh \
        huyện xã phường thành phố thị hội nghị báo cáo kết quả nhiệm vụ thực hiện tổ chức đồng chí bí thư trưởng phó ban chủ tịch quyết chỉ đạo \
        luận chính trị cán bộ đơn vị kế hoạch chương trình dân vận động số điểm tình hình tháng tuần ngày quý kỳ đầu cuối trên địa bàn hướng dẫn \
        giám sát kiểm tra đề án nội dung phát triển kinh tế xây dựng văn hóa giáo dục học tập tư tưởng đạo đức phong cách hồ minh lãnh tuyên \
        truyền cấp cơ sở nước việt quốc gia phủ nhân thể tập trung tăng cường nâng cao chất lượng hiệu giải pháp bảo vệ nền tảng đấu lớp buổi \
        lượt hơn gần khoảng đạt tỷ lệ thứ nhất hai ba bốn sáu bảy tám chín mười trăm nghìn triệu ngành lĩnh vực đại biểu tiếp tục rõ \
        góp phần mới lớn nhiều còn hạn chế khó khăn nguyên nhân kiến đề xuất nơi nhận lưu văn phòng kính gửi độc lập tự do hạnh phúc cộng hòa nghĩa
        """.split(separator: " ").map(String.init))
}
