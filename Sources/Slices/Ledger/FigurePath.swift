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

    package var path: String { FigurePaths(at: unit, within: window, through: lens).path(to: indicator) }

    /// What the address says, as a form's hidden fields.
    package var fields: [(name: String, value: String)] {
        [("indicator", indicator), ("unit", unit.description), ("window", window.description)]
            + (lens == .asThen ? [] : [("lens", lens.rawValue)])
    }
}

/// The same for many numbers of one unit and window: what their addresses share is written once.
package struct FigurePaths: Sendable {
    private let rest: String

    package init(at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen) {
        rest = "&unit=\(unit)&window=\(window)\(lens == .asThen ? "" : "&lens=\(lens.rawValue)")"
    }

    package func path(of indicator: Indicator) -> String { path(to: indicator.code) }

    fileprivate func path(to code: String) -> String { "/figures?indicator=" + code + rest }
}
