import Accounts
import Core

/// Somebody of the sample with an account. Nobody's real name.
package struct SamplePerson: Hashable, Sendable {
    package let account: String
    package let name: String
    package let role: Role
    package let unit: OrgUnitID

    /// Every role at the province, a clerk in one ward, and the specialist of each unit.
    package static let all: [SamplePerson] =
        [
            SamplePerson(account: "lanhdao", name: "Lương Thị Hải Vân", role: .leader, unit: SampleProvince.province),
            SamplePerson(account: "chuyenvien", name: "Tôn Nữ Khánh Chi", role: .specialist, unit: SampleProvince.province),
            SamplePerson(account: "vanthu", name: "Lại Văn Đoàn", role: .clerk, unit: SampleProvince.province),
            SamplePerson(account: "quantri", name: "Thiều Quang Huy", role: .administrator, unit: SampleProvince.province),
            SamplePerson(account: "bennghia.vanthu", name: "Trà Thị Mộng", role: .clerk, unit: SampleProvince.unit("bennghia")),
        ]
        + SampleUnit.all.map { SamplePerson(account: $0.slug, name: $0.specialist, role: .specialist, unit: SampleProvince.unit($0.slug)) }
}
