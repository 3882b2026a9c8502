import Core
import Journal
import Organization

extension Act {
    /// What a person did to the tree, after their name.
    var treePhrase: Phrase {
        switch self {
        case .unitEstablished: Phrase("đã lập đơn vị", en: "established a unit")
        case .unitEnded: Phrase("đã kết thúc đơn vị", en: "ended a unit")
        case .unitMoved: Phrase("đã chuyển đơn vị", en: "moved a unit")
        case .unitRenamed: Phrase("đã đổi tên đơn vị", en: "renamed a unit")
        case .unitReclassified: Phrase("đã đổi loại đơn vị", en: "reclassified a unit")
        case .successionRecorded: Phrase("đã ghi kế thừa", en: "recorded a succession")
        case .sharesDeclared: Phrase("đã công bố tỷ lệ chia", en: "declared the shares of a split")
        case .catalogueLoaded: Phrase("đã nạp danh mục", en: "loaded the catalogue")
        case .reorganisationReversed: Phrase("đã hủy một lần sắp xếp", en: "reversed a reorganisation")
        default: Phrase("đã áp dụng một lần sắp xếp", en: "applied a reorganisation")
        }
    }
}
