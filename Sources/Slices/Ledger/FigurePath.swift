import Core

/// Where the page lies on which a number opens into what it is made of.
package struct FigurePath: Hashable, Sendable {
    package let indicator: String
    package let unit: OrgUnitID
    package let window: Window
    package let lens: Lens

    package init(_ indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen) {
        self.indicator = indicator.code
        self.unit = unit
        self.window = window
        self.lens = lens
    }

    package init(_ balance: Balance) {
        self.init(balance.indicator, at: balance.unit, within: balance.window, through: balance.lens)
    }

    package var path: String {
        "/figures?indicator=\(indicator)&unit=\(unit)&window=\(window)\(lens == .asThen ? "" : "&lens=\(lens.rawValue)")"
    }

    /// What the address says, as a form's hidden fields.
    package var fields: [(name: String, value: String)] {
        [("indicator", indicator), ("unit", unit.description), ("window", window.description)]
            + (lens == .asThen ? [] : [("lens", lens.rawValue)])
    }
}
